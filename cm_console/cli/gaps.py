"""`cm-console calendar gaps | suggest`: what the plan leaves open, and an idea for it."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from typing import Any

from cm_console.cli.calendar import days, document
from cm_console.cli.output import Output
from cm_console.domain.errors import BadValue
from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.gaps import Cell, Gaps, Level, Spread, Week
from cm_console.domain.plan.purpose import Purpose
from cm_console.domain.plan.status import Status
from cm_console.domain.plan.suggestion import Asked, Suggestion
from cm_console.domain.plan.target import Target
from cm_console.domain.severity import ExitCode
from cm_console.services.workspace import Workspace

SIGNS = {Level.FREE: " ", Level.GAP: "!", Level.THIN: "-", Level.COVERED: " ", Level.OVERLOAD: "^"}
SAID = {Level.GAP: "gap", Level.THIN: "thin", Level.OVERLOAD: "too much"}
WIDTH = 18


def gaps(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """How well each persona is served each week, and with which purposes."""
    first, last = days(wanted)
    target = Target(wanted.target) if wanted.target else None
    found = workspace.plan().gaps.between(first, last, target, "en")
    spread = found.spread
    output.answer(
        {
            "weeks": [week.name for week in found.weeks],
            "personas": [
                {
                    "persona": one.value.name,
                    "coverage": [_rounded(cell.coverage) for cell in cells],
                    "need": [round(cell.need, 3) for cell in cells],
                    "has": [cell.has for cell in cells],
                    "overload": [cell.overload for cell in cells],
                }
                for one, cells in zip(found.personas, found.cells, strict=True)
            ],
            "purposes": _shares(spread.actual or {}),
            "target": {"name": spread.target.value, "purposes": _shares(dict(spread.wanted))},
            "deviation": _rounded(spread.deviation),
            "sending_only": _rounded(spread.sending_only),
            "items": spread.count,
        },
        [*_table(found), "", *_purposes(spread)],
    )
    return ExitCode.DONE


def suggest(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """An idea for a persona and a week; with `--add` it is kept as a draft."""
    plan = workspace.plan()
    asked = Asked(
        persona_id=plan.personas.find(wanted.persona).id,
        week=_week(wanted.week),
        purpose=Purpose(wanted.purpose) if wanted.purpose else None,
        target=Target(wanted.target) if wanted.target else None,
        turn=max(0, wanted.turn),
    )
    found = plan.suggestions.suggest(asked)
    entry = Entry("", found.item)
    if wanted.add:
        entry = plan.calendar.add(replace(found.item, status=Status.DRAFT if found.item.at else Status.IDEA))
    intranets = {choice.id: choice.name for choice in workspace.queue.intranets()}
    item = document(entry, intranets, {asked.persona_id: found.persona}, None)
    output.answer(
        {"item": item | {"id": entry.id or None}, "reasons": _reasons(found)},
        [
            f"{item['at'] or 'no time'}  {item['title']}",
            *(wording.text for wording in entry.item.wordings),
            f"({found.item.notes})",
            *_told(found),
            *([f"Added: {entry.id}"] if wanted.add else []),
        ],
    )
    return ExitCode.DONE


def _week(name: str) -> Week:
    try:
        return Week.named(name)
    except ValueError as error:
        raise BadValue(value=name, field="--week", possible="a week like 2026-W49") from error


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)


def _shares(mix: dict[Purpose, float] | Any) -> dict[str, float]:
    return {purpose.value: round(share, 4) for purpose, share in mix.items()}


def _table(found: Gaps) -> list[str]:
    """A line a persona: what they get of what they need, and a sign for what asks for attention."""
    head = " " * WIDTH + "".join(f"{week.name[5:]:>11}" for week in found.weeks)
    rows = [
        f"{one.value.name[: WIDTH - 1]:<{WIDTH}}" + "".join(_told_cell(cell) for cell in cells)
        for one, cells in zip(found.personas, found.cells, strict=True)
    ]
    return [head, *rows, "! gap   - thin   ^ too much   – nothing needed"]


def _told_cell(cell: Cell) -> str:
    text = "–" if cell.level is Level.FREE else f"{cell.has:g} of {cell.need:.1f}"
    return f"{text + SIGNS[cell.level]:>11}"


def _purposes(spread: Spread) -> list[str]:
    if spread.actual is None:
        return ["No promised item has a purpose yet."]
    lines = [
        f"{purpose.value:<10}{spread.actual[purpose]:5.0%}   target {spread.wanted[purpose]:4.0%}"
        for purpose in Purpose
    ]
    told = f"{spread.count} items; target: {spread.target.value}; deviation {spread.deviation:.0%}"
    return [*lines, told, f"sending only: {spread.sending_only:.0%}"]


def _reasons(found: Suggestion) -> dict[str, Any]:
    hour = found.hour
    return {
        "level": found.cell.level.value,
        "has": found.cell.has,
        "need": round(found.cell.need, 3),
        "purpose": found.purpose.value,
        "target": found.target.value,
        "below_target": _rounded(found.below),
        "items": found.rest_on,
        "active_people": hour.people if hour else None,
        "general_finding": hour is None and found.item.at is not None,
    }


def _told(found: Suggestion) -> list[str]:
    cell, said = found.cell, SAID.get(found.cell.level, "enough")
    lines = [f"{found.persona} has {cell.has:g} of {cell.need:.1f} items in {found.week.name}: {said}."]
    if found.below is not None and found.below > 0:
        lines.append(
            f"{found.purpose.value} is {found.below:.0%} below the target over {found.rest_on} items."
        )
    if found.item.at is None:
        lines.append("No workday of that week has a free moment left.")
    elif found.hour is not None:
        lines.append(f"{found.hour.people} colleagues of theirs were active at that hour.")
    else:
        lines.append("Too few figures of their own: colleagues read most at 8–9 and 13–15.")
    return lines
