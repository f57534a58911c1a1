"""The words of publishing: who does it, what became of it, and what can be chosen when it went otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from cm_console.domain.errors import QT_TRANSLATE_NOOP
from cm_console.domain.plan.item import PlannedItem
from cm_console.domain.plan.publication import Publication, Standing
from cm_console.domain.plan.status import Mode, Status
from cm_console.domain.publishing import Placed, PlacedState
from cm_console.views import dates
from cm_console.views.errors import kept_texts

translate = QCoreApplication.translate


class Choice(StrEnum):
    """What a person can say about an item that did not go as planned."""

    NOW = "now"
    DONE = "done"
    MINE = "mine"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Told:
    """What is said about an item: a sign, the words, and what can be chosen, the safest last."""

    sign: str
    tone: str
    words: str
    choices: tuple[tuple[Choice, str], ...] = ()


MODES = {
    Mode.SERVER: QT_TRANSLATE_NOOP("publish", "The intranet publishes it"),
    Mode.ONLINE: QT_TRANSLATE_NOOP("publish", "This console publishes it"),
    Mode.REMINDER: QT_TRANSLATE_NOOP("publish", "Remind me of it"),
}
MEANINGS = {
    Mode.SERVER: QT_TRANSLATE_NOOP("publish", "At its time, also when this computer is off."),
    Mode.ONLINE: QT_TRANSLATE_NOOP(
        "publish", "Only while the console runs with a network. More than 15 minutes late, it asks you first."
    ),
    Mode.REMINDER: QT_TRANSLATE_NOOP("publish", "For print, a meeting, another channel: you do it yourself."),
}
NO_SCHEDULE = QT_TRANSLATE_NOOP(
    "publish", "This intranet cannot do that for your account: the console publishes it while it runs."
)


def said(text: str) -> str:
    """One of the texts of this module in the language of the window."""
    return translate("publish", text)


def told(item: PlannedItem, held: Publication | None) -> Told | None:
    """What there is to say about how an item gets onto its intranet; None when there is nothing."""
    if item.status is Status.MISSED:
        return _missed(item)
    if held is not None and held.needs_a_person:
        return _differs(item, held)
    if item.status is Status.PUBLISHED:
        return _appeared(item, held)
    return _on_its_way(item, held) if item.status is Status.SCHEDULED else _leaving(held)


def _missed(item: PlannedItem) -> Told:
    words = translate(
        "publish", "It was due on {when}, and nothing could publish it then. It was not sent late."
    )
    done = (Choice.DONE, translate("publish", "It was done elsewhere"))
    now = () if item.mode is Mode.REMINDER else ((Choice.NOW, translate("publish", "Publish it now")),)
    return Told("triangle-alert", "danger", words.format(when=dates.moment(item.at)), (done, *now))


def _differs(item: PlannedItem, held: Publication) -> Told:
    if held.state is Standing.GONE:
        return Told(
            "triangle-alert",
            "warning",
            translate("publish", "Somebody removed it from the intranet."),
            (
                (Choice.THEIRS, translate("publish", "Leave it off")),
                (Choice.MINE, translate("publish", "Place it again")),
            ),
        )
    if held.state is Standing.CHANGED and held.theirs is not None:
        return Told(
            "git-compare-arrows",
            "warning",
            _as_there(item, held.theirs),
            (
                (Choice.MINE, translate("publish", "Keep what is planned here")),
                (Choice.THEIRS, translate("publish", "Take theirs")),
            ),
        )
    return Told(
        "circle-alert",
        "danger",
        "\n".join(_problem(held)),
        (
            (Choice.THEIRS, translate("publish", "Take it off the schedule")),
            (Choice.MINE, translate("publish", "Try again")),
        ),
    )


def _as_there(item: PlannedItem, theirs: Placed) -> str:
    if theirs.state is PlacedState.ASIDE:
        return translate(
            "publish", "Somebody put it aside on the intranet, so that it will not appear by itself."
        )
    words = translate("publish", "Somebody changed it on the intranet. There it says “{title}”, for {when}.")
    return words.format(title=theirs.title, when=_wall(item, theirs.at))


def _appeared(item: PlannedItem, held: Publication | None) -> Told | None:
    if held is None or held.published_at is None:
        return None
    words = translate("publish", "It appeared on {when}.").format(when=_wall(item, held.published_at))
    tone = "warning" if held.error else "good"
    return Told("circle-check", tone, "\n".join((words, *_problem(held))))


def _on_its_way(item: PlannedItem, held: Publication | None) -> Told:
    if item.mode is Mode.REMINDER:
        done = (Choice.DONE, translate("publish", "Done"))
        return Told(
            "bell",
            "plain",
            translate("publish", "You are reminded of it at its time."),
            (done,),
        )
    if held is not None and held.error:
        return Told(
            "hourglass",
            "warning",
            "\n".join((_problem(held)[0], translate("publish", "It is tried again."))),
        )
    if held is not None and held.state is Standing.STANDING:
        return Told("circle-check", "good", translate("publish", "It stands ready on the intranet."))
    if item.mode is Mode.ONLINE:
        return Told("clock", "plain", translate("publish", "It waits here for its time."))
    return Told(
        "send",
        "plain",
        translate("publish", "It is sent to the intranet as soon as that can be reached."),
    )


def _leaving(held: Publication | None) -> Told | None:
    if held is None or held.state not in {Standing.STANDING, Standing.SENT}:
        return None
    return Told(
        "send",
        "plain",
        translate("publish", "It still stands on the intranet, and is taken off as soon as that can be."),
    )


def _problem(held: Publication) -> tuple[str, ...]:
    """What went wrong and the next step; nothing where nothing did."""
    return kept_texts(held.error, held.error_title, held.error_hint) if held.error else ()


def _wall(item: PlannedItem, moment: datetime | None) -> str:
    zone = ZoneInfo(item.timezone)
    return dates.moment(moment.astimezone(zone).replace(tzinfo=None) if moment else None)
