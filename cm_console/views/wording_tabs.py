"""Title and text, in one language or in two."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTabWidget, QVBoxLayout, QWidget

from cm_console.domain.plan.item import Wording
from cm_console.views import plan_words
from cm_console.views.view import View, refill, refill_line

LANGUAGES = tuple(plan_words.LANGUAGES)
TEXT_HEIGHT = 96


class _Page(QWidget):
    """One language."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title, self.text = QLineEdit(self), QPlainTextEdit(self)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(TEXT_HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.title)
        column.addWidget(self.text)


class WordingTabs(View):
    """A tab a language. The language that was first stays the main one."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs = QTabWidget(self)
        self._pages = {language: _Page(self) for language in LANGUAGES}
        self._main = LANGUAGES[0]
        for page in self._pages.values():
            self._tabs.addTab(page, "")
            page.title.textEdited.connect(self.edited)
            page.text.textChanged.connect(self.edited)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._tabs)
        self.setFocusProxy(self._pages[self._main].title)
        self.retranslate()

    def show_wordings(self, wordings: Sequence[Wording]) -> None:
        """Shows what was written so far."""
        known = {one.language: one for one in wordings}
        self._main = wordings[0].language if wordings else LANGUAGES[0]
        for language, page in self._pages.items():
            wording = known.get(language, Wording(language))
            with QSignalBlocker(page.title), QSignalBlocker(page.text):
                refill_line(page.title, wording.title)
                refill(page.text, wording.text)
        self._tabs.setCurrentIndex(LANGUAGES.index(self._main) if self._main in LANGUAGES else 0)

    def wordings(self) -> tuple[Wording, ...]:
        """The main language first; another only when something is written in it."""
        order = sorted(LANGUAGES, key=lambda language: language != self._main)
        found = (
            Wording(one, self._pages[one].title.text().strip(), self._pages[one].text.toPlainText().strip())
            for one in order
        )
        return tuple(one for one in found if one.language == self._main or one.title or one.text)

    def language(self) -> str:
        """The language that is shown."""
        return LANGUAGES[self._tabs.currentIndex()]

    def insert(self, words: str, *, at_end: bool) -> None:
        """Puts words at the cursor of the shown text, or below all of it; the keyboard goes there."""
        text = self._pages[self.language()].text
        cursor = text.textCursor()
        if at_end:
            cursor.movePosition(QTextCursor.MoveOperation.End)
            words = f"\n\n{words}" if text.toPlainText().strip() else words
        cursor.insertText(words)
        text.setTextCursor(cursor)
        text.setFocus()

    def focus_title(self) -> None:
        """The keyboard goes to the title."""
        page = self._pages[LANGUAGES[self._tabs.currentIndex()]]
        page.title.setFocus()
        page.title.selectAll()

    def retranslate(self) -> None:
        for number, (language, page) in enumerate(self._pages.items()):
            name = plan_words.said(plan_words.LANGUAGES[language])
            self._tabs.setTabText(number, name)
            page.title.setPlaceholderText(self.tr("Title"))
            page.title.setAccessibleName(self.tr("Title in {language}").format(language=name))
            page.text.setPlaceholderText(self.tr("Text"))
            page.text.setAccessibleName(self.tr("Text in {language}").format(language=name))
