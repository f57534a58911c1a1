"""Personas over a copy with real rows: who belongs is counted, never listed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cm_console.domain.intranet import Page
from cm_console.domain.people import Person, PersonState
from cm_console.domain.plan.errors import UnknownEntry
from cm_console.domain.plan.persona import Persona, PersonRef, Rule
from cm_console.services.plan.plan import Plan
from cm_console.store.engine import Database
from cm_console.store.mirror import MirrorStore
from tests.fakes.records import T0

PEOPLE = (
    Person("1", "Els", org_unit="Zorg Noord / Team Arnhem", location="Arnhem", job_level="operational",
           roles=("member", "moderator")),
    Person("2", "Wim", org_unit="Zorg Noord", location="Zwolle", job_level="management", roles=("member",)),
    Person("3", "Zoë", org_unit="Zorg Noordwest", location="Arnhem", job_level="operational"),
    Person("4", "Ali", location="Arnhem", roles=("moderators",)),
    Person("5", "Weg", org_unit="Zorg Noord", location="Arnhem", state=PersonState.SUSPENDED),
)  # fmt: skip


@pytest.fixture(autouse=True)
def _people(database: Database) -> None:
    MirrorStore(database).store_page(1, "changes", Page(records=PEOPLE, cursor="1", complete=True), T0)


@pytest.mark.parametrize(
    ("rule", "people"),
    [
        (Rule(units=("Zorg Noord",)), 2),  # with its teams, without the unit whose name only begins like it
        (Rule(units=("zorg noord",), locations=("Arnhem",)), 1),
        (Rule(locations=("Arnhem", "Zwolle")), 4),
        (Rule(levels=("operational",)), 2),
        (Rule(roles=("moderator",)), 1),
        (Rule(roles=("moderator",), picked=(PersonRef(1, "3"), PersonRef(2, "3"))), 2),
        (Rule(units=("Nergens",)), 0),
        (Rule(units=("'; DROP TABLE person; --",)), 0),
    ],
)
def test_a_rule_chooses_whom_it_says(plan: Plan, rule: Rule, people: int) -> None:
    assert plan.personas.size_of(rule) == people


def test_a_rule_that_says_nothing_counts_nobody_and_is_not_zero(plan: Plan) -> None:
    assert plan.personas.size_of(Rule()) is None


def test_what_a_rule_can_choose_by_is_counted(plan: Plan) -> None:
    found = plan.personas.properties()
    assert [(one.text, one.people) for one in found.units] == [
        ("Zorg Noord", 1), ("Zorg Noord / Team Arnhem", 1), ("Zorg Noordwest", 1),
    ]  # fmt: skip
    assert [(one.text, one.people) for one in found.locations] == [("Arnhem", 3), ("Zwolle", 1)]
    assert [(one.text, one.people) for one in found.roles] == [
        ("member", 2), ("moderator", 1), ("moderators", 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("", []),
        ("e", []),
        ("el", ["Els"]),
        ("ZO", ["Zoë"]),
        ("we", []),
        ("o", []),
        ("wim", ["Wim"]),
        ("öz", ["Özlem Wit"]),
        ("wit öz", ["Özlem Wit"]),
        ("%%", []),
    ],
)
def test_names_are_told_to_who_types_one_only(
    plan: Plan, database: Database, typed: str, names: list[str]
) -> None:
    """Two letters at least; who is suspended is not found."""
    page = Page(records=(Person("9", "Özlem Wit"),), cursor="2", complete=True)
    MirrorStore(database).store_page(2, "changes", page, T0)
    assert [one.name for one in plan.personas.named(typed)] == names


def test_what_a_rule_that_is_being_written_would_cover(plan: Plan) -> None:
    noord = plan.personas.add(Persona("Noord", rule=Rule(units=("Zorg Noord",))))
    assert plan.personas.cover("", Rule(locations=("Arnhem",))).uncovered == 0
    assert plan.personas.cover(noord.id, Rule(locations=("Zwolle",))).uncovered == 3
    assert plan.personas.cover().uncovered == 2


def test_what_no_persona_covers_is_told(plan: Plan) -> None:
    assert plan.personas.cover().share == 0
    plan.personas.add(Persona("Noord", rule=Rule(units=("Zorg Noord",))))
    plan.personas.add(Persona("Arnhem", rule=Rule(locations=("Arnhem",))))
    cover = plan.personas.cover()
    assert (cover.people, cover.uncovered, cover.share) == (4, 0, 1.0)


def test_personas_are_found_by_name_changed_and_let_go(plan: Plan) -> None:
    made = plan.personas.add(Persona("Verpleegkundige", needs=("rooster",)))
    assert plan.personas.find("verpleegkundige") == made
    edited = plan.personas.edit(made.id, replace(made.value, needs=("rooster", "rust")))
    assert (edited.version, edited.value.needs, edited.created_by) == (2, ("rooster", "rust"), "els")
    plan.personas.remove(made.id)
    with pytest.raises(UnknownEntry):
        plan.personas.find("Verpleegkundige")
    plan.keeping.undo()
    assert plan.personas.find("Verpleegkundige").value == edited.value
