"""HTTP to one intranet: bounded in time and size, bound to one origin, with failures in our own words."""

from __future__ import annotations

import logging
import re
import time
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Generic, TypeVar
from urllib.parse import urljoin, urlsplit

import msgspec
import requests
import urllib3

from cm_console import __version__
from cm_console.domain.errors import (
    AnswerTooLarge,
    AppError,
    BadAnswer,
    Conflict,
    IntranetError,
    ItemGone,
    NoAnswer,
    NotAllowed,
    NotAnIntranet,
    Redirected,
    Refused,
    ServerFailed,
    SignInRefused,
    TooManyRequests,
    UnsafeAddress,
)
from cm_console.intranet.transport import Session, transport_error, was_stale

T = TypeVar("T")
Params = Mapping[str, str | int]

_log = logging.getLogger(__name__)
_MEGABYTE = 1024 * 1024
_CHUNK = 64 * 1024
_SAFE = ("GET", "HEAD")
_WAIT = (1.0, 3600.0)  # seconds; what we believe of a Retry-After
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds to connect, between two reads and for all of one answer; bytes of a decoded body."""

    connect: float = 5.0
    read: float = 30.0
    total: float = 120.0
    size: int = 32 * _MEGABYTE


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """A successful answer: its status, its headers (any case) and its decoded body."""

    status: int
    headers: Mapping[str, str]
    value: T


class Problem(Exception):
    """An error answer as the server worded it, for connectors only: it may hold what people wrote."""

    def __init__(self, status: int, code: str, body: bytes) -> None:
        super().__init__(f"{status} {code}")
        self.status = status
        self.code = code
        self.body = body


def problem_of(error: AppError) -> Problem | None:
    """The server's own wording behind an error raised by `Http`."""
    cause = error.__cause__
    return cause if isinstance(cause, Problem) else None


def utc_now() -> datetime:
    """The moment now in UTC."""
    return datetime.now(UTC)


class Http:
    """Requests to one intranet with one account. Not for two threads at a time.

    `headers` carry the sign-in; they go to the origin of `base_url` and nowhere else. Nothing is sent twice,
    except that a GET goes out once more when the server had just closed an idle connection.
    """

    def __init__(
        self,
        base_url: str,
        headers: Mapping[str, str],
        *,
        limits: Limits | None = None,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self.base_url = base_url.rstrip("/")
        self.host = urlsplit(base_url).netloc
        self.requests_made = 0
        self.clock_offset = 0.0  # seconds that the server is ahead of this computer
        self._limits = limits or Limits()
        self._now = now
        self._greeted = False
        self._session = Session()
        self._session.headers["User-Agent"] = f"CM-Console/{__version__}"
        self._session.headers["Accept"] = "application/json"
        self._session.headers.update({name: self._sendable(value) for name, value in headers.items()})

    def get_json(self, path: str, into: type[T], params: Params | None = None) -> Answer[T]:
        """Asks for `path` and decodes the JSON body as `into`. Raises as `request` does."""
        return self.request("GET", path, into=into, params=params)

    def get_news(self, path: str, into: type[T], params: Params, etag: str) -> Answer[T] | None:
        """As `get_json`; None when the server says that there is nothing newer than what `etag` names."""
        headers = {"If-None-Match": etag} if etag else None
        reply = self._exchange(_Call.build("GET", path, params, None, headers))
        return None if etag and reply.status == 304 else self._answer(reply, into)

    def request(
        self,
        method: str,
        path: str,
        *,
        into: type[T],
        params: Params | None = None,
        json: object = None,
        headers: Mapping[str, str] | None = None,
        content: bytes | None = None,
    ) -> Answer[T]:
        """One request; `into` is the type of the JSON answer (`type(None)` where there is none). `content` is
        a body that is no JSON; `headers` then name its type.

        Raises the error of `domain.errors` that fits a failed exchange or the status of the answer; the
        server's own wording of the latter is at `problem_of(error)`.
        """
        return self._answer(self._exchange(_Call.build(method, path, params, json, headers, content)), into)

    def head(self, path: str) -> Answer[None]:
        """The headers of a page of any kind."""
        reply = self._exchange(_Call.build("HEAD", path, None, None, None))
        if not 200 <= reply.status < 300:
            raise self._failure(reply) from reply.problem()
        return Answer(reply.status, reply.headers, None)

    def server_now(self) -> datetime:
        """The moment now by the server's clock, in UTC."""
        return self._now() + timedelta(seconds=self.clock_offset)

    def close(self) -> None:
        """Closes the connections."""
        self._session.close()

    # --- one exchange -------------------------------------------------------------------------------------

    def _sendable(self, value: str) -> str:
        # requests would repeat the refused value, a token, in its message
        if not (value.isascii() and value.isprintable()):
            raise SignInRefused(host=self.host)
        return value

    def _exchange(self, call: _Call) -> _Reply:
        """Sends `call`, and once more where a GET is sent on to another path of the same origin."""
        url = self.base_url + call.path
        reply = self._send(call, url, call.params)
        if not 300 <= reply.status < 400 or "location" not in reply.headers:
            return reply
        target = urljoin(url, reply.headers["location"])
        if call.method not in _SAFE or _origin(target) != _origin(url):
            raise self._redirected(target)
        again = self._send(call, target, None)
        if 300 <= again.status < 400:
            raise self._redirected(urljoin(target, again.headers.get("location", "")))
        return again

    def _send(self, call: _Call, url: str, params: Params | None) -> _Reply:
        request = requests.Request(call.method, url, dict(call.headers), data=call.body, params=params)
        try:
            prepared = self._session.prepare_request(request)
        except (requests.RequestException, ValueError) as error:
            raise UnsafeAddress from error
        started = time.monotonic()
        with self._open(call, prepared) as response:
            self._read_clock(response.headers)
            body = self._read(response, started + self._limits.total)
        milliseconds = 1000 * (time.monotonic() - started)
        _log.debug("%s %s: %d in %.0f ms", call.method, call.template, response.status_code, milliseconds)
        return _Reply(response.status_code, response.headers, body)

    def _open(self, call: _Call, prepared: requests.PreparedRequest) -> requests.Response:
        try:
            return self._attempt(prepared)
        except requests.RequestException as error:
            if call.method in _SAFE and was_stale(error):
                return self._attempt_again(call, prepared)
            raise self._lost(call, error) from error

    def _attempt_again(self, call: _Call, prepared: requests.PreparedRequest) -> requests.Response:
        try:
            return self._attempt(prepared)
        except requests.RequestException as error:
            raise self._lost(call, error) from error

    def _attempt(self, prepared: requests.PreparedRequest) -> requests.Response:
        self.requests_made += 1
        patience = (self._limits.connect, self._limits.read)
        return self._session.send(prepared, stream=True, timeout=patience)

    def _lost(self, call: _Call, error: Exception) -> IntranetError:
        lost = transport_error(error, self.host)
        _log.debug("%s %s: %s", call.method, call.template, lost.code)
        return lost

    def _read(self, response: requests.Response, deadline: float) -> bytes:
        body = bytearray()
        try:
            while chunk := response.raw.read1(_CHUNK, decode_content=True):
                body += chunk
                if len(body) > self._limits.size:
                    raise AnswerTooLarge(host=self.host, limit=self._limits.size // _MEGABYTE)
                if time.monotonic() > deadline:
                    raise NoAnswer(host=self.host)
        except urllib3.exceptions.DecodeError as error:
            raise BadAnswer(host=self.host, reason="damaged compression") from error
        except (urllib3.exceptions.HTTPError, OSError) as error:
            raise NoAnswer(host=self.host) from error
        return bytes(body)

    def _read_clock(self, headers: Mapping[str, str]) -> None:
        stamp = _http_date(headers.get("date", ""))
        if stamp is not None:
            self.clock_offset = (stamp - self._now()).total_seconds()

    # --- what an answer means -------------------------------------------------------------------------------

    def _answer(self, reply: _Reply, into: type[T]) -> Answer[T]:
        if not 200 <= reply.status < 300:
            raise self._failure(reply) from reply.problem()
        value = self._decode(reply, into)
        self._greeted = True
        return Answer(reply.status, reply.headers, value)

    def _decode(self, reply: _Reply, into: type[T]) -> T:
        if not reply.body and into is not type(None):
            raise NoAnswer(host=self.host)  # cut off between the headers and the body
        if reply.body and not reply.is_json:
            raise self._no_json()
        try:
            return msgspec.json.decode(reply.body.removeprefix(_BOM) or b"null", type=into)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise BadAnswer(host=self.host, reason=_why_unreadable(error)) from error

    def _no_json(self) -> IntranetError:
        if self._greeted:
            return BadAnswer(host=self.host, reason="a web page instead of data")
        return NotAnIntranet(host=self.host)

    def _failure(self, reply: _Reply) -> AppError:
        host, status = self.host, reply.status
        wait = _retry_after(reply.headers, self.server_now())
        if status == 429 or (status == 503 and wait is not None):
            return TooManyRequests(retry_after=wait, host=host)
        if status >= 500:
            return ServerFailed(host=host, status=status)
        if status in {404, 410} and reply.body and not reply.is_json:
            return self._no_json()  # a web server's page is not the intranet's word that an item is gone
        kind = _FAILURES.get(status)
        if kind is not None:
            return kind(host=host)
        return Refused(host=host, reason=reply.problem().code or f"code {status}")

    def _redirected(self, target: str) -> Redirected:
        parts = urlsplit(target)
        return Redirected(host=self.host, target=f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}")


_FAILURES: dict[int, type[AppError]] = {
    401: SignInRefused,
    403: NotAllowed,
    404: ItemGone,
    408: NoAnswer,
    409: Conflict,
    410: ItemGone,
    412: Conflict,
}


@dataclass(frozen=True, slots=True)
class _Call:
    """A request before it is bound to an address."""

    method: str
    path: str
    params: Params | None
    body: bytes | None
    headers: Mapping[str, str]

    @classmethod
    def build(
        cls,
        method: str,
        path: str,
        params: Params | None,
        json: object,
        headers: Mapping[str, str] | None,
        content: bytes | None = None,
    ) -> _Call:
        own = {"X-Request-Id": uuid.uuid4().hex}
        if json is not None:
            own["Content-Type"] = "application/json"
        body = content if json is None else msgspec.json.encode(json)
        return cls(method, path, params, body, own | dict(headers or {}))

    @property
    def template(self) -> str:
        """The path for the log, without the numbers and keys of items and people."""
        return re.sub(r"/(?!v\d+(?:/|$))[^/]*\d[^/]*", "/{id}", self.path.partition("?")[0])


@dataclass(frozen=True, slots=True)
class _Reply:
    """An answer before it is judged."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def is_json(self) -> bool:
        kind = self.headers.get("content-type", "").partition(";")[0].strip().lower()
        return kind == "application/json" or kind.endswith("+json")

    def problem(self) -> Problem:
        return Problem(self.status, _problem_code(self.body) if self.is_json else "", self.body)


class _ProblemBody(msgspec.Struct):
    """What we look for in an error: a short code, or the `type` of problem+json."""

    code: str | int | None = None
    type: str | None = None


def _problem_code(body: bytes) -> str:
    try:
        problem = msgspec.json.decode(body.removeprefix(_BOM), type=_ProblemBody)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return ""
    code = str(problem.code or (problem.type or "").rpartition("/")[2])
    return code if re.fullmatch(r"[\w.:-]{1,60}", code) else ""


def _why_unreadable(error: Exception) -> str:
    """Words without anything of the body."""
    if isinstance(error, msgspec.ValidationError):
        return "unexpected fields"
    if isinstance(error, UnicodeDecodeError) or "utf-8" in str(error).lower():
        return "broken characters"
    return "not JSON"


def _http_date(text: str) -> datetime | None:
    try:
        return parsedate_to_datetime(text).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _retry_after(headers: Mapping[str, str], server_now: datetime) -> float | None:
    """Seconds to wait, between a second and an hour; None where the server did not say or made no sense."""
    text = headers.get("retry-after", "").strip()
    moment = _http_date(text)
    if moment is not None:
        seconds = (moment - server_now).total_seconds()
    elif re.fullmatch(r"\d{1,12}(\.\d+)?", text):
        seconds = float(text)
    else:
        return None
    return min(max(seconds, _WAIT[0]), _WAIT[1])


def _origin(url: str) -> tuple[str, str, int | None]:
    parts = urlsplit(url)
    default = {"https": 443, "http": 80}.get(parts.scheme)
    return parts.scheme, parts.hostname or "", parts.port or default
