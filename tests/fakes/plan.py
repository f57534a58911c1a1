"""A real plan over real files, for the windows of tests and pictures; filled like a real one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from cm_console.bridge.ports import Event
from cm_console.domain.intranet import Page
from cm_console.domain.people import Community, Person
from cm_console.domain.plan.item import Audience, Format, PlannedItem, Wording
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.purpose import Purpose, mix_of
from cm_console.domain.plan.status import Mode, Status
from cm_console.services.notifier import Notifier
from cm_console.services.plan.plan import Plan
from cm_console.store.engine import Database
from cm_console.store.mirror import MirrorStore
from cm_console.store.upgrade import Files, upgrade
from tests.fakes import queue_data as data

PERSONAS = (
    Persona(
        "Wilma in de wijk",
        "Verpleegt thuis, leest op haar telefoon tussen twee cliënten",
        tasks=("Twaalf cliënten per dag", "Rapporteren"),
        needs=("Korte berichten", "Roosters op tijd"),
        frustrations=("Inloggen op een vreemde computer",),
        joys=("Een foto van een cliënt die weer loopt",),
        size=140,
    ),
    Persona("Piet op kantoor", "Plant en rekent, leest alles", size=60),
    Persona("Nadia, net begonnen", "Zoekt de weg in de eerste honderd dagen", size=25),
)
ITEMS: tuple[tuple[int, int, str, Format, Status, tuple[int, ...], Purpose], ...] = (
    (0, 9, "Nieuw rooster staat klaar", Format.NEWS, Status.SCHEDULED, (0,), Purpose.INFORM),
    (0, 14, "Wie helpt met de kerstmarkt?", Format.QUESTION, Status.DRAFT, (0, 1), Purpose.ACTIVATE),
    (1, 9, "Collega van de week: Fatima", Format.THANKS, Status.APPROVED, (), Purpose.BIND),
    (2, 8, "Storing in het dossier is voorbij", Format.POST, Status.PUBLISHED, (0, 1), Purpose.INFORM),
    (2, 12, "Poll: broodje of soep?", Format.POLL, Status.SCHEDULED, (1,), Purpose.ACTIVATE),
    (2, 15, "Vlog van de bestuurder", Format.VIDEO, Status.IN_REVIEW, (1, 2), Purpose.INSPIRE),
    (2, 16, "Terugblik op de zorgdag", Format.RECAP, Status.DRAFT, (0,), Purpose.BIND),
    (2, 17, "Nieuwe functie: groepen volgen", Format.NEW_FUNCTION, Status.IDEA, (2,), Purpose.ATTEND),
    (4, 10, "Vrijdagmiddagvraag", Format.QUESTION, Status.SCHEDULED, (0, 1, 2), Purpose.BIND),
    (7, 9, "Cijfers: 1.200 dankjewels", Format.FIGURES, Status.DRAFT, (1,), Purpose.INSPIRE),
    (8, 11, "Rondleiding voor nieuwe collega's", Format.EVENT, Status.APPROVED, (2,), Purpose.ACTIVATE),
    (-3, 9, "Herinnering griepprik", Format.POST, Status.MISSED, (0,), Purpose.ATTEND),
)
UNITS = ("Zorg / Noord / Team Assen", "Zorg / Noord", "Zorg / Zuid", "Bedrijfsvoering / HR", "Bestuur")
PLACES, LEVELS = ("Assen", "Breda", "Utrecht"), ("medewerker", "medewerker", "teamleider")
IDEAS = ("Interview met de kok", "Fotowedstrijd: mooiste fietsroute", "Wat doet de OR eigenlijk?")


def open_plan(folder: Path, publish: Callable[[Event], None]) -> tuple[Plan, Database]:
    """An empty plan in `folder`; its changes go to `publish`."""
    files = Files(folder / "plan-cache.db", folder / "plan.db", folder / "backups", None)
    upgrade(files, datetime(2026, 11, 1, tzinfo=UTC))
    database = Database(files.cache, files.workspace, None)
    for number in range(len(data.INTRANETS)):
        MirrorStore(database).store_page(number + 1, "changes", _copy(number), data.NOW)
    notifier = Notifier()
    notifier.listen(publish)
    return Plan(database, notifier, _now, "els"), database


def _copy(number: int) -> Page:
    """Communities and colleagues of one intranet, as a first synchronisation brings them."""
    places = [
        Community(str(10 + one), name)
        for one, name in enumerate(data.COMMUNITIES)
        if one % len(data.INTRANETS) == number
    ]
    people = [
        Person(str(one), name, org_unit=UNITS[one % len(UNITS)], location=PLACES[one % len(PLACES)],
               job_level=LEVELS[one % len(LEVELS)], job_title="Adviseur", roles=("member",))
        for one, name in enumerate(data.PEOPLE)
    ]  # fmt: skip
    return Page(records=(*places, *people), cursor="1", complete=True)


def fill(plan: Plan, monday: date) -> None:
    """Three personas and two weeks of items that begin on `monday`, a series and a few ideas."""
    ids = [plan.personas.add(one).id for one in PERSONAS]
    for days, hour, title, kind, status, whom, purpose in ITEMS:
        at = datetime.combine(monday + timedelta(days=days), time(hour))
        audience = tuple(Audience(ids[number]) for number in whom)
        plan.calendar.add(
            item(title, at, status=status, format=kind, audience=audience, purposes=mix_of({purpose: 1}))
        )
    weekly = datetime.combine(monday + timedelta(days=3), time(9, 30))
    plan.calendar.add(item("Tip van donderdag", weekly, purposes=mix_of({Purpose.INFORM: 1})), "FREQ=WEEKLY")
    for title in IDEAS:
        plan.calendar.add(item(title, None, status=Status.IDEA))


def item(title: str, at: datetime | None, **parts: object) -> PlannedItem:
    """A draft in Dutch that a person reminds people of, unless `parts` say otherwise."""
    known = {"status": Status.DRAFT, "mode": Mode.REMINDER} | parts
    wordings = (Wording("nl", title, f"{title}. Lees verder op het intranet."),)
    return PlannedItem(wordings, at, **known)  # type: ignore[arg-type]


def _now() -> datetime:
    return datetime.now(UTC)
