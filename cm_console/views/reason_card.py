"""Asks why something is hidden, rejected or removed; a number key is enough."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from cm_console.domain.moderation import Action, Reason
from cm_console.views import words
from cm_console.views.forms.ui_reason_card import Ui_ReasonCard
from cm_console.views.view import Overlay

OFFERED = (
    Reason.HARASSMENT,
    Reason.HATE,
    Reason.OFFENSIVE,
    Reason.SENSITIVE_DATA,
    Reason.MISINFORMATION,
    Reason.SPAM,
    Reason.ADVERTISING,
    Reason.OFF_TOPIC,
    Reason.ILLEGAL,
)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ReasonCard(Overlay):
    """`answered` carries the action, the ids, the reason and the message to the author."""

    answered = Signal(object, object, str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = Ui_ReasonCard()
        self.ui.setupUi(self)
        self._action = Action.HIDE
        self._ids: list[int] = []
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self.ui.choices)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self._group.setExclusive(True)
        self._buttons = [self._button(reason) for reason in OFFERED]
        self.ui.send.clicked.connect(self._on_send)
        self.ui.cancel.clicked.connect(self.dismiss)
        self.ui.own.textChanged.connect(self._on_text)
        self.retranslate()

    def ask(
        self, action: Action, ids: list[int], guess: Reason | None, *, messages_author: bool = True
    ) -> None:
        """Asks for one action on `ids`; `guess` is why most of them were reported.

        A message to the author can be written only where all of them would deliver it.
        """
        self._action, self._ids = action, ids
        self.ui.own.clear()
        self.ui.message.clear()
        self.ui.message.setVisible(messages_author)
        self._group.setExclusive(False)
        for reason, button in zip(OFFERED, self._buttons, strict=True):
            button.setChecked(reason is guess)
        self._group.setExclusive(True)
        self.retranslate()
        self.open()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        self.ui.heading.setText(self._heading(len(self._ids)))
        self.ui.send.setText(words.word(self._action))
        for number, (reason, button) in enumerate(zip(OFFERED, self._buttons, strict=True), 1):
            button.setText(f"{number}   {words.word(reason)}")
            button.setAccessibleName(words.word(reason))
        self._on_text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1.value
        if event.key() in ENTER and self.ui.send.isEnabled():
            self._on_send()
        elif 0 <= number < len(OFFERED):
            self._buttons[number].click()
        else:
            super().keyPressEvent(event)

    def _button(self, reason: Reason) -> QPushButton:
        button = QPushButton(self.ui.choices)
        button.setProperty("role", "reason")
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.clicked.connect(self._on_text)
        button.setProperty("reason", reason.value)
        self._group.addButton(button)
        self._column.addWidget(button)
        return button

    def _heading(self, count: int) -> str:
        if self._action is Action.HIDE:
            return self.tr("Hide %Ln item(s): why?", "", count)
        if self._action is Action.REJECT:
            return self.tr("Reject %Ln item(s): why?", "", count)
        return self.tr("Remove %Ln item(s): why?", "", count)

    def _reason(self) -> str:
        checked = self._group.checkedButton()
        parts = (checked.property("reason") if checked else "", self.ui.own.text().strip())
        return ": ".join(part for part in parts if part)

    @Slot()
    def _on_text(self) -> None:
        self.ui.send.setEnabled(bool(self._reason()))

    @Slot()
    def _on_send(self) -> None:
        reason, message = self._reason(), self.ui.message.text().strip()
        self.dismiss()
        self.answered.emit(self._action, self._ids, reason, message)
