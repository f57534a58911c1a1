"""Holidays and days of your own: which school regions count, the usual time, and periods with a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
    QTime,
    Signal,
    Slot,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTimeEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cm_console.domain.plan.customs import Customs
from cm_console.domain.plan.own_days import OwnDays, Returns, carnival
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.stored import Stored
from cm_console.models.own_days_model import OwnDaysModel, OwnDaysRole
from cm_console.views import dates, plan_words
from cm_console.views.ask_card import AskCard
from cm_console.views.banner import Banner
from cm_console.views.empty_state import EmptyState
from cm_console.views.icons import icon
from cm_console.views.line_delegate import Line, LineDelegate
from cm_console.views.own_days_form import OwnDaysForm, bouwvak
from cm_console.views.region_chips import RegionChips
from cm_console.views.view import View, shortcut

Index = QModelIndex | QPersistentModelIndex
WIDEST = 860  # of the form
PADDING = 9  # as in the other fields


class DaysDelegate(LineDelegate):
    """A name, its days, and how it comes back."""

    def line(self, index: Index) -> Line:
        days: OwnDays = index.data(OwnDaysRole).value
        sign = "repeat" if days.returns is not Returns.ONCE else "calendar-days"
        return Line(sign, "muted", days.name, _when(days))


def spoken(stored: Stored[OwnDays]) -> str:
    """A period as a screen reader says it."""
    return f"{stored.value.name}; {_when(stored.value)}; {plan_words.word(stored.value.returns)}"


class DaysPage(View):
    """Says what a person wants with the days."""

    back_wanted = Signal()
    kept = Signal(str, object)  # id (empty for a new one), OwnDays
    removed = Signal(str)
    customs_changed = Signal(object)  # Customs
    file_chosen = Signal(object)  # Path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.model, self._delegate = OwnDaysModel(self, spoken), DaysDelegate(self)
        self.banner, self.form, self.list = Banner(self), OwnDaysForm(self), QListView(self)
        self._empty, self.leave_question = EmptyState(self), AskCard(self)
        self.regions, self.usual_time = RegionChips(self), QTimeEdit(self)
        self._back, self._title, self._said = QToolButton(self), QLabel(self), QLabel(self)
        self._regions_label, self._time_label = QLabel(self), QLabel(self)
        self._new, self._carnival, self._bouwvak, self._import = (QPushButton(self) for _ in range(4))
        self._save, self._remove = QPushButton(self), QPushButton(self)
        self._stack = QStackedWidget(self)
        self._shown = ""  # the period in the form; empty for a new one
        self._dirty = False
        self._customs = Customs()
        self._dress()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)
        self.retranslate()

    # --- what is shown -------------------------------------------------------------------------------

    def take(
        self, days: Sequence[Stored[OwnDays]], customs: Customs, personas: Sequence[Stored[Persona]]
    ) -> None:
        """Shows these from now on; what is being written stays."""
        self.model.take(days)
        self._customs = customs
        self.regions.choose(customs.regions)
        with QSignalBlocker(self.usual_time):
            self.usual_time.setTime(QTime(customs.usual_time.hour, customs.usual_time.minute))
        if self._dirty:
            return
        self.form.offer(personas)
        row = max(self.model.row(self._shown), 0)
        if days:
            self.list.setCurrentIndex(self.model.index(row))
            self._show_row(row)
        else:
            self._stack.setCurrentWidget(self._empty)

    def show_kept(self, stored: Stored[OwnDays]) -> None:
        """What was written has been kept."""
        self._shown = stored.id
        self._set_dirty(dirty=False)

    def say(self, words: str) -> None:
        """Tells what was done; a screen reader hears it."""
        self._said.setText(words)
        self._said.setAccessibleName(words)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Holidays and own days"))
        self._regions_label.setText(self.tr("School holidays of"))
        self.regions.setAccessibleName(self._regions_label.text())
        self._time_label.setText(self.tr("Usual time"))
        self.usual_time.setAccessibleName(self.tr("Usual time, for what has a day and no time yet"))
        self.usual_time.setToolTip(self.tr("For what has a day and no time yet"))
        self._new.setText(self.tr("New"))
        self._carnival.setText(self.tr("Carnival"))
        self._bouwvak.setText(self.tr("Building holiday"))
        self._import.setText(self.tr("From a file…"))
        self._import.setToolTip(self.tr("The days of an iCalendar file (.ics)"))
        self._save.setText(self.tr("Save"))
        self._save.setToolTip("Ctrl+S")
        self._remove.setText(self.tr("Remove"))
        self._back.setAccessibleName(self.tr("Back to the calendar"))
        self._back.setToolTip("Esc")
        self.list.setAccessibleName(self.tr("Own days"))
        self._empty.say(
            "calendar-days",
            self.tr("No days of your own yet"),
            self.tr("Carnival, a trade fair, the busy weeks of your own work: give them a name."),
            self.tr("Make the first one"),
        )
        self.say("")

    # --- inside --------------------------------------------------------------------------------------

    def _show_row(self, row: int) -> None:
        stored = self.model.stored(row)
        self._shown = stored.id
        self.form.show_days(stored.value)
        self._remove.setVisible(True)
        self._stack.setCurrentIndex(0)
        self._set_dirty(dirty=False)

    def _begin(self, days: OwnDays, note: str = "") -> None:
        """A new period in the form, nothing of it kept yet."""
        self._shown = ""
        self.list.clearSelection()
        self.form.show_days(days, note)
        self._remove.setVisible(False)
        self._stack.setCurrentIndex(0)
        self._set_dirty(dirty=bool(days.name))
        (self.form.first if note else self.form.name).setFocus()

    def _set_dirty(self, *, dirty: bool) -> None:
        self._dirty = dirty
        self._save.setEnabled(dirty and bool(self.form.name.text().strip()))

    def _dress(self) -> None:
        self._back.setIcon(icon("chevron-left", "text"))
        self._back.setProperty("role", "bare")
        self._title.setProperty("role", "title")
        for label in (self._regions_label, self._time_label, self._said):
            label.setProperty("role", "muted")
        self._save.setProperty("role", "primary")
        self._remove.setProperty("role", "danger")
        for button in (self._new, self._carnival, self._bouwvak):
            button.setIcon(icon("plus"))
        self._import.setIcon(icon("folder"))
        self.usual_time.setDisplayFormat("HH:mm")
        self.usual_time.lineEdit().setTextMargins(PADDING, 0, 0, 0)  # a style sheet does not reach it
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setMinimumWidth(300)

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addLayout(self._line((self._back, self._title), 12, (self._said,)))
        customs = (self._regions_label, self.regions, self._time_label, self.usual_time)
        begin = (self._new, self._carnival, self._bouwvak, self._import)
        page.addLayout(self._line(customs, 20, begin))
        page.addWidget(self.banner)
        right, buttons = QWidget(self), QWidget(self)
        for part in (self.form, buttons):
            part.setMaximumWidth(WIDEST)
        buttons.setLayout(self._line((self._remove,), 22, (self._save,)))
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.form, 1)
        column.addWidget(buttons)
        self._stack.addWidget(right)
        self._stack.addWidget(self._empty)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(self.list)
        splitter.addWidget(self._stack)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([360, 900])
        page.addWidget(splitter, 1)

    def _line(self, left: Sequence[QWidget], margin: int, right: Sequence[QWidget]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(margin, 8, 12 if margin < 22 else 22, 8)
        row.setSpacing(8)
        for part in left:
            row.addWidget(part)
        row.addStretch(1)
        for part in right:
            row.addWidget(part)
        return row

    def _connect(self) -> None:
        self._back.clicked.connect(self._on_back)
        self._new.clicked.connect(self.new)
        self._empty.acted.connect(self.new)
        self._carnival.clicked.connect(self._on_carnival)
        self._bouwvak.clicked.connect(self._on_bouwvak)
        self._import.clicked.connect(self._on_import)
        self._save.clicked.connect(self.save)
        self._remove.clicked.connect(self._on_remove)
        self.form.edited.connect(self._on_edited)
        self.regions.edited.connect(self._on_customs)
        self.usual_time.editingFinished.connect(self._on_customs)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.leave_question.agreed.connect(self._on_agreed)
        shortcut(self, "Esc").activated.connect(self._on_back)
        shortcut(self, "Ctrl+S").activated.connect(self.save)

    def _leave_for(self, days_id: str | None) -> None:
        """Goes to a period, or with None back; asks first where that loses something."""
        if self._dirty:
            hint = self.tr("What you changed here is not saved yet.")
            self.leave_question.ask(self.tr("Leave without saving?"), hint, self.tr("Leave it"), (days_id,))
        else:
            self._go(days_id)

    def _go(self, days_id: str | None) -> None:
        self._set_dirty(dirty=False)
        if days_id is None:
            self.back_wanted.emit()
        elif (row := self.model.row(days_id)) >= 0:
            self._show_row(row)

    # --- slots ---------------------------------------------------------------------------------------

    @Slot()
    def _on_back(self) -> None:
        self._leave_for(None)

    @Slot()
    def new(self) -> None:
        """Begins another period."""
        self._begin(OwnDays("", dates.today(), dates.today()))

    @Slot()
    def _on_carnival(self) -> None:
        made = carnival(dates.today().year)
        self._begin(replace(made, name=self.tr("Carnival")))

    @Slot()
    def _on_bouwvak(self) -> None:
        """Its days are published each year, so they are asked for and not guessed."""
        note = self.tr("Three weeks; each region has its own. Choose the first Monday of this year's.")
        self._begin(bouwvak(dates.today()), note)

    @Slot()
    def _on_import(self) -> None:
        dialog = QFileDialog(self, self.tr("Days of a file"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter("iCalendar (*.ics)")
        dialog.fileSelected.connect(self._on_file)
        dialog.open()

    @Slot(str)
    def _on_file(self, name: str) -> None:
        self.file_chosen.emit(Path(name))

    @Slot(object)
    def _on_agreed(self, target: tuple[str | None]) -> None:
        self._go(target[0])

    @Slot()
    def _on_edited(self) -> None:
        self._set_dirty(dirty=True)

    @Slot()
    def _on_customs(self) -> None:
        usual = dates.to_time(self.usual_time.time())
        self.customs_changed.emit(replace(self._customs, regions=self.regions.chosen(), usual_time=usual))

    @Slot()
    def save(self) -> None:
        """Keeps what is written."""
        if self._save.isEnabled():
            self.kept.emit(self._shown, self.form.days())

    @Slot()
    def _on_remove(self) -> None:
        self._set_dirty(dirty=False)
        self.removed.emit(self._shown)

    @Slot(QModelIndex)
    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid() and self.model.stored(index.row()).id != self._shown:
            self._leave_for(self.model.stored(index.row()).id)


def _when(days: OwnDays) -> str:
    first = dates.short_day(days.first)
    stretch = first if days.first == days.last else f"{first} – {dates.short_day(days.last)}"
    year = f" {days.last.year}" if days.returns is Returns.ONCE else ""
    where = ", ".join(plan_words.word(region) for region in days.regions)
    quiet = QCoreApplication.translate("DaysPage", "quiet") if days.is_quiet else ""
    hours = days.quiet_hours.name if days.is_quiet and days.quiet_hours else ""
    return " · ".join(filter(None, (f"{stretch}{year}", where, " ".join(filter(None, (quiet, hours))))))
