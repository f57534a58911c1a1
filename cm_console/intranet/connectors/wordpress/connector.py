"""How the console is told about WordPress."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from urllib.parse import urlsplit

from cm_console.intranet.connectors.wordpress.api import Api
from cm_console.intranet.connectors.wordpress.site import Site
from cm_console.intranet.contract import normalise_url
from cm_console.intranet.http import Http


@dataclass(frozen=True, slots=True)
class WordPressConnector:
    """Signs in with a user name and an application password (in the user's profile on the site)."""

    kind: str = "wordpress"
    label: str = "WordPress"
    needs_user: bool = True

    def open(self, url: str, user: str, token: str) -> Site:
        """A WordPress at `url`; nothing is sent yet. Raises `UnsafeAddress`, `SignInRefused`."""
        parts = urlsplit(normalise_url(url))
        secret = base64.b64encode(f"{user}:{token}".encode()).decode()
        http = Http(f"{parts.scheme}://{parts.netloc}", {"Authorization": f"Basic {secret}"})
        return Site(Api(http, parts.path))


CONNECTOR = WordPressConnector()
