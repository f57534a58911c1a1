"""The kinds of file in which a calendar travels. By itself, so that to name one loads no reader of files."""

from __future__ import annotations

from enum import StrEnum


class FileKind(StrEnum):
    """What kind of file."""

    ICS = "ics"
    CSV = "csv"
