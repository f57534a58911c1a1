"""A chip that is on or off, and says so by a tick."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QToolButton, QWidget


class ToggleChip(QToolButton):
    """`clicked` says that a person changed it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "chip")
        self.setCheckable(True)
        self.toggled.connect(self._on_toggled)
        self._say()

    def words(self) -> tuple[str, str]:
        """The name, and what it is for."""
        return "", ""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        name, purpose = self.words()
        self.setText(f"✓ {name}" if self.isChecked() else name)
        self.setAccessibleName(name)
        self.setToolTip(purpose)

    @Slot()
    def _on_toggled(self) -> None:
        self._say()
        self.setProperty("active", "true" if self.isChecked() else "false")
        self.style().unpolish(self)
        self.style().polish(self)
