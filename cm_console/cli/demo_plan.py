"""A plan for the demo, so that the calendar shows what it is for: personas, and some weeks around today."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from cm_console.domain.plan.campaign import Campaign
from cm_console.domain.plan.item import Audience, Format, PlannedItem, Wording
from cm_console.domain.plan.offline_event import EventKind, OfflineEvent, Topic
from cm_console.domain.plan.own_days import OwnDays, carnival
from cm_console.domain.plan.owner import Owner
from cm_console.domain.plan.persona import BusySeason, Persona, Rule
from cm_console.domain.plan.purpose import Purpose, mix_of
from cm_console.domain.plan.series import Series
from cm_console.domain.plan.status import Status
from cm_console.domain.plan.wall_time import monday_of
from cm_console.domain.plan.week_slot import WeekSlot
from cm_console.host.clock import now
from cm_console.services.plan.keeping import added
from cm_console.services.plan.plan import Plan
from cm_console.services.workspace import Workspace

FRIDAY = 4
OWNERS = ("Sanne", "Youssef")
PLANNER = "Demo"  # not the person who tries it: what the demo made is not the first thing to take back
PERSONAS = (
    Persona("Net begonnen", "Zoekt de weg en durft nog weinig te vragen",
            needs=("wie is wie", "waar vind ik wat"), rule=Rule(levels=("starter",)), at_least=2,
            colour="#7b3fa0"),
    Persona("Op de werkvloer", "Altijd onderweg, leest op de telefoon in de pauze",
            needs=("rooster", "kort nieuws"), frustrations=("lange berichten",),
            rule=Rule(levels=("medior",)), at_least=2, at_most=4, channels=("telefoon", "prikbord"),
            busy=(BusySeason("zomerrooster", 6, 15, 8, 31),), colour="#b3401e"),
    Persona("Kent het huis", "Werkt hier al jaren en helpt graag", joys=("waardering",),
            rule=Rule(levels=("senior",)), colour="#2e6e3a"),
    Persona("Leidinggevende", "Te weinig tijd, wil weten wat er speelt", needs=("overzicht",),
            rule=Rule(levels=("leiding", "directie")), colour="#2456c5"),
)  # fmt: skip
F, S, P = Format, Status, Purpose  # a table has to fit the page
Line = tuple[int, int, str, Format, Status, int, Purpose, Purpose]
LINES: tuple[Line, ...] = (
    (-9, 9, "Zo vraag je vrij in het nieuwe rooster", F.NEWS, S.APPROVED, 1, P.INFORM, P.ATTEND),
    (-7, 10, "Bedankt: het team dat inviel", F.THANKS, S.APPROVED, 2, P.BIND, P.INSPIRE),
    (-6, 14, "Wie is wie op de locaties", F.WIKI, S.APPROVED, 0, P.INFORM, P.BIND),
    (-2, 12, "Poll: broodje of soep?", F.POLL, S.APPROVED, 1, P.ACTIVATE, P.BIND),
    (1, 9, "Nieuwe app voor overdracht", F.NEW_FUNCTION, S.IN_REVIEW, 1, P.INFORM, P.ACTIVATE),
    (1, 15, "Drie vragen aan onze jongste collega", F.BLOG, S.DRAFT, 0, P.INSPIRE, P.BIND),
    (3, 10, "Wat leerden we van de peiling?", F.FIGURES, S.APPROVED, 3, P.INFORM, P.ACTIVATE),
    (5, 11, "Fietstocht: wie gaat er mee?", F.QUESTION, S.APPROVED, 1, P.ACTIVATE, P.BIND),
    (8, 9, "Kijkje achter de schermen", F.VIDEO, S.DRAFT, 2, P.INSPIRE, P.BIND),
    (10, 13, "Tip: zo vind je protocollen", F.POST, S.APPROVED, 0, P.INFORM, P.INFORM),
    (12, 10, "Quiz over de huisregels", F.GAME, S.IDEA, 1, P.ACTIVATE, P.BIND),
    (16, 9, "Planning voor de feestdagen", F.NEWS, S.DRAFT, 3, P.INFORM, P.ATTEND),
)  # fmt: skip
HANDING_OVER = ("Nieuwe app voor overdracht", "Kijkje achter de schermen", "Tip: zo vind je protocollen")
IDEAS = ("Interview met de nieuwe bestuurder", "Oude foto's gezocht", "Estafette: geef het stokje door")


def fill_plan(workspace: Workspace, today: date) -> None:
    """Makes the plan of the demo, where there is no plan yet."""
    plan = Plan(workspace.database, workspace.notifier, now, PLANNER)
    if plan.personas.all():
        return
    personas = [added(persona) for persona in PERSONAS]
    ids = [change.id for change in personas]
    campaign, event = added(_campaign(today)), added(_event(ids, today))
    items = [_item(line, ids, today) for line in LINES]
    items = [replace(one, campaign_id=campaign.id) if one.title in HANDING_OVER else one for one in items]
    items += [PlannedItem((Wording("nl", title),)) for title in IDEAS]
    friday = _at(today, FRIDAY - today.weekday(), 15)
    question = PlannedItem(
        (Wording("nl", "Vrijdagvraag", "Wat ging er goed deze week?"),), at=friday, status=Status.APPROVED,
        format=Format.QUESTION, audience=(Audience(ids[1]), Audience(ids[0], 0.5)),
        purposes=mix_of({Purpose.ACTIVATE: 1, Purpose.BIND: 1}),
    )  # fmt: skip
    weekly = Series(question, "FREQ=WEEKLY;BYDAY=FR")
    tuesday = monday_of(today) + timedelta(days=8)
    fair = OwnDays("Zorgbeurs", tuesday, tuesday + timedelta(days=1), persona_ids=(ids[3],))
    days = [added(carnival(today.year)), added(fair)]
    rhythm = [*map(added, _slots(ids)), added(Owner(OWNERS[0], 6)), added(Owner(OWNERS[1], 4))]
    items = [replace(one, owner=OWNERS[number % 2]) for number, one in enumerate(items)]
    changes = [*personas, campaign, event, *map(added, items), added(weekly), *days, *rhythm]
    plan.keeping.keep("Demo plan", changes)


def _slots(persona_ids: list[str]) -> tuple[WeekSlot, ...]:
    return (
        WeekSlot(1, time(10), persona_ids[1], purpose=Purpose.ACTIVATE),
        WeekSlot(2, time(8, 30)),
        WeekSlot(3, time(13), persona_ids[0]),
    )


def _campaign(today: date) -> Campaign:
    return Campaign(
        "Goed overdragen",
        "Elke overdracht in de nieuwe app, zodat niemand iets mist bij de wisseling van de dienst.",
        ("Twee minuten, altijd dezelfde plek", "Vragen? De collega naast je weet het al"),
        "Iedereen begint zijn dienst met dezelfde informatie",
        "teams die de app elke dag gebruiken",
        30.0,
        today,
        today + timedelta(days=14),
        "#GoedOverdragen",
    )


def _event(persona_ids: list[str], today: date) -> OfflineEvent:
    topic = Topic("Waar loop je vast bij de overdracht?")
    at = _at(today, 4, 12)
    return OfflineEvent("Inloopuur: de nieuwe app", at, EventKind.WALK_IN, place="Restaurant",
                        persona_ids=(persona_ids[1],), topic=topic, capacity=25)  # fmt: skip


def _item(line: Line, persona_ids: list[str], today: date) -> PlannedItem:
    days, hour, title, kind, status, persona, main, beside = line
    sentence = title if title.endswith("?") else f"{title}."
    return PlannedItem(
        (Wording("nl", title, f"{sentence} Lees mee en laat weten wat je ervan vindt."),),
        at=_at(today, days, hour),
        status=status,
        format=kind,
        audience=(Audience(persona_ids[persona]),),
        purposes=mix_of({main: 2} | ({beside: 1} if beside is not main else {})),
    )


def _at(today: date, days: int, hour: int) -> datetime:
    """A wall time some days from today; what would fall in a weekend comes on the Monday after it."""
    day = today + timedelta(days=days)
    until_monday = 7 - day.weekday() if day.weekday() > FRIDAY else 0
    return datetime.combine(day + timedelta(days=until_monday), time(hour))
