"""The calendar as a table, for a spreadsheet and back again. Personas and intranets stand by their names."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cm_console.domain.errors import QT_TRANSLATE_NOOP
from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.errors import BadFile, BadRule
from cm_console.domain.plan.item import DEFAULT_ZONE, Audience, Format, PlannedItem, Wording
from cm_console.domain.plan.purpose import Mix, Purpose, mix_of
from cm_console.domain.plan.series import Series
from cm_console.domain.plan.status import Mode, Status
from cm_console.services.plan.outside_file import refuse_a_far_year, refuse_more_than_most, text_of
from cm_console.services.plan.recurrence import check_rule

COLUMNS = (
    *("title", "text", "language", "at", "timezone", "status", "format", "mode", "personas", "purposes"),
    *("intranet", "community", "owner", "tags", "rule", "except"),
)
T = TypeVar("T")
BETWEEN = "; "
TOO_LONG = QT_TRANSLATE_NOOP("errors", "a cell is too long; a quotation mark may be missing")
DANGEROUS = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would run such a cell as a formula


@dataclass(frozen=True, slots=True)
class Names:
    """Personas and intranets by id for writing, and by name (without regard to case) for reading."""

    by_id: Mapping[str, str]
    intranets: Mapping[int, str]

    def id_of(self, name: str) -> str:
        """The id of a persona. Raises `KeyError`."""
        return {known.casefold(): one for one, known in self.by_id.items()}[name.casefold()]

    def intranet_of(self, name: str) -> int:
        """The number of an intranet. Raises ValueError."""
        for number, known in self.intranets.items():
            if known.casefold() == name.casefold():
                return number
        raise ValueError(name)


def write(entries: Iterable[Entry], names: Names, series: Iterable[Series] = ()) -> bytes:
    """A row an entry and a row a series, in UTF-8 with the mark that spreadsheets look for."""
    target = io.StringIO(newline="")
    table = csv.DictWriter(target, COLUMNS, delimiter=";")
    table.writeheader()
    rows = [_row(entry.item, names) for entry in entries]
    rows += [_row(one.item, names) | _coming_back(one) for one in series]
    for row in rows:
        table.writerow({name: _tame(text) for name, text in row.items()})
    return target.getvalue().encode("utf-8-sig")


def read(path: Path, names: Names) -> tuple[list[PlannedItem | Series], list[tuple[int, str]]]:
    """What a file holds, and what could not be used: the line (the last, where a cell holds several)
    and the column.

    Comma and semicolon both divide. A column that is not ours is left out, and said. Raises `BadFile`.
    """
    table = _table(path)
    foreign = [name for name in table.fieldnames or () if name and name not in COLUMNS]
    found, left_out = list[PlannedItem | Series](), [(1, name) for name in foreign]
    for count, cells in enumerate(_rows(table, path), 1):
        row = {name: _wild((cells.get(name) or "").strip()) for name in COLUMNS}
        refuse_more_than_most(path, count, "rows")
        try:
            item = _item(row, names)
            found.append(_series(row, item) if row["rule"] else item)
        except _Unusable as reason:
            left_out.append((table.line_num, str(reason)))
    return found, left_out


class _Unusable(Exception):  # stays in this file: becomes a line of what was left out
    """A cell that cannot be used; the text is its column."""


def _row(item: PlannedItem, names: Names) -> dict[str, str]:
    main = item.wordings[0] if item.wordings else Wording("nl")
    return {
        "title": main.title,
        "text": main.text,
        "language": main.language,
        "at": item.at.isoformat(sep=" ", timespec="minutes") if item.at else "",
        "timezone": item.timezone,
        "status": item.status,
        "format": item.format,
        "mode": item.mode,
        "personas": BETWEEN.join(names.by_id.get(one.persona_id, one.persona_id) for one in item.audience),
        "purposes": BETWEEN.join(f"{purpose}={share:.3g}" for purpose, share in item.purposes),
        "intranet": names.intranets.get(item.intranet_id or 0, ""),
        "community": item.community_id,
        "owner": item.owner,
        "tags": BETWEEN.join(item.tags),
    }


def _rows(table: csv.DictReader[str], path: Path) -> Iterator[dict[str, str]]:
    try:
        yield from table
    except csv.Error as error:
        raise BadFile(file=path.name, reason=TOO_LONG) from error


def _coming_back(series: Series) -> dict[str, str]:
    left_out = (at.isoformat(sep=" ", timespec="minutes") for at in series.skipped)
    return {"rule": series.rule, "except": BETWEEN.join(left_out)}


def _table(path: Path) -> csv.DictReader[str]:
    text = text_of(path)
    head = text.partition("\n")[0]
    table = csv.DictReader(io.StringIO(text, newline=""), delimiter=";" if ";" in head else ",")
    try:
        names = table.fieldnames or ()
    except csv.Error as error:
        raise BadFile(file=path.name, reason=TOO_LONG) from error
    if "title" not in names:
        raise BadFile(file=path.name, reason=QT_TRANSLATE_NOOP("errors", "no column “title”"))
    return table


def _item(row: dict[str, str], names: Names) -> PlannedItem:
    if not row["title"] and not row["text"]:
        raise _Unusable("title")
    at = _cell(row, "at", _wall_time, None)
    return PlannedItem(
        (Wording(row["language"] or "nl", row["title"], row["text"]),),
        at=at,
        timezone=_cell(row, "timezone", _zone, DEFAULT_ZONE),
        status=_cell(row, "status", Status, Status.DRAFT if at else Status.IDEA),
        format=_cell(row, "format", Format, Format.POST),
        mode=_cell(row, "mode", Mode, Mode.ONLINE),
        audience=tuple(_audience(one, names) for one in _many(row["personas"])),
        purposes=_cell(row, "purposes", _purposes, ()),
        intranet_id=_cell(row, "intranet", names.intranet_of, None),
        community_id=row["community"],
        owner=row["owner"],
        tags=tuple(_many(row["tags"])),
    )


def _series(row: Mapping[str, str], item: PlannedItem) -> Series:
    if item.at is None:
        raise _Unusable("at")
    try:
        rule = check_rule(row["rule"], item.at, item.timezone)
    except BadRule as error:
        raise _Unusable("rule") from error
    try:
        return Series(item, rule, tuple(_wall_time(one) for one in _many(row["except"])))
    except ValueError as error:
        raise _Unusable("except") from error


def _audience(name: str, names: Names) -> Audience:
    try:
        return Audience(names.id_of(name))
    except KeyError as error:
        raise _Unusable("personas") from error


def _purposes(text: str) -> Mix:
    parts = (one.partition("=") for one in _many(text))
    return mix_of({Purpose(name.strip()): float(weight or 1) for name, _, weight in parts})


def _zone(text: str) -> str:
    try:
        return ZoneInfo(text).key
    except (ZoneInfoNotFoundError, OSError) as error:
        raise ValueError(text) from error


def _wall_time(text: str) -> datetime:
    found = datetime.fromisoformat(text)
    if found.tzinfo is not None:
        raise ValueError(text)
    refuse_a_far_year(found)
    return found


def _cell(row: Mapping[str, str], name: str, parse: Callable[[str], T], empty: T) -> T:
    if not row[name]:
        return empty
    try:
        return parse(row[name])
    except ValueError as error:
        raise _Unusable(name) from error


def _many(text: str) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip()]


def _tame(text: str) -> str:
    """A mark before what a spreadsheet would run; one more where it begins with such marks by itself."""
    return f"'{text}" if text.lstrip("'").startswith(DANGEROUS) else text


def _wild(text: str) -> str:
    return text[1:] if text.startswith("'") and text.lstrip("'").startswith(DANGEROUS) else text
