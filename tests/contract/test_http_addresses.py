"""Addresses we contact, and connectors we load."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from cm_console.domain.errors import UnsafeAddress
from cm_console.intranet.contract import GROUP, connectors, normalise_url


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


def test_our_own_connectors_are_found() -> None:
    found = connectors()
    assert set(found) == {"intranet-api", "wordpress"}
    assert all(connector.kind == kind and connector.label for kind, connector in found.items())


def test_a_connector_of_another_package_is_loaded_only_when_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    metadata = tmp_path / "other-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: other\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text(f"[{GROUP}]\nother = other_intranet:CONNECTOR\n")
    (tmp_path / "other_intranet.py").write_text("CONNECTOR = 'anything'\n")
    monkeypatch.syspath_prepend(tmp_path)
    assert "other" not in connectors()
    assert "other_intranet" not in sys.modules
    assert "other" in connectors("other")
