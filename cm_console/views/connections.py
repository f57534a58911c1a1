"""How the state of a connection looks, and what it says."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cm_console.domain.changes import Connection, ConnectionStatus
from cm_console.views import times, words
from cm_console.views.errors import texts

LOOKS = {
    Connection.NEVER: ("clock", "muted"),
    Connection.SYNCING: ("refresh-cw", "accent"),
    Connection.OK: ("circle-check", "good"),
    Connection.OFFLINE: ("cloud-off", "warning"),
    Connection.SLOWED: ("hourglass", "warning"),
    Connection.TROUBLE: ("triangle-alert", "warning"),
    Connection.SIGN_IN: ("key-round", "danger"),
    Connection.STOPPED: ("circle-alert", "danger"),
    Connection.PAUSED: ("pause", "muted"),
}
"""Icon and colour of each state."""


def describe(status: ConnectionStatus) -> str:
    """The named state, with how much came in while it runs."""
    if status.state is Connection.SYNCING and status.progress:
        stored = sum(count for _, count in status.progress)
        return f"{words.word(status.state)} · {stored}"
    if status.state is Connection.OK and status.last_ok_at is not None:
        return f"{words.word(status.state)} · {times.age(status.last_ok_at, times.now())}"
    return words.word(status.state)


def explain(status: ConnectionStatus) -> str:
    """What is the matter and what to do, for the tooltip."""
    lines = list(texts(status.error)) if status.error is not None else [words.word(status.state)]
    if status.last_ok_at is not None:
        last = QCoreApplication.translate("status", "Last in step: {moment}")
        lines.append(last.format(moment=times.moment(status.last_ok_at)))
    return "\n".join(lines)
