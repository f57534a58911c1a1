"""A popup to choose from a list that follows what is typed above it."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from cm_console.views.popup import open_beside
from cm_console.views.view import Card

PADDING = 8
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class SearchMenu(Card):
    """Up and Down walk through the list while typing goes on; `nothing` says why the list is empty.

    A subclass says what a letter, Enter and a click do.
    """

    SIZE = QSize(400, 380)

    def __init__(self, parent: QWidget, model: QAbstractItemModel, delegate: QAbstractItemDelegate) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "overlay")
        self._delegate = delegate
        self.field, self.list, self.nothing = QLineEdit(self), QListView(self), QLabel(self)
        for owned in (model, delegate):
            owned.setParent(self)
        self.list.setModel(model)
        self.list.setItemDelegate(delegate)
        self.list.setUniformItemSizes(True)
        self.nothing.setProperty("role", "muted")
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        self.column.setSpacing(PADDING)
        for part in (self.field, self.list, self.nothing):
            self.column.addWidget(part, 0 if part is self.field else 1)
        self.field.textChanged.connect(self._on_text)
        self.field.returnPressed.connect(self._on_return)
        self.list.clicked.connect(self._on_clicked)

    def open(self, below: QWidget) -> None:
        """Shows an empty search under a button."""
        self.field.clear()
        self._on_text()
        open_beside(self, below, self.SIZE)
        self.field.setFocus()

    def typed(self) -> str:
        """What is searched for."""
        return self.field.text().strip()

    def go_to(self, row: int) -> None:
        """Marks a row, or the nearest that there is."""
        model = self.list.model()
        self.list.setCurrentIndex(model.index(max(0, min(row, model.rowCount() - 1)), 0))

    def show_list(self) -> None:
        """Shows the list, or what is said instead of an empty one."""
        rows = self.list.model().rowCount()
        self.list.setVisible(bool(rows))
        self.nothing.setVisible(not rows)

    def claims(self, _event: QKeyEvent) -> bool:
        """All of them: the page below has letters of its own."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if step := STEPS.get(Qt.Key(event.key())):
            self.go_to(self.list.currentIndex().row() + step)
        else:
            super().keyPressEvent(event)

    # --- slots ---------------------------------------------------------------------------------------

    @Slot()
    def _on_text(self) -> None:
        """Something else was typed."""

    @Slot()
    def _on_return(self) -> None:
        """Enter, in the field."""

    @Slot(QModelIndex)
    def _on_clicked(self, _index: QModelIndex) -> None:
        """A click on a row."""
