"""A few plain ways to come back, as RFC 5545 rules and in words."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from cm_console.views import dates

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
NEVER = ""
LAST = 5
FAR = 36  # days: two second Tuesdays are five weeks apart at most


def choices(day: date) -> list[tuple[str, str]]:
    """Rules that fit an item which begins on `day`, each with its words; the first is not to come back."""
    translate = QCoreApplication.translate
    weekday, name, nth = DAYS[day.weekday()], dates.long_weekday(day.weekday()), (day.day - 1) // 7 + 1
    which = [
        translate("repeat", "Every month on the first {day}"),
        translate("repeat", "Every month on the second {day}"),
        translate("repeat", "Every month on the third {day}"),
        translate("repeat", "Every month on the fourth {day}"),
        translate("repeat", "Every month on the last {day}"),
    ]
    found = [
        (NEVER, translate("repeat", "Does not come back")),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", translate("repeat", "Every working day")),
        ("FREQ=WEEKLY", translate("repeat", "Every week on {day}").format(day=name)),
        ("FREQ=WEEKLY;INTERVAL=2", translate("repeat", "Every two weeks on {day}").format(day=name)),
    ]
    if nth < LAST:
        found.append((f"FREQ=MONTHLY;BYDAY={nth}{weekday}", which[nth - 1].format(day=name)))
    if (day + timedelta(days=7)).month != day.month:
        found.append((f"FREQ=MONTHLY;BYDAY=-1{weekday}", which[-1].format(day=name)))
    yearly = translate("repeat", "Every year on {day}").format(day=dates.short_day(day))
    return [*found, ("FREQ=YEARLY", yearly)]


def described(rule: str, day: date) -> str:
    """A rule in words, also when `day` is not one that it names; the rule itself where we have none."""
    for ahead in range(FAR if "BYDAY=" in rule else 1):
        one = day + timedelta(days=ahead)
        words = dict(choices(one)).get(rule.removesuffix(f";BYDAY={DAYS[one.weekday()]}"))
        if words:
            return words
    return rule
