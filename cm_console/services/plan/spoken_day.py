"""Days in the words of a post that is going to be published, whatever the language of the window."""

from __future__ import annotations

from datetime import datetime

DAYS = {
    "nl": ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
MONTHS = {
    "nl": ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
           "oktober", "november", "december"),
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December"),
}  # fmt: skip


def day_words(at: datetime, language: str) -> str:
    """As in “donderdag 3 december”."""
    known = language if language in DAYS else "en"
    return f"{DAYS[known][at.weekday()]} {at.day} {MONTHS[known][at.month - 1]}"


def clock_words(at: datetime) -> str:
    """As in “09:00”."""
    return f"{at:%H:%M}"
