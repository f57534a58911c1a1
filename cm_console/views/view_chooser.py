"""The buttons that choose between the views of the calendar."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from cm_console.views import plan_words
from cm_console.views.plan_view import ViewKind, offered
from cm_console.views.view import View


class ViewChooser(View):
    """One button a view; only one is down. Hidden while there is nothing to choose."""

    chosen = Signal(object)  # ViewKind

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[ViewKind, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for kind in offered():
            button = QToolButton(self)
            button.setCheckable(True)
            button.setProperty("role", "scope")
            button.setProperty("view", kind.value)
            button.clicked.connect(self._on_clicked)
            self._group.addButton(button)
            self._buttons[kind] = button
            row.addWidget(button)
        self.setVisible(len(self._buttons) > 1)
        self.retranslate()

    def show_view(self, kind: ViewKind) -> None:
        """The view that is shown."""
        self._buttons[kind].setChecked(True)

    def retranslate(self) -> None:
        numbers = {kind: number for number, kind in enumerate(ViewKind, 1)}
        for kind, button in self._buttons.items():
            button.setText(plan_words.said(plan_words.VIEWS[kind]))
            button.setToolTip(str(numbers[kind]))

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(ViewKind(self.sender().property("view")))
