"""What would stand where, for a script and for a person."""

from __future__ import annotations

from typing import Any

from cm_console.domain.plan.landing import Landing, Mark, Note

WORDS = {
    Mark.HOLIDAY: "holiday",
    Mark.WEEKEND: "weekend",
    Mark.BOOKED: "at the same time",
    Mark.PAST: "in the past",
    Mark.MOVED: "moved from",
    Mark.LEFT_OUT: "left out",
}


def landing_document(landing: Landing) -> dict[str, Any]:
    """One landing, as JSON."""
    item = landing.item
    return {
        "title": item.title,
        "at": landing.at.isoformat(sep=" ", timespec="minutes"),
        "timezone": item.timezone,
        "format": item.format.value,
        "purposes": {purpose.value: round(share, 4) for purpose, share in item.purposes},
        "rule": landing.rule or None,
        "marks": [{"mark": note.mark.value, "about": note.about} for note in landing.notes],
    }


def landing_line(landing: Landing) -> str:
    """One landing in a line."""
    marks = "".join(f"  ! {_said(note)}" for note in landing.notes)
    return f"{landing.at:%Y-%m-%d %H:%M}  {landing.item.title}{marks}"


def _said(note: Note) -> str:
    return f"{WORDS[note.mark]} {note.about}".strip()
