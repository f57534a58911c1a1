"""Numbers of things in words.

A class of its own: plurals are looked up by the class of an object, not by those that it comes from.
"""

from __future__ import annotations

from PySide6.QtCore import QObject


class Counted(QObject):
    """Says how many there are, in the language of the window."""

    def planned(self, count: int) -> str:
        """So many that are promised."""
        return self.tr("%Ln planned", "", count)

    def drafts(self, count: int) -> str:
        """So many that are not promised yet."""
        return self.tr("%Ln draft(s)", "", count)

    def events(self, count: int) -> str:
        """So many events."""
        return self.tr("%Ln event(s)", "", count)

    def items(self, count: int) -> str:
        """So many items."""
        return self.tr("%Ln item(s)", "", count)
