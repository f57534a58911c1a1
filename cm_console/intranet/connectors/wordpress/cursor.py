"""Where a stream left off, as the opaque text that the engine keeps for us."""

from __future__ import annotations

import msgspec

from cm_console.domain.intranet import CursorExpired


class Cursor(msgspec.Struct, frozen=True, omit_defaults=True):
    """`last` is the highest id walked and `at` its place in the list; `whole` once the first walk has ended.

    `shown` and `waiting` are digests of what the last look showed: of news, and of what waits for a decision.
    `since` and `checked` are server times (UTC seconds): from when on changes are asked for, and of the last
    thorough check. `settled` are a total there and a count here that are known to differ. `turn` is the id up
    to which old items were read again.
    """

    last: int = 0
    at: int = 0
    whole: bool = False
    shown: str = ""
    waiting: str = ""
    since: int = 0
    checked: int = 0
    settled: tuple[int, int] | None = None
    turn: int = 0

    def text(self) -> str:
        """The cursor as text; equal cursors have equal texts."""
        return msgspec.json.encode(self).decode()


def read(text: str | None) -> Cursor:
    """The cursor in `text`; a new one for None. Raises `CursorExpired` for a text of another version."""
    if text is None:
        return Cursor()
    try:
        return msgspec.json.decode(text, type=Cursor)
    except msgspec.DecodeError as error:
        raise CursorExpired from error
