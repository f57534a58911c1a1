"""Connecting intranets: test first, then keep; the token goes to the keyring or stays in this run."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from cm_console.domain.changes import Changes
from cm_console.domain.errors import AppError, NameTaken, TokenMissing, UnknownIntranet, UnknownKind
from cm_console.domain.intranet import Intranet
from cm_console.host.secrets import Secrets, token_from_environment
from cm_console.intranet.contract import Connector, normalise_url
from cm_console.services.notifier import Notifier
from cm_console.store.connections import Connected, Connections
from cm_console.store.mirror import MirrorStore

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class KindInfo:
    """A kind of intranet that can be connected."""

    kind: str
    label: str
    needs_user: bool


@dataclass(frozen=True, slots=True)
class IntranetInfo:
    """A connected intranet. `token_kept`: the token is there next time. `token_variable`: it comes from this
    environment variable, read at each run; empty where the keyring or the session holds it.
    """

    id: int
    name: str
    kind: str
    url: str
    user: str
    has_token: bool
    token_kept: bool
    token_variable: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """Who and what answered at an address. `warnings` are codes of what this account cannot do."""

    product: str
    version: str
    person: str
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Added:
    """A new connection, and whether its token is kept for next time."""

    info: IntranetInfo
    token_kept: bool


class Intranets:
    """The connected intranets of one profile. Uses the network and the keyring: not for the GUI thread."""

    def __init__(
        self,
        connections: Connections,
        mirror: MirrorStore,
        secrets: Secrets,
        profile_id: str,
        connectors: Callable[[], Mapping[str, Connector]],
        notifier: Notifier,
        now: Callable[[], datetime],
    ) -> None:
        self._connections, self._mirror, self._secrets = connections, mirror, secrets
        self._profile_id, self._connectors, self._notifier, self._now = profile_id, connectors, notifier, now

    def kinds(self) -> list[KindInfo]:
        """What can be connected."""
        return [KindInfo(c.kind, c.label, c.needs_user) for c in self._connectors().values()]

    def listed(self) -> list[IntranetInfo]:
        """What is connected."""
        return [self._info(connected) for connected in self._connections.all()]

    def connected(self, names: tuple[str, ...] = ()) -> list[Connected]:
        """All connections, or those named. Raises `UnknownIntranet`."""
        if not names:
            return self._connections.all()
        return [self._named(name) for name in names]

    def test(self, kind: str, url: str, user: str, token: str) -> Checked:
        """Signs in and asks what is there; keeps nothing. Raises `IntranetError`, `UnknownKind`."""
        intranet = self._connector(kind).open(normalise_url(url), user, token)
        try:
            identity, capabilities = intranet.identity(), intranet.capabilities()
            return Checked(capabilities.product, capabilities.version, identity.name, identity.warnings)
        finally:
            intranet.close()

    def test_named(self, name: str) -> Checked:
        """Signs in to a connected intranet with the token that is kept."""
        connected = self._named(name)
        return self.test(connected.kind, connected.url, connected.user, self.token(connected))

    def add(
        self, name: str, kind: str, url: str, user: str, token: str, *, token_variable: str | None = None
    ) -> Added:
        """Tests a connection and keeps it. With `token_variable` the token is read from the environment at
        each run and kept nowhere. Raises `NameTaken`, `UnknownKind`, `IntranetError`.
        """
        if self._connections.named(name):
            raise NameTaken(name=name)
        intranet = self._connector(kind).open(normalise_url(url), user, token)
        try:
            identity, capabilities = intranet.identity(), intranet.capabilities()
        finally:
            intranet.close()
        connected = self._connections.add(
            name=name,
            kind=kind,
            url=normalise_url(url),
            user=user,
            token_variable=token_variable,
            person_id=identity.remote_id,
            has_reports=capabilities.has_reports,
            messages_author=capabilities.sends_message_to_author,
            at=self._now(),
        )
        self._mirror.forget_intranet(connected.id)  # a sync of a removed one may have ended after its removal
        kept = token_variable is not None or self._secrets.set(self._secret_name(connected), token)
        self._notifier.publish(Changes(intranets=True))
        return Added(self._info(connected), kept)

    def set_token(self, name: str, token: str) -> bool:
        """Signs in anew after testing the token; True when it is kept for next time."""
        connected = self._named(name)
        self.test(connected.kind, connected.url, connected.user, token)
        self._connections.use_variable(connected.id, None)
        kept = self._secrets.set(self._secret_name(connected), token)
        self._notifier.publish(Changes(intranets=True))
        return kept

    def remove(self, name: str) -> None:
        """Forgets an intranet: its copy, its unsent decisions and its token."""
        connected = self._named(name)
        self._mirror.forget_intranet(connected.id)  # first: its number may be given out again
        self._connections.remove(connected.id)
        try:
            self._secrets.delete(self._secret_name(connected))
        except AppError as error:
            log.warning("the keyring kept the token of a removed intranet: %s", error.code)
        self._notifier.publish(Changes(intranets=True, many=True, membership=True, outbox=True))

    def move(self, connected: Connected, url: str) -> None:
        """The intranet has another address from now on. Raises `UnsafeAddress`."""
        self._connections.move(connected.id, normalise_url(url))
        self._notifier.publish(Changes(intranets=True))

    def open(self, connected: Connected) -> Intranet:
        """A conversation with a connected intranet. Raises `TokenMissing`, `UnknownKind`."""
        return self._connector(connected.kind).open(connected.url, connected.user, self.token(connected))

    def token(self, connected: Connected) -> str:
        """The token of a connection. Raises `TokenMissing`, `KeyringUnavailable`."""
        if connected.token_variable:
            token = token_from_environment(connected.token_variable)
        else:
            token = self._secrets.get(self._secret_name(connected))
        if not token:
            raise TokenMissing(name=connected.name)
        return token

    def lend_token(self, connected: Connected, token: str) -> None:
        """Uses `token` for this connection until the program ends, and keeps it nowhere."""
        self._secrets.lend(self._secret_name(connected), token)

    def _info(self, connected: Connected) -> IntranetInfo:
        name = self._secret_name(connected)
        in_session = self._secrets.only_in_session(name)
        has_token = bool(
            token_from_environment(connected.token_variable)
            if connected.token_variable
            else self._secrets.get(name)
        )
        return IntranetInfo(
            id=connected.id,
            name=connected.name,
            kind=connected.kind,
            url=connected.url,
            user=connected.user,
            has_token=has_token,
            token_kept=has_token and not in_session,
            token_variable=connected.token_variable or "",
        )

    def _named(self, name: str) -> Connected:
        connected = self._connections.named(name)
        if connected is None:
            raise UnknownIntranet(name=name)
        return connected

    def _connector(self, kind: str) -> Connector:
        known = self._connectors()
        if kind not in known:
            raise UnknownKind(kind=kind, known=", ".join(sorted(known)))
        return known[kind]

    def _secret_name(self, connected: Connected) -> str:
        return f"{self._profile_id}/token/{connected.id}"
