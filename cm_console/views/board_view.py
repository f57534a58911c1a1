"""The board: how far everything is. A card that is carried to another column takes that step."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cm_console.bridge.plan_ports import Board
from cm_console.domain.plan.status import MOVES, Status
from cm_console.views import dates, plan_words
from cm_console.views.board_grid import BoardGrid, in_order, next_step
from cm_console.views.board_painter import FLAGS, BoardPainter
from cm_console.views.choice_keeper import Pick
from cm_console.views.empty_state import EmptyState
from cm_console.views.month_grid import add_months
from cm_console.views.plan_keys import PlanKeys
from cm_console.views.theme import tokens

Key = Qt.Key
ARROWS = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, -1), Key.Key_Down: (0, 1)}
PAGE = 8  # cards


class BoardView(PlanKeys):
    """Shows three months and everything without a day. Counts are those of the rows that are shown."""

    grid = BoardGrid((), (), 0, 0, 1)  # before the first board

    may_copy = False  # a copy begins as a draft, wherever it is let go

    span_changed = Signal()
    step_wanted = Signal(object, object)  # ids, Status
    refused = Signal(str)  # why a step cannot be taken

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day = self.today
        self._column = 0  # of the keyboard, while it is at no card
        self._over = -1  # the column under the hand
        self._painter = self._made_painter()
        self.empty = EmptyState(self)
        self.empty.hide()
        self.empty.acted.connect(self._on_new)
        self.renew()

    # --- what a calendar asks of a view --------------------------------------------------------------

    @property
    def day(self) -> date:
        """The day that keys and buttons are about."""
        here = self.entries.find(self.current_id())
        return here.item.at.date() if here and here.item.at else self._day

    def span(self) -> tuple[date, date]:
        """The month of the day, with the one before and the one after."""
        first = self._day.replace(day=1)
        return add_months(first, -1), add_months(first, 2)

    def title(self) -> str:
        """The first and the last month that are shown."""
        first, end = self.span()
        return f"{dates.month(first)} – {dates.month(add_months(end, -1))}"

    def show_day(self, day: date) -> None:
        """Goes to the months around a day."""
        before, self._day = self.span(), day
        self.leave_entries()
        if self.span() != before:
            self.span_changed.emit()

    def go(self, count: int) -> None:
        """Goes months on, or back."""
        self.show_day(add_months(self._day, count))

    def take_board(self, board: Board) -> None:
        items = [one for one in board.entries if one.event is None]  # an event has no steps to take
        self.entries.take(in_order([*board.undated, *items]))
        self.empty.setVisible(not self.entries.rowCount())

    # --- what a picture says of itself ---------------------------------------------------------------

    def renew(self) -> None:
        self._painter = self._made_painter()
        entries = [self.entries.entry(row) for row in range(self.entries.rowCount())]
        header, card = self._painter.header, self._painter.cards.height
        self.grid = BoardGrid.of(entries, self.viewport().width(), header, card)
        self.updateGeometries()
        self.empty.say(
            "lightbulb",
            self.tr("Nothing planned in these months"),
            self.tr("Begin with an idea: it can get its day later."),
            self.tr("New item"),
        )
        below = self.grid.header + 60
        self.empty.setGeometry(0, below, self.width(), max(0, self.height() - below))
        self.tell()
        self.viewport().update()

    def content_height(self) -> int:
        return self.grid.height

    def frozen_height(self) -> int:
        return self.grid.header

    def place_of(self, row: int) -> QRect:
        column, number = self.grid.where(row)
        return self.grid.place(column, number) if column >= 0 else QRect()

    def row_at(self, content: QPoint) -> int:
        return self.grid.row_at(content)

    def bring_into_view(self, row: int) -> None:
        self._column = max(0, self.grid.where(row)[0])

    def tip_at(self, content: QPoint) -> str:
        column = self.grid.column_at(content)
        return self._about(column) if column >= 0 else ""

    def tell(self) -> None:
        self.setAccessibleName(self._about(self._column) if self.grid.columns else "")

    # --- drawing -------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, grid, offset = QPainter(self.viewport()), self.grid, self.verticalOffset()
        height, ratio = self.viewport().height(), self.devicePixelRatioF()
        chosen, here = set(self.chosen_ids()), self.current_id()
        painter.setRenderHints(FLAGS)
        for column in range(len(grid.columns)):
            self._painter.paint_ground(painter, grid, column, height)
            painter.translate(0, -offset)
            region = event.rect().translated(0, offset)
            for number in grid.visible(column, region.top(), region.bottom()):
                entry = self.entries.entry(grid.cards[column][number])
                self._painter.cards.paint(
                    painter, grid.place(column, number), entry,
                    chosen=entry.id in chosen, current=self.hasFocus() and entry.id == here, ratio=ratio,
                )  # fmt: skip
            if not grid.cards[column] and not self.empty.isVisible():
                self._painter.paint_empty(painter, grid, column, self.tr("Nothing here"))
            painter.translate(0, offset)
            is_here = self.hasFocus() and column == self._column
            self._painter.paint_heading(painter, grid, column, is_here=is_here)
        if self._over >= 0:
            self._painter.paint_drop(painter, grid, self._over, height, self._why_not(self._over))
        painter.end()

    # --- keys ----------------------------------------------------------------------------------------

    def begins_at(self) -> date:
        return self.day

    def walked(self, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        control = held == Qt.KeyboardModifier.ControlModifier
        if control and key in (Key.Key_Left, Key.Key_Right):
            self._step_by_key(self.chosen_ids(), 1 if key == Key.Key_Right else -1)
        elif key in ARROWS and not control:
            self._walk(*ARROWS[key])
        else:
            return self._went(key)
        return True

    def _went(self, key: Qt.Key) -> bool:
        far = self.entries.rowCount()
        if key in (Key.Key_PageUp, Key.Key_PageDown):
            self._walk(0, PAGE if key == Key.Key_PageDown else -PAGE)
        elif key in (Key.Key_Home, Key.Key_End):
            self._walk(0, far if key == Key.Key_End else -far)
        elif key == Key.Key_Escape and self.currentIndex().isValid():
            self.leave_entries()
        else:
            return False
        return True

    def _walk(self, across: int, down: int) -> None:
        """To a card beside, above or below; a column without cards is stopped at too."""
        column, number = self.grid.where(self.currentIndex().row())
        column = column if column >= 0 else self._column
        self._column = min(max(0, column + across), len(self.grid.columns) - 1)
        cards = self.grid.cards[self._column]
        if not cards:
            self.leave_entries()
        else:
            self.go_to_row(cards[min(max(0, number + down), len(cards) - 1)], Pick.ClearAndSelect)
        self.tell()
        self.viewport().update()

    def _step_by_key(self, ids: tuple[str, ...], way: int) -> None:
        found = [entry for entry in map(self.entries.find, ids) if entry is not None]
        if not found:
            return
        after = next_step(found[0].item.status, way)
        if after is not None:
            self._take_step(ids, after)
        else:
            self.refused.emit(self.tr("There is no step that way"))

    def _take_step(self, ids: tuple[str, ...], after: Status) -> None:
        statuses = frozenset(entry.item.status for entry in map(self.entries.find, ids) if entry)
        if why := why_no_step(statuses, after):
            self.refused.emit(why)
        elif statuses != {after}:
            self.step_wanted.emit(ids, after)

    # --- the hand ------------------------------------------------------------------------------------

    def ground_pressed(self, content: QPoint) -> None:
        self.leave_entries()
        self._column = max(0, self.grid.column_at(content))
        self.tell()
        self.viewport().update()

    def ground_opened(self, _content: QPoint) -> None:
        self.new_wanted.emit(self.day)

    def hold_over(self, content: QPoint | None) -> bool:
        self._over = self.grid.column_at(content) if content is not None else -1
        self.viewport().update()
        return self._over >= 0 and not self._why_not(self._over)

    def let_go(self, content: QPoint, ids: tuple[str, ...]) -> None:
        self._take_step(ids, self.grid.columns[self.grid.column_at(content)])

    # --- inside --------------------------------------------------------------------------------------

    def _why_not(self, column: int) -> str:
        held = frozenset(e.item.status for e in map(self.entries.find, self.carried) if e)
        return why_no_step(held, self.grid.columns[column])

    def _about(self, column: int) -> str:
        count = len(self.grid.cards[column])
        return f"{plan_words.word(self.grid.columns[column])}; {self.tr('%Ln item(s)', '', count)}"

    def _made_painter(self) -> BoardPainter:
        return BoardPainter(self.font(), tokens(self.palette()), self.colours)

    @Slot()
    def _on_new(self) -> None:
        self.new_wanted.emit(self.day)


def why_no_step(before: frozenset[Status], after: Status) -> str:
    """Why not all of these statuses can become another, in words; empty when they can."""
    barred = [one for one in before if one is not after and after not in MOVES[one]]
    if not barred:
        return ""
    possible = plan_words.status_words(", ".join(one for one in Status if one in MOVES[barred[0]]))
    words = plan_words.said(plan_words.NO_STEP if possible else plan_words.NO_STEP_AT_ALL)
    return words.format(before=plan_words.word(barred[0]), after=plan_words.word(after), possible=possible)
