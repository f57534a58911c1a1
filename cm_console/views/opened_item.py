"""An item on its way into the editor, and out of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from cm_console.bridge.review_ports import Talk
from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.item import PlannedItem
from cm_console.domain.plan.publication import Publication
from cm_console.domain.plan.results import Result
from cm_console.domain.plan.status import Status


@dataclass(frozen=True, slots=True)
class Draft:
    """What is to be kept. `entry_id` is empty for a new item, `version` is what the person began with.

    `rule` is how it comes back from now on, empty where nothing changes about that. `moved` says that the
    time was changed; `step` is a status to go to afterwards.
    """

    entry_id: str
    version: int
    item: PlannedItem
    rule: str = ""
    moved: bool = False
    step: Status | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """An entry with the rule by which it comes back, what became of it on its server, what it brought (and
    whether nobody answered what it asks), its other versions, and what colleagues said about it.
    """

    entry: Entry
    rule: str = ""
    held: Publication | None = None
    result: Result | None = None
    is_unanswered: bool = False
    versions: tuple[Entry, ...] = ()
    talk: Talk = field(default_factory=Talk)
