"""Round buttons of the filter bar: each says what it restricts the list to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from cm_console.views.icons import icon
from cm_console.views.view import claim_keys

WIDEST = 260  # pixels of text; what is longer stands in the tooltip


class Chip(QToolButton):
    """A filter: `chosen` are the values it restricts to, none for no restriction."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "chip")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setIcon(icon("chevron-down"))

    def chosen(self) -> tuple[Any, ...]:
        """The values that are chosen."""
        return ()

    def clear(self) -> None:
        """Takes the restriction away, without saying so."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.animateClick()
        else:
            super().keyPressEvent(event)

    def show_chosen(self, title: str, names: Sequence[str]) -> None:
        """Says what is chosen, or only what can be chosen."""
        extra = f" +{len(names) - 1}" if len(names) > 1 else ""
        text = f"{title}: {names[0]}{extra}" if names else title
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, WIDEST)
        self.setText(shown.replace("&", "&&"))
        self.setToolTip(text if shown != text else "")
        self.setAccessibleName(text)
        self.setProperty("active", "true" if names else "false")
        self.style().unpolish(self)
        self.style().polish(self)
        self.updateGeometry()


class MenuChip(Chip):
    """A filter with a menu of choices; it can hold one choice or several."""

    def __init__(self, parent: QWidget, *, single: bool = False) -> None:
        super().__init__(parent)
        self._single = single
        self._title = ""
        self._clear = QAction(self)
        self._clear.triggered.connect(self._on_clear)
        self._menu = QMenu(self)
        self._options: list[QAction] = []
        claim_keys(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(self._menu)

    def offer(self, title: str, clear: str, options: Sequence[tuple[Any, str]]) -> None:
        """Fills the menu; what was chosen and still exists stays chosen."""
        chosen = set(self.chosen())
        self._title = title
        self._clear.setText(clear)
        self._menu.clear()
        self._options = [self._option(value, text, value in chosen) for value, text in options]
        self._menu.addSeparator()
        self._menu.addAction(self._clear)
        self._show()

    def chosen(self) -> tuple[Any, ...]:
        return tuple(option.data() for option in self._options if option.isChecked())

    def clear(self) -> None:
        self.choose(())

    def choose(self, values: Sequence[Any]) -> None:
        """Ticks exactly these values."""
        for option in self._options:
            option.setChecked(option.data() in values)
        self._show()

    def _option(self, value: Any, text: str, ticked: bool) -> QAction:
        option = QAction(text.replace("&", "&&"), self._menu)
        option.setCheckable(True)
        option.setData(value)
        option.setChecked(ticked)
        option.triggered.connect(self._on_option)
        self._menu.addAction(option)
        return option

    def _show(self) -> None:
        ticked = [option.text().replace("&&", "&") for option in self._options if option.isChecked()]
        self._clear.setEnabled(bool(ticked))
        self.show_chosen(self._title, ticked)

    @Slot()
    def _on_option(self) -> None:
        sender = self.sender()
        for option in self._options if self._single else ():
            if option is not sender:
                option.setChecked(False)
        self._show()
        self.changed.emit()

    @Slot()
    def _on_clear(self) -> None:
        self.clear()
        self.changed.emit()
