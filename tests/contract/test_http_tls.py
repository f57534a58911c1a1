"""Certificates: each kind that must be refused, refused before anything is sent."""

from __future__ import annotations

import socket
import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme

from cm_console.domain import errors
from cm_console.intranet.http import Http, Limits
from cm_console.intranet.transport import EXTRA_CA
from tests.fakes.misbehaving import Misbehaving, always, cut_off, reply

SHORT = Limits(connect=0.5, read=0.5)


@pytest.fixture
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> trustme.CA:
    """A company's own authority that this computer was told to trust."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv(EXTRA_CA, str(tmp_path / "ca.pem"))
    return authority


def serving(certificate: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


class Refusal:
    """The error of a POST to a server with `context`, and what that server received."""

    def __init__(self, context: ssl.SSLContext) -> None:
        with Misbehaving(always(reply(b"{}")), context) as server:
            http = Http(server.url, {"Authorization": "Bearer secret"})
            try:
                http.request("POST", "/", into=dict, json={})
            except errors.IntranetError as error:
                self.error = error
            finally:
                http.close()
            self.received = server.received


def test_a_certificate_of_the_companys_authority_is_accepted(authority: trustme.CA) -> None:
    context = serving(authority.issue_cert("localhost"))
    with Misbehaving(always(reply(b"{}")), context) as server:
        http = Http(server.url, {})
        assert http.get_json("/", dict).value == {}
        http.close()


@pytest.mark.parametrize("problem", ["expired", "for another name", "of an unknown authority"])
def test_a_bad_certificate_is_refused_with_the_reason(authority: trustme.CA, problem: str) -> None:
    yesterday = datetime.now(UTC) - timedelta(days=1)
    certificate = {
        "expired": lambda: authority.issue_cert(
            "localhost", not_before=yesterday - timedelta(days=30), not_after=yesterday
        ),
        "for another name": lambda: authority.issue_cert("other.invalid"),
        "of an unknown authority": lambda: trustme.CA().issue_cert("localhost"),
    }[problem]()
    refusal = Refusal(serving(certificate))
    assert isinstance(refusal.error, errors.CertificateRefused)
    assert refusal.error.details["reason"]
    assert refusal.received == []


def test_an_old_protocol_is_not_spoken(authority: trustme.CA) -> None:
    context = serving(authority.issue_cert("localhost"))
    context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        context.maximum_version = ssl.TLSVersion.TLSv1_1
    context.set_ciphers("ALL:@SECLEVEL=0")  # without this, not even an old client could connect
    refusal = Refusal(context)
    assert isinstance(refusal.error, errors.Unreachable)
    assert refusal.received == []


def test_a_server_that_hangs_up_in_the_handshake_got_nothing(authority: trustme.CA) -> None:
    with Misbehaving(cut_off(b"")) as server:
        http = Http(server.url.replace("http://127.0.0.1", "https://localhost"), {})
        with pytest.raises(errors.Unreachable):
            http.request("POST", "/", into=dict, json={})
        http.close()
        assert server.received == []


def test_a_server_that_is_silent_in_the_handshake_got_nothing(authority: trustme.CA) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        http = Http(f"https://localhost:{listener.getsockname()[1]}", {}, limits=SHORT)
        with pytest.raises(errors.Unreachable):
            http.request("POST", "/", into=dict, json={})
        http.close()
