"""A question before something that cannot be taken back, or that is about many items at once."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cm_console.views.forms.ui_ask_card import Ui_AskCard
from cm_console.views.view import Overlay

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AskCard(Overlay):
    """`agreed` carries what was handed to `ask`, so that one card serves every question of a page."""

    agreed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = Ui_AskCard()
        self.ui.setupUi(self)
        self._about: Any = None
        self.ui.text.setTextFormat(Qt.TextFormat.PlainText)
        self.ui.yes.clicked.connect(self._on_yes)
        self.ui.no.clicked.connect(self.dismiss)

    def ask(self, heading: str, text: str, yes: str, about: Any, no: str = "") -> None:
        """Shows the question; Enter agrees, Esc does not. `no` is the other button, “Cancel” without it."""
        self._about = about
        self.ui.heading.setText(heading)
        self.ui.text.setText(text)
        self.ui.text.setVisible(bool(text))
        self.ui.yes.setText(yes)
        self.ui.no.setText(no or self.tr("Cancel"))
        self.open()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self._on_yes()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_yes(self) -> None:
        about = self._about
        self.dismiss()
        self.agreed.emit(about)
