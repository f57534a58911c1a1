"""How far a change of something that comes back reaches."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from cm_console.domain.plan.series import Reach
from cm_console.views.view import Overlay


class ReachCard(Overlay):
    """`chosen` carries the reach and what was handed to `ask`; Esc changes nothing."""

    chosen = Signal(object, object)  # Reach, about

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "overlay")
        self._about: Any = None
        self._heading = QLabel(self)
        self._heading.setProperty("role", "heading")
        self._buttons = {reach: QPushButton(self) for reach in Reach}
        self._no = QPushButton(self)
        self._no.setProperty("role", "quiet")
        self._no.clicked.connect(self.dismiss)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 16)
        column.setSpacing(8)
        column.addWidget(self._heading)
        for reach, button in self._buttons.items():
            button.setProperty("reach", reach.value)
            button.clicked.connect(self._on_reach)
            column.addWidget(button)
        column.addWidget(self._no, 0, Qt.AlignmentFlag.AlignRight)
        self.retranslate()

    def ask(self, about: object) -> None:
        """Shows the question; Enter chooses this one only."""
        self._about = about
        self.open()
        self._buttons[Reach.THIS].setFocus(Qt.FocusReason.PopupFocusReason)

    def retranslate(self) -> None:
        self._heading.setText(self.tr("This comes back. What is it about?"))
        self._buttons[Reach.THIS].setText(self.tr("Only this one"))
        self._buttons[Reach.LATER].setText(self.tr("This one and all that follow"))
        self._buttons[Reach.ALL].setText(self.tr("All of them"))
        self._no.setText(self.tr("Cancel"))

    @Slot()
    def _on_reach(self) -> None:
        reach = Reach(self.sender().property("reach"))
        about = self._about
        self.dismiss()
        self.chosen.emit(reach, about)
