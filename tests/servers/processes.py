"""Server programs that live exactly as long as the tests, ended by their process id."""

from __future__ import annotations

import os
import socket
import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path

_PATIENCE = 60.0  # seconds
SYSTEM_PATH = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"


def start(log: Path, *command: str) -> subprocess.Popen[bytes]:
    """Starts `command`; the kernel ends it with these tests, even when they are killed."""
    with log.open("ab") as output:
        return subprocess.Popen(
            ["setpriv", "--pdeathsig", "TERM", *command],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            env=os.environ | {"PATH": SYSTEM_PATH},
            start_new_session=True,  # Ctrl-C reaches the tests only, which then stop it in order
        )


def wait_until(ready: Callable[[], bool], process: subprocess.Popen[bytes], log: Path) -> None:
    """Waits for `ready`. Raises `RuntimeError` with the end of `log` if it ends or takes a minute."""
    deadline = time.monotonic() + _PATIENCE
    while not ready():
        if process.poll() is not None or time.monotonic() > deadline:
            text = log.read_text(errors="replace") if log.exists() else ""
            raise RuntimeError(f"{process.args!r} did not start: {text[-2000:]}")
        threading.Event().wait(0.05)


def end(process: subprocess.Popen[bytes]) -> None:
    """Ends the program in order, by its process id."""
    process.terminate()
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def free_port() -> int:
    """A port on loopback that nobody listens on now."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    return port
