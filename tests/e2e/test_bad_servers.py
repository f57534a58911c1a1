"""Whatever answers at an address: a clear message with the next step, and nothing kept or lost."""

from __future__ import annotations

import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme

from tests.e2e.console import Console
from tests.fakes.misbehaving import Answering, Misbehaving, always, reply

WEB_PAGE = always(reply(b"<!doctype html><title>Welkom</title>", content_type="text/html"))
BROKEN_TEXT = always(reply(b'{"id": "\xff\xfe", "name": "x", "scopes": []}'))
ELSEWHERE = always(reply(status=302, location="https://elsewhere.example/"))
HUGE = always(reply(b'{"id": "' + b"a" * 100_000_000 + b'"}'))
NO_SUCH_PAGE = always(reply(b"<h1>404</h1>", status=404, content_type="text/html"))
OUT_OF_ORDER = always(reply(b"{}", status=503))


def _add(console: Console, url: str, expect: int) -> dict[str, str]:
    arguments = ["intranet", "add", "x", "--kind", "intranet-api", "--url", url, "--token-env", "TOKEN"]
    error: dict[str, str] = console.run(*arguments, expect=expect)["error"]
    return error


@pytest.mark.parametrize(
    ("answering", "code"),
    [
        (WEB_PAGE, "not_an_intranet"),
        (NO_SUCH_PAGE, "not_an_intranet"),
        (BROKEN_TEXT, "bad_answer"),
        (ELSEWHERE, "redirected"),
        (HUGE, "answer_too_large"),
        (OUT_OF_ORDER, "server_failed"),
    ],
    ids=["web page", "missing page", "broken UTF-8", "another address", "100 MB", "out of order"],
)
def test_a_server_that_is_no_intranet(profile: Path, answering: Answering, code: str) -> None:
    console = Console(profile, {"TOKEN": "secret"})
    with Misbehaving(answering) as server:
        error = _add(console, server.url, expect=3)
    assert error["code"] == code
    assert error["title"]
    assert error["hint"]
    assert console.run("intranet", "list")["intranets"] == []


@pytest.mark.parametrize(
    ("url", "code", "status"),
    [
        ("http://127.0.0.1:9", "unreachable", 3),
        ("https://no-such-host.invalid", "unreachable", 3),
        ("http://intranet.example", "unsafe_address", 2),
        ("https://user:password@intranet.example", "unsafe_address", 2),
        ("file:///etc/passwd", "unsafe_address", 2),
    ],
)
def test_an_address_that_leads_nowhere_or_is_not_safe(
    profile: Path, url: str, code: str, status: int
) -> None:
    assert _add(Console(profile, {"TOKEN": "secret"}), url, expect=status)["code"] == code


def test_an_expired_certificate_is_named_and_nothing_is_sent(profile: Path, tmp_path: Path) -> None:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    yesterday = datetime.now(UTC) - timedelta(days=1)
    certificate = authority.issue_cert("localhost", not_after=yesterday)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    console = Console(profile, {"TOKEN": "secret", "CM_CONSOLE_CA": str(tmp_path / "ca.pem")})
    with Misbehaving(always(reply()), context) as server:
        error = _add(console, server.url, expect=3)
        assert server.received == []
    assert error["code"] == "certificate_refused"
    assert "expired" in error["hint"]
