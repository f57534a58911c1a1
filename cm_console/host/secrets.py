"""Tokens and the database key: in the keyring of the operating system, or nowhere on disk."""

from __future__ import annotations

import logging
import os
import secrets
import threading
from collections.abc import Callable
from typing import TypeVar

from cm_console.domain.errors import KeyringUnavailable

log = logging.getLogger(__name__)

SERVICE = "CM Console"
SECONDS_TO_ANSWER = 8.0
TRUSTED_BACKENDS = frozenset(
    {
        "keyring.backends.Windows.WinVaultKeyring",
        "keyring.backends.macOS.Keyring",
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
        "keyring.backends.libsecret.Keyring",
    }
)
ALLOWED_BACKEND_VARIABLE = "CM_CONSOLE_KEYRING"
T = TypeVar("T")


class Secrets:
    """Keeps secrets by name.

    Without a trusted keyring they are kept in this object only, until the program ends; `kept` tells which.
    """

    def __init__(self) -> None:
        self._session: dict[str, str] = {}
        self._backend_name: str | None = None

    def backend(self) -> str:
        """The class of the keyring in use, or an empty text when there is none to trust."""
        if self._backend_name is None:
            self._backend_name = _trusted_backend()
        return self._backend_name

    def get(self, name: str) -> str | None:
        """The secret, or None. Raises `KeyringUnavailable` when the keyring does not answer in time."""
        if name in self._session:
            return self._session[name]
        if not self.backend():
            return None
        import keyring

        return _in_time(lambda: keyring.get_password(SERVICE, name))

    def set(self, name: str, value: str) -> bool:
        """Keeps a secret; True when the keyring has it for next time, False when only this run has it."""
        self._session[name] = value
        if not self.backend():
            return False
        import keyring

        def write_and_read_back() -> bool:
            keyring.set_password(SERVICE, name, value)
            return keyring.get_password(SERVICE, name) == value

        try:
            kept = _in_time(write_and_read_back)
        except KeyringUnavailable:
            kept = False
        if kept:
            del self._session[name]
        return kept

    def lend(self, name: str, value: str) -> None:
        """Keeps a secret until the program ends, whatever the keyring has."""
        self._session[name] = value

    def only_in_session(self, name: str) -> bool:
        """Whether a secret will be forgotten when the program ends."""
        return name in self._session

    def delete(self, name: str) -> None:
        """Forgets a secret here and in the keyring."""
        self._session.pop(name, None)
        if not self.backend() or self.get(name) is None:
            return
        import keyring

        _in_time(lambda: keyring.delete_password(SERVICE, name))


def token_from_environment(variable: str) -> str | None:
    """The token that a script hands over in an environment variable."""
    return os.environ.get(variable) or None


def new_database_key() -> str:
    """A random 256-bit key as 64 hexadecimal digits."""
    return secrets.token_hex(32)


def _trusted_backend() -> str:
    try:
        name = _in_time(_active_backend)
    except KeyringUnavailable:
        return ""
    allowed = TRUSTED_BACKENDS | {os.environ.get(ALLOWED_BACKEND_VARIABLE, "")}
    if name not in allowed:
        log.info("keyring backend not trusted: %s", name)
        return ""
    return name


def _active_backend() -> str:
    import keyring

    backend = keyring.get_keyring()
    chosen = getattr(backend, "backends", None)
    best = chosen[0] if chosen else backend
    return f"{type(best).__module__}.{type(best).__qualname__}"


def _in_time(call: Callable[[], T]) -> T:
    """Runs a keyring call in a thread of its own: a locked collection can hang for ever."""
    answer: list[T] = []
    failure: list[BaseException] = []

    def run() -> None:
        try:
            answer.append(call())
        except Exception as error:  # noqa: BLE001 - backends raise whatever their system raises
            failure.append(error)

    worker = threading.Thread(target=run, name="cm-keyring", daemon=True)
    worker.start()
    worker.join(SECONDS_TO_ANSWER)
    if answer:
        return answer[0]
    raise KeyringUnavailable from (failure[0] if failure else TimeoutError())
