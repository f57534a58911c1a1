"""Moments in words, in the person's own time zone and language."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

MINUTE, HOUR, DAY = 60, 3600, 86_400


def now() -> datetime:
    """This moment (UTC)."""
    return datetime.now(UTC)


def age(then: datetime | None, at: datetime) -> str:
    """How long ago `then` was, in one short unit: "5 min", "3 h", "2 d"; "–" when it is not known."""
    if then is None:
        return "–"
    seconds = max(0, int((at - then).total_seconds()))
    translate = QCoreApplication.translate
    if seconds < MINUTE:
        return translate("times", "now")
    if seconds < HOUR:
        return translate("times", "{n} min").format(n=seconds // MINUTE)
    if seconds < DAY:
        return translate("times", "{n} h").format(n=seconds // HOUR)
    return translate("times", "{n} d").format(n=seconds // DAY)


def moment(then: datetime | None) -> str:
    """Date and time of the person's own clock; "–" when it is not known."""
    if then is None:
        return "–"
    local = QDateTime.fromSecsSinceEpoch(int(then.timestamp()))
    return QLocale().toString(local, QCoreApplication.translate("times", "d MMM yyyy, HH:mm"))


def seconds_left(until: datetime | None, at: datetime) -> int:
    """Whole seconds until a moment; 0 when it has passed or is not known."""
    return 0 if until is None else max(0, round((until - at).total_seconds()))


def snooze_choices(at: datetime) -> list[tuple[str, datetime]]:
    """Moments to come back to an item, with their words; all in working hours of the person's own clock."""
    local = at.astimezone()
    morning = local.replace(hour=9, minute=0, second=0, microsecond=0)
    to_monday = (7 - local.weekday()) % 7 or 7
    translate = QCoreApplication.translate
    return [
        (translate("times", "In one hour"), at + timedelta(hours=1)),
        (translate("times", "In three hours"), at + timedelta(hours=3)),
        (translate("times", "Tomorrow at nine"), (morning + timedelta(days=1)).astimezone(UTC)),
        (translate("times", "Monday at nine"), (morning + timedelta(days=to_monday)).astimezone(UTC)),
        (translate("times", "In a week"), (morning + timedelta(days=7)).astimezone(UTC)),
    ]
