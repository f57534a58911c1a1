"""Walking a list that others change meanwhile, without missing anything."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

import msgspec

from cm_console.domain.intranet import Page, Record
from cm_console.intranet.connectors.wordpress.api import BATCH, Api
from cm_console.intranet.connectors.wordpress.cursor import Cursor
from cm_console.intranet.connectors.wordpress.wire import Row

R = TypeVar("R", bound=Row)
Query = Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Step(Generic[R]):
    """Rows with ids above those of the step before; `at` is the place of the last one, counted from 1."""

    rows: list[R]
    last: int
    at: int


def walk(
    api: Api, route: str, row: type[R], query: Query, *, last: int = 0, at: int = 0
) -> Iterator[Step[R]]:
    """All rows with an id above `last`, by ascending id.

    WordPress cannot be asked for "ids above", only for a place in the list, and places move down when rows
    are deleted. So each step begins one row early; if that row is not one that we had, it steps back.
    """
    while True:
        offset = max(0, at - 1)
        found = api.listing(route, row, {**query, "orderby": "id", "order": "asc", "offset": offset})
        if offset and (not found.rows or found.rows[0].id > last):
            at = max(0, at - BATCH)
            continue
        fresh = [item for item in found.rows if item.id > last]
        at = offset + len(found.rows)
        last = fresh[-1].id if fresh else last
        yield Step(fresh, last, at)
        if len(found.rows) < BATCH and (found.total is None or at >= found.total):
            return


def pages(
    steps: Iterator[Step[R]],
    cursor: Cursor,
    records: Callable[[list[R]], Iterable[Record]],
    *,
    resumable: bool = True,
) -> Generator[Page, None, Cursor]:
    """A walk as pages; returns the cursor after it. Unless `resumable`, pages leave the kept cursor alone."""
    for step in steps:
        cursor = msgspec.structs.replace(cursor, last=step.last, at=step.at)
        yield Page(records=tuple(records(step.rows)), cursor=cursor.text() if resumable else None)
    return cursor


def newest(query: Query) -> Query:
    """The parameters for the rows that came last; ids grow even when dates are set by hand."""
    return {**query, "orderby": "id", "order": "desc"}
