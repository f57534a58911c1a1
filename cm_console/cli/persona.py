"""`cm-console persona …`"""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from typing import Any

from cm_console.cli.output import Output
from cm_console.cli.persona_options import parts_of, picked_of, season_text
from cm_console.domain.plan.persona import Persona, Rule
from cm_console.domain.plan.stored import Stored
from cm_console.domain.severity import ExitCode
from cm_console.services.workspace import Workspace

LISTS = ("tasks", "needs", "frustrations", "joys", "channels")
RULES = ("units", "locations", "levels", "roles")


def listed(workspace: Workspace, _wanted: Namespace, output: Output) -> int:
    """All personas, with how many colleagues each describes."""
    personas = workspace.plan().personas
    found, cover = personas.listed(), personas.cover()
    output.answer(
        {
            "personas": [document(one.persona, one.people) for one in found],
            "covered": None if cover.share is None else round(cover.share, 4),
        },
        [f"{one.persona.value.name}: {'–' if one.people is None else one.people}" for one in found]
        + [f"Described by no persona: {cover.uncovered} of {cover.people}"],
    )
    return ExitCode.DONE


def show(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Everything about one persona."""
    return _answer(workspace, workspace.plan().personas.find(wanted.persona), output)


def add(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Describes a new persona."""
    made = workspace.plan().personas.add(_filled(workspace, Persona(wanted.name), wanted))
    return _answer(workspace, made, output)


def edit(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Changes what is named, and leaves the rest."""
    personas = workspace.plan().personas
    found = personas.find(wanted.persona)
    after = _filled(workspace, found.value, wanted)
    return _answer(workspace, personas.edit(found.id, after), output)


def remove(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Lets a persona go."""
    personas = workspace.plan().personas
    found = personas.find(wanted.persona)
    personas.remove(found.id)
    output.answer({"removed": found.id}, [f"{found.value.name}: removed"])
    return ExitCode.DONE


def document(stored: Stored[Persona], people: int | None) -> dict[str, Any]:
    """One persona, as JSON."""
    persona = stored.value
    return {
        "id": stored.id,
        "version": stored.version,
        "name": persona.name,
        "one_liner": persona.one_liner,
        **{name: list(getattr(persona, name)) for name in LISTS},
        "language": persona.language,
        "size": persona.size,
        "people": people,
        "rule": {name: list(getattr(persona.rule, name)) for name in RULES},
        "picked": len(persona.rule.picked),
        "busy": [season_text(season) for season in persona.busy],
        "colour": persona.colour or None,
        "picture": persona.picture or None,
        "at_least": persona.at_least,
        "at_most": persona.at_most,
    }


def _filled(workspace: Workspace, persona: Persona, wanted: Namespace) -> Persona:
    rule: dict[str, Any] = {name: tuple(getattr(wanted, name)) for name in RULES if getattr(wanted, name)}
    if (picked := picked_of(workspace, wanted)) is not None:
        rule["picked"] = picked
    parts = parts_of(workspace, wanted)
    parts |= {name: tuple(getattr(wanted, name)) for name in LISTS if getattr(wanted, name)}
    for name in ("name", "one_liner", "language", "size", "at_least", "at_most"):
        if (value := getattr(wanted, name, None)) is not None:
            parts[name] = value
    return replace(persona, **parts, rule=Rule(**{**_parts(persona.rule), **rule}))


def _parts(rule: Rule) -> dict[str, Any]:
    return {name: getattr(rule, name) for name in (*RULES, "picked")}


def _answer(workspace: Workspace, stored: Stored[Persona], output: Output) -> int:
    people = workspace.plan().personas.size_of(stored.value.rule)
    shown = document(stored, people)
    output.answer({"persona": shown}, [f"{name}: {value}" for name, value in shown.items()])
    return ExitCode.DONE
