"""What a connector is, which ones there are, and which addresses we are willing to contact."""

from __future__ import annotations

import ipaddress
import re
from typing import TYPE_CHECKING, Protocol, cast
from urllib.parse import SplitResult, urlsplit

from cm_console.domain.errors import UnsafeAddress
from cm_console.domain.intranet import Intranet

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "cm_console.connectors"
OWN_DISTRIBUTION = "cm-console"

_HOST = re.compile(r"[^\s\\/?#@<>\"']+")


class Connector(Protocol):
    """A kind of intranet that the console can manage."""

    @property
    def kind(self) -> str:
        """The name on the command line and in the profile, for example ``wordpress``."""
        ...

    @property
    def label(self) -> str:
        """The name that people know."""
        ...

    @property
    def needs_user(self) -> bool:
        """Whether a user name goes with the token."""
        ...

    def open(self, url: str, user: str, token: str) -> Intranet:
        """An intranet at `url`; nothing is sent before its first method is called. Raises `UnsafeAddress`."""
        ...


def connectors(*others: str) -> dict[str, Connector]:
    """The connectors by kind: our own, and of other distributions only those named in `others`.

    Any installed package can offer an entry point; loading it runs its code with access to tokens.
    """
    from importlib.metadata import entry_points  # slow to import, and wanted after the window is there

    found = (entry for entry in entry_points(group=GROUP) if _is_own(entry) or entry.name in others)
    return {entry.name: cast("Connector", entry.load()) for entry in found}


def _is_own(entry: EntryPoint) -> bool:
    return entry.dist is not None and entry.dist.name == OWN_DISTRIBUTION


def normalise_url(text: str) -> str:
    """The address of an intranet as we keep it: with scheme, host in lower case, no query, no last slash.

    Raises `UnsafeAddress` for anything but https (http only on this computer itself), and for an address
    that holds a user or a password.
    """
    parts = _split(text.strip())
    host = (parts.hostname or "").lower()
    if parts.username is not None or not _HOST.fullmatch(host):
        raise UnsafeAddress
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(host)):
        raise UnsafeAddress
    return f"{parts.scheme}://{parts.netloc.lower()}{parts.path.rstrip('/')}"


def _split(text: str) -> SplitResult:
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        parts.port  # noqa: B018 - raises for a port that is not a number
    except ValueError as error:
        raise UnsafeAddress from error
    return parts


def is_loopback(host: str) -> bool:
    """Whether `host` is this computer by its own name or number; no name is looked up."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
