"""The list of the queue: a stretch of rows of one height, moved through by key."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import cast

from PySide6.QtCore import (
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from cm_console.models.queue_model import QueueModel
from cm_console.views.queue_delegate import QueueDelegate
from cm_console.views.uniform_list import UniformList

Index = QModelIndex | QPersistentModelIndex
Command = QItemSelectionModel.SelectionFlag
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class QueueList(UniformList):
    """Keeps the current item across refreshes, by id. After Space, moving keeps what is selected."""

    selection_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = QueueDelegate(self)
        self.setItemDelegate(self.rows)
        self._gathering = False
        self._kept: list[int] = []
        self._seconds = QTimer(self)  # only while a row shows seconds
        self._seconds.setInterval(1000)
        self._seconds.timeout.connect(self._on_second)

    @property
    def queue(self) -> QueueModel | None:
        """The model, when there is one."""
        model = self.model()
        return model if isinstance(model, QueueModel) else None

    def show_model(self, model: QueueModel) -> None:
        """Shows a model from now on."""
        self.setModel(model)
        self.selectionModel().selectionChanged.connect(self._on_selection)
        self.selectionModel().currentChanged.connect(self._on_selection)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)

    # --- what is chosen --------------------------------------------------------------------------------

    def current_id(self) -> int:
        """The item under the cursor, or 0."""
        model, position = self.queue, self.currentIndex().row()
        return model.id_at(position) if model is not None and position >= 0 else 0

    def chosen_ids(self) -> list[int]:
        """The selected items in the order of the list; the current one when nothing is selected."""
        model = self.queue
        if model is None or self.selectionModel() is None:
            return []
        ids = [model.id_at(position) for position in self.chosen_positions(model.rowCount())]
        return ids or [one for one in [self.current_id()] if one]

    def chosen_positions(self, limit: int) -> list[int]:
        """At most `limit` selected positions in the order of the list."""
        ranges = sorted((part.top(), part.bottom()) for part in self._ranges())
        positions = (position for top, bottom in ranges for position in range(top, bottom + 1))
        return list(islice(positions, limit))

    def chosen_count(self) -> int:
        """How many items are selected, without listing them."""
        return sum(part.height() for part in self._ranges())

    def _ranges(self) -> Iterable[QItemSelectionRange]:
        chosen = self.selectionModel().selection() if self.selectionModel() else ()
        return cast("Iterable[QItemSelectionRange]", chosen)  # iterable, though its stub does not say so

    def go_to(self, position: int) -> None:
        """Makes one row the current and only selected one."""
        model = self.queue
        if model is not None and 0 <= position < model.rowCount():
            self._gathering = False
            self.selectionModel().setCurrentIndex(model.index(position), Command.ClearAndSelect)

    def go_to_item(self, item_id: int) -> bool:
        """Moves to an item; False when it is not in the list."""
        position = self.queue.position(item_id) if self.queue else -1
        self.go_to(position)
        return position >= 0

    def step(self, by: int) -> None:
        """Moves the cursor by rows; the selection follows unless items are being gathered."""
        model = self.queue
        if model is None or not model.rowCount():
            return
        position = min(max(self.currentIndex().row() + by, 0), model.rowCount() - 1)
        command = Command.NoUpdate if self._gathering else Command.ClearAndSelect
        self.selectionModel().setCurrentIndex(model.index(position), command)

    def toggle(self) -> None:
        """Takes the current item into the selection, or out of it, and gathers from now on."""
        index = self.currentIndex()
        if index.isValid():
            if not self._gathering and self.chosen_count() == 1:
                self.selectionModel().select(index, Command.Select)
            else:
                self.selectionModel().select(index, Command.Toggle)
            self._gathering = True

    def clear_selection(self) -> bool:
        """Back to the current item alone; False when that was so already."""
        was = self._gathering or self.chosen_count() > 1
        self._gathering = False
        if was:
            self.selectionModel().select(self.currentIndex(), Command.ClearAndSelect)
        return was

    # --- Qt overrides --------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if step and plain:
            self.step(step)
        elif event.key() == Qt.Key.Key_Space and plain:
            self.toggle()
        elif event.text() and plain and event.text().isprintable():
            event.ignore()  # letters are keys of the window, not a search by first letter
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._shows_seconds() and not self._seconds.isActive():
            self._seconds.start()

    # --- slots --------------------------------------------------------------------------------------

    @Slot()
    def _on_selection(self) -> None:
        self.selection_changed.emit()

    @Slot()
    def _on_second(self) -> None:
        if not self._shows_seconds():
            self._seconds.stop()
        self.viewport().update()

    def _shows_seconds(self) -> bool:
        model = self.queue
        if model is None or not self.isVisible():
            return False
        shown = (model.row(position) for position in self.shown_rows())
        return any(row is not None and row.pending is not None and row.pending.not_before for row in shown)

    @Slot()
    def _remember(self) -> None:
        chosen = self.chosen_ids() if self.chosen_count() <= 1000 else []
        self._kept = [self.current_id(), *chosen]

    @Slot()
    def _restore(self) -> None:
        model = self.queue
        if model is None or not model.rowCount():
            self.selection_changed.emit()
            return
        kept = [position for item_id in self._kept if (position := model.position(item_id)) >= 0]
        self._gathering = False
        self.go_to(kept[0] if kept else 0)
        for position in kept[1:]:
            self.selectionModel().select(model.index(position), Command.Select)
