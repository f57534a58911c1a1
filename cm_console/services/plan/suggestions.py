"""Suggests an item for a gap: what it could do, what it could say, and when."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zlib import crc32
from zoneinfo import ZoneInfo

from cm_console.domain.plan.customs import Customs
from cm_console.domain.plan.entry import Entry, Wanted
from cm_console.domain.plan.gaps import Spread, Week
from cm_console.domain.plan.item import DEFAULT_ZONE, Audience, PlannedItem, Wording
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.purpose import Purpose, mix_of
from cm_console.domain.plan.status import Status
from cm_console.domain.plan.stored import Stored
from cm_console.domain.plan.suggestion import ActiveHour, Asked, Suggestion
from cm_console.domain.plan.target import Target
from cm_console.domain.plan.wall_time import midnight
from cm_console.services.plan.calendar import Calendar
from cm_console.services.plan.capacity import WORKDAYS, Capacity
from cm_console.services.plan.checks import SAME_MOMENT
from cm_console.services.plan.days import Days
from cm_console.services.plan.gaps import GapFinder, is_for, spread_of
from cm_console.services.plan.idea_file import Idea, ideas
from cm_console.services.plan.personas import Personas
from cm_console.services.plan.quiet import QuietTimes
from cm_console.store.activity_hours import ActivityHours
from cm_console.store.connections import Connected, Connections

AROUND = timedelta(weeks=2)  # before and after, for what the persona gets around that week
NOT_AGAIN = timedelta(weeks=13)  # a title that stands this near is not suggested
READING = (8, 13, 14)  # general findings: colleagues read between eight and nine, and between one and three
WAKING = range(7, 21)
QUIET_FIRST = (1, 3, 2, 0, 4)  # where nothing else decides: Tuesday, Thursday, Wednesday, Monday, Friday
KINDEST = (Purpose.ACTIVATE, Purpose.BIND, Purpose.INSPIRE, Purpose.INFORM, Purpose.ATTEND)
SEASONS = {"nl": ("winter", "lente", "zomer", "herfst"), "en": ("winter", "spring", "summer", "autumn")}
PLATFORM = {"nl": "het intranet", "en": "the intranet"}


class Suggestions:
    """Reads the calendar and the copy; keeps nothing."""

    def __init__(
        self,
        personas: Personas,
        calendar: Calendar,
        gaps: GapFinder,
        days: Days,
        hours: ActivityHours,
        connections: Connections,
        now: Callable[[], datetime],
        quiet: QuietTimes,
        customs: Callable[[], Customs],
    ) -> None:
        self._personas, self._calendar, self._gaps = personas, calendar, gaps
        self._days, self._hours, self._connections, self._now = days, hours, connections, now
        self._quiet, self._customs = quiet, customs

    def suggest(self, asked: Asked) -> Suggestion:
        """A draft for a persona and a week. Raises `UnknownEntry` for a persona that is not there."""
        persona, week = self._personas.find(asked.persona_id), asked.week
        entries = self._standing(week)
        mine = [entry for entry in entries if is_for(entry, persona.id)]
        spread = spread_of((entry for entry in mine if _is_near(entry, week)), asked.target)
        purpose = asked.purpose or max(KINDEST, key=spread.below)
        at, hour = self._moment(persona, week, mine)
        idea = _idea(purpose, spread.target, entries, asked)
        found = self._gaps.between(week.monday, week.monday, spread.target, persona.value.language)
        return Suggestion(
            item=replace(
                self._item(persona, idea, at or midnight(week.monday)), at=at, phase=_phase(spread.target)
            ),
            persona=persona.value.name,
            week=week,
            cell=found.cells[found.personas.index(persona)][0],
            purpose=purpose,
            target=spread.target,
            below=_below(spread, asked, purpose),
            rest_on=spread.count,
            hour=hour,
        )

    # --- what it says --------------------------------------------------------------------------------

    def _standing(self, week: Week) -> list[Entry]:
        first, end = midnight(week.monday - NOT_AGAIN), midnight(week.end + NOT_AGAIN)
        found = self._calendar.between(first, end, Wanted())
        return [entry for entry in found if entry.item.status is not Status.MISSED]

    def _item(self, persona: Stored[Persona], idea: Idea, around: datetime) -> PlannedItem:
        connected = self._connections.all()
        only = connected[0] if len(connected) == 1 else None
        language = _language(persona.value)
        text = idea.told_in(language).filled(
            {
                "persona": persona.value.name,
                "platform": _platform(only, language),
                "season": _season(around.date(), language),
            }
        )
        return PlannedItem(
            (Wording(language, text.title, text.text),),
            format=idea.format,
            purposes=mix_of({idea.purpose: 1}),
            audience=(Audience(persona.id),),
            intranet_id=only.id if only else None,
            notes=text.hint,
        )

    # --- when it is ----------------------------------------------------------------------------------

    def _moment(
        self, persona: Stored[Persona], week: Week, mine: Sequence[Entry]
    ) -> tuple[datetime | None, ActiveHour | None]:
        """The best free moment of the week, and the active hour that it rests on."""
        days = self._open_days(persona, week)
        taken = [entry.item.at for entry in mine if entry.item.at]
        quiet = self._quiet.between(week.monday, week.end)
        local = self._now().astimezone(ZoneInfo(DEFAULT_ZONE)).replace(tzinfo=None)
        for at, hour in (*self._own_moments(persona.value, days), *_general_moments(days)):
            free = at > local and all(abs(at - other) >= SAME_MOMENT for other in taken)
            if free and not quiet.at(at, (persona.id,)):
                return at, hour
        return None, None

    def _open_days(self, persona: Stored[Persona], week: Week) -> dict[date, float]:
        """The workdays on which the persona is there, with the share of their time that they have."""
        capacity = Capacity(self._days, week.monday, week.end, self._customs().factors)
        days = [week.monday + timedelta(days=number) for number in range(WORKDAYS)]
        return {day: share for day in days if (share := capacity.of_day(persona, day)) > 0}

    def _own_moments(
        self, persona: Persona, days: dict[date, float]
    ) -> Iterable[tuple[datetime, ActiveHour]]:
        rule = persona.rule
        if not (rule.asks() or rule.picked):
            return ()
        hours = self._hours.of(rule, DEFAULT_ZONE, self._now()) or ()
        known = {day.weekday(): day for day in days}
        awake = [one for one in hours if one.weekday in known and one.hour in WAKING]
        awake.sort(key=lambda one: -one.events * days[known[one.weekday]])
        return [(datetime.combine(known[one.weekday], time(one.hour)), one) for one in awake]


def _general_moments(days: dict[date, float]) -> Iterable[tuple[datetime, None]]:
    """The hours at which most people read, on the days with most time first."""
    ranked = sorted(days, key=lambda day: (-days[day], QUIET_FIRST.index(day.weekday())))
    for hour in READING:
        for day in ranked:
            yield datetime.combine(day, time(hour)), None


def _is_near(entry: Entry, week: Week) -> bool:
    at = entry.item.at
    return at is not None and midnight(week.monday) - AROUND <= at < midnight(week.end) + AROUND


def _below(spread: Spread, asked: Asked, purpose: Purpose) -> float | None:
    return None if spread.actual is None or asked.purpose else spread.below(purpose)


def _idea(purpose: Purpose, target: Target, entries: Iterable[Entry], asked: Asked) -> Idea:
    """An idea for a purpose: one of the phase first, then what does not stand in the calendar yet."""
    shown = {wording.title for entry in entries for wording in entry.item.wordings}
    fitting = [one for one in ideas() if one.purpose is purpose]
    start = crc32(f"{asked.persona_id} {asked.week.name}".encode()) % len(fitting)
    turned = fitting[start:] + fitting[:start]
    turned.sort(key=lambda one: (_stands(one, shown), one.phase != target))
    return turned[asked.turn % len(turned)]


def _stands(idea: Idea, shown: Iterable[str]) -> bool:
    """Whether the calendar has this idea, whatever was filled in."""
    titles = "|".join(re.sub(r"\\{\w+\\}", ".+", re.escape(text.title)) for text in idea.texts.values())
    return any(re.fullmatch(titles, title) for title in shown)


def _phase(target: Target) -> str:
    return "" if target is Target.EVEN else target.value


def _language(persona: Persona) -> str:
    return persona.language if persona.language in SEASONS else "nl"


def _platform(only: Connected | None, language: str) -> str:
    return only.name if only else PLATFORM[language]


def _season(day: date, language: str) -> str:
    """The season by the meteorologists: winter is December to February."""
    return SEASONS[language][day.month % 12 // 3]
