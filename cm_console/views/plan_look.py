"""The colours and signs of entries: a colour for what the person asked, a sign for the status always."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from PySide6.QtGui import QColor

from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.item import PlannedItem
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.purpose import Purpose
from cm_console.domain.plan.status import Status
from cm_console.domain.plan.stored import Stored
from cm_console.views import plan_words
from cm_console.views.avatars import colour_of
from cm_console.views.plan_words import ColourBy
from cm_console.views.theme import DARK, Tokens

SIGNS = {
    Status.IDEA: "lightbulb",
    Status.DRAFT: "pencil",
    Status.IN_REVIEW: "eye",
    Status.APPROVED: "check",
    Status.SCHEDULED: "clock",
    Status.PUBLISHED: "circle-check",
    Status.MISSED: "triangle-alert",
    Status.CANCELLED: "x",
}
PURPOSE_COLOURS = {
    Purpose.ATTEND: "#b3401e",
    Purpose.INFORM: "#2456c5",
    Purpose.ACTIVATE: "#2e6e3a",
    Purpose.INSPIRE: "#7b3fa0",
    Purpose.BIND: "#a23b72",
}
STATUS_COLOURS = {
    Status.IDEA: "#7d5b00",
    Status.DRAFT: "#4c5a6b",
    Status.IN_REVIEW: "#7b3fa0",
    Status.APPROVED: "#0f6b78",
    Status.SCHEDULED: "#2456c5",
    Status.PUBLISHED: "#2e6e3a",
    Status.MISSED: "#b3261e",
    Status.CANCELLED: "#6b6b6b",
}
NOBODY = "#7f8894"
MOST_STRIPES = 4


def sign(entry: Entry) -> str:
    """The icon of an entry: how far it is, or people for an offline event."""
    return SIGNS[entry.item.status] if entry.event is None else "users"


@dataclass(frozen=True, slots=True)
class Colours:
    """What the colours tell. `legend` names those that can occur."""

    by: ColourBy = ColourBy.PERSONA
    personas: dict[str, Persona] = field(default_factory=dict)

    @classmethod
    def of(cls, by: ColourBy, personas: Sequence[Stored[Persona]]) -> Colours:
        """For these personas."""
        return cls(by, {one.id: one.value for one in personas})

    def stripes(self, item: PlannedItem) -> tuple[str, ...]:
        """One colour, or several for an item that is for several personas or purposes; #rrggbb."""
        if self.by is ColourBy.STATUS:
            return (STATUS_COLOURS[item.status],)
        if self.by is ColourBy.PURPOSE:
            found = [PURPOSE_COLOURS[purpose] for purpose, _ in sorted(item.purposes, key=_by_share)]
        else:
            known = (self.personas.get(one.persona_id) for one in item.audience)
            found = [persona_colour(one) for one in known if one is not None]
        return tuple(found[:MOST_STRIPES]) or (NOBODY,)

    def names(self, item: PlannedItem) -> str:
        """The personas that an item is for."""
        known = (self.personas.get(one.persona_id) for one in item.audience)
        return ", ".join(one.name for one in known if one is not None)

    def legend(self) -> list[tuple[str, str]]:
        """Every colour with its word."""
        if self.by is ColourBy.STATUS:
            return [(tint, plan_words.word(one)) for one, tint in STATUS_COLOURS.items()]
        if self.by is ColourBy.PURPOSE:
            return [(tint, plan_words.word(one)) for one, tint in PURPOSE_COLOURS.items()]
        return [(persona_colour(one), one.name) for one in self.personas.values()]


def persona_colour(persona: Persona) -> str:
    """The colour of a persona: its own, or one that belongs to its name."""
    own = QColor(persona.colour) if persona.colour else QColor()
    return own.name() if own.isValid() else colour_of(persona.name)


@lru_cache(maxsize=128)
def ink(tint: str, look: Tokens) -> QColor:
    """A colour of the plan as it is drawn in one appearance: lighter on dark ground."""
    found = QColor(tint)
    if look is not DARK:
        return found
    return QColor.fromHsl(found.hslHue(), found.hslSaturation(), max(found.lightness(), 165))


@lru_cache(maxsize=128)
def wash(tint: str, look: Tokens) -> QColor:
    """The same colour so thin that text stands on it as on the surface."""
    strong, ground = ink(tint, look), QColor(look.surface)
    share = 0.20 if look is DARK else 0.12
    mixed = [
        round(share * a + (1 - share) * b)
        for a, b in (
            (strong.red(), ground.red()),
            (strong.green(), ground.green()),
            (strong.blue(), ground.blue()),
        )
    ]
    return QColor(*mixed)


def _by_share(part: tuple[Purpose, float]) -> float:
    return -part[1]
