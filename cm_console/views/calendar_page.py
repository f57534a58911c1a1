"""The calendar: a month, the tray of ideas beside it, and what the colours mean."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from cm_console.bridge.plan_ports import Board
from cm_console.models.calendar_model import CalendarModel
from cm_console.views import dates, plan_words
from cm_console.views.ask_card import AskCard
from cm_console.views.banner import Banner
from cm_console.views.calendar_bar import CalendarBar
from cm_console.views.day_card import DayCard
from cm_console.views.item_editor import ItemEditor
from cm_console.views.legend import Legend
from cm_console.views.month_bands import Named
from cm_console.views.month_view import MonthView
from cm_console.views.plan_look import Colours
from cm_console.views.reach_card import ReachCard
from cm_console.views.tray import Tray
from cm_console.views.view import View, shortcut

MINUTE_MS = 60_000
SIDE, EDITOR = 310, 420


class CalendarPage(View):
    """Says what a person wants of the plan; shows what `take` is given."""

    range_changed = Signal()
    opened = Signal(str)
    new_wanted = Signal(object)  # date
    moved_by = Signal(object, int)  # ids, days
    dropped = Signal(object, object)  # ids with the grabbed one first, date
    put_away = Signal(object)  # ids
    cancel_wanted = Signal(object)  # ids
    copies_wanted = Signal(object, object)  # ids, date
    undo_wanted = Signal()
    redo_wanted = Signal()
    colours_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.model = CalendarModel(self, plan_words.spoken)
        self.bar, self.banner, self.legend = CalendarBar(self), Banner(self), Legend(self)
        self.month = MonthView(self.model, self)
        self.tray = Tray(self)
        self.side, self.editor = QStackedWidget(self), ItemEditor(self)
        self.reach, self.leave_question = ReachCard(self), AskCard(self)
        self.said = QLabel(self)
        self.day_card = DayCard(self)
        self._board: Board | None = None
        self._copied: tuple[str, ...] = ()
        self._awaited = ""  # what is to be chosen once it is shown
        self._minutes = QTimer(self)
        self._minutes.start(MINUTE_MS)
        self._lay_out()
        self._connect()
        self._bind_keys()
        self.setFocusProxy(self.month)
        self.bar.show_month(self.month.month.first)

    # --- what is shown -------------------------------------------------------------------------------

    def take(self, board: Board) -> None:
        """Shows this from now on."""
        self._board = board
        self.bar.offer(board.personas)
        self._show_colours()
        self.model.take(board.entries)
        self.tray.model.take(board.undated)
        self.tray.waiting.take([one.entry for one in board.waiting])
        if self.day_card.isVisible():
            self._fill_day_card()
        if self._awaited:
            self.choose(self._awaited)

    def choose(self, entry_id: str) -> None:
        """Chooses an entry in the month, as soon as it is shown there."""
        self._awaited = "" if self.month.choose(entry_id) else entry_id

    def editor_is_open(self) -> bool:
        """Whether an item is being looked at or written."""
        return self.side.currentWidget() is self.editor

    def show_editor(self) -> None:
        """The editor takes the place of the tray, with more room."""
        if not self.editor_is_open():
            self.side.setCurrentWidget(self.editor)
            self._give_side(EDITOR)

    def show_tray(self) -> None:
        """The tray comes back."""
        if self.editor_is_open():
            self.side.setCurrentWidget(self.tray)
            self._give_side(SIDE)

    def ask_leave(self, about: object) -> None:
        """Makes sure before what was written is thrown away."""
        hint = self.tr("What you changed in this item is not saved yet.")
        self.leave_question.ask(self.tr("Leave without saving?"), hint, self.tr("Leave it"), about)

    def say(self, words: str) -> None:
        """Tells in the last line what was done; a screen reader hears it."""
        self.said.setText(words)
        self.said.setAccessibleName(words)

    def retranslate(self) -> None:
        self.say("")
        if self._board is not None:
            self._show_colours()

    # --- inside --------------------------------------------------------------------------------------

    def _show_colours(self) -> None:
        if self._board is None:
            return
        colours = Colours.of(self.bar.colour_by(), self._board.personas)
        self.month.take(colours, Named.of(self._board.days))
        self.legend.take(colours)
        self.tray.list.show_colours(colours)
        self.tray.waiting_list.show_colours(colours)
        self.day_card.list.show_colours(colours)

    def _give_side(self, width: int) -> None:
        self.splitter.setSizes([max(1, self.splitter.width() - width), width])

    def _fill_day_card(self) -> None:
        self.day_card.take([self.model.entry(row) for row in self.model.on(self.day_card.day)])

    def _lay_out(self) -> None:
        self.said.setProperty("role", "small")
        self.side.addWidget(self.tray)
        self.side.addWidget(self.editor)
        left = QWidget(self)
        below = QHBoxLayout()
        below.setContentsMargins(0, 0, 12, 0)
        below.addWidget(self.legend, 1)
        below.addWidget(self.said)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.month, 1)
        column.addLayout(below)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.side)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([960, SIDE])
        self.splitter.setChildrenCollapsible(False)
        self.side.setMinimumWidth(280)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.bar)
        page.addWidget(self.banner)
        page.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        self.bar.back_wanted.connect(self._on_back)
        self.bar.on_wanted.connect(self._on_on)
        self.bar.today_wanted.connect(self._on_today)
        self.bar.new_wanted.connect(self._on_new)
        self.bar.filter_changed.connect(self.range_changed)
        self.bar.colour_changed.connect(self._on_colour)
        self.month.month_changed.connect(self._on_month)
        self.month.copied.connect(self._on_copied)
        self.month.paste_wanted.connect(self._on_paste)
        self.month.more_wanted.connect(self._on_more)
        for signal, mine in (
            (self.month.opened, self.opened),
            (self.month.new_wanted, self.new_wanted),
            (self.month.moved_by, self.moved_by),
            (self.month.dropped, self.dropped),
            (self.tray.taken_in, self.put_away),
        ):
            signal.connect(mine)
        self.tray.waiting_list.opened.connect(self.opened)
        for entries in (self.tray.list, self.day_card.list):
            entries.opened.connect(self.opened)
            entries.cancel_wanted.connect(self.cancel_wanted)
        self.month.cancel_wanted.connect(self.cancel_wanted)
        self.editor.cancel_wanted.connect(self._on_cancel_open)
        for card in (self.reach, self.leave_question):
            card.closed.connect(self._on_card_closed)
        self.day_card.list.opened.connect(self.day_card.dismiss)
        self.day_card.closed.connect(self.focus_month)
        self._minutes.timeout.connect(self._on_minute)

    def _bind_keys(self) -> None:
        for key, slot in {
            "N": self._on_new,
            "T": self._on_today,
            "Ctrl+Z": self.undo_wanted,
            "Ctrl+Y": self.redo_wanted,
            "Ctrl+Shift+Z": self.redo_wanted,
        }.items():
            shortcut(self, key).activated.connect(slot)

    # --- slots ---------------------------------------------------------------------------------------

    @Slot()
    def focus_month(self) -> None:
        """The keyboard goes to the month."""
        self.month.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _on_back(self) -> None:
        self.month.show_month(-1)

    @Slot()
    def _on_on(self) -> None:
        self.month.show_month(1)

    @Slot()
    def _on_today(self) -> None:
        self.month.leave_entries()
        self.month.show_day(dates.today(), in_its_month=True)
        self.focus_month()

    @Slot()
    def _on_new(self) -> None:
        self.new_wanted.emit(self.month.day)

    @Slot()
    def _on_month(self) -> None:
        self.day_card.hide()
        self._awaited = ""
        self.bar.show_month(self.month.month.first)
        self.range_changed.emit()

    @Slot(str)
    def _on_cancel_open(self, entry_id: str) -> None:
        self.cancel_wanted.emit((entry_id,))

    @Slot()
    def _on_card_closed(self) -> None:
        (self.editor if self.editor_is_open() else self.month).setFocus()

    @Slot()
    def _on_colour(self) -> None:
        self._show_colours()
        self.colours_changed.emit()

    @Slot(object)
    def _on_copied(self, ids: Sequence[str]) -> None:
        self._copied = tuple(ids)
        self.say(self.tr("%Ln item(s) copied – Ctrl+V puts them on the chosen day", "", len(ids)))

    @Slot(object)
    def _on_paste(self, day: date) -> None:
        if self._copied:
            self.copies_wanted.emit(self._copied, day)

    @Slot(object)
    def _on_more(self, day: date) -> None:
        entries = [self.model.entry(row) for row in self.model.on(day)]
        cell = self.month.grid().cell(day)
        corner = self.month.viewport().mapTo(self, cell.topLeft())
        self.day_card.open(day, entries, cell.translated(corner - cell.topLeft()))

    @Slot()
    def _on_minute(self) -> None:
        self.month.set_today(dates.today())
