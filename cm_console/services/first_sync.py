"""The first synchronisation of an intranet runs in a process of its own.

A large pull in a thread of the window's process makes one frame in five late; in another process it is also
faster. It is the same program with the same data: `cm-console sync NAME --no-push`.
"""

from __future__ import annotations

import json
import logging
import os
import subprocess
import threading
from collections.abc import Sequence
from dataclasses import replace

from cm_console.domain.changes import Changes, Connection, ConnectionStatus
from cm_console.services.intranets import Intranets
from cm_console.services.notifier import Notifier
from cm_console.store.connections import Connected
from cm_console.store.mirror import MirrorStore

log = logging.getLogger(__name__)
TOKEN_VARIABLE = "CM_CONSOLE_SYNC_TOKEN"  # noqa: S105 - the name of a variable
ENDS_WITHIN = 5.0


class FirstSync:
    """Starts and follows the child process. `command` is the program with its profile."""

    def __init__(
        self, mirror: MirrorStore, intranets: Intranets, notifier: Notifier, command: Sequence[str]
    ) -> None:
        self._mirror, self._intranets, self._notifier = mirror, intranets, notifier
        self._command = list(command)
        self._process: subprocess.Popen[str] | None = None
        self._stopped = False
        self._lock = threading.Lock()

    def needed(self, connected: Connected) -> bool:
        """Whether nothing of this intranet has been pulled whole yet."""
        return bool(self._command) and not self._mirror.has_pulled(connected.id)

    def run(self, connected: Connected) -> None:
        """Pulls everything in the child; afterwards an ordinary sync finds little to do.

        A child that fails leaves what it stored; the ordinary sync that follows meets the same trouble and
        reports it in its own words. Raises `TokenMissing`.
        """
        environment = {**os.environ, TOKEN_VARIABLE: self._intranets.token(connected)}
        with self._lock:
            if self._stopped:
                return
            self._process = process = subprocess.Popen(  # noqa: S603 - our own program
                [*self._command, "sync", connected.name, "--no-push", "--progress"],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                stdin=subprocess.DEVNULL,
                text=True,
                encoding="utf-8",
                env=environment,
            )
        status = ConnectionStatus(connected.id, connected.name, Connection.SYNCING)
        with process:
            for line in process.stderr or ():
                self._follow(line, status)
        log.info("first sync ended with code %s", process.returncode)
        self._notifier.publish(Changes(many=True, membership=True))

    def stop(self) -> None:
        """Ends the child; what it stored stays, and the next start goes on from there."""
        with self._lock:
            self._stopped, process = True, self._process
        if process is not None and process.poll() is None:
            process.terminate()
            try:
                process.wait(ENDS_WITHIN)
            except subprocess.TimeoutExpired:
                process.kill()

    def _follow(self, line: str, status: ConnectionStatus) -> None:
        try:
            progress = json.loads(line)
        except ValueError:
            return
        if isinstance(progress, dict):
            counts = tuple((str(name), int(count)) for name, count in progress.items())
            self._notifier.publish(replace(status, progress=counts))
            self._notifier.publish(Changes(many=True, membership=True))
