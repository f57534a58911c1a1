"""What the plan leaves open: how well each persona is served each week, and below it the purposes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cm_console.bridge.plan_ports import Board
from cm_console.domain.plan.gaps import Gaps, Week
from cm_console.domain.plan.wall_time import monday_of
from cm_console.domain.plan.workload import Workload
from cm_console.models.calendar_model import CalendarModel
from cm_console.views import dates
from cm_console.views.empty_state import EmptyState
from cm_console.views.gap_card import GapCard
from cm_console.views.gaps_legend import GapsLegend
from cm_console.views.gaps_table import GapsTable
from cm_console.views.plan_look import Colours
from cm_console.views.spread_panel import SpreadPanel
from cm_console.views.view import View
from cm_console.views.workload_table import WorkloadTable

WEEKS, STEP = 13, 4  # shown, and turned at once
ROOM = 12  # pixels


class GapsView(View):
    """A view of the calendar. Entries are not moved here: a cell says what is there, and suggests an item."""

    opened = Signal(str)
    new_wanted = Signal(object)
    moved_by = Signal(object, int)
    dropped = Signal(object, object)
    cancel_wanted = Signal(object)
    copied = Signal(object)
    paste_wanted = Signal(object)
    span_changed = Signal()
    suggestion_wanted = Signal(str, object)  # persona id, Week

    def __init__(self, model: CalendarModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self._entries = model
        self._day = dates.today()
        self._first = monday_of(self._day)
        self.table, self.legend, self.panel = GapsTable(self), GapsLegend(self), SpreadPanel(self)
        self.empty, self.card = EmptyState(self), GapCard(self)
        self.workload = WorkloadTable(self)
        self._line = QFrame(self)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)
        self.retranslate()

    # --- what the page asks of a view ----------------------------------------------------------------

    @property
    def day(self) -> date:
        """The chosen day; in a week that was chosen here its Monday."""
        return self._day

    def span(self) -> tuple[date, date]:
        """Thirteen weeks."""
        return self._first, self._first + timedelta(weeks=WEEKS)

    def title(self) -> str:
        """The first and the last day."""
        first, end = self.span()
        last = end - timedelta(days=1)
        return f"{dates.short_day(first)} – {dates.short_day(last)} {last.year}"

    def show_day(self, day: date) -> None:
        """Goes to the week of a day."""
        first, end = self.span()
        self._day = day
        if not first <= day < end:
            self._turn_to(monday_of(day))
        self._choose_week(monday_of(day))

    @Slot(int)
    def go(self, count: int) -> None:
        """Four weeks on, or back."""
        self._day += timedelta(weeks=STEP * count)
        self._turn_to(self._first + timedelta(weeks=STEP * count))

    def show_plan(self, _board: Board, colours: Colours) -> None:
        """The entries of a cell get these colours; the figures come by `take`."""
        self.card.list.show_colours(colours)

    def set_today(self, today: date) -> None:
        """Makes the week of today stand out."""
        self.table.cells.set_today(today)

    def why_not(self, day: date) -> str:
        """Nothing can be dropped here."""
        return self.tr("This day has passed") if day < dates.today() else ""

    def choose(self, entry_id: str) -> bool:
        """Goes to the cell in which an entry stands; whether there is one."""
        place = self.table.cells.place_of(entry_id)
        if place is not None:
            self.table.setCurrentIndex(self.table.cells.index(*place))
        return place is not None or self._entries.row(entry_id) >= 0

    def chosen_ids(self) -> tuple[str, ...]:
        """None: cells are chosen here."""
        return ()

    def leave_entries(self) -> None:
        """There are none to leave."""

    # --- the figures ---------------------------------------------------------------------------------

    def take(self, gaps: Gaps, workload: Workload, persona_ids: Sequence[str] = ()) -> None:
        """Shows this from now on; only these personas where any are named."""
        rows = [
            number for number, one in enumerate(gaps.personas) if not persona_ids or one.id in persona_ids
        ]
        here = self.table.currentIndex()
        row = max(0, here.row())
        self.table.cells.take(
            [gaps.personas[number] for number in rows],
            gaps.weeks,
            [gaps.cells[number] for number in rows],
        )
        self.panel.take(gaps.spread)
        self.workload.take(workload)
        self._fit()
        self._show_rows(any_personas=bool(rows))
        if not self.table.currentIndex().isValid() and rows:
            self._choose_week(monday_of(self._day), min(row, len(rows) - 1))
        self._follow_card()

    def retranslate(self) -> None:
        self.empty.say(
            "users",
            self.tr("There is nobody to plan for yet"),
            self.tr(
                "Describe under “Personas” whom you plan for. Then you see here what they get each week."
            ),
        )
        self.table.setAccessibleName(self.tr("Gaps by persona and week"))
        self.table.cells.rename()

    # --- inside --------------------------------------------------------------------------------------

    def _fit(self) -> None:
        below = (
            self.legend.height()
            + self._work_height()
            + max(self.panel.height(), self.panel.sizeHint().height())
        )
        self.table.fit(self.height() - below - ROOM)

    def _work_height(self) -> int:
        return 0 if self.workload.isHidden() else self.workload.sizeHint().height()

    def _turn_to(self, monday: date) -> None:
        self._first = monday
        self.card.hide()
        self.span_changed.emit()

    def _week(self) -> Week | None:
        index = self.table.currentIndex()
        return self.table.cells.week(index.column()) if index.isValid() else None

    def _choose_week(self, monday: date, row: int | None = None) -> None:
        cells, here = self.table.cells, self.table.currentIndex()
        weeks = [cells.week(column).monday for column in range(cells.columnCount())]
        if monday in weeks and cells.rowCount():
            to_row = max(0, here.row()) if row is None else row
            self.table.setCurrentIndex(cells.index(to_row, weeks.index(monday)))

    def _follow_card(self) -> None:
        """The open card shows what stands there now; it closes when its cell is gone."""
        index = self.table.currentIndex()
        if not self.card.isVisible():
            return
        if index.isValid() and self.card.place == (self._persona_id(index), self._week()):
            cells = self.table.cells
            row, column = index.row(), index.column()
            self.card.take(cells.persona(row), cells.week(column), cells.cell(row, column))
        else:
            self.card.hide()

    def _persona_id(self, index: QModelIndex) -> str:
        return self.table.cells.persona(index.row()).id

    def _show_rows(self, *, any_personas: bool) -> None:
        self.empty.setVisible(not any_personas)
        for part in (self.table, self.legend):
            part.setVisible(any_personas)

    def _lay_out(self) -> None:
        self._line.setProperty("role", "line")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 100)
        column.addWidget(self.empty, 100)
        column.addWidget(self.legend)
        column.addWidget(self.workload)
        column.addWidget(self._line)
        column.addWidget(self.panel)
        column.addStretch(1)
        self.empty.hide()

    def minimumSizeHint(self) -> QSize:
        return QSize(520, 320)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _connect(self) -> None:
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self.table.picked.connect(self._on_picked)
        self.table.turned.connect(self.go)
        self.panel.target_chosen.connect(self.span_changed)
        self.card.list.opened.connect(self.opened)
        self.card.list.opened.connect(self._on_opened)
        self.card.closed.connect(self._on_closed)
        self.card.suggestion_wanted.connect(self.suggestion_wanted)

    # --- slots ---------------------------------------------------------------------------------------

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        """The day goes along to another week; within its own it stays the one that was chosen."""
        if index.isValid():
            week = self.table.cells.week(index.column())
            if not week.monday <= self._day < week.end:
                self._day = week.monday

    @Slot(QModelIndex)
    def _on_picked(self, index: QModelIndex) -> None:
        cells, row, column = self.table.cells, index.row(), index.column()
        place = self.table.visualRect(index)
        corner = self.table.viewport().mapTo(self, place.topLeft())
        self.card.open(
            cells.persona(row),
            cells.week(column),
            cells.cell(row, column),
            place.translated(corner - place.topLeft()),
        )

    @Slot(str)
    def _on_opened(self, _entry_id: str) -> None:
        self.card.hide()

    @Slot()
    def _on_closed(self) -> None:
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
