"""Which trouble is certain to have stopped a request before the server had it."""

from __future__ import annotations

from cm_console.domain.errors import (
    CertificateRefused,
    SignInRefused,
    TokenMissing,
    TooManyRequests,
    Unreachable,
    UnsafeAddress,
)

NOTHING_ARRIVED = (
    Unreachable,
    SignInRefused,
    TokenMissing,
    CertificateRefused,
    UnsafeAddress,
    TooManyRequests,
)
