"""The options of `cm-console days` for quiet times, spacing, and what holidays leave of people's time."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from typing import Any

from cm_console.cli.slots import clock
from cm_console.cli.usage import Parser
from cm_console.domain.errors import BadValue
from cm_console.domain.plan.customs import Customs
from cm_console.domain.plan.own_days import OwnDays
from cm_console.domain.plan.quiet import Hours

MOST_MINUTES = 24 * 60
FACTORS = {
    "summer_holiday": "--summer-leaves",
    "school_holiday": "--school-leaves",
    "busy_season": "--season-leaves",
}


def add_day_options(verb: Parser) -> None:
    """The words for quiet days."""
    verb.add_argument("--quiet", action="store_true", help="nothing appears on them")
    verb.add_argument("--quiet-hours", metavar="HH:MM-HH:MM", help="nothing appears between these only")


def add_options(verb: Parser) -> None:
    """The words for how it is planned on every day."""
    verb.add_argument("--quiet-hours", metavar="HH:MM-HH:MM", help="for example 21:00-07:00; “-” for none")
    verb.add_argument("--spacing", type=int, metavar="N", help="minutes between items in one community")
    for flag in FACTORS.values():
        verb.add_argument(flag, type=float, metavar="SHARE", help="of people's time, 0–1")


def quiet(days: OwnDays, wanted: Namespace) -> OwnDays:
    """The days as the options say."""
    hours = _hours(wanted.quiet_hours) if wanted.quiet_hours else None
    return replace(days, is_quiet=wanted.quiet or hours is not None, quiet_hours=hours)


def changed(customs: Customs, wanted: Namespace) -> Customs:
    """How it is planned, as the options say. Raises `BadValue`."""
    if wanted.quiet_hours:
        customs = replace(customs, quiet_hours=_hours(wanted.quiet_hours))
    if wanted.spacing is not None:
        if not 0 <= wanted.spacing <= MOST_MINUTES:
            raise BadValue(value=wanted.spacing, field="--spacing", possible=f"0–{MOST_MINUTES}")
        customs = replace(customs, spacing_minutes=wanted.spacing)
    parts: dict[str, float] = {}
    for name, flag in FACTORS.items():
        share = getattr(wanted, flag.strip("-").replace("-", "_"))
        if share is not None:
            if not 0 <= share <= 1:
                raise BadValue(value=share, field=flag, possible="0–1")
            parts[name] = share
    return replace(customs, factors=replace(customs.factors, **parts))


def document(customs: Customs) -> dict[str, Any]:
    """The same, as JSON."""
    hours = customs.quiet_hours
    return {
        "quiet_hours": hours.name if hours else None,
        "spacing_minutes": customs.spacing_minutes,
        "leaves": {name: getattr(customs.factors, name) for name in FACTORS},
    }


def _hours(text: str) -> Hours | None:
    if text == "-":
        return None
    first, _, end = text.replace("–", "-").partition("-")
    return Hours(clock(first, "--quiet-hours"), clock(end, "--quiet-hours"))
