"""A template out of what was planned: dates become distances, personas become roles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from cm_console.domain.plan.item import PlannedItem, Wording
from cm_console.domain.plan.template import Slot, Template, TemplateKind
from cm_console.domain.plan.wall_time import monday_of


@dataclass(frozen=True, slots=True)
class Source:
    """An item that becomes part of a template, and how it comes back (without a date); empty for once."""

    item: PlannedItem
    at: datetime
    rule: str = ""


def template_of(
    name: Wording, kind: TemplateKind, sources: Sequence[Source], personas: Mapping[str, str]
) -> Template:
    """A template of what stands in the calendar; `personas` are names by id.

    Who all items are for is chosen again at each use; where they differ, each item keeps the names.
    """
    ordered = sorted(sources, key=lambda one: one.at)
    first = ordered[0].at.date() if ordered else date.min
    audiences = {frozenset(one.persona_id for one in source.item.audience) for source in ordered}
    names = personas if len(audiences) > 1 else {}
    slots = tuple(_slot(source, kind, first, names) for source in ordered)
    phases = {source.item.phase for source in ordered}
    return Template((name,), kind, slots, phases.pop() if len(phases) == 1 else "")


def _slot(source: Source, kind: TemplateKind, first: date, names: Mapping[str, str]) -> Slot:
    item, day = source.item, source.at.date()
    weeks = (monday_of(day) - monday_of(first)) // timedelta(weeks=1)
    is_rhythm = kind is TemplateKind.RHYTHM
    return Slot(
        at=source.at.time(),
        wordings=item.wordings,
        day=0 if is_rhythm else (day - first).days,
        week=weeks if is_rhythm else 0,
        weekday=day.weekday() if is_rhythm else None,
        purposes=item.purposes,
        format=item.format,
        whom=tuple(names[one.persona_id] for one in item.audience if one.persona_id in names),
        minutes=item.minutes,
        rule=source.rule,
        tags=item.tags,
    )
