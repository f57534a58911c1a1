"""WordPress's REST API as such: where it is on this site, lists with totals, lists by ids."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import parse_qs, urlsplit

import msgspec

from cm_console.domain.errors import AppError, ItemGone, NotAnIntranet, Redirected, Refused
from cm_console.intranet.connectors.wordpress.wire import Me, Row, fields
from cm_console.intranet.http import Answer, Http, Params, problem_of

T = TypeVar("T")
R = TypeVar("R", bound=Row)

BATCH = 100
"""Rows in one answer: the most that WordPress gives."""

_LINK = re.compile(r'<([^>]+)>;\s*rel="https://api\.w\.org/"')


@dataclass(frozen=True, slots=True)
class Listing(Generic[R]):
    """Rows of one answer, and how many the whole list has (None: a proxy removed the header)."""

    rows: list[R]
    total: int | None


class Api:
    """The API of one site; `folder` is the path of the site's address."""

    def __init__(self, http: Http, folder: str) -> None:
        self.http = http
        self._folder = folder
        self._root = f"{folder}/wp-json"
        self._plain = False  # without pretty permalinks the route is a parameter
        self._found = False

    def get(self, route: str, into: type[T], params: Params | None = None) -> Answer[T]:
        """Reads `route` (it begins after ``/wp/v2``). The first time it finds out where the API is."""
        try:
            return self._request("GET", route, into, params)
        except NotAnIntranet:
            if self._found or not self._discover():
                raise
            return self._request("GET", route, into, params)
        except Refused as error:
            if code_of(error) == "rest_invalid_param":
                self.me()  # to a visitor, a status that he may not ask for is just a wrong parameter
            raise

    def me(self) -> Me:
        """Who we are signed in as. Raises `SignInRefused` for a token that other routes just ignore."""
        return self.get("/users/me", Me, {"context": "edit", "_fields": fields(Me)}).value

    def write(self, method: str, route: str, into: type[T], body: object = None) -> Answer[T]:
        """Changes something. Never sent twice."""
        return self._request(method, route, into, None, body)

    def upload(self, route: str, into: type[T], content: bytes, kind: str, name: str) -> T:
        """Sends a file of a media type under a name. Never sent twice."""
        headers = {"Content-Type": kind, "Content-Disposition": f'attachment; filename="{name}"'}
        path, query = self._place(route, None)
        return self.http.request(
            "POST", path, into=into, params=query, headers=headers, content=content
        ).value

    def listing(self, route: str, row: type[R], params: Params) -> Listing[R]:
        """One answer of a list, with the fields of `row`."""
        wanted = {"_fields": fields(row), "per_page": BATCH, **params}
        answer = self.get(route, list[row], wanted)  # type: ignore[valid-type]
        total = answer.headers.get("X-WP-Total", "")
        return Listing(answer.value, int(total) if total.isdigit() else None)

    def by_ids(self, route: str, row: type[R], ids: Iterable[int | str], params: Params) -> list[R]:
        """The rows with these ids by ascending id, as far as they exist and may be seen."""
        found: list[R] = []
        for some in batches(sorted({int(remote_id) for remote_id in ids})):
            query = {**params, "include": ",".join(map(str, some)), "orderby": "id", "order": "asc"}
            found += self.listing(route, row, query).rows
        return found

    def _request(
        self, method: str, route: str, into: type[T], params: Params | None, body: object = None
    ) -> Answer[T]:
        path, query = self._place(route, params)
        try:
            answer = self.http.request(method, path, into=into, params=query, json=body)
        except ItemGone as error:
            if code_of(error) == "rest_no_route":
                raise NotAnIntranet(host=self.http.host) from error
            raise
        self._found = True
        return answer

    def _place(self, route: str, params: Params | None) -> tuple[str, Params | None]:
        if self._plain:
            return self._root, {"rest_route": f"/wp/v2{route}", **(params or {})}
        return f"{self._root}/wp/v2{route}", params

    def _discover(self) -> bool:
        """Takes the address of the API from the start page; False where it names none."""
        try:
            link = _LINK.search(self.http.head(f"{self._folder}/").headers.get("link", ""))
        except ItemGone:
            return False
        if link is None:
            return False
        parts = urlsplit(link[1])
        if parts.netloc.lower() != self.http.host:
            raise Redirected(host=self.http.host, target=f"{parts.scheme}://{parts.netloc}")
        self._found = True
        self._plain = "rest_route" in parse_qs(parts.query)
        self._root = parts.path if self._plain else parts.path.rstrip("/")
        return True


def code_of(error: AppError) -> str:
    """WordPress's own code of an error answer, for example ``rest_comment_invalid_id``."""
    problem = problem_of(error)
    return problem.code if problem else ""


def batches(rows: Sequence[T]) -> Iterator[Sequence[T]]:
    """`rows` in portions that one answer holds."""
    for start in range(0, len(rows), BATCH):
        yield rows[start : start + BATCH]


def digest(rows: Sequence[msgspec.Struct]) -> str:
    """A short hash that changes with anything we know of `rows`, including their order."""
    return hashlib.sha256(msgspec.json.encode(rows)).hexdigest()[:16]
