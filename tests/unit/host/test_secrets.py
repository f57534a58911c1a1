"""Secrets go to a keyring that can be trusted, or stay in this run."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any, ClassVar

import keyring
import keyring.backend
import keyring.backends.fail
import keyring.backends.null
import pytest

from cm_console.domain.errors import KeyringUnavailable
from cm_console.host import secrets as keeping
from cm_console.host.secrets import ALLOWED_BACKEND_VARIABLE, Secrets, new_database_key

Use = Callable[[Any], Any]


class Memory(keyring.backend.KeyringBackend):
    """A keyring that keeps things as it should."""

    priority: ClassVar[float] = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class Forgetful(Memory):
    """Says yes, and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        return


class Failing(Memory):
    """Has no collection to write to."""

    def set_password(self, service: str, username: str, password: str) -> None:
        raise RuntimeError("no collection")


class Locked(Memory):
    """Waits for somebody to type a password that nobody types."""

    def __init__(self) -> None:
        super().__init__()
        self.unlocked = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.unlocked.wait(30)
        return None

    def set_password(self, service: str, username: str, password: str) -> None:
        self.unlocked.wait(30)


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Iterator[Use]:
    """Makes a backend the keyring of this computer, trusted when it is one of ours."""
    former = keyring.get_keyring()

    def chosen(backend: Any) -> Any:
        keyring.set_keyring(backend)
        if isinstance(backend, Memory):
            name = f"{type(backend).__module__}.{type(backend).__qualname__}"
            monkeypatch.setenv(ALLOWED_BACKEND_VARIABLE, name)
        return backend

    yield chosen
    keyring.set_keyring(former)


def test_a_trusted_keyring_keeps_it_for_next_time(use: Use) -> None:
    use(Memory())
    secrets = Secrets()
    assert secrets.set("token", "s3cret")
    assert not secrets.only_in_session("token")
    assert Secrets().get("token") == "s3cret"
    secrets.delete("token")
    assert Secrets().get("token") is None
    secrets.delete("token")


class Plaintext(keyring.backends.null.Keyring):
    """What `keyrings.alt` offers: a file that anybody can read."""


@pytest.mark.parametrize("backend", [keyring.backends.null.Keyring, keyring.backends.fail.Keyring, Plaintext])
def test_a_keyring_that_keeps_nothing_or_in_the_open_is_not_used(
    use: Use,
    backend: type[keyring.backend.KeyringBackend],
) -> None:
    use(backend())
    secrets = Secrets()
    assert secrets.backend() == ""
    assert not secrets.set("token", "s3cret")
    assert secrets.only_in_session("token")
    assert secrets.get("token") == "s3cret"
    assert Secrets().get("token") is None


@pytest.mark.parametrize("backend", [Forgetful, Failing])
def test_what_was_not_kept_is_noticed(use: Use, backend: type[Memory]) -> None:
    use(backend())
    secrets = Secrets()
    assert not secrets.set("token", "s3cret")
    assert secrets.get("token") == "s3cret"


def test_a_locked_keyring_is_not_waited_for(
    use: Use,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    backend = use(Locked())
    monkeypatch.setattr(keeping, "SECONDS_TO_ANSWER", 0.2)
    secrets = Secrets()
    with pytest.raises(KeyringUnavailable):
        secrets.get("token")
    assert not secrets.set("token", "s3cret")
    assert secrets.get("token") == "s3cret"
    backend.unlocked.set()


def test_a_database_key_is_random_and_long() -> None:
    keys = {new_database_key() for _ in range(20)}
    assert len(keys) == 20
    assert all(len(bytes.fromhex(key)) == 32 for key in keys)
