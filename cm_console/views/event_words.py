"""The words of offline events."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from cm_console.bridge.campaign_ports import Uplift
from cm_console.domain.errors import QT_TRANSLATE_NOOP
from cm_console.domain.plan.offline_event import EventKind

KINDS = {
    EventKind.WORKSHOP: QT_TRANSLATE_NOOP("event", "Workshop"),
    EventKind.WALK_IN: QT_TRANSLATE_NOOP("event", "Walk-in hour"),
    EventKind.DRINKS: QT_TRANSLATE_NOOP("event", "Drinks"),
    EventKind.BRAINSTORM: QT_TRANSLATE_NOOP("event", "Brainstorm"),
    EventKind.LUNCH: QT_TRANSLATE_NOOP("event", "Lunch"),
    EventKind.TRAINING: QT_TRANSLATE_NOOP("event", "Training"),
    EventKind.LAUNCH: QT_TRANSLATE_NOOP("event", "Launch"),
    EventKind.TEAM_MEETING: QT_TRANSLATE_NOOP("event", "Team meeting"),
    EventKind.SITE_VISIT: QT_TRANSLATE_NOOP("event", "Site visit"),
    EventKind.INTRODUCTION_DAY: QT_TRANSLATE_NOOP("event", "Introduction day"),
    EventKind.FEEDBACK_GROUP: QT_TRANSLATE_NOOP("event", "Feedback group"),
}
UNKNOWN = QT_TRANSLATE_NOOP(
    "event",
    "What it moved online is told after two weeks, if it has a topic there and ten or more people took part.",
)
MOVED = QT_TRANSLATE_NOOP(
    "event",
    "In its topic online: {before} replies and reactions in the two weeks before, {after} after.",
)
CHANGE = QT_TRANSLATE_NOOP("event", "That is {change}.")
BESIDE = QT_TRANSLATE_NOOP("event", "Everything else there: {change}.")


def kind(value: EventKind) -> str:
    """The word for a kind of event."""
    return QCoreApplication.translate("event", KINDS[value])


def uplift(found: Uplift | None) -> str:
    """What an event moved online, or why that is not told."""
    if found is None:
        return QCoreApplication.translate("event", UNKNOWN)
    words = QCoreApplication.translate("event", MOVED)
    told = [words.format(before=_number(found.before), after=_number(found.after))]
    for sentence, share in ((CHANGE, found.change), (BESIDE, found.beside)):
        if share is not None:
            told.append(QCoreApplication.translate("event", sentence).format(change=_share(share)))
    return " ".join(told)


def _number(value: int) -> str:
    return QLocale().toString(value)


def _share(value: float) -> str:
    sign = "+" if value > 0 else "−" if value < 0 else "±"
    return f"{sign}{abs(value):.0%}".replace("%", " %")
