"""Says over every view of the calendar that nothing is published now."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from cm_console.domain.plan.pause import Pause
from cm_console.views import dates, times
from cm_console.views.banner import Banner


class PauseBar(Banner):
    """Shown while a pause lasts; its button goes on with publishing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._pause: Pause | None = None
        self._standing = 0
        super().__init__(parent)

    @property
    def pause(self) -> Pause | None:
        """What is shown; None when nothing is."""
        return self._pause

    def take(self, pause: Pause | None, standing: int) -> None:
        """Shows a pause; `standing` items may still appear, because their intranet was not reached yet."""
        self._pause, self._standing = pause, standing
        self.look()

    def look(self) -> None:
        """Shows what is so at this moment: a pause can end by itself."""
        if self._pause is None or not self._pause.is_on(times.now()):
            self._pause = None
            self.hide()
            return
        title = self.tr("Publishing is paused")
        if self._pause.until is not None:
            until = dates.moment(self._pause.until.astimezone().replace(tzinfo=None))
            title = self.tr("Publishing is paused until {moment}").format(moment=until)
        self.say(title, self._hint_of(self._pause), tone="warning", action=self.tr("Go on"), closable=False)

    def retranslate(self) -> None:
        super().retranslate()
        if self._pause is not None:
            self.look()

    def _hint_of(self, pause: Pause) -> str:
        still = self.tr(
            "%Ln item(s) still stand on an intranet, until the next synchronisation or your choice.",
            "", self._standing,
        ) if self._standing else ""  # fmt: skip
        return " – ".join(filter(None, (pause.reason, still)))
