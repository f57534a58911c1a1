"""What the keys do in every picture of entries."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from cm_console.views import dates
from cm_console.views.choice_keeper import Pick
from cm_console.views.plan_hand import PlanHand

Key = Qt.Key


class PlanKeys(PlanHand):
    """Opens, makes, copies and calls off. Where keys walk and what they carry is said by who inherits.

    `new_wanted`, `dropped` and `paste_wanted` carry a wall time where the picture knows one, else a day.
    """

    new_wanted = Signal(object)  # date or datetime
    moved_by = Signal(object, int)  # ids, days
    dropped = Signal(object, object)  # ids with the grabbed one first, date or datetime
    cancel_wanted = Signal(object)  # ids
    copied = Signal(object)  # ids
    paste_wanted = Signal(object)  # date or datetime

    opens_first = False  # whether Enter opens the first entry of a place, before it makes a new one there

    # --- what a key means ----------------------------------------------------------------------------

    def begins_at(self) -> date:
        """Where something new goes."""
        return dates.today()

    def rows_here(self) -> Sequence[int]:
        """The entries of the chosen place, which Tab goes through."""
        return ()

    def walked(self, _key: Qt.Key, _held: Qt.KeyboardModifier) -> bool:
        """Goes somewhere, or carries what is chosen; whether the key is for that."""
        return False

    # --- keys ----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, ids = Key(event.key()), self.chosen_ids()
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if self.walked(key, event.modifiers()):
            return
        if control and key == Key.Key_V:
            self.paste_wanted.emit(self.begins_at())
        elif control and key == Key.Key_C and ids:
            self.copied.emit(ids)
        elif key in (Key.Key_Return, Key.Key_Enter):
            self._enter()
        elif key == Key.Key_Delete and ids:
            self.cancel_wanted.emit(ids)
        else:
            event.ignore()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the entries of a place, then on to the next part of the page."""
        rows, here = self.rows_here(), self.currentIndex().row()
        if not rows:
            return super().focusNextPrevChild(forward)
        place = rows.index(here) if here in rows else -1 if forward else len(rows)
        after = place + (1 if forward else -1)
        if 0 <= after < len(rows) and (forward or here in rows):
            self.go_to_row(rows[after], Pick.ClearAndSelect)
            return True
        self.leave_entries()
        return super().focusNextPrevChild(forward)

    def _enter(self) -> None:
        here, rows = self.currentIndex(), self.rows_here() if self.opens_first else ()
        if here.isValid() or rows:
            row = here.row() if here.isValid() else rows[0]
            self.opened.emit(self.entries.entry(row).id)
        else:
            self.new_wanted.emit(self.begins_at())
