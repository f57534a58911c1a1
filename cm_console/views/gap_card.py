"""One persona in one week: what stands there, why it is a gap, and a way to fill it."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cm_console.domain.plan.gaps import Cell, Week
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.stored import Stored
from cm_console.models.calendar_model import EntriesModel
from cm_console.views import dates, gap_words, plan_words
from cm_console.views.entry_list import EntryList
from cm_console.views.icons import icon
from cm_console.views.view import Card

WIDTH, MOST_ROWS = 340, 5


class GapCard(Card):
    """Stands beside its cell until Esc, or until something else gets the keyboard.

    `suggestion_wanted` carries the id of the persona and the week.
    """

    suggestion_wanted = Signal(str, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self.setProperty("role", "overlay")
        self.setAutoFillBackground(True)
        self.model = EntriesModel(self, plan_words.spoken)
        self.list = EntryList(self.model, self)
        self.list.rows.names_days = True
        self.suggest = QPushButton(self)
        self._heading, self._days, self._why, self._none = (QLabel(self) for _ in range(4))
        self._persona: Stored[Persona] | None = None
        self._week, self._cell = Week(date.min), Cell(0, 0, 0, 0, overload=False)
        self.suggest.clicked.connect(self._on_suggest)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)
        self._lay_out()
        self.hide()

    @property
    def place(self) -> tuple[str, Week]:
        """The id of the persona and the week that it is about."""
        return self._persona.id if self._persona else "", self._week

    def open(self, persona: Stored[Persona], week: Week, cell: Cell, beside: QRect) -> None:
        """Shows a cell below (or above) its place in the parent."""
        self.take(persona, week, cell)
        self.resize(WIDTH, self._height())
        around = self._around.rect().adjusted(8, 8, -8, -8)
        place = QRect(beside.center().x() - WIDTH // 2, beside.bottom() + 4, WIDTH, self.height())
        if place.bottom() > around.bottom() and beside.top() - self.height() - 4 >= around.top():
            place.moveBottom(beside.top() - 4)
        place.moveLeft(max(around.left(), min(place.left(), around.right() - WIDTH)))
        place.moveTop(max(around.top(), min(place.top(), around.bottom() - place.height())))
        self.setGeometry(place)
        self.show()
        self.raise_()
        (self.suggest if self.suggest.isEnabled() else self.list).setFocus(Qt.FocusReason.PopupFocusReason)

    def take(self, persona: Stored[Persona], week: Week, cell: Cell) -> None:
        """What it is about now."""
        self._persona, self._week, self._cell = persona, week, cell
        self.model.take(cell.entries)
        self.list.setVisible(bool(cell.entries))
        self._none.setVisible(not cell.entries)
        self.suggest.setEnabled(week.end > dates.today())
        self.retranslate()

    def retranslate(self) -> None:
        if self._persona is None:
            return
        name = self._persona.value.name
        self._heading.setText(f"{name} · {gap_words.week(self._week)}")
        days = dates.short_day(self._week.monday), dates.short_day(self._week.end - timedelta(days=1))
        self._days.setText(" – ".join(days))
        self._why.setText("\n".join(gap_words.why(self._cell)))
        self._none.setText(self.tr("Nothing stands there yet."))
        over = self.tr("This week is over")
        self.suggest.setText(self.tr("Suggest an item") if self.suggest.isEnabled() else over)
        self.setAccessibleName(f"{self._heading.text()}\n{self._why.text()}")
        self.list.setAccessibleName(self._heading.text())

    # --- inside --------------------------------------------------------------------------------------

    def _height(self) -> int:
        rows = min(len(self._cell.entries), MOST_ROWS)
        self.list.setFixedHeight(self.list.sizeHintForRow(0) * rows + 2 if rows else 0)
        inside = self.layout()
        return inside.heightForWidth(WIDTH) if inside else 0

    def _lay_out(self) -> None:
        self._heading.setProperty("role", "strong")
        self._days.setProperty("role", "small")
        self._none.setProperty("role", "muted")
        self.suggest.setProperty("role", "primary")
        self.suggest.setIcon(icon("lightbulb", "on_accent"))
        for label in (self._heading, self._why):
            label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(6)
        for part in (self._heading, self._days, self._why, self._none, self.list):
            column.addWidget(part)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.suggest)
        column.addLayout(foot)

    @Slot(QWidget, QWidget)
    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isVisible() and not self.isAncestorOf(now):
            self.hide()

    @Slot()
    def _on_suggest(self) -> None:
        place = self.place
        self.hide()
        self.suggestion_wanted.emit(*place)
