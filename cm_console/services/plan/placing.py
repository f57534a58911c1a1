"""Where the items of a template come to stand: distances become wall times, and each is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from cm_console.domain.plan.item import Audience, PlannedItem, Wording
from cm_console.domain.plan.landing import Landing, Mark, Note
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.status import Status
from cm_console.domain.plan.stored import Stored
from cm_console.domain.plan.template import FreeDays, Placing, Slot, Template, TemplateKind, filled, worded
from cm_console.domain.plan.wall_time import monday_of
from cm_console.services.plan.calendar import Calendar
from cm_console.services.plan.checks import SAME_MOMENT
from cm_console.services.plan.workdays import Workdays, is_weekend

EVERYBODY = {"nl": "collega’s", "en": "colleagues"}
A_DAY = timedelta(days=1)
APOSTROPHES = "'’‘"  # they are no end of a word: "collega's" is one


class Placer:
    """Places templates beside what is planned already; keeps nothing."""

    def __init__(self, calendar: Calendar, workdays: Workdays, now: Callable[[], datetime]) -> None:
        self._calendar, self._workdays, self._now = calendar, workdays, now

    def told_in(self, language: str) -> Placer:
        """The same, with the names of days in another language."""
        return Placer(self._calendar, self._workdays.told_in(language), self._now)

    def landings(
        self, template: Template, placing: Placing, personas: Sequence[Stored[Persona]]
    ) -> tuple[Landing, ...]:
        """Everything that a template would plan, in order of time, what is left out included."""
        people = _People(placing, {one.id: one.value for one in personas})
        found = [
            self._landing(slot, day, people.item(slot, template), _wanted(template, slot, placing))
            for slot, day in _days(template, placing)
        ]
        return self._with_bookings(sorted(found, key=lambda one: one.at))

    def _stands(self, slot: Slot, day: date, wanted: FreeDays) -> date | None:
        """On which day; a slot that asks for a Saturday by name keeps it."""
        holiday = bool(self._workdays.holiday(day))
        if wanted is FreeDays.SKIP and holiday:
            return None
        moves = wanted in (FreeDays.BEFORE, FreeDays.AFTER)
        if moves and (holiday or (slot.weekday is None and is_weekend(day))):
            return self._workdays.nearest(day, later=wanted is FreeDays.AFTER)
        return day

    def _landing(self, slot: Slot, meant: date, item: PlannedItem, wanted: FreeDays) -> Landing:
        stands = self._stands(slot, meant, wanted)
        at = datetime.combine(stands or meant, slot.at)
        notes = self._workdays.notes(at, item.timezone, self._now())
        if stands is None:
            notes = [Note(Mark.LEFT_OUT, self._workdays.holiday(meant))]
        elif stands != meant:
            notes.append(Note(Mark.MOVED, meant.isoformat()))
        return Landing(replace(item, at=at), at, meant, slot.rule, tuple(notes))

    def _with_bookings(self, landings: Sequence[Landing]) -> tuple[Landing, ...]:
        """Adds a note where the same persona has something within half an hour."""
        if not landings:
            return ()
        first, end = landings[0].at - A_DAY, landings[-1].at + A_DAY
        planned = [entry.item for entry in self._calendar.between(first, end)]
        planned += [one.item for one in landings if not one.left_out]
        by_day: dict[date, list[PlannedItem]] = {}
        for item in planned:
            if item.at is not None:
                by_day.setdefault(item.at.date(), []).append(item)
        return tuple(_booked(one, by_day.get(one.at.date(), ())) for one in landings)


class _People:
    """For whom the items of a template are, and in which languages they are written."""

    def __init__(self, placing: Placing, personas: Mapping[str, Persona]) -> None:
        self._placing, self._personas = placing, personas
        chosen = [personas[one].language for one in placing.persona_ids if one in personas]
        self._languages = tuple(dict.fromkeys(placing.languages or chosen)) or ("nl",)

    def item(self, slot: Slot, template: Template) -> PlannedItem:
        """The item of a slot, without its time."""
        audience = self._audience(slot)
        names = ", ".join(self._personas[one].name for one in audience if one in self._personas)
        return PlannedItem(
            tuple(self._wording(slot, template, language, names) for language in self._languages),
            timezone=self._placing.timezone,
            minutes=slot.minutes,
            status=Status.DRAFT,
            format=slot.format,
            purposes=slot.purposes,
            audience=tuple(Audience(one) for one in audience),
            intranet_id=self._placing.intranet_id,
            phase=template.phase,
            tags=slot.tags,
        )

    def _wording(self, slot: Slot, template: Template, language: str, names: str) -> Wording:
        campaign = self._placing.campaign or template.name(language)
        places = {
            "persona": names or EVERYBODY.get(language, EVERYBODY["en"]),
            "campaign": campaign,
            "hashtag": hashtag_of(campaign),
            **{name.removesuffix(f"_{language}"): text for name, text in self._placing.places.items()},
        }
        source = worded(slot.wordings, language)
        return Wording(language, filled(source.title, places), filled(source.text, places))

    def _audience(self, slot: Slot) -> tuple[str, ...]:
        wanted = {name.casefold() for name in slot.whom}
        named = (one for one, persona in self._personas.items() if persona.name.casefold() in wanted)
        return tuple(named) or self._placing.persona_ids


def hashtag_of(name: str) -> str:
    """A name as a hashtag, each word with a capital; empty for an empty name."""
    letters = "".join(c if c.isalnum() else " " for c in name if c not in APOSTROPHES)
    words = "".join(word[:1].upper() + word[1:] for word in letters.split())
    return f"#{words}" if words else ""


def _days(template: Template, placing: Placing) -> Iterator[tuple[Slot, date]]:
    """Every slot with the day on which it is meant; what would come before the start is not meant."""
    if template.kind is not TemplateKind.RHYTHM:
        yield from ((slot, slot.day_from(placing.start)) for slot in template.slots)
        return
    for week in range(0, max(1, placing.weeks), template.weeks):
        monday = monday_of(placing.start) + timedelta(weeks=week)
        for slot in template.slots:
            day, is_first = slot.day_from(monday), week == 0
            ends = placing.weeks and slot.week + week >= placing.weeks
            if day >= placing.start and not ends and (is_first or not slot.rule):
                yield slot, day


def _wanted(template: Template, slot: Slot, placing: Placing) -> FreeDays:
    """What leads to an event comes before a free day, what follows it after."""
    if template.kind is TemplateKind.EVENT:
        return FreeDays.BEFORE if slot.day < 0 else FreeDays.AFTER
    return placing.free_days


def _booked(landing: Landing, beside: Iterable[PlannedItem]) -> Landing:
    mine = {one.persona_id for one in landing.item.audience}
    for other in beside:
        shared = mine & {one.persona_id for one in other.audience}
        near = other.at is not None and abs(other.at - landing.at) < SAME_MOMENT
        if shared and near and other is not landing.item and not landing.left_out:
            return replace(landing, notes=(*landing.notes, Note(Mark.BOOKED, other.title)))
    return landing
