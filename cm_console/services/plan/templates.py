"""Templates: those that come along, those that people made, and placing them in the calendar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from cm_console.domain.errors import BadValue
from cm_console.domain.plan.campaign import Campaign
from cm_console.domain.plan.errors import UnknownEntry
from cm_console.domain.plan.item import PlannedItem, Wording
from cm_console.domain.plan.landing import Landing
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.series import Series
from cm_console.domain.plan.status import Status
from cm_console.domain.plan.template import Placing, Template, TemplateKind, worded
from cm_console.host.paths import resource
from cm_console.services.plan import template_file
from cm_console.services.plan.calendar import Calendar
from cm_console.services.plan.keeping import Keeping, added, removed
from cm_console.services.plan.outside_file import keep_whole
from cm_console.services.plan.placing import Placer, hashtag_of
from cm_console.services.plan.recurrence import check_rule, undated
from cm_console.services.plan.template_making import Source, template_of
from cm_console.store.plan_store import PlanStore

AROUND_AN_EVENT = "around-an-event"


@dataclass(frozen=True, slots=True)
class Known:
    """A template that can be used. `is_own`: made or brought in here, not one that comes along."""

    id: str
    template: Template
    is_own: bool


@dataclass(frozen=True, slots=True)
class Applied:
    """What a template has planned; `campaign_id` is empty without a new campaign."""

    landings: tuple[Landing, ...]
    ids: tuple[str, ...]
    campaign_id: str = ""


class Templates:
    """The templates of one profile."""

    def __init__(self, store: PlanStore, keeping: Keeping, calendar: Calendar, placer: Placer) -> None:
        self._store, self._keeping, self._calendar, self._placer = store, keeping, calendar, placer

    def all(self) -> list[Known]:
        """Own templates first, then those that come along; those around an event belong to events."""
        own = [Known(one.id, one.value, is_own=True) for one in self._store.all(Template)]
        return [*own, *(one for one in shipped() if one.template.kind is not TemplateKind.EVENT)]

    def find(self, name_or_id: str) -> Known:
        """A template by its id or its name in any language, without regard to case. Raises `UnknownEntry`."""
        wanted = name_or_id.casefold()
        for one in (*self.all(), *shipped()):
            names = (wording.title.casefold() for wording in one.template.wordings)
            if one.id == name_or_id or wanted in names:
                return one
        raise UnknownEntry(id=name_or_id)

    def preview(self, template: Template, placing: Placing, told_in: str = "nl") -> tuple[Landing, ...]:
        """What would stand when, in order of time, with what is worth knowing about it.

        Days have their names in the language `told_in`.
        """
        return self._placer.told_in(told_in).landings(template, placing, self._store.all(Persona))

    def apply(self, template: Template, placing: Placing) -> Applied:
        """Plans everything as drafts, as one thing to take back, where wanted within a new campaign."""
        landings = self.preview(template, placing)
        standing = [one for one in landings if not one.left_out]
        begin = [added(_campaign(template, placing, standing))] if placing.campaign and standing else []
        campaign_id = begin[0].id if begin else ""
        items = [added(_planned(one, campaign_id)) for one in standing]
        self._keeping.keep("Template applied", [*begin, *items])
        return Applied(landings, tuple(change.id for change in items), campaign_id)

    # --- own templates -------------------------------------------------------------------------------

    def make(self, name: Wording, kind: TemplateKind, entry_ids: Sequence[str]) -> Known:
        """Keeps a template of chosen entries; those without a time are left out. Raises `UnknownEntry`."""
        entries = [self._calendar.get(one) for one in entry_ids]
        sources = [Source(one.item, one.item.at) for one in entries if one.item.at is not None]
        return self._keep_made(name, kind, sources)

    def make_of_campaign(self, campaign_id: str, name: Wording) -> Known:
        """Keeps a template of everything in a campaign that is not cancelled, series whole.

        Raises `UnknownEntry`.
        """
        self._keeping.get(Campaign, campaign_id)
        items = [one.value for one in self._store.all(PlannedItem) if _belongs(one.value, campaign_id)]
        series = [one.value for one in self._store.all(Series) if _belongs(one.value.item, campaign_id)]
        sources = [Source(item, item.at) for item in items if item.at is not None]
        sources += [Source(one.item, one.item.at, undated(one)) for one in series if one.item.at is not None]
        return self._keep_made(name, TemplateKind.CAMPAIGN, sources)

    def remove(self, template_id: str) -> None:
        """Lets an own template go. Raises `UnknownEntry`, also for one that comes along."""
        self._keeping.keep("Template removed", [removed(self._keeping.get(Template, template_id))])

    def export(self, name_or_id: str, path: Path) -> None:
        """Writes a template to a file to share. Raises `UnknownEntry`, `DiskFull` and `ProfileReadOnly`."""
        keep_whole(path, template_file.write(self.find(name_or_id).template))

    def bring_in(self, path: Path) -> Known:
        """Keeps the template of a file. Raises `BadFile`."""
        return self._keep("Template imported", template_file.read(path))

    # --- inside --------------------------------------------------------------------------------------

    def _keep_made(self, name: Wording, kind: TemplateKind, sources: Sequence[Source]) -> Known:
        if not sources:
            raise BadValue(value=name.title, field="template", possible="items with a day and a time")
        personas = {one.id: one.value.name for one in self._store.all(Persona)}
        return self._keep("Template made", template_of(name, kind, sources, personas))

    def _keep(self, label: str, template: Template) -> Known:
        change = added(template)
        self._keeping.keep(label, [change])
        return Known(change.id, self._keeping.get(Template, change.id).value, is_own=True)


@cache
def shipped() -> tuple[Known, ...]:
    """The templates that come along, by the names of their files."""
    folder = resource("plan", "templates")
    paths = sorted(folder.glob("*.json"))
    return tuple(Known(path.stem, template_file.read(path), is_own=False) for path in paths)


def _campaign(template: Template, placing: Placing, landings: Sequence[Landing]) -> Campaign:
    language = next(iter(placing.languages), "nl")
    return Campaign(
        placing.campaign,
        brief=worded(template.wordings, language).text,
        first=min(placing.start, *(one.at.date() for one in landings)),
        last=max(one.at.date() for one in landings),
        hashtag=hashtag_of(placing.campaign),
    )


def _planned(landing: Landing, campaign_id: str) -> PlannedItem | Series:
    item = replace(landing.item, campaign_id=campaign_id)
    return Series(item, check_rule(landing.rule, landing.at, item.timezone)) if landing.rule else item


def _belongs(item: PlannedItem, campaign_id: str) -> bool:
    return item.campaign_id == campaign_id and item.status is not Status.CANCELLED
