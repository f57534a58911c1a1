"""The words for gaps: how well a persona is served, what a mix is compared with, why an item is suggested."""

from __future__ import annotations

from math import floor

from PySide6.QtCore import QCoreApplication, QLocale

from cm_console.domain.errors import QT_TRANSLATE_NOOP
from cm_console.domain.plan.gaps import Cell, Level, Spread, Week
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.suggestion import Suggestion
from cm_console.domain.plan.target import Target
from cm_console.views import dates, plan_words

LEVELS = {
    Level.GAP: QT_TRANSLATE_NOOP("gaps", "Gap"),
    Level.THIN: QT_TRANSLATE_NOOP("gaps", "Thin"),
    Level.COVERED: QT_TRANSLATE_NOOP("gaps", "Enough"),
    Level.OVERLOAD: QT_TRANSLATE_NOOP("gaps", "Too much"),
    Level.FREE: QT_TRANSLATE_NOOP("gaps", "Nothing needed"),
}
TARGETS = {
    Target.EVEN: QT_TRANSLATE_NOOP("gaps", "All purposes alike"),
    Target.LAUNCH: QT_TRANSLATE_NOOP("gaps", "Launch"),
    Target.ACQUAINTING: QT_TRANSLATE_NOOP("gaps", "Getting acquainted"),
    Target.ACTIVATION: QT_TRANSLATE_NOOP("gaps", "Activation"),
    Target.INTERACTION: QT_TRANSLATE_NOOP("gaps", "Interaction"),
    Target.SELF_STEERING: QT_TRANSLATE_NOOP("gaps", "Self-steering"),
}
BY_PHASE = QT_TRANSLATE_NOOP("gaps", "The phase of the items")
LESS_TIME = QT_TRANSLATE_NOOP("gaps", "Less time")
NOTHING = "—"


def said(text: str) -> str:
    """One of the texts of this module in the language of the window."""
    return QCoreApplication.translate("gaps", text)


def number(value: float) -> str:
    """A number of items, with one decimal where it is not whole: 2, 0,5."""
    whole = floor(value * 10 + 0.5) / 10
    return QLocale().toString(whole, "f", 0 if whole == int(whole) else 1)


def per_cent(share: float) -> str:
    """A share 0–1 as "32 %"."""
    return f"{share:.0%}".replace("%", " %")


def week(one: Week) -> str:
    """A week by its number: "Week 49"."""
    return said(QT_TRANSLATE_NOOP("gaps", "Week {n}")).format(n=one.monday.isocalendar().week)


def column(one: Week) -> str:
    """The head of a column: the number of the week above its Monday."""
    return f"{one.monday.isocalendar().week}\n{dates.short_day(one.monday)}"


def of_need(cell: Cell) -> str:
    """What there is of what is needed: "1 of 2"."""
    words = said(QT_TRANSLATE_NOOP("gaps", "{has} of {need}"))
    return words.format(has=number(cell.has), need=number(cell.need))


def short(cell: Cell) -> str:
    """The same where there is little room: "1/2"."""
    return f"{number(cell.has)}/{number(cell.need)}"


def spoken(persona: Persona, one: Week, cell: Cell) -> str:
    """A cell as a screen reader says it."""
    parts = [persona.name, week(one), said(LEVELS[cell.level]), of_need(cell), *cell.because]
    return "; ".join(parts)


def why(cell: Cell) -> list[str]:
    """Why a cell looks as it does, in sentences."""
    lines = [f"{said(LEVELS[cell.level])}: {of_need(cell)}"]
    if cell.hoped > cell.has:
        more = number(cell.hoped - cell.has)
        lines.append(said(QT_TRANSLATE_NOOP("gaps", "{n} more once drafts are approved")).format(n=more))
    if cell.because:
        words = said(QT_TRANSLATE_NOOP("gaps", "They have {share} of their usual time: {names}"))
        each = said(QT_TRANSLATE_NOOP("gaps", "{name} (leaves {share})"))
        told = (each.format(name=one.name, share=per_cent(one.left)) for one in cell.reasons)
        lines.append(words.format(share=per_cent(cell.capacity), names=", ".join(told)))
    return lines


def shift(spread: Spread) -> str:
    """What to change about the spread; empty when it is near enough to the target."""
    found = spread.shift()
    if found is None:
        return ""
    words = said(QT_TRANSLATE_NOOP("gaps", "Replace one “{much}” by one “{little}”"))
    return words.format(much=plan_words.word(found[0]), little=plan_words.word(found[1]))


def reasons(found: Suggestion) -> str:
    """Why this item is suggested, and at this time, in sentences."""
    head = said(QT_TRANSLATE_NOOP("gaps", "{persona} has {items} items in {week}."))
    lines = [head.format(persona=found.persona, items=of_need(found.cell), week=week(found.week).lower())]
    if found.below is not None and found.below > 0:
        words = said(QT_TRANSLATE_NOOP("gaps", "“{purpose}” is {share} below the target."))
        lines.append(words.format(purpose=plan_words.word(found.purpose), share=per_cent(found.below)))
    return " ".join([*lines, _about_time(found)])


def _about_time(found: Suggestion) -> str:
    if found.item.at is None:
        return said(QT_TRANSLATE_NOOP("gaps", "There is no free moment left on the workdays of that week."))
    if found.hour is None:
        return said(
            QT_TRANSLATE_NOOP("gaps", "By a general finding: colleagues read most at 8–9 and at 13–15.")
        )
    words = said(QT_TRANSLATE_NOOP("gaps", "They are most active on {day} at {hour}–{next}: {n} colleagues."))
    hour = found.hour
    day = dates.long_weekday(hour.weekday)
    return words.format(day=day, hour=hour.hour, next=hour.hour + 1, n=hour.people)
