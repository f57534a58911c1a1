"""A client of WordPress's API of the tests' own, so that the connector is not checked with itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import requests


@dataclass(frozen=True)
class Account:
    """Somebody with an application password."""

    id: int
    login: str
    role: str
    password: str


class Api:
    """Requests as one account. Bodies are plain JSON; paths begin after `/wp/v2`."""

    def __init__(self, url: str, account: Account) -> None:
        self.url = url
        self.account = account
        self._auth = (account.login, account.password)

    def call(self, method: str, path: str, body: object = None, **params: Any) -> requests.Response:
        """The answer as it came, errors included."""
        address = f"{self.url}/index.php?rest_route=/wp/v2{path}"  # works with any permalinks
        return requests.request(method, address, params=params, json=body, auth=self._auth, timeout=60)

    def get(self, path: str, **params: Any) -> Any:
        """The decoded body of a GET that must succeed."""
        return self._done(self.call("GET", path, None, **params))

    def post(self, path: str, body: object) -> Any:
        """The decoded body of a POST that must succeed."""
        return self._done(self.call("POST", path, body))

    def delete(self, path: str, *, force: bool = False) -> Any:
        """Trashes, or with `force` deletes for good."""
        return self._done(self.call("DELETE", path, force=str(force).lower()))

    def every(self, path: str, **params: Any) -> list[Any]:
        """All pages of a list that nobody changes meanwhile."""
        found: list[Any] = []
        while True:
            page = self.get(path, per_page=100, offset=len(found), **params)
            found += page
            if len(page) < 100:
                return found

    def _done(self, answer: requests.Response) -> Any:
        if not answer.ok:
            raise RuntimeError(
                f"{answer.request.method} {answer.request.path_url}: {answer.status_code} {answer.text[:300]}"
            )
        return answer.json()
