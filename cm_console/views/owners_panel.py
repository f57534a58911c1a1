"""Who takes care of items, and how many hours a week they have for that."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cm_console.domain.plan.owner import Owner
from cm_console.models.rows_model import RowRole, RowsModel
from cm_console.views import rhythm_words
from cm_console.views.line_delegate import Line, LineDelegate
from cm_console.views.view import View, pad

Index = QModelIndex | QPersistentModelIndex
MOST, STEP, USUAL, LIST_HEIGHT = 60.0, 0.5, 8.0, 120


class OwnerDelegate(LineDelegate):
    """A name, and the hours."""

    def line(self, index: Index) -> Line:
        owner: Owner = index.data(RowRole)
        return Line("user", "muted", owner.name, self.words(owner))

    def words(self, owner: Owner) -> str:
        """The hours in words."""
        return self.tr("Hours a week: {n}").format(n=rhythm_words.hours(round(owner.hours * 60)))


class OwnersPanel(View):
    """`hours_set` carries a name and hours, `forgotten` a name."""

    hours_set = Signal(str, float)
    forgotten = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate, self.list = OwnerDelegate(self), QListView(self)
        self.model: RowsModel[Owner] = RowsModel(self, _name, self._spoken)
        self._heading, self._hint = QLabel(self), QLabel(self)
        self.name, self.hours = QLineEdit(self), QDoubleSpinBox(self)
        self.keep, self.forget = QPushButton(self), QPushButton(self)
        self._dress()
        self._lay_out()
        self.keep.clicked.connect(self._on_keep)
        self.name.returnPressed.connect(self._on_keep)
        self.forget.clicked.connect(self._on_forget)
        self.name.textChanged.connect(self._on_text)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self._on_text()
        self.retranslate()

    def take(self, owners: Sequence[Owner]) -> None:
        """Those with hours."""
        self.model.take(owners)
        self.list.setVisible(bool(owners))
        self.forget.setEnabled(self.list.currentIndex().isValid())

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Who has time"))
        self._hint.setText(
            self.tr(
                "Hours a week for who takes care of items. Below the gaps you see how full their weeks are."
            )
        )
        self.list.setAccessibleName(self._heading.text())
        self.name.setPlaceholderText(self.tr("The name as it stands on items"))
        self.name.setAccessibleName(self.tr("Name"))
        self.hours.setSuffix(self.tr(" hours"))
        self.hours.setAccessibleName(self.tr("Hours a week"))
        self.keep.setText(self.tr("Keep"))
        self.forget.setText(self.tr("Remove"))

    def _spoken(self, owner: Owner) -> str:
        return f"{owner.name}; {self._delegate.words(owner)}"

    def _dress(self) -> None:
        self._heading.setProperty("role", "heading")
        self._hint.setProperty("role", "muted")
        self._hint.setWordWrap(True)
        self.forget.setProperty("role", "danger")
        self.hours.setRange(0, MOST)
        self.hours.setDecimals(1)
        self.hours.setSingleStep(STEP)
        self.hours.setValue(USUAL)
        pad(self.hours)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setMinimumHeight(LIST_HEIGHT)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.forget)
        row.addWidget(self.name, 1)
        row.addWidget(self.hours)
        row.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 8, 22, 14)
        column.setSpacing(8)
        for part in (self._heading, self._hint):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addLayout(row)

    @Slot()
    def _on_keep(self) -> None:
        if name := self.name.text().strip():
            self.hours_set.emit(name, self.hours.value())

    @Slot()
    def _on_forget(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            self.forgotten.emit(self.model.value(index.row()).name)

    @Slot()
    def _on_text(self) -> None:
        self.keep.setEnabled(bool(self.name.text().strip()))

    @Slot(QModelIndex)
    def _on_current(self, index: QModelIndex) -> None:
        """The chosen one can be changed in the fields."""
        self.forget.setEnabled(index.isValid())
        if index.isValid():
            owner = self.model.value(index.row())
            self.name.setText(owner.name)
            with QSignalBlocker(self.hours):
                self.hours.setValue(owner.hours)


def _name(owner: Owner) -> str:
    return owner.name
