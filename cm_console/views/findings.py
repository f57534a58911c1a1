"""What the checks found about an item, each with the next step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from cm_console.bridge.plan_ports import Finding
from cm_console.views import plan_words
from cm_console.views.icons import icon
from cm_console.views.view import View

SIGN = 16


class Findings(View):
    """A line a finding: what must be mended first, then what deserves a thought."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Sequence[Finding] = ()
        self._labels: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)

    def take(self, found: Sequence[Finding]) -> None:
        """Shows these from now on."""
        self._found = found
        self.retranslate()

    def count(self) -> int:
        """How many there are."""
        return len(self._found)

    def blocking(self) -> bool:
        """Whether something must be mended before it can be scheduled."""
        return any(one.blocks for one in self._found)

    def retranslate(self) -> None:
        for label in self._labels:
            self._grid.removeWidget(label)
            label.deleteLater()
        self._labels = []
        for row, one in enumerate(self._found):
            sign, ink = ("circle-alert", "danger") if one.blocks else ("info", "muted")
            self._line(row, sign, ink, plan_words.finding(one.check, one.about))
        if not self._found:
            self._line(0, "circle-check", "good", self.tr("Nothing stands in the way."))

    def _line(self, row: int, sign: str, ink: str, text: str) -> None:
        picture, words = QLabel(self), QLabel(text, self)
        picture.setPixmap(icon(sign, ink).pixmap(SIGN, SIGN))
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        self._grid.addWidget(picture, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(words, row, 1)
        self._labels += [picture, words]
