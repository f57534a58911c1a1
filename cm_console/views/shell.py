"""What stands in the window: the rail at the left, the pages, and the line at the bottom."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cm_console.views.empty_state import EmptyState
from cm_console.views.icons import icon

if TYPE_CHECKING:
    from cm_console.domain.errors import AppError


class Page(IntEnum):
    """The places of the window."""

    QUEUE = 0
    ACTIVITY = 1
    INTRANETS = 2
    SETTINGS = 3
    CALENDAR = 4
    WELCOME = 5
    OPENING = 6


ICONS = {
    Page.QUEUE: "inbox",
    Page.CALENDAR: "calendar-days",
    Page.ACTIVITY: "send",
    Page.INTRANETS: "plug",
    Page.SETTINGS: "settings",
}  # in the order of the rail
RAIL_ICON = QSize(22, 22)
KEYS = {
    Page.QUEUE: "G, Q",
    Page.CALENDAR: "G, C",
    Page.ACTIVITY: "G, A",
    Page.INTRANETS: "G, I",
    Page.SETTINGS: "G, S",
}


class Shell(QWidget):
    """The places, all of them empty until `put` fills them."""

    page_changed = Signal(int)
    keys_requested = Signal()
    sync_requested = Signal()
    retry_requested = Signal()  # the data could not be opened

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[Page, int] = {}
        self._group = QButtonGroup(self)
        self._rail = QWidget(self)
        self._buttons = {page: self._rail_button(page) for page in ICONS}
        self.pages = QStackedWidget(self)
        self._opening = EmptyState(self)
        self._opening.acted.connect(self.retry_requested)
        self._trouble: AppError | None = None
        for page in Page:
            self.pages.addWidget(self._opening if page is Page.OPENING else QWidget(self))
        self._body = QVBoxLayout(self)
        self._lay_out()
        self._bind_keys()
        self.show_page(Page.OPENING)
        self.retranslate()

    def put(self, page: Page, widget: QWidget) -> None:
        """Fills a place that was left open at the start."""
        current = self.pages.currentIndex()
        if (old := self.pages.widget(page)) is not None:
            self.pages.removeWidget(old)
            old.deleteLater()
        self.pages.insertWidget(page, widget)
        self.pages.setCurrentIndex(current)

    def put_status(self, line: QWidget) -> None:
        """The line at the bottom."""
        self._body.addWidget(line)

    def show_page(self, page: Page) -> None:
        """Goes to a page."""
        self.pages.setCurrentIndex(page)
        if page in self._buttons:
            self._buttons[page].setChecked(True)
        self._rail.setVisible(page is not Page.WELCOME)
        for button in self._buttons.values():
            button.setEnabled(page is not Page.OPENING)
        self.page_changed.emit(page)

    def focus_page(self) -> None:
        """The keyboard goes to the page that is shown."""
        if (page := self.pages.currentWidget()) is not None:
            page.setFocus()

    def can_navigate(self) -> bool:
        """Whether there is anywhere to go yet."""
        return self.page() is not Page.OPENING

    def page(self) -> Page:
        """The page that is shown."""
        return Page(self.pages.currentIndex())

    def set_count(self, page: Page, count: int) -> None:
        """The number beside a place; 0 shows none."""
        self._counts[page] = count
        self._name_buttons()

    def count(self, page: Page) -> int:
        """The number beside a place."""
        return self._counts.get(page, 0)

    def retranslate(self) -> None:
        """Sets the texts that depend on the language."""
        self.setLocale(QLocale())  # fields of days and numbers would keep that of the window around
        self._show_opening()
        self._name_buttons()

    def explain(self, error: AppError | None) -> None:
        """Says why the data cannot be opened, and offers to try again; None: it is being opened."""
        self._trouble = error
        self._show_opening()

    # --- Qt overrides --------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # --- inside --------------------------------------------------------------------------------------

    def _show_opening(self) -> None:
        if self._trouble is None:
            self._opening.say("hourglass", self.tr("Opening your data…"))
            return
        from cm_console.views.errors import texts

        self._opening.say("circle-alert", *texts(self._trouble), self.tr("Try again"))

    def _rail_button(self, page: Page) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "rail")
        button.setProperty("page", int(page))
        button.setCheckable(True)
        button.setIcon(icon(ICONS[page]))
        button.setIconSize(RAIL_ICON)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setMinimumWidth(84)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self._on_rail)
        self._group.addButton(button)
        return button

    def _name_buttons(self) -> None:
        names = {
            Page.QUEUE: self.tr("Queue"),
            Page.CALENDAR: self.tr("Calendar"),
            Page.ACTIVITY: self.tr("Activity"),
            Page.INTRANETS: self.tr("Intranets"),
            Page.SETTINGS: self.tr("Settings"),
        }
        for page, button in self._buttons.items():
            count = self._counts.get(page, 0)
            button.setText(f"{names[page]}\n{QLocale().toString(count)}" if count else names[page])
            button.setAccessibleName(f"{names[page]}, {count}" if count else names[page])
            button.setToolTip(
                QCoreApplication.translate("keys", "Key {key}").format(key=KEYS[page].replace(",", ""))
            )

    def _lay_out(self) -> None:
        self._rail.setObjectName("rail")
        column = QVBoxLayout(self._rail)
        column.setContentsMargins(6, 10, 6, 8)
        column.setSpacing(4)
        for page, button in self._buttons.items():
            if page is Page.SETTINGS:
                column.addStretch(1)
            column.addWidget(button)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._rail)
        row.addWidget(self.pages, 1)
        self._body.setSpacing(0)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.addLayout(row, 1)

    def _bind_keys(self) -> None:
        for page, keys in KEYS.items():
            made = QShortcut(QKeySequence(keys), self)
            made.setProperty("page", int(page))
            made.activated.connect(self._on_page_key)
        QShortcut(QKeySequence("?"), self).activated.connect(self.keys_requested)
        QShortcut(QKeySequence("F5"), self).activated.connect(self.sync_requested)

    @Slot()
    def _on_rail(self) -> None:
        self.show_page(Page(self.sender().property("page")))

    @Slot()
    def _on_page_key(self) -> None:
        if self.can_navigate():
            self.show_page(Page(self.sender().property("page")))
