"""The menu of filters that were kept under a name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from cm_console.views.chip import Chip
from cm_console.views.view import claim_keys


class SavedFilters(Chip):
    """Applies a kept filter (`applied`), keeps the present one (`save_wanted`) or forgets one (`removed`)."""

    applied = Signal(str)
    save_wanted = Signal()
    removed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._names: Sequence[str] = ()
        self._can_save = False
        self._menu, self._forget = QMenu(self), QMenu(self)
        for menu in (self._menu, self._forget):
            claim_keys(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(self._menu)
        self.retranslate()

    def offer(self, names: Sequence[str]) -> None:
        """The names under which filters are kept."""
        self._names = names
        self.retranslate()

    def allow_saving(self, *, allowed: bool) -> None:
        """Whether there is a filter that could be kept."""
        self._can_save = allowed
        self.retranslate()

    def retranslate(self) -> None:
        """Fills the menu anew."""
        self.show_chosen(self.tr("Filters"), ())
        for menu in (self._menu, self._forget):
            menu.clear()
        for name in self._names:
            self._entry(self._menu, name, name).triggered.connect(self._on_applied)
            self._entry(self._forget, name, name).triggered.connect(self._on_removed)
        self._menu.addSeparator()
        save = self._entry(self._menu, self.tr("Keep this filter…"), "")
        save.setEnabled(self._can_save)
        save.triggered.connect(self.save_wanted)
        if self._names:
            self._forget.setTitle(self.tr("Forget"))
            self._menu.addMenu(self._forget)

    def _entry(self, menu: QMenu, text: str, name: str) -> QAction:
        made = QAction(text.replace("&", "&&"), menu)
        made.setData(name)
        menu.addAction(made)
        return made

    @Slot()
    def _on_applied(self) -> None:
        self.applied.emit(self._named())

    @Slot()
    def _on_removed(self) -> None:
        self.removed.emit(self._named())

    def _named(self) -> str:
        action = self.sender()
        return str(action.data()) if isinstance(action, QAction) else ""
