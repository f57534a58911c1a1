"""A template as a file to share: versioned JSON, read within limits and looked at before it is believed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from cm_console.domain.errors import QT_TRANSLATE_NOOP
from cm_console.domain.plan.errors import BadFile, BadRule
from cm_console.domain.plan.purpose import is_mix
from cm_console.domain.plan.template import Slot, Template
from cm_console.services.plan.outside_file import content_of
from cm_console.services.plan.recurrence import check_rule

FORMAT, VERSION = "cm-console-template", 1
MOST_SLOTS = 500
LONGEST_TEXT = 20_000
FARTHEST_DAY, LAST_WEEK = 3 * 366, 3 * 53
A_DAY_IN_MINUTES = 24 * 60
NO_TEMPLATE = QT_TRANSLATE_NOOP("errors", "not a template of CM Console")
NEWER = QT_TRANSLATE_NOOP("errors", "made by a newer version of CM Console")
SOME_MOMENT = datetime(2026, 1, 5, 9)  # noqa: DTZ001 - a wall time to try a rule on


class _Head(msgspec.Struct):
    """What every file of ours says first."""

    format: str
    version: int


class _File(msgspec.Struct):
    """The whole file."""

    format: str
    version: int
    template: Template


def write(template: Template) -> bytes:
    """The file of a template."""
    content = msgspec.json.encode(_File(FORMAT, VERSION, template))
    return msgspec.json.format(content, indent=2) + b"\n"


def read(path: Path) -> Template:
    """The template of a file. Raises `BadFile`."""
    content = content_of(path)
    try:
        head = msgspec.json.decode(content, type=_Head)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise BadFile(file=path.name, reason=NO_TEMPLATE) from error
    if head.format != FORMAT:
        raise BadFile(file=path.name, reason=NO_TEMPLATE)
    if head.version > VERSION:
        raise BadFile(file=path.name, reason=NEWER)
    try:
        template = msgspec.json.decode(content, type=_File).template
        unknown = _unknown(
            msgspec.json.decode(content), msgspec.to_builtins(_File(FORMAT, VERSION, template))
        )
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise BadFile(file=path.name, reason=str(error)[:120]) from error
    if unknown:
        raise BadFile(file=path.name, reason=f"it says something unknown: “{unknown[:40]}”")
    _look_at(template, path.name)
    return template


def _unknown(said: Any, understood: Any) -> str:
    """The first key of a document that its reader passed over; empty when there is none."""
    if isinstance(said, dict) and isinstance(understood, dict):
        extra = [key for key in said if key not in understood]
        return extra[0] if extra else _first(_unknown(said[key], understood[key]) for key in said)
    if isinstance(said, list) and isinstance(understood, (list, tuple)):
        return _first(_unknown(*pair) for pair in zip(said, understood, strict=True))
    return ""


def _first(found: Iterable[str]) -> str:
    return next(filter(None, found), "")


def _look_at(template: Template, name: str) -> None:
    if not template.wordings or not template.wordings[0].title.strip():
        raise BadFile(file=name, reason=QT_TRANSLATE_NOOP("errors", "it has no name"))
    if not 0 < len(template.slots) <= MOST_SLOTS:
        raise BadFile(file=name, reason=f"it has no items, or more than {MOST_SLOTS}")
    for number, slot in enumerate(template.slots, 1):
        if problem := _problem(slot):
            raise BadFile(file=name, reason=f"item {number}: {problem}")


def _problem(slot: Slot) -> str:
    """What is wrong with a slot; empty when nothing is."""
    checks = {
        "no wording": bool(slot.wordings),
        "a text is too long": all(len(one.title + one.text) <= LONGEST_TEXT for one in slot.wordings),
        "a day out of reach": abs(slot.day) <= FARTHEST_DAY and 0 <= slot.week <= LAST_WEEK,
        "a day of the week that does not exist": slot.weekday is None or slot.weekday in range(7),
        "purposes that do not add up to 1": is_mix(slot.purposes),
        "an impossible length": 0 < slot.minutes <= A_DAY_IN_MINUTES,
        "a time with a zone": slot.at.tzinfo is None,
        "a rule that cannot be used": not slot.rule or _is_rule(slot.rule),
    }
    return next((problem for problem, is_right in checks.items() if not is_right), "")


def _is_rule(rule: str) -> bool:
    """Whether a rule can be kept: readable, and without a date in it."""
    try:
        check_rule(rule, SOME_MOMENT)
    except BadRule:
        return False
    return "UNTIL" not in rule.upper()
