"""Preferences in one small file that is always whole: it is replaced, never rewritten in place."""

from __future__ import annotations

import errno
import json
import threading
from pathlib import Path
from typing import Any, TypeVar

from cm_console.domain.errors import DiskFull, ProfileReadOnly

T = TypeVar("T")


class Settings:
    """Values by key. Unreadable settings count as none: preferences are never worth refusing to start."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._values = _read(path)

    def get(self, key: str, default: T) -> T:
        """The value of `key`, or `default` when it is unset or of another type."""
        value = self._values.get(key, default)
        if isinstance(value, int) and isinstance(default, float):
            return type(default)(value)
        same_type = isinstance(value, type(default)) or default is None
        return value if same_type else default

    def set(self, key: str, value: object) -> None:
        """Keeps `value` (anything JSON can hold). Raises `DiskFull` or `ProfileReadOnly`."""
        with self._lock:
            if self._values.get(key) == value:
                return
            self._values[key] = value
            self._write()

    def _write(self) -> None:
        draft = self._path.with_suffix(".new")
        try:
            draft.write_text(json.dumps(self._values, indent=1, ensure_ascii=False), encoding="utf-8")
            draft.replace(self._path)
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise DiskFull from error
            raise ProfileReadOnly(folder=str(self._path.parent)) from error


def _read(path: Path) -> dict[str, Any]:
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return values if isinstance(values, dict) else {}
