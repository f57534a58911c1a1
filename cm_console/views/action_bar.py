"""The buttons of what can be decided, each with its key on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from cm_console.domain.moderation import Action
from cm_console.views import words
from cm_console.views.flow_layout import FlowLayout
from cm_console.views.icons import icon
from cm_console.views.keys import DECIDE
from cm_console.views.view import View

ICONS = {
    Action.APPROVE: "check",
    Action.HIDE: "eye-off",
    Action.REJECT: "x",
    Action.SPAM: "octagon-alert",
    Action.REMOVE: "trash-2",
    Action.RESTORE: "rotate-ccw",
    Action.EDIT: "pencil",
    Action.REPLY: "reply",
    Action.NOTE: "sticky-note",
    Action.ASSIGN: "user-check",
    Action.SNOOZE: "alarm-clock",
}
ROLES = {Action.APPROVE: "primary", Action.REJECT: "danger", Action.REMOVE: "danger"}
INKS = {"primary": "on_accent", "danger": "danger"}


class ActionBar(View):
    """Shows exactly the actions it is given, in the order in which it is given them."""

    requested = Signal(object)  # Action

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[Action, QPushButton] = {}
        self._flow = flow = FlowLayout(self)
        for action in Action:
            button = QPushButton(self)
            role = ROLES.get(action, "")
            button.setProperty("role", role)
            button.setIcon(icon(ICONS[action], INKS.get(role, "muted")))
            button.setIconSize(QSize(16, 16))
            button.setProperty("action", action.value)
            button.clicked.connect(self._on_clicked)
            button.hide()
            self._buttons[action] = button
            flow.addWidget(button)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.retranslate()

    def set_centred(self) -> None:
        """Puts the buttons in the middle of their place."""
        self._flow.set_centred()

    def offer(self, actions: Sequence[Action]) -> None:
        """Shows the buttons of these actions."""
        for action, button in self._buttons.items():
            button.setVisible(action in actions)
        self.updateGeometry()

    def button(self, action: Action) -> QPushButton:
        """The button of an action."""
        return self._buttons[action]

    def offered(self) -> tuple[Action, ...]:
        """The actions whose buttons are shown."""
        return tuple(action for action, button in self._buttons.items() if not button.isHidden())

    def retranslate(self) -> None:
        for action, button in self._buttons.items():
            button.setText(f" {words.word(action)}  {DECIDE[action]}")
            button.setAccessibleName(words.word(action))
            key = QCoreApplication.translate("keys", "Key {key}").format(key=DECIDE[action])
            button.setToolTip(key)

    @Slot()
    def _on_clicked(self) -> None:
        self.requested.emit(Action(self.sender().property("action")))
