"""Runs the demo intranet in a process of its own, so that it takes no time from the window."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

ENDS_WITHIN = 10.0


class DemoProcess:
    """A running demo intranet: `url` and `token` are known inside the `with` block.

    It ends with the block, and by itself when this program dies: it watches its standard input.
    """

    def __init__(self, folder: Path, people: int, posts: int, seed: int) -> None:
        self._arguments = ["--folder", str(folder), "--people", str(people), "--posts", str(posts)]
        self._arguments += ["--seed", str(seed)]
        self._process: subprocess.Popen[str] | None = None
        self.url = ""
        self.token = ""

    def __enter__(self) -> Self:
        """Starts the server. Raises OSError when it ends before it is ready."""
        frozen = getattr(sys, "frozen", False)
        program = [sys.executable] if frozen else [sys.executable, "-m", "cm_console"]
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            [*program, "demo-server", "--until-closed", *self._arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        line = self._process.stdout.readline() if self._process.stdout else ""
        if not line:
            self._end()
            raise OSError("the demo intranet did not start")
        ready = json.loads(line)
        self.url, self.token = ready["url"], ready["token"]
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stops the server."""
        self._end()

    def _end(self) -> None:
        process = self._process
        if process is None:
            return
        if process.stdin:
            process.stdin.close()
        try:
            process.wait(ENDS_WITHIN)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdout:
            process.stdout.close()
