"""The calendar: one of its views, the tray of ideas beside it, and what the colours mean."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from cm_console.bridge.plan_ports import Board
from cm_console.domain.plan.wall_time import USUAL_TIME
from cm_console.models.calendar_model import CalendarModel
from cm_console.views import dates, plan_words
from cm_console.views.ask_card import AskCard
from cm_console.views.banner import Banner
from cm_console.views.calendar_bar import CalendarBar
from cm_console.views.calendar_split import CalendarSplit
from cm_console.views.day_card import DayCard
from cm_console.views.deadlines_chip import DeadlinesChip
from cm_console.views.item_editor import ItemEditor
from cm_console.views.keys import APPROVAL
from cm_console.views.legend import Legend
from cm_console.views.month_view import MonthView
from cm_console.views.move_card import MoveCard
from cm_console.views.name_card import NameCard
from cm_console.views.pause_bar import PauseBar
from cm_console.views.plan_filters import EVERYTHING
from cm_console.views.plan_look import Colours
from cm_console.views.plan_view import MAKERS, PlanView, ViewKind
from cm_console.views.plan_views import PlanViews
from cm_console.views.reach_card import ReachCard
from cm_console.views.tray import Tray
from cm_console.views.view import View, shortcut
from cm_console.views.weekend_chip import WeekendChip

MINUTE_MS = 60_000


class CalendarPage(View):
    """Says what a person wants of the plan; shows what `take` is given."""

    range_changed = Signal()
    opened = Signal(str)
    new_wanted = Signal(object)  # date
    moved_by = Signal(object, int)  # ids, days
    dropped = Signal(object, object)  # ids with the grabbed one first, date
    put_away = Signal(object)  # ids
    cancel_wanted = Signal(object)  # ids
    copied = Signal(object)  # ids
    paste_wanted = Signal(object)  # date or datetime
    undo_wanted = Signal()
    redo_wanted = Signal()
    colours_changed = Signal()
    deadlines_toggled = Signal()
    view_changed = Signal()
    timed = Signal(object, object)  # ids, datetime
    shifted = Signal(object, object)  # ids, timedelta
    resized = Signal(str, int)  # id, minutes
    print_wanted = Signal()
    view_made = Signal(object, object)  # ViewKind, PlanView

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.model = CalendarModel(self, plan_words.spoken)
        self.bar, self.banner, self.legend = CalendarBar(self), Banner(self), Legend(self)
        self.views, self.pause_bar = PlanViews(self.model, self), PauseBar(self)
        self.tray, self.editor = Tray(self), ItemEditor(self)
        self.reach, self.leave_question = ReachCard(self), AskCard(self)
        self.said, self.deadlines, self.weekend = QLabel(self), DeadlinesChip(self), WeekendChip(self)
        self.name_card, self.move_card = NameCard(self), MoveCard(self)
        self.day_card = DayCard(self)
        self._board: Board | None = None
        self._awaited = ""  # what is to be chosen once it is shown
        self._minutes = QTimer(self)
        self._minutes.start(MINUTE_MS)
        self._lay_out()
        self._connect()
        self._bind_keys()
        self.setFocusProxy(self.views)
        self.show_view(self.view_kind)

    # --- what is shown -------------------------------------------------------------------------------

    @property
    def view(self) -> PlanView:
        """The view that is shown."""
        return self.views.view

    @property
    def view_kind(self) -> ViewKind:
        """Which view that is."""
        return self.views.kind

    def shown_days(self) -> tuple[date, date]:
        """The days that a person sees, up to and without the second."""
        return self.views.shown_days()

    @property
    def board(self) -> Board | None:
        """What is shown; None before the first reading."""
        return self._board

    @property
    def persona_id(self) -> str:
        """The persona whose lane the keyboard is in; empty for everybody, and in a view without lanes."""
        return str(getattr(self.view, "lane_id", ""))

    @property
    def usual_time(self) -> time:
        """The time of what is planned on a day without one."""
        return self._board.usual_time if self._board else USUAL_TIME

    def show_view(self, kind: ViewKind) -> None:
        """Shows the calendar in another way, at the same day."""
        self.views.show_view(kind)
        self.bar.show_view(kind)
        self.weekend.setVisible(kind is ViewKind.WEEK)
        self._show_colours()
        self._on_span()

    def take(self, board: Board) -> None:
        """Shows this from now on."""
        self._board = board
        self.bar.offer(board)
        self.pause_bar.take(board.pause, board.still_standing)
        self._show_colours()
        self.model.take(board.entries)
        waiting = [one.entry for one in board.waiting]
        self.tray.take(board.undated, waiting, is_filtered=self.bar.wanted() != EVERYTHING)
        if self.day_card.isVisible():
            self._fill_day_card()
        if self._awaited:
            self.choose(self._awaited)

    def choose(self, entry_id: str) -> None:
        """Chooses an entry in the view, as soon as it is shown there."""
        self._awaited = "" if self.view.choose(entry_id) else entry_id

    def editor_is_open(self) -> bool:
        """Whether an item is being looked at or written."""
        return self.split.editor_is_open()

    def show_editor(self) -> None:
        """The editor takes the place of the tray."""
        self.split.show_editor()

    def show_tray(self) -> None:
        """The tray comes back."""
        self.split.show_tray()

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
        if self.views.count():
            self.bar.show_title(self.view.title())
        if self._board is not None:
            self._show_colours()

    # --- inside --------------------------------------------------------------------------------------

    def _show_colours(self) -> None:
        if self._board is None:
            return
        colours = Colours.of(self.bar.colour_by(), self._board.personas)
        self.view.show_plan(self._board, colours)
        self.legend.take(colours)
        self.tray.list.show_colours(colours)
        self.tray.waiting_list.show_colours(colours)
        self.day_card.list.show_colours(colours)

    def _fill_day_card(self) -> None:
        self.day_card.take([self.model.entry(row) for row in self.model.on(self.day_card.day)])

    def _lay_out(self) -> None:
        self.said.setProperty("role", "small")
        left = QWidget(self)
        below = QHBoxLayout()
        below.setContentsMargins(0, 2, 12, 2)
        below.setSpacing(8)
        below.addWidget(self.legend, 1)
        below.addWidget(self.weekend)
        below.addWidget(self.deadlines)
        below.addWidget(self.said)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.views, 1)
        column.addLayout(below)
        self.split = CalendarSplit(left, self.tray, self.editor, self)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.bar)
        page.addWidget(self.pause_bar)
        page.addWidget(self.banner)
        page.addWidget(self.split, 1)

    def _connect(self) -> None:
        for signal, mine in (
            (self.views.opened, self.opened),
            (self.views.new_wanted, self.new_wanted),
            (self.views.moved_by, self.moved_by),
            (self.views.dropped, self.dropped),
            (self.views.cancel_wanted, self.cancel_wanted),
            (self.views.copied, self.copied),
            (self.views.paste_wanted, self.paste_wanted),
            (self.views.span_changed, self._on_span),
            (self.views.more_wanted, self._on_more),
            (self.views.view_made, self.view_made),
        ):
            signal.connect(mine)
        self.bar.back_wanted.connect(self._on_back)
        self.bar.on_wanted.connect(self._on_on)
        self.bar.today_wanted.connect(self._on_today)
        self.bar.new_wanted.connect(self._on_new)
        self.bar.filter_changed.connect(self.range_changed)
        self.bar.colour_changed.connect(self._on_colour)
        self.bar.view_chosen.connect(self._on_view_chosen)
        self.tray.taken_in.connect(self.put_away)
        self.tray.waiting_list.opened.connect(self.opened)
        for entries in (self.tray.list, self.day_card.list):
            entries.opened.connect(self.opened)
            entries.cancel_wanted.connect(self.cancel_wanted)
        self.editor.cancel_wanted.connect(self._on_cancel_open)
        self.bar.filters.left.connect(self.focus_view)
        self.bar.print_wanted.connect(self.print_wanted)
        self.move_card.moved.connect(self.dropped)
        self.move_card.timed.connect(self.timed)
        for card in (self.reach, self.leave_question, self.name_card, self.move_card):
            card.closed.connect(self._on_card_closed)
        self.day_card.list.opened.connect(self.day_card.dismiss)
        self.day_card.closed.connect(self.focus_view)
        self._minutes.timeout.connect(self._on_minute)
        self.deadlines.clicked.connect(self.deadlines_toggled)
        self.deadlines.clicked.connect(self.range_changed)

    def _bind_keys(self) -> None:
        for number, kind in enumerate(ViewKind, 1):
            if kind in MAKERS:
                digit = shortcut(self, str(number))
                digit.setProperty("view", kind.value)
                digit.activated.connect(self._on_view_key)
        for key, slot in {
            "N": self._on_new,
            "T": self._on_today,
            "P": self.bar.more.template_wanted,
            "C": self.bar.more.campaigns_wanted,
            "E": self.bar.more.event_wanted,
            "X": self.bar.more.texts_wanted,
            "M": self._on_move,
            "W": self._on_weekend_key,
            APPROVAL: self.bar.more.ask_approval,
            "Ctrl+P": self.print_wanted,
            "/": self._on_search,
            "Ctrl+Z": self.undo_wanted,
            "Ctrl+Y": self.redo_wanted,
            "Ctrl+Shift+Z": self.redo_wanted,
        }.items():
            shortcut(self, key).activated.connect(slot)

    # --- slots ---------------------------------------------------------------------------------------

    @Slot()
    def focus_view(self) -> None:
        """The keyboard goes to the view."""
        self.views.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _on_back(self) -> None:
        self.view.go(-1)

    @Slot()
    def _on_on(self) -> None:
        self.view.go(1)

    @Slot()
    def _on_today(self) -> None:
        self.view.show_day(dates.today())
        self.focus_view()

    @Slot()
    def _on_new(self) -> None:
        """On the chosen day, or at the chosen time where there is one."""
        self.new_wanted.emit(getattr(self.view, "slot", self.view.day))

    @Slot()
    def _on_search(self) -> None:
        self.bar.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.filters.search.selectAll()

    @Slot()
    def _on_move(self) -> None:
        """Whatever is chosen in the view, or else among the ideas."""
        shown = [self.model.find(one) for one in self.view.chosen_ids()]
        ideas = [self.tray.model.find(one) for one in self.tray.list.chosen_ids()]
        entries = [one for one in shown if one] or [one for one in ideas if one]
        if entries:
            self.move_card.ask(entries, self.usual_time)
        else:
            self.say(self.tr("Choose an item first, then M moves it"))

    @Slot()
    def _on_weekend_key(self) -> None:
        if self.weekend.isVisible():
            self.weekend.click()

    @Slot()
    def _on_view_key(self) -> None:
        self._on_view_chosen(ViewKind(self.sender().property("view")))

    @Slot(object)
    def _on_view_chosen(self, kind: ViewKind) -> None:
        if kind is not self.view_kind:
            self.show_view(kind)
            self.view_changed.emit()
        self.focus_view()

    @Slot()
    def _on_span(self) -> None:
        self.day_card.hide()
        self._awaited = ""
        self.bar.show_title(self.view.title())
        self.range_changed.emit()

    @Slot(str)
    def _on_cancel_open(self, entry_id: str) -> None:
        self.cancel_wanted.emit((entry_id,))

    @Slot()
    def _on_card_closed(self) -> None:
        if self.editor_is_open():
            self.editor.setFocus()
        else:
            self.focus_view()

    @Slot()
    def _on_colour(self) -> None:
        self._show_colours()
        self.colours_changed.emit()

    @Slot(object)
    def _on_more(self, day: date) -> None:
        entries = [self.model.entry(row) for row in self.model.on(day)]
        if not isinstance(month := self.view, MonthView):
            return
        cell = month.on_screen(day)
        corner = month.viewport().mapTo(self, cell.topLeft())
        self.day_card.open_day(day, entries, cell.translated(corner - cell.topLeft()))

    @Slot()
    def _on_minute(self) -> None:
        self.view.set_today(dates.today())
        self.pause_bar.look()
