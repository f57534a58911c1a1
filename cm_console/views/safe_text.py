"""Shows text of other people: nothing is loaded, nothing is opened."""

from __future__ import annotations

import html
from typing import Any

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QColor, QImage, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from cm_console.views.marks import spans
from cm_console.views.theme import tokens


def safe_url(text: str) -> QUrl | None:
    """The address when a browser may open it: http or https with a host and without a password in it."""
    url = QUrl(text, QUrl.ParsingMode.StrictMode)
    fits = url.isValid() and url.scheme() in {"http", "https"} and url.host() and not url.userInfo()
    return url if fits else None


class SafeText(QTextBrowser):
    """A text view whose documents cannot fetch anything and whose links only say that they were clicked."""

    link_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marked: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(6)
        self.anchorClicked.connect(self._on_anchor)

    def loadResource(self, kind: int, _name: QUrl | str) -> Any:
        """Something harmless for everything: an empty answer would make Qt look on the disk itself."""
        if kind == QTextDocument.ResourceType.ImageResource.value:
            blank = QImage(1, 1, QImage.Format.Format_ARGB32)
            blank.fill(0)
            return blank
        return b" "

    def doSetSource(self, *_source: object, **_kind: object) -> None:
        """Documents are only ever set, never navigated to."""

    def show_html(self, text: str, *, marked: tuple[str, ...] = (), found: tuple[str, ...] = ()) -> None:
        """Shows sanitised HTML with `marked` (watched) and `found` (searched) words marked."""
        self._marked = (marked, found)
        self.document().setDefaultStyleSheet(style(self))
        self.setHtml(text)
        self._mark()

    def _mark(self) -> None:
        look = tokens(self.palette())
        plain = self.toPlainText()
        selections = []
        for words, fill in zip(self._marked, (look.mark, look.found), strict=True):
            for start, length in spans(plain, words):
                selections.append(self._selection(start, length, fill))
        self.setExtraSelections(selections)

    def _selection(self, start: int, length: int, fill: str) -> QTextEdit.ExtraSelection:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        style = QTextCharFormat()
        style.setBackground(QColor(fill))
        selection = QTextEdit.ExtraSelection()
        selection.cursor, selection.format = cursor, style
        return selection

    @Slot(QUrl)
    def _on_anchor(self, url: QUrl) -> None:
        self.link_clicked.emit(url.toString())


def style(widget: QWidget) -> str:
    """The colours of documents, from the palette."""
    look = tokens(widget.palette())
    return (
        f"a, .subject {{ color: {look.accent}; }} .muted {{ color: {look.muted}; }}"
        f" ins {{ background-color: {look.good_soft}; color: {look.good}; text-decoration: none; }}"
        f" del {{ background-color: {look.danger_soft}; color: {look.danger}; }}"
    )


def escaped(text: str) -> str:
    """Text for use inside HTML, with its line breaks."""
    return html.escape(text).replace("\n", "<br>")
