"""What stands in a place that has nothing to show: why, and the next step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget


class EmptyState(QWidget):
    """An icon, a sentence, a next step, and at most one button (`acted`)."""

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel(self)
        self._title = QLabel(self)
        self._hint = QLabel(self)
        self._act = QPushButton(self)
        self._title.setProperty("role", "heading")
        self._hint.setProperty("role", "muted")
        self._act.clicked.connect(self.acted)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch(2)
        for part in (self._icon, self._title, self._hint, self._act):
            if isinstance(part, QLabel):
                part.setAlignment(Qt.AlignmentFlag.AlignCenter)
                part.setWordWrap(part is not self._icon)
                column.addWidget(part)
            else:
                column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def say(self, picture: str, title: str, hint: str = "", action: str = "") -> None:
        """Shows why there is nothing; `picture` is the name of an icon, or empty."""
        if picture:
            from cm_console.views.icons import icon  # not before the first paint of the window

            self._icon.setPixmap(icon(picture, "strong_border").pixmap(36, 36))
        else:
            self._icon.clear()
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._act.setText(action)
        self._act.setVisible(bool(action))

    def text(self) -> str:
        """What is shown."""
        return f"{self._title.text()}\n{self._hint.text()}".strip()
