"""The organisation: its people, its communities, and who belongs where."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from cm_console.demo.generator.dice import Dice, Weighted
from cm_console.demo.generator.texts import load_lines, load_table
from cm_console.demo.generator.timeline import DAY, Timeline, stamp
from cm_console.demo.records import Community, Membership, Person, PersonState, format_id

MANAGER = 0  # the community manager is the first person, other moderators follow
MODERATORS = range(1, 4)
_LEVELS = (
    ("directie", ("bestuurder", "directeur", "gemeentesecretaris")),
    ("leiding", ("coördinator", "voorman", "hoofd", "teamcoach", "controller")),
    ("senior", ("adviseur", "specialist", "jurist", "ecoloog", "beheerder")),
    ("starter", ("leerling", "helpende", "medewerker")),
)
_PLACES = (  # topic, kind, name, weight for posts
    ("news", "organisation", "Nieuws van {org}", 8.0),
    ("newcomers", "newcomers", "Nieuwe collega's", 3.0),
    ("council", "works_council", "Ondernemingsraad", 3.0),
    ("ideas", "ideas", "Ideeënbus", 4.0),
    ("market", "marketplace", "Prikbord: vraag en aanbod", 7.0),
    ("cycling", "club", "Fietsclub De Losse Ketting", 6.0),
    ("lunch", "club", "Lunchwandelaars", 2.0),
)
THEME_TOPICS = ("vitality", "digital", "green", "special", "special", "special", "learning")


@dataclass(slots=True)
class Place:
    """A community as the story sees it: what is talked about there, and who is in it (by number)."""

    record: Community
    topic: str
    weight: float
    members: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Organisation:
    """Everything the story needs to know; people are known by their number."""

    kind: str
    name: str
    site: str
    client: str
    clients: str
    locations: list[str]
    people_ids: list[str]
    names: list[str]
    first_names: list[str]
    homes: list[int]
    by_function: dict[str, list[int]]
    newcomers: list[int]
    places: list[Place]

    def place(self, topic: str) -> Place:
        """The community for a topic; the largest where there are several."""
        return max((one for one in self.places if one.topic == topic), key=lambda one: len(one.members))


class Founder:
    """Founds the organisation. `people()` must be read to its end before `memberships()`."""

    def __init__(self, size: int, dice: Dice, timeline: Timeline) -> None:
        table = load_table("organisations")["organisation"]
        names = load_table("names")
        self._first = names["first"].split()
        self._last = [name.strip() for name in names["last"].split(";")]
        self._facts: dict[str, Any] = table[int(dice.random() * len(table))]
        self._units = Weighted([(unit, unit["weight"]) for unit in self._facts["units"]])
        self._dice, self._timeline, self._size = dice, timeline, size
        self._pending = min(40, max(5, size // 200))
        self._new = max(4, size // 25)
        self._unit_of: list[str] = []
        self._writers: set[int] = set()
        self.organisation = Organisation(
            kind=self._facts["kind"],
            name=self._facts["name"],
            site=f"https://{self._facts['host']}",
            client=self._facts["client"],
            clients=self._facts["clients"],
            locations=self._facts["locations"],
            people_ids=[],
            names=[],
            first_names=[],
            homes=[],
            by_function=defaultdict(list),
            newcomers=[],
            places=[],
        )

    def people(self) -> Iterator[Person]:
        """All people: the moderators first, newcomers and those who ask for an account last."""
        for number in range(self._size):
            yield self._person(number)

    def _person(self, number: int) -> Person:
        dice, org = self._dice, self.organisation
        unit = self._unit(number)
        home = dice.number(0, len(org.locations) - 1)
        first, last = dice.pick(self._first), dice.pick(self._last)
        handle = f"{_plain(first)}.{_plain(last)}{number if number >= 40 else ''}"
        state = self._state(number)
        job = dice.pick(unit["jobs"]) if number != MANAGER else "communitymanager"
        pending = state == "pending"
        joined = self._joined(number)
        self._remember(number, f"{first} {last}", unit, home, active=state == "active")
        return Person(
            id=org.people_ids[-1],
            updated_at=stamp(joined),
            name=f"{first} {last}",
            handle=handle,
            email=f"{handle}@{self._facts['host'].removeprefix('intranet.')}",
            org_unit=f"{unit['path']} / Team {org.locations[home]}",
            location=org.locations[home],
            job_title=job,
            job_level=_level(job),
            roles=["community_manager"]
            if number == MANAGER
            else ["moderator"]
            if number in MODERATORS
            else [],
            state=state,
            joined_at=stamp(joined),
            last_active_at=None if pending else stamp(self._timeline.recent(20)),
            application_text=self._application(first, job) if pending else None,
        )

    def _remember(self, number: int, name: str, unit: dict[str, Any], home: int, *, active: bool) -> None:
        org = self.organisation
        org.people_ids.append(format_id("people", number + 1))
        org.names.append(name)
        org.first_names.append(name.partition(" ")[0])
        org.homes.append(home)
        self._unit_of.append(unit["path"])
        if self._is_new(number) and active:
            org.newcomers.append(number)
        elif active:
            self._writers.add(number)
            org.by_function[unit["function"]].append(number)

    def _unit(self, number: int) -> dict[str, Any]:
        units: list[dict[str, Any]] = self._facts["units"]
        if number <= MODERATORS[-1]:
            return next(unit for unit in units if unit["function"] == "communication")
        # Every department has somebody, however small the organisation is.
        early = number - len(MODERATORS) - 1
        return units[early % len(units)] if early < 2 * len(units) else self._units.pick(self._dice)

    def _is_new(self, number: int) -> bool:
        return self._size - self._pending - self._new <= number < self._size - self._pending

    def _state(self, number: int) -> PersonState:
        if number >= self._size - self._pending:
            return "pending"
        gone = number >= 40 and not self._is_new(number) and self._dice.chance(0.02)
        return ("removed" if self._dice.chance(0.7) else "suspended") if gone else "active"

    def _joined(self, number: int) -> int:
        if number >= self._size - self._pending:
            return self._timeline.recent(9)
        if self._is_new(number):
            return self._timeline.recent(45) - DAY
        return self._timeline.start - int(self._dice.random() * 9 * 365 * DAY)

    def _application(self, first: str, job: str) -> str:
        values = {"naam": first, "functie": job, "locatie": self._dice.pick(self.organisation.locations)}
        return self._dice.pick(load_lines("lines")["applications"]).fill(values.__getitem__)

    def communities(self) -> Iterator[Community]:
        """All communities: the general ones, the themes, the places, the departments."""
        org, facts = self.organisation, self._facts
        for topic, kind, name, weight in _PLACES:
            yield self._found(topic, kind, name.format(org=org.name), weight)
        for topic, theme in zip(THEME_TOPICS, facts["themes"], strict=True):
            yield self._found(topic, "theme", theme, 4.0)
        for location in org.locations:
            yield self._found("place", "place", location, 2.5)
        for unit in facts["units"]:
            weight = 4.0 if unit["function"] == "work" else 2.0
            yield self._found(unit["function"], "department", unit["path"].partition(" / ")[2], weight)

    def _found(self, topic: str, kind: str, name: str, weight: float) -> Community:
        org = self.organisation
        number = len(org.places) + 1
        created = stamp(self._timeline.start - DAY * number)
        community = Community(
            id=format_id("communities", number),
            updated_at=created,
            name=name,
            description=f"Alles over {name} binnen {org.name}.",
            kind=kind,
            visibility="closed" if kind == "works_council" else "open",
            created_at=created,
            url=f"{org.site}/c/{number}",
        )
        org.places.append(Place(community, topic, weight))
        return community

    def memberships(self) -> Iterator[Membership]:
        """Who is in which community: one's department and location, news, and some of one's choice."""
        org = self.organisation
        places = {place.record.name: number for number, place in enumerate(org.places)}
        newcomers = set(org.newcomers)
        written = 0
        for person in range(self._size - self._pending):
            own = [
                places[org.locations[org.homes[person]]],
                places[self._unit_of[person].partition(" / ")[2]],
            ]
            extra = (
                [1] if person in newcomers else self._dice.some(range(len(_PLACES) + len(THEME_TOPICS)), 2)
            )
            for place in dict.fromkeys([*own, *extra]):
                written += 1
                yield self._membership(written, person, org.places[place], writes=person in self._writers)

    def _membership(self, number: int, person: int, place: Place, *, writes: bool) -> Membership:
        left = writes and person >= 40 and self._dice.chance(0.05)
        joined = self._timeline.start - int(self._dice.random() * 900 * DAY)
        gone = self._timeline.recent(400) if left else None
        if writes and not left:
            place.members.append(person)
        moderates = person in MODERATORS or person == MANAGER
        return Membership(
            id=format_id("memberships", number),
            updated_at=stamp(gone or joined),
            community_id=place.record.id,
            person_id=self.organisation.people_ids[person],
            role="moderator" if moderates else "member",
            joined_at=stamp(joined) if writes else stamp(self._timeline.recent(30)),
            left_at=None if gone is None else stamp(gone),
        )


def _level(job: str) -> str:
    return next((level for level, words in _LEVELS if any(word in job for word in words)), "medior")


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.replace("ı", "i")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z]", "", letters.lower())
