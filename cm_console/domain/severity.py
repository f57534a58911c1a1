"""How loud an error is, and how a command that meets it ends."""

from __future__ import annotations

from enum import StrEnum


class Severity(StrEnum):
    """How loud an error is in the window."""

    BACKGROUND = "background"  # shown in the connection state only
    ITEM = "item"  # shown at one item and in the activity panel
    ASK = "ask"  # the person has to do something first


class ExitCode:
    """Exit codes of the command line."""

    DONE = 0
    PARTLY = 1
    USAGE = 2
    UNREACHABLE = 3
    LOCAL_DATA = 4
