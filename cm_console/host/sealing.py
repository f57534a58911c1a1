"""Sealed content: readable with the key of the profile only, and refused when anybody changed it.

The cipher is loaded when something is first sealed or opened: a start without pictures does without.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets

MARK = b"CMCM1\n"  # no picture or film begins like this
NONCE = 12  # bytes


class Altered(Exception):  # stays in this room: becomes a file that cannot be read
    """Content that the key does not open."""


class Seal:
    """One key for one purpose, derived from the key of the database (64 hexadecimal digits)."""

    def __init__(self, database_key: str, purpose: str) -> None:
        root = bytes.fromhex(database_key)
        self._key, self._naming = (
            hmac.digest(root, f"cm-console {purpose} {part}".encode(), "sha256")
            for part in ("content", "names")
        )

    def close(self, content: bytes, name: str) -> bytes:
        """Content that only `open` with the same name gives back."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce = secrets.token_bytes(NONCE)
        return MARK + nonce + AESGCM(self._key).encrypt(nonce, content, name.encode())

    def open(self, sealed: bytes, name: str) -> bytes:
        """What was closed. Raises `Altered`."""
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        body = len(MARK) + NONCE
        try:
            return AESGCM(self._key).decrypt(sealed[len(MARK) : body], sealed[body:], name.encode())
        except (InvalidTag, ValueError) as error:  # ValueError: too short to be anything
            raise Altered from error

    def digest(self, content: bytes) -> str:
        """A fingerprint that tells nobody without the key whether we have a picture that they have."""
        return hmac.digest(self._naming, content, "sha256").hex()


def digest(content: bytes) -> str:
    """A fingerprint where there is no key."""
    return hashlib.sha256(content).hexdigest()


def is_sealed(head: bytes) -> bool:
    """Whether content begins as `Seal.close` makes it."""
    return head.startswith(MARK)
