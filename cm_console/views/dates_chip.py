"""Whether the calendar shows the other dates of items too."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QToolButton, QWidget


class DatesChip(QToolButton):
    """`changed` when a person turns it on or off."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "chip")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._on_clicked)
        self._name()

    def turn(self, *, is_on: bool) -> None:
        """Turns it on or off, without saying so."""
        self.setChecked(is_on)
        self._name()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    def _name(self) -> None:
        name = self.tr("Other dates")
        self.setText(f"✓ {name}" if self.isChecked() else name)
        self.setAccessibleName(name)
        self.setToolTip(self.tr("When items have to be ready, expire, and want to be looked at again"))
        self.setProperty("active", "true" if self.isChecked() else "false")
        self.style().unpolish(self)
        self.style().polish(self)

    @Slot()
    def _on_clicked(self) -> None:
        self._name()
        self.changed.emit()
