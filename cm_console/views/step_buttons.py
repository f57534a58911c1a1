"""A button for each step that an item can take, with the usual one before the others."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from cm_console.bridge.review_ports import Talk
from cm_console.domain.plan.review import AGREED
from cm_console.domain.plan.status import STEPS, Role, Status, may_move, moves
from cm_console.views import plan_words
from cm_console.views.flow_layout import FlowLayout
from cm_console.views.icons import icon
from cm_console.views.plan_look import SIGNS

FORWARD = (Status.IN_REVIEW, Status.APPROVED, Status.SCHEDULED)
OFFERED = frozenset({*STEPS, Status.SCHEDULED, Status.CANCELLED})


class StepButtons(QWidget):
    """`chosen` carries the status to go to."""

    chosen = Signal(object)  # Status

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=6)
        self._buttons: list[QPushButton] = []

    def buttons(self) -> Sequence[QPushButton]:
        """What is offered now."""
        return self._buttons

    def offer(self, status: Status, talk: Talk, *, is_new: bool) -> None:
        """Shows the steps from a status that colleagues allow; a new item is saved first."""
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.deleteLater()
        steps = moves(status, talk.approval)
        possible = [one for one in Status if one in steps and (talk.allowed or one not in AGREED)]
        possible = [one for one in possible if may_move(status, one, Role.EDITOR, talk.approval)]
        offered = [] if is_new else [one for one in possible if one in OFFERED]
        onward = max((FORWARD.index(one) for one in offered if one in FORWARD), default=-1)
        self._buttons = [
            self._button(status, one, is_next=one in FORWARD and FORWARD.index(one) == onward)
            for one in offered
        ]

    def _button(self, before: Status, after: Status, *, is_next: bool) -> QPushButton:
        button = QPushButton(icon(SIGNS[after]), plan_words.step(before, after), self)
        button.setProperty("status", after.value)
        if after is Status.CANCELLED:
            button.setProperty("role", "danger")
        elif not is_next:
            button.setProperty("role", "quiet")
        button.clicked.connect(self._on_clicked)
        self._flow.addWidget(button)
        button.show()
        return button

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(Status(self.sender().property("status")))
