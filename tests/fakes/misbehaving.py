"""A small HTTP server on loopback that answers with the bytes a test wants, and remembers what it got."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Self

KEEP = True
"""What an answering function returns to keep the connection open for a further request."""


@dataclass(frozen=True)
class Received:
    """One request as it came in; header names in lower case."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes


Answering = Callable[[Received, socket.socket], bool | None]


def reply(
    body: bytes = b"{}", status: int = 200, content_type: str = "application/json", **headers: str
) -> bytes:
    """A whole and correct answer; `retry_after="3"` becomes `Retry-After: 3`."""
    lines = [f"HTTP/1.1 {status} X", f"Content-Length: {len(body)}", f"Content-Type: {content_type}"]
    lines += [f"{name.replace('_', '-').title()}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def always(answer: bytes) -> Answering:
    """Answers every request with `answer`, on connections that stay open."""

    def answering(_: Received, connection: socket.socket) -> bool:
        connection.sendall(answer)
        return KEEP

    return answering


def cut_off(data: bytes) -> Answering:
    """Sends `data`, a part of an answer, and hangs up."""

    def answering(_: Received, connection: socket.socket) -> None:
        connection.sendall(data)

    return answering


def in_turn(*answers: bytes) -> Answering:
    """Answers the requests with `answers` one after the other, on connections that stay open."""
    left = list(answers)

    def answering(_: Received, connection: socket.socket) -> bool:
        connection.sendall(left.pop(0))
        return KEEP

    return answering


class Misbehaving:
    """The running server, as a context manager. `tls` makes it speak https."""

    def __init__(self, answering: Answering, tls: ssl.SSLContext | None = None) -> None:
        self.received: list[Received] = []
        self.connections = 0
        self.stopping = threading.Event()  # a slow answer waits on this
        self._answering = answering
        self._tls = tls
        self._open: set[socket.socket] = set()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._threads = [threading.Thread(target=self._accept)]
        self.port: int = self._listener.getsockname()[1]
        self.url = f"https://localhost:{self.port}" if tls else f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        self._threads[0].start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.refuse_more()
        for connection in list(self._open):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in list(self._threads):
            thread.join()

    def refuse_more(self) -> None:
        """Nobody listens at this address any more; what is connected stays so."""
        if not self.stopping.is_set():
            self.stopping.set()
            self._listener.shutdown(socket.SHUT_RDWR)
            self._listener.close()

    def _accept(self) -> None:
        while not self.stopping.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            thread = threading.Thread(target=self._serve, args=(connection,))
            self._threads.append(thread)
            thread.start()

    def _serve(self, raw: socket.socket) -> None:
        self._open.add(raw)
        with raw, contextlib.suppress(OSError):
            connection = self._tls.wrap_socket(raw, server_side=True) if self._tls else raw
            self._open.add(connection)
            with connection:
                self._converse(connection)
        self._open.discard(raw)

    def _converse(self, connection: socket.socket) -> None:
        with connection.makefile("rb") as stream:
            while line := stream.readline():
                words = line.decode("latin-1").split()
                if len(words) != 3:
                    return  # not HTTP: the greeting of a TLS client
                method, target, _ = words
                headers = {}
                while (header := stream.readline().strip()) != b"":
                    name, _, value = header.decode("latin-1").partition(":")
                    headers[name.lower()] = value.strip()
                body = stream.read(int(headers.get("content-length", "0")))
                received = Received(method, target, headers, body)
                self.received.append(received)
                if not self._answering(received, connection):
                    return
