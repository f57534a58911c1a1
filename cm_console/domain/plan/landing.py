"""What is worth knowing about the day and the hour on which something would stand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from cm_console.domain.plan.item import PlannedItem


class Mark(StrEnum):
    """Why a moment deserves a thought."""

    HOLIDAY = "holiday"
    WEEKEND = "weekend"
    BOOKED = "booked"  # the same persona has something at about the same moment
    PAST = "past"
    MOVED = "moved"  # to a working day
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Note:
    """A mark, and what it is about: the name of a day, the title of the other item, the day it comes from."""

    mark: Mark
    about: str = ""


@dataclass(frozen=True, slots=True)
class Landing:
    """What would stand where: an item with its rule (empty for what happens once), and what to think of.

    `meant` is the day before it was moved to a working day, or on which it is left out.
    """

    item: PlannedItem
    at: datetime
    meant: date
    rule: str = ""
    notes: tuple[Note, ...] = ()

    @property
    def left_out(self) -> bool:
        """Whether it will not be planned."""
        return any(note.mark is Mark.LEFT_OUT for note in self.notes)
