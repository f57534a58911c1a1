"""Addresses we contact, and connectors we load."""

from __future__ import annotations

import pytest

from cm_console.domain.errors import UnsafeAddress
from cm_console.intranet.contract import normalise_url


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("intranet.example.org", "https://intranet.example.org"),
        ("  https://Intranet.Example.org/  ", "https://intranet.example.org"),
        ("https://example.org/Social/?page=1#top", "https://example.org/Social"),
        ("example.org:8443", "https://example.org:8443"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://[::1]:8080/x", "http://[::1]:8080/x"),
        ("http://localhost", "http://localhost"),
    ],
)
def test_an_address_is_kept_in_one_form(text: str, url: str) -> None:
    assert normalise_url(text) == url
    assert normalise_url(url) == url


@pytest.mark.parametrize(
    "text",
    [
        "",
        "http://intranet.example.org",
        "http://127.0.0.1.example.org",
        "http://10.0.0.1",
        "https://user:password@example.org",
        "https://@example.org",
        "ftp://example.org",
        "file:///etc/passwd",
        "https://",
        "https://example.org:99999",
        "https://exa mple.org",
        "not a url",
        "https://example.org\\@other.org",
    ],
)
def test_an_unsafe_address_is_refused(text: str) -> None:
    with pytest.raises(UnsafeAddress):
        normalise_url(text)
