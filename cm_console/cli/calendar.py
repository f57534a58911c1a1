"""`cm-console calendar …`. Times are wall times; the zone stands beside them."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from cm_console.cli.item_options import parts_of
from cm_console.cli.output import Output
from cm_console.cli.values import day, intranet_id, one_of
from cm_console.domain.errors import BadValue
from cm_console.domain.plan.entry import Entry, Wanted
from cm_console.domain.plan.file_kind import FileKind
from cm_console.domain.plan.imported import LeftOut
from cm_console.domain.plan.item import Audience, Format, PlannedItem, Wording
from cm_console.domain.plan.publication import Publication
from cm_console.domain.plan.purpose import Mix, Purpose, mix_of
from cm_console.domain.plan.series import Reach
from cm_console.domain.plan.status import Mode, Status
from cm_console.domain.plan.wall_time import midnight
from cm_console.domain.plan.workload import effort_of
from cm_console.domain.severity import ExitCode
from cm_console.services.workspace import Workspace

AHEAD = timedelta(days=27)  # the last day is one of the four weeks


def listed(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """What is planned; without days the four weeks that begin today, and the undated ideas."""
    workspace.due.note_missed()
    plan = workspace.plan()
    first, last = days(wanted)
    chosen = _chosen(workspace, wanted)
    found = plan.calendar.between(midnight(first), midnight(last + timedelta(days=1)), chosen)
    found += [] if wanted.first or wanted.last else plan.calendar.undated(chosen)
    return answer(workspace, found, output)


def found(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Where words stand in the whole plan, events too; a series by its next occurrence."""
    asked = replace(_chosen(workspace, wanted), text=" ".join(wanted.words))
    plan, today = workspace.plan(), datetime.now().astimezone().date()
    return answer(workspace, [*plan.search.find(asked, today), *plan.calendar.undated(asked)], output)


def _chosen(workspace: Workspace, wanted: Namespace) -> Wanted:
    personas = workspace.plan().personas
    return Wanted(
        persona_ids=tuple(personas.find(name).id for name in wanted.persona),
        statuses=tuple(one_of(Status, name, "--status") for name in wanted.status),
        owners=tuple("" if name == "-" else name for name in wanted.owner),
        phases=tuple(wanted.phase),
    )


def add(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Plans a new item, or a version of another; with a rule it comes back."""
    plan = workspace.plan()
    if wanted.title is None and not wanted.version_of:
        raise BadValue(value="", field="--title", possible="a title, or --version-of")
    with plan.keeping.together("Version made") if wanted.version_of else nullcontext():
        blank = PlannedItem((Wording(wanted.lang or "nl"),))
        item = _filled(
            workspace, plan.versions.begin(wanted.version_of) if wanted.version_of else blank, wanted
        )
        at = moment(wanted.at, keep=usual(workspace)) if wanted.at else item.at
        made = replace(item, at=at, status=Status.DRAFT if at else Status.IDEA)
        return answer(workspace, [plan.calendar.add(made, wanted.rrule or "")], output)


def edit(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Changes what is named, and leaves the rest."""
    plan = workspace.plan()
    after = _filled(workspace, plan.calendar.get(wanted.id).item, wanted)
    with plan.keeping.together("Item changed"):
        entry = plan.calendar.edit(wanted.id, after, Reach(wanted.reach))
        if wanted.rrule:
            entry = plan.calendar.repeat(entry.id, wanted.rrule)
    return answer(workspace, [entry], output)


def move(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Puts an item at another time; a day alone keeps the time of the clock, “-” puts it into the tray."""
    plan = workspace.plan()
    former = plan.calendar.get(wanted.id).item.at
    at = None if wanted.at == "-" else moment(wanted.at, keep=former.time() if former else usual(workspace))
    if wanted.versions and at is not None:
        moved = [plan.calendar.get(one) for one in plan.versions.move_all(wanted.id, at)]
        return answer(workspace, moved, output)
    return answer(workspace, [plan.calendar.move(wanted.id, at, Reach(wanted.reach))], output)


def step(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Takes one step of the work, for example from draft to review."""
    after = one_of(Status, wanted.status, "status")
    calendar = workspace.plan().calendar
    if after is Status.APPROVED:
        return answer(workspace, [calendar.take_off(wanted.id, Reach(wanted.reach))], output)
    return answer(workspace, [calendar.step(wanted.id, after)], output)


def cancel(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Calls an item off."""
    workspace.plan().calendar.cancel(wanted.id, Reach(wanted.reach))
    output.answer({"cancelled": wanted.id}, [f"{wanted.id}: cancelled"])
    return ExitCode.DONE


def export(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Writes the calendar to a file for other programs; private notes stay here."""
    statuses = tuple(one_of(Status, name, "--status") for name in wanted.status)
    count = workspace.plan().exchange.export(wanted.file, FileKind(wanted.format), Wanted(statuses=statuses))
    output.answer({"file": str(wanted.file), "entries": count}, [f"{wanted.file}: {count}"])
    return ExitCode.DONE


def bring_in(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Adds what a file holds; with `--dry-run` only says what that would be."""
    found = workspace.plan().exchange.bring_in(wanted.file, dry_run=wanted.dry_run)
    reasons = [*found.left_out, *((f"line {line}, {column}", 1) for line, column in found.lines)]
    left_out = [{"reason": reason, "count": count} for reason, count in reasons]
    output.answer(
        {"dry_run": wanted.dry_run, "added": list(found.titles), "left_out": left_out},
        [*found.titles, *(f"Left out ({reason}): {count}" for reason, count in reasons)],
    )
    lost = [reason for reason, _ in reasons if reason != LeftOut.ALREADY_HERE]
    return ExitCode.PARTLY if lost else ExitCode.DONE


def undo(workspace: Workspace, _wanted: Namespace, output: Output) -> int:
    """Takes back the last change of the plan."""
    label = workspace.plan().keeping.undo()
    output.answer({"undone": label}, [f"Taken back: {label}"])
    return ExitCode.DONE


def redo(workspace: Workspace, _wanted: Namespace, output: Output) -> int:
    """Does again what was taken back last."""
    label = workspace.plan().keeping.redo()
    output.answer({"redone": label}, [f"Done again: {label}"])
    return ExitCode.DONE


def document(
    entry: Entry, intranets: dict[int, str], personas: dict[str, str], sent: Publication | None
) -> dict[str, Any]:
    """One entry, as JSON; `sent` is what became of it on its server."""
    item = entry.item
    return {
        "id": entry.id,
        "version": entry.version,
        "title": item.title,
        "texts": {one.language: {"title": one.title, "text": one.text} for one in item.wordings},
        "status": item.status.value,
        "at": item.at.isoformat(sep=" ", timespec="minutes") if item.at else None,
        "timezone": item.timezone,
        "format": item.format.value,
        "personas": [personas.get(one.persona_id, one.persona_id) for one in item.audience],
        "purposes": {purpose.value: round(share, 4) for purpose, share in item.purposes},
        "intranet": intranets.get(item.intranet_id or 0),
        "community": item.community_id,
        "owner": item.owner,
        "phase": item.phase,
        "due": item.due_on.isoformat() if item.due_on else None,
        "expires": item.expires_on.isoformat() if item.expires_on else None,
        "review": item.review_on.isoformat() if item.review_on else None,
        "tags": list(item.tags),
        "topic": item.topic,
        "minutes": item.minutes,
        "effort_minutes": effort_of(item),
        "tone": item.tone.value,
        "hook": item.hook.value,
        "pictures": [
            {"file": one.file, "alt_text": one.alt_text, "people": one.people.value} for one in item.media
        ],
        "remote_id": (sent.post_id or sent.remote_id or None) if sent else None,
        "mode": item.mode.value,
        "publication": _publication(sent) if sent else None,
        "series": item.series_id or None,
        "version_of": item.version_of or None,
    }


def _publication(sent: Publication) -> dict[str, Any]:
    return {
        "state": sent.state.value,
        "published_at": sent.published_at.isoformat() if sent.published_at else None,
        "waits_for_a_choice": sent.needs_a_person,
        "problem": sent.error_title or None,
    }


def answer(workspace: Workspace, entries: Sequence[Entry], output: Output) -> int:
    """Says how entries are now."""
    intranets = {choice.id: choice.name for choice in workspace.queue.intranets()}
    personas = {one.id: one.value.name for one in workspace.plan().personas.all()}
    sent = workspace.plan().follow_up.of([entry.id for entry in entries])
    items = [document(entry, intranets, personas, sent.get(entry.id)) for entry in entries]
    lines = [f"{one['at'] or '–':<17} {one['status']:<10} {one['title']}  ({one['id']})" for one in items]
    output.answer({"items": items}, lines)
    return ExitCode.DONE


def _filled(workspace: Workspace, item: PlannedItem, wanted: Namespace) -> PlannedItem:
    parts: dict[str, Any] = {"wordings": _wordings(item, wanted)}
    if wanted.persona:
        found = (workspace.plan().personas.find(name) for name in wanted.persona)
        parts["audience"] = tuple(Audience(one.id) for one in found)
    if wanted.purpose:
        parts["purposes"] = _purposes(wanted.purpose)
    if wanted.intranet:
        parts["intranet_id"] = intranet_id(workspace, wanted.intranet)
    if wanted.mode:
        parts["mode"] = Mode(wanted.mode)
    if wanted.format:
        parts["format"] = one_of(Format, wanted.format, "--format")
    filled = replace(item, **parts)
    return replace(filled, **parts_of(workspace, filled, wanted))


def _wordings(item: PlannedItem, wanted: Namespace) -> tuple[Wording, ...]:
    if wanted.title is None and wanted.text is None:
        return item.wordings
    language = wanted.lang or item.wordings[0].language
    known = {one.language: one for one in item.wordings}
    former = known.get(language, Wording(language))
    title = former.title if wanted.title is None else wanted.title
    known[language] = Wording(language, title, former.text if wanted.text is None else wanted.text)
    return tuple(known.values())


def _purposes(texts: Sequence[str]) -> Mix:
    weights: dict[Purpose, float] = {}
    for text in texts:
        name, _, weight = text.partition("=")
        try:
            weights[one_of(Purpose, name, "--purpose")] = float(weight or 1)
            mix_of(weights)
        except ValueError as error:
            raise BadValue(value=text, field="--purpose", possible="NAME=WEIGHT") from error
    return mix_of(weights)


def days(wanted: Namespace) -> tuple[date, date]:
    """The first and the last day that are asked about; the four weeks that begin today where none is."""
    first = day(wanted.first) if wanted.first else datetime.now().astimezone().date()
    return first, day(wanted.last) if wanted.last else first + AHEAD


def usual(workspace: Workspace) -> time:
    """The time of what has a day and no time."""
    return workspace.plan().own_calendars.customs().usual_time


def moment(text: str, keep: time) -> datetime:
    """A wall time as somebody typed it; a day alone gets the time `keep`. Raises `BadValue`."""
    try:
        if len(text) <= len("2026-12-01"):
            return datetime.combine(day(text), keep)
        found = datetime.fromisoformat(text)
    except ValueError as error:
        raise BadValue(value=text, field="--at", possible="a time like 2026-12-01 09:00") from error
    if found.tzinfo is not None:
        raise BadValue(value=text, field="--at", possible="a wall time without a zone")
    return found
