"""Only one process at a time may send decisions from a profile."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from cm_console.domain.errors import DatabaseBusy, ProfileReadOnly


@contextmanager
def sender_lock(path: Path, wait_seconds: float) -> Iterator[None]:
    """Holds the lock of a profile. The system releases it when the process dies, however it dies.

    Raises `DatabaseBusy` when another process holds it for longer than `wait_seconds`.
    """
    try:
        with FileLock(path, timeout=wait_seconds):
            yield
    except Timeout as error:
        raise DatabaseBusy from error
    except OSError as error:
        raise ProfileReadOnly(folder=str(path.parent)) from error
