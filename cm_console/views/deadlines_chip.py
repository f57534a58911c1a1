"""Whether the calendar shows the other dates of items too."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QToolButton, QWidget


class DeadlinesChip(QToolButton):
    """When items have to be ready, expire, and want to be looked at again. `clicked` says that it changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "chip")
        self.setCheckable(True)
        self.toggled.connect(self._on_toggled)
        self._name()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _name(self) -> None:
        name = self.tr("Other dates")
        self.setText(f"✓ {name}" if self.isChecked() else name)
        self.setAccessibleName(name)
        self.setToolTip(self.tr("When items have to be ready, expire, and want to be looked at again"))

    @Slot()
    def _on_toggled(self) -> None:
        self._name()
        self.setProperty("active", "true" if self.isChecked() else "false")
        self.style().unpolish(self)
        self.style().polish(self)
