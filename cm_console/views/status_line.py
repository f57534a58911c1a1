"""The bottom line of the window: how each connection is, and the synchronisation."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from cm_console.domain.changes import ConnectionStatus
from cm_console.views.connections import LOOKS, describe, explain
from cm_console.views.icons import icon
from cm_console.views.view import View

WIDEST = 200  # pixels of the name of an intranet
SHOWN = 3  # connections named one by one; the rest is one button


class StatusLine(View):
    """Errors of the background show here and nowhere else."""

    connection_clicked = Signal()
    sync_requested = Signal()
    pause_toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self._statuses: dict[int, ConnectionStatus] = {}
        self._paused = False
        self._connections = [self._quiet() for _ in range(SHOWN + 1)]
        self._message = QLabel(self)
        self._message.setProperty("role", "small")
        self.sync, self.pause = self._quiet(), self._quiet()
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 3, 8, 3)
        row.setSpacing(4)
        for button in self._connections:
            button.clicked.connect(self.connection_clicked)
            button.hide()
            row.addWidget(button)
        row.addStretch(1)
        for part in (self._message, self.sync, self.pause):
            row.addWidget(part)
        self.sync.setIcon(icon("refresh-cw"))
        self.sync.clicked.connect(self.sync_requested)
        self.pause.clicked.connect(self.pause_toggled)
        self.retranslate()

    def take_status(self, status: ConnectionStatus) -> None:
        """The state of one connection changed."""
        self._statuses[status.intranet_id] = status
        self._show_connections()

    def keep_only(self, ids: frozenset[int]) -> None:
        """Forgets connections that were removed."""
        self._statuses = {key: status for key, status in self._statuses.items() if key in ids}
        self._show_connections()

    def statuses(self) -> tuple[ConnectionStatus, ...]:
        """What is known of each connection."""
        return tuple(self._statuses.values())

    def set_paused(self, paused: bool) -> None:
        """Whether the synchronisation stands still."""
        self._paused = paused
        self.pause.setIcon(icon("play" if paused else "pause"))
        self.pause.setText(" " + (self.tr("Go on") if paused else self.tr("Pause")))
        self.pause.setAccessibleName(
            self.tr("Go on synchronising") if paused else self.tr("Pause the synchronisation")
        )

    def say(self, text: str) -> None:
        """A short word about what just happened."""
        self._message.setText(text)

    def retranslate(self) -> None:
        self.sync.setText(" " + self.tr("Sync now"))
        self.sync.setAccessibleName(self.tr("Synchronise now (F5)"))
        self.sync.setToolTip(self.sync.accessibleName())
        self.set_paused(self._paused)
        self._show_connections()

    # --- inside --------------------------------------------------------------------------------------

    def _quiet(self) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("role", "quiet")
        button.setIconSize(QSize(14, 14))
        return button

    def _show_connections(self) -> None:
        urgency = list(LOOKS)
        statuses = sorted(self._statuses.values(), key=lambda one: -urgency.index(one.state))
        for button in self._connections:
            button.hide()
        for button in (self.sync, self.pause):
            button.setVisible(bool(statuses))
        for button, status in zip(self._connections[:SHOWN], statuses, strict=False):
            name, ink = LOOKS[status.state]
            button.setIcon(icon(name, ink))
            short = self.fontMetrics().elidedText(status.name, Qt.TextElideMode.ElideMiddle, WIDEST)
            button.setText(f" {short}: {describe(status)}")
            button.setAccessibleName(f"{status.name}: {describe(status)}")
            button.setToolTip(explain(status))
            button.show()
        if len(statuses) > SHOWN:
            more = self._connections[SHOWN]
            more.setText(self.tr("%Ln more", "", len(statuses) - SHOWN))
            more.setAccessibleName(more.text())
            more.show()
