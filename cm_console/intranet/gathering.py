"""Joins the pages of a long list: the copy takes ten of them in one go in half the time."""

from __future__ import annotations

import time
from collections.abc import Iterator

from cm_console.domain.errors import IntranetError
from cm_console.domain.intranet import CursorExpired, Page

RECORDS_AT_ONCE = 10_000
LONGEST_SECONDS = 2.0  # a slow server's pages are shown as they come


def gathered(pages: Iterator[Page]) -> Iterator[Page]:
    """The same records, tombstones and cursors in fewer pages.

    What came in before trouble is handed over before the trouble. Only for connectors that do not ask the
    copy about what they have just yielded.
    """
    held: list[Page] = []
    since = time.monotonic()
    try:
        for page in pages:
            held.append(page)
            if _is_enough(held) or time.monotonic() - since > LONGEST_SECONDS:
                yield _joined(held)
                held, since = [], time.monotonic()
    except (IntranetError, CursorExpired):
        if held:
            yield _joined(held)
        raise
    if held:
        yield _joined(held)


def _is_enough(held: list[Page]) -> bool:
    """Tombstones end a page: what is deleted may be made again under the same id in the next one."""
    records = sum(len(page.records) for page in held)
    return records >= RECORDS_AT_ONCE or bool(held[-1].tombstones) or held[-1].complete


def _joined(held: list[Page]) -> Page:
    cursors = [page.cursor for page in held if page.cursor is not None]
    return Page(
        records=tuple(record for page in held for record in page.records),
        tombstones=held[-1].tombstones,
        cursor=cursors[-1] if cursors else None,
        complete=held[-1].complete,
        suspected=tuple(dict.fromkeys(name for page in held for name in page.suspected)),
    )
