"""Days and wall times in the language of the window. Nothing here knows a time zone."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime


def today() -> date:
    """The day on the person's own clock."""
    return datetime.now().astimezone().date()


def now() -> datetime:
    """The wall time on the person's own clock."""
    return datetime.now().astimezone().replace(tzinfo=None)


def qdate(day: date) -> QDate:
    """A day for Qt."""
    return QDate(day.year, day.month, day.day)


def to_date(day: QDate) -> date:
    """A day from Qt."""
    return date(day.year(), day.month(), day.day())


def to_time(moment: QTime) -> time:
    """A time of the clock from Qt, to the minute."""
    return time(moment.hour(), moment.minute())


def month(day: date) -> str:
    """The month and year of a day: "December 2026"."""
    name = QLocale().standaloneMonthName(day.month)
    return f"{name} {day.year}"


def weekday(number: int) -> str:
    """A short day of the week, Monday is 0."""
    return QLocale().standaloneDayName(number + 1, QLocale.FormatType.ShortFormat)


def long_weekday(number: int) -> str:
    """A day of the week in full, Monday is 0."""
    return QLocale().standaloneDayName(number + 1, QLocale.FormatType.LongFormat)


def long_day(day: date) -> str:
    """A day in words: "Thursday 3 December"; with its year when that is not this one."""
    shape = QCoreApplication.translate("dates", "dddd d MMMM")
    return QLocale().toString(qdate(day), shape if day.year == today().year else f"{shape} yyyy")


def short_day(day: date) -> str:
    """A day in figures and a short month: "3 Dec"."""
    return QLocale().toString(qdate(day), QCoreApplication.translate("dates", "d MMM"))


def clock(at: datetime) -> str:
    """The time of a wall time: "09:00"."""
    return f"{at.hour:02}:{at.minute:02}"


def weekday_and_clock(at: datetime) -> str:
    """Day of the week and time: "Tue 09:00"."""
    return f"{weekday(at.weekday())} {clock(at)}"


def moment(at: datetime | None) -> str:
    """Day and time: "Thursday 3 December, 09:00"; words for an idea without a time."""
    if at is None:
        return QCoreApplication.translate("dates", "no time yet")
    return f"{long_day(at.date())}, {clock(at)}"
