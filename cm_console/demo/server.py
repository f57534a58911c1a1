"""Starts and stops the demo intranet."""

from __future__ import annotations

import contextlib
import signal
import socket
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from threading import Event, Thread
from types import FrameType, TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    import uvicorn

    from cm_console.demo.call import Actor

_HOST = "127.0.0.1"
_START_SECONDS = 30.0


class DemoIntranet:
    """An intranet of its own on loopback, with the people and posts that its seed gives.

    `folder` keeps it over restarts (None: a temporary one, gone at the end); the same numbers find the same
    intranet again, with the decisions taken in it. `port` 0 takes a free one. `faults` is a fault plan
    (see `cm_console.demo.faults`). `now` sets the server's clock and the end of the generated history; it
    must carry a time zone.
    """

    def __init__(
        self,
        folder: Path | None = None,
        people: int = 200,
        posts: int = 2000,
        seed: int = 1,
        port: int = 0,
        faults: Path | None = None,
        now: datetime | None = None,
    ) -> None:
        self._folder = folder
        self._size = (people, posts, seed)
        self._port = port
        self._faults = faults
        self._now = now
        self._stack = contextlib.ExitStack()
        self._accounts: dict[str, Actor] = {}
        self._finished = Event()
        self.url = ""
        self.token = ""

    def __enter__(self) -> Self:
        """Starts the server."""
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stops the server."""
        self.stop()

    def start(self) -> None:
        """Makes the intranet where it is not there yet, and serves it. Returns when it answers.

        Raises OSError when the port is taken or the folder cannot be written, ValueError for a file that is
        not a fault plan, or for fewer than 50 people.
        """
        with contextlib.ExitStack() as stack:
            folder = self._folder or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="cm-demo-")))
            self._serve(stack, folder)
            self._stack = stack.pop_all()

    def _serve(self, stack: contextlib.ExitStack, folder: Path) -> None:
        from cm_console.demo.application import Desk, make_application
        from cm_console.demo.call import SCOPES, Actor, Clock
        from cm_console.demo.faults import FaultPlan
        from cm_console.demo.generator import open_intranet
        from cm_console.demo.misbehaviour import Misbehaviour

        plan = FaultPlan.load(self._faults)
        clock = Clock(self._now)
        listener = stack.enter_context(socket.create_server((_HOST, self._port)))
        storage = open_intranet(folder, *self._size, now=self._now)
        stack.callback(storage.close)
        self.url = f"http://{_HOST}:{listener.getsockname()[1]}"
        self.token = storage.meta("token") or ""
        manager = Actor(storage.meta("manager") or "", storage.meta("manager_name") or "", SCOPES)
        self._accounts[self.token] = manager
        desk = Desk(storage, clock, plan, self._accounts, manager)
        stack.enter_context(_running(Misbehaviour(make_application(desk), plan, clock), listener))

    def issue_token(self, token: str, scopes: tuple[str, ...], expires_at: datetime | None = None) -> None:
        """Gives the community manager another token, with fewer scopes or an end, until the server stops."""
        from cm_console.demo.call import Actor
        from cm_console.demo.records import format_time

        manager = self._accounts[self.token]
        end = None if expires_at is None else format_time(expires_at.astimezone(UTC))
        self._accounts[token] = Actor(manager.id, manager.name, scopes, end)

    def stop(self) -> None:
        """Stops the server and closes its storage; a temporary folder is removed. Twice does no harm."""
        self._finished.set()
        self._stack.close()

    def serve_forever(self) -> None:
        """Serves until `stop`, an interrupt or SIGTERM. For the main thread of a program."""
        former = signal.signal(signal.SIGTERM, self._finish)
        try:
            # On Windows an endless wait cannot be interrupted from the keyboard.
            while not self._finished.wait(1.0):
                pass
        except KeyboardInterrupt:
            self._finished.set()
        finally:
            signal.signal(signal.SIGTERM, former)
            self.stop()

    def _finish(self, _number: int, _frame: FrameType | None) -> None:
        self._finished.set()


@contextlib.contextmanager
def _running(application: object, listener: socket.socket) -> Iterator[None]:
    server, ready = _make_server(application)
    thread = Thread(target=server.run, args=([listener],), name="demo-intranet", daemon=True)
    thread.start()
    try:
        if not ready.wait(_START_SECONDS):
            raise OSError("The demo intranet did not start.")
        yield
    finally:
        server.should_exit = True
        thread.join()


def _make_server(application: object) -> tuple[uvicorn.Server, Event]:
    import uvicorn

    from cm_console.demo.misbehaviour import Connection

    ready = Event()

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            ready.set()

    config = uvicorn.Config(
        application,  # type: ignore[arg-type]
        http=Connection,
        ws="none",
        loop="asyncio",
        lifespan="off",
        log_config=None,
        log_level="critical",
        access_log=False,
        proxy_headers=False,
        server_header=False,
        date_header=False,
        timeout_keep_alive=60,
        timeout_graceful_shutdown=2,
    )
    return Server(config), ready
