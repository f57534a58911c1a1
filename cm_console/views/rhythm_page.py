"""The weekly rhythm: fixed moments, quiet times, what holidays leave, and who has time."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QSplitter, QToolButton, QVBoxLayout, QWidget

from cm_console.views.banner import Banner
from cm_console.views.customs_panel import CustomsPanel
from cm_console.views.icons import icon
from cm_console.views.owners_panel import OwnersPanel
from cm_console.views.slots_panel import SlotsPanel
from cm_console.views.view import View, shortcut

WIDEST = 720  # of the right side


class RhythmPage(View):
    """Every change counts at once, and can be taken back in the calendar."""

    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.banner, self.slots_panel = Banner(self), SlotsPanel(self)
        self.customs, self.owners = CustomsPanel(self), OwnersPanel(self)
        self._back, self._title, self._said = QToolButton(self), QLabel(self), QLabel(self)
        self._back.setIcon(icon("chevron-left", "text"))
        self._back.setProperty("role", "bare")
        self._title.setProperty("role", "title")
        self._said.setProperty("role", "muted")
        self._lay_out()
        self._back.clicked.connect(self.back_wanted)
        shortcut(self, "Esc").activated.connect(self.back_wanted)
        self.setFocusProxy(self.slots_panel.list)
        self.retranslate()

    def say(self, words: str) -> None:
        """Tells what was done; a screen reader hears it."""
        self._said.setText(words)
        self._said.setAccessibleName(words)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Weekly rhythm"))
        self._back.setAccessibleName(self.tr("Back to the calendar"))
        self._back.setToolTip("Esc")
        self.say("")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 12, 8)
        for part in (self._back, self._title):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self._said)
        right = QWidget()
        right.setMaximumWidth(WIDEST)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.customs)
        column.addWidget(self.owners)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(right)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(self.slots_panel)
        splitter.addWidget(scroll)
        splitter.setChildrenCollapsible(False)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([560, 700])
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addLayout(head)
        page.addWidget(self.banner)
        page.addWidget(splitter, 1)
