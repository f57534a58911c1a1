"""A word before the window closes while planned items still need this program."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication

from cm_console.controllers.planning import Planning
from cm_console.views.ask_card import AskCard
from cm_console.views.frame import Frame
from cm_console.views.shell import Shell


class Leaving(QObject):
    """Asks once each time; to close again while it asks, closes. The end of a session is not held up, but on
    macOS, which does not tell it from closing the window.
    """

    def __init__(self, frame: Frame, shell: Shell, planning: Planning) -> None:
        super().__init__(frame)
        self._frame, self._shell, self._planning = frame, shell, planning
        self.card: AskCard | None = None
        self._agreed = False
        frame.guard = self.may_leave

    def may_leave(self) -> bool:
        """Whether the window may close now; otherwise the question is shown."""
        application = QCoreApplication.instance()
        ending = isinstance(application, QGuiApplication) and application.isSavingSession()
        asking = self.card is not None and self.card.isVisible()
        if self._agreed or ending or asking or not self._planning.needing_this_program:
            return True
        self._ask(self._planning.needing_this_program)
        return False

    def _ask(self, count: int) -> None:
        if self.card is None:
            self.card = AskCard(self._shell)
            self.card.agreed.connect(self._on_agreed)
        if self._frame.isMinimized():
            self._frame.setWindowState(self._frame.windowState() & ~Qt.WindowState.WindowMinimized)
        self.card.ask(
            self.tr("%Ln planned item(s) still need this program", "", count),
            self.tr(
                "They are not on the intranet yet, or go out within a day, and that takes this program. What"
                " is too late when you start it again waits for your choice."
            ),
            self.tr("Close anyway"),
            None,
            self.tr("Stay"),
        )

    @Slot(object)
    def _on_agreed(self, _about: None) -> None:
        self._agreed = True
        self._frame.close()
