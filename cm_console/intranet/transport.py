"""TLS by the trust store of the operating system, and the question whether a failed request was ever sent."""

from __future__ import annotations

import os
import ssl
from typing import Any

import requests
import truststore
import urllib3
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError

from cm_console.domain.errors import CertificateRefused, IntranetError, NoAnswer, Unreachable

EXTRA_CA = "CM_CONSOLE_CA"
"""Environment variable: a PEM file with further certificate authorities (a company's own)."""


class Session(requests.Session):
    """A session that takes nothing from the environment, keeps no cookie and follows no redirect.

    `.netrc`, proxy variables and `REQUESTS_CA_BUNDLE` could otherwise send a token elsewhere.
    """

    def __init__(self) -> None:
        super().__init__()
        self.trust_env = False
        self.cookies.set_policy(_NoCookies())
        self.mount("https://", _TrustStoreAdapter())

    def get_redirect_target(self, resp: requests.Response) -> str | None:  # noqa: ARG002
        """Never: requests would read the whole body of a redirect first, without a limit."""
        return None


def transport_error(error: Exception, host: str) -> IntranetError:
    """What a failed exchange means: surely not sent (`Unreachable`, `CertificateRefused`) or `NoAnswer`."""
    reason = _reason(error)
    cause = reason.__cause__
    if isinstance(cause, ssl.SSLCertVerificationError):
        return CertificateRefused(host=host, reason=str(cause.verify_message))
    if isinstance(reason, ConnectTimeoutError | NewConnectionError | requests.ConnectTimeout):
        return Unreachable(host=host)
    return NoAnswer(host=host)


def was_stale(error: Exception) -> bool:
    """Whether the server had closed an idle connection just before we used it again."""
    reason = _reason(error)
    return isinstance(reason, urllib3.exceptions.ProtocolError) and any(
        isinstance(arg, ConnectionError) for arg in reason.args
    )


def _reason(error: Exception) -> Exception:
    """The urllib3 error inside a requests error."""
    inner = error.args[0] if error.args else error
    if isinstance(inner, urllib3.exceptions.MaxRetryError) and inner.reason is not None:
        return inner.reason
    return inner if isinstance(inner, Exception) else error


def _context() -> ssl.SSLContext:
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    extra = os.environ.get(EXTRA_CA)
    if extra:
        context.load_verify_locations(cafile=extra)
    return context


class _NoCookies(requests.cookies.cookielib.DefaultCookiePolicy):  # type: ignore[name-defined,misc]
    def __init__(self) -> None:
        super().__init__(allowed_domains=[])


class _HandshakeFailed(NewConnectionError):
    """The connection was not set up, so nothing of the request has left."""


class _Connection(HTTPSConnection):
    def connect(self) -> None:
        # urllib3 reports a failed handshake and a failure after sending with the same error
        try:
            super().connect()
        except OSError as error:
            raise _HandshakeFailed(self, "TLS handshake failed") from error


class _Pool(HTTPSConnectionPool):
    ConnectionCls = _Connection


class _TrustStoreAdapter(HTTPAdapter):
    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, ssl_context=_context(), **kwargs)
        self.poolmanager.pool_classes_by_scheme = {"http": HTTPConnectionPool, "https": _Pool}

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:  # noqa: ARG002
        conn.cert_reqs = "CERT_REQUIRED"  # without the bundle of requests: the context has the trust store
