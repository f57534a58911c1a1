"""When a series happens: RFC 5545 rules over wall time, so that nine o'clock stays nine o'clock all year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import MAXYEAR, UTC, datetime, timedelta, tzinfo
from itertools import islice, takewhile
from zoneinfo import ZoneInfo

from dateutil.rrule import rrule, rruleset, rrulestr

from cm_console.domain.plan.errors import BadRule, CannotMoveAll
from cm_console.domain.plan.item import DEFAULT_ZONE, placed
from cm_console.domain.plan.series import Series
from cm_console.services.plan.outside_file import LAST_YEAR

MOST = 5000
MOMENT = "%Y%m%dT%H%M%S"
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FORBIDDEN = ("FREQ=SECONDLY", "FREQ=MINUTELY", "FREQ=HOURLY")
REACH = 11  # years: the 29th of February can be eight years away
EVERY_MONTH_HAS = 28  # days


def check_rule(rule: str, first: datetime, timezone: str | tzinfo = DEFAULT_ZONE) -> str:
    """The rule as it is kept, all of it in wall time.

    Raises `BadRule` for one that is broken, too frequent, or does not happen within eleven years.
    """
    text = rule.strip().upper().removeprefix("RRULE:")
    if any(word in text for word in FORBIDDEN):
        raise BadRule(rule=rule[:80])
    try:
        text = _at_its_own_time(_as_wall_time(text, timezone), first)
        _refuse_less_than_one(text)
    except (ValueError, OverflowError) as error:
        raise BadRule(rule=rule[:80]) from error
    _parsed(text, first)
    if next(iter(_parsed(_within_reach(text, first), first)), None) is None:
        raise BadRule(rule=rule[:80])
    return text


def occurrences(series: Series, first: datetime, end: datetime) -> list[datetime]:
    """Wall times of a series from `first` up to and without `end`, without what is skipped, at most 5,000."""
    following: Iterator[datetime] = _happens(series).xafter(first, inc=True)
    return list(islice(takewhile(lambda moment: moment < end, following), MOST))


def first_of(series: Series) -> datetime:
    """The first wall time that a series happens at. Raises `BadRule` when there is none."""
    for moment in _happens(series):
        return moment
    raise BadRule(rule=series.rule)


def begun(series: Series) -> Series:
    """A series that begins at the first time of its rule: other programs count its first day too, also where
    the rule skips it.
    """
    first = first_of(replace(series, skipped=()))
    return replace(series, item=replace(series.item, at=first))


def split(series: Series, at: datetime) -> tuple[Series, Series]:
    """The series up to and without the occurrence `at`, and the one that begins with it.

    The count of a rule that ends after a number of times is divided over both.
    """
    begin = series.item.at
    if begin is None:
        raise BadRule(rule=series.rule)
    parts = [part for part in series.rule.split(";") if not part.startswith(("UNTIL=", "COUNT="))]
    former = ";".join([*parts, f"UNTIL={_before(at)}"])
    latter = ";".join([*parts, *_rest_of_the_end(series.rule, begin, at)])
    return (
        replace(series, rule=former, skipped=tuple(one for one in series.skipped if one < at)),
        Series(replace(series.item, at=at), latter, tuple(one for one in series.skipped if one >= at)),
    )


def shifted(series: Series, days: int) -> Series:
    """A series that happens a number of days later (or earlier), at the same times of the clock.

    Days of the week that a weekly rule names go along, and so does its end. A rule that names days of the
    month keeps them: the second Tuesday stays the second Tuesday of the month in which it now begins. Items
    that stand in the place of occurrences are expected to move as far.
    """
    begin, by = series.item.at, timedelta(days=days)
    if begin is None:
        return series
    parts = series.rule.split(";")
    weekly, turns = "FREQ=WEEKLY" in parts, _can_turn(series.rule, begin, days)
    if weekly and not any(part.startswith("WKST=") for part in parts):
        parts.append("WKST=MO")  # with every second week it matters where a week begins
    rule = ";".join(_shifted_part(part, days, turns=turns) for part in parts)
    skipped = [one + by for one in series.skipped]
    if not turns:
        skipped = sorted({*skipped, *series.skipped})
    return Series(placed(series.item, begin + by), rule, tuple(skipped))


def moved(series: Series, by: timedelta) -> Series:
    """A series of which each time is later by a stretch of wall time. Raises `CannotMoveAll` for a rule that
    names days of the month, when the day changes.
    """
    begin = series.item.at
    if begin is None or not by:
        return series
    days = ((begin + by).date() - begin.date()).days
    if days and not _can_turn(series.rule, begin, days):
        raise CannotMoveAll(title=series.item.title)
    later, rest = shifted(series, days) if days else series, by - timedelta(days=days)
    rule = ";".join(_end_later(part, rest) for part in later.rule.split(";"))
    return Series(placed(later.item, begin + by), rule, tuple(one + rest for one in later.skipped))


def in_utc(rule: str, timezone: str) -> str:
    """A rule with its end in UTC, as RFC 5545 wants it beside a start with a zone."""
    return ";".join(_end_in_utc(part, timezone) for part in _as_wall_time(rule, timezone).split(";"))


def undated(series: Series) -> str:
    """The rule without any date in it: an end by date becomes a number of times."""
    if series.item.at is None or "UNTIL=" not in series.rule:
        return series.rule
    times = len(list(islice(_parsed(series.rule, series.item.at), MOST)))
    parts = [part for part in series.rule.split(";") if not part.startswith("UNTIL=")]
    return ";".join([*parts, f"COUNT={times}"])


def _can_turn(rule: str, begin: datetime, days: int) -> bool:
    """Whether all occurrences are as many days later when the rule and its first day are."""
    parts = dict(part.split("=", 1) for part in rule.split(";") if "=" in part)
    named = {name for name in parts if name.startswith("BY")}
    if parts.get("FREQ") in {"DAILY", "WEEKLY"}:
        return named <= {"BYDAY"} and set(parts.get("BYDAY", "MO").split(",")) <= set(WEEKDAYS)
    later = begin + timedelta(days=days)
    same_month = (begin.year, begin.month) == (later.year, later.month)
    return not named and same_month and max(begin.day, later.day) <= EVERY_MONTH_HAS


def _end_later(part: str, by: timedelta) -> str:
    if not part.startswith("UNTIL=") or len(part) == len("UNTIL=20261124"):
        return part
    return f"UNTIL={datetime.strptime(part, f'UNTIL={MOMENT}') + by:{MOMENT}}"  # noqa: DTZ007


def _shifted_part(part: str, days: int, *, turns: bool) -> str:
    name, _, value = part.partition("=")
    if name == "UNTIL":
        shape = MOMENT if "T" in value else "%Y%m%d"
        return f"UNTIL={datetime.strptime(value, shape) + timedelta(days=days):{shape}}"  # noqa: DTZ007
    if turns and name in ("BYDAY", "WKST") and all(day in WEEKDAYS for day in value.split(",")):
        turned = (WEEKDAYS[(WEEKDAYS.index(one) + days) % 7] for one in value.split(","))
        return f"{name}={','.join(turned)}"
    return part


def _happens(series: Series) -> rruleset:
    happens = rruleset()
    if series.item.at is not None:
        happens.rrule(_parsed(series.rule, series.item.at))
    for moment in series.skipped:
        happens.exdate(moment)
    return happens


def _rest_of_the_end(rule: str, begin: datetime, at: datetime) -> list[str]:
    for part in rule.split(";"):
        if part.startswith("UNTIL="):
            return [part]
        if part.startswith("COUNT="):
            past = sum(1 for moment in _parsed(rule, begin) if moment < at)
            return [f"COUNT={int(part.removeprefix('COUNT=')) - past}"]
    return []


def _before(at: datetime) -> str:
    """The second before a wall time, as the UNTIL of a rule over wall time."""
    return f"{at - timedelta(seconds=1):%Y%m%dT%H%M%S}"


def _parsed(rule: str, begin: datetime) -> rrule:
    try:
        parsed = rrulestr(rule, dtstart=begin)
    except (ValueError, TypeError, KeyError, OverflowError) as error:
        raise BadRule(rule=rule[:80]) from error
    if not isinstance(parsed, rrule):
        raise BadRule(rule=rule[:80])
    return parsed


def _as_wall_time(rule: str, timezone: str | tzinfo) -> str:
    """UNTIL in UTC, as RFC 5545 writes it for a series with a zone, as the wall time that it means there; and
    UNTIL as a day, which is in it, as the last second of that day. Raises ValueError for another form.
    """
    ends = (_end(part, timezone) if part.startswith("UNTIL=") else part for part in rule.split(";"))
    return ";".join(filter(None, ends))


def _end(part: str, timezone: str | tzinfo) -> str:
    """Nothing for an end that is so far away that it means none."""
    value = part.removeprefix("UNTIL=")
    text = value.removesuffix("Z")
    text = f"{text}T235959" if len(text) == len("20261124") else text
    end = datetime.strptime(text, MOMENT)  # noqa: DTZ007
    if f"{end:{MOMENT}}" != text:  # half a time of the clock is read as well
        raise ValueError(part)
    if end.year > LAST_YEAR:
        return ""
    if value.endswith("Z"):
        zone = ZoneInfo(timezone) if isinstance(timezone, str) else timezone
        end = end.replace(tzinfo=UTC).astimezone(zone)
    return f"UNTIL={end:{MOMENT}}"


def _refuse_less_than_one(rule: str) -> None:
    """Without a step forward a rule has no end. Raises ValueError."""
    parts = (part.partition("=") for part in rule.split(";"))
    if any(int(value) < 1 for name, _, value in parts if name in ("INTERVAL", "COUNT")):
        raise ValueError(rule)


def _at_its_own_time(rule: str, first: datetime) -> str:
    """Without parts that only say the time of the first. Raises ValueError for another time of the day: what
    is planned comes once a day at most.
    """
    own = {"BYHOUR": first.hour, "BYMINUTE": first.minute, "BYSECOND": first.second}
    kept = []
    for part in rule.split(";"):
        name, _, value = part.partition("=")
        if name not in own:
            kept.append(part)
        elif int(value) != own[name]:
            raise ValueError(part)
    return ";".join(kept)


def _within_reach(rule: str, first: datetime) -> str:
    """A rule with an end that is not far away, so that looking for its first time has an end too."""
    kept = [part for part in rule.split(";") if not part.startswith(("COUNT=", "UNTIL="))]
    ends = [part.removeprefix("UNTIL=") for part in rule.split(";") if part.startswith("UNTIL=")]
    far = first.replace(year=min(first.year + REACH, MAXYEAR), day=min(first.day, EVERY_MONTH_HAS))
    return ";".join([*kept, f"UNTIL={min([*ends, f'{far:{MOMENT}}'])}"])


def _end_in_utc(part: str, timezone: str) -> str:
    if not part.startswith("UNTIL="):
        return part
    end = datetime.strptime(part, f"UNTIL={MOMENT}").replace(tzinfo=ZoneInfo(timezone))
    return f"UNTIL={end.astimezone(UTC):{MOMENT}}Z"
