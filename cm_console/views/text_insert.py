"""A button that puts a kept text where the cursor is, or at the end when it is a signature."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from cm_console.domain.plan.kept_text import KeptText
from cm_console.domain.plan.stored import Stored
from cm_console.views.icons import icon
from cm_console.views.view import claim_keys
from cm_console.views.wording_tabs import WordingTabs


class TextInsert(QPushButton):
    """`places` tells what stands in the places of a text in a language."""

    keep_wanted = Signal()

    def __init__(
        self, wordings: WordingTabs, places: Callable[[str], Mapping[str, str]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._wordings, self._places = wordings, places
        self._texts: dict[str, KeptText] = {}
        self.setProperty("role", "quiet")
        self.setIcon(icon("sticky-note"))
        self.menu_of_texts = QMenu(self)
        claim_keys(self.menu_of_texts)
        self._keep = QAction(icon("pencil"), "", self)
        self._keep.triggered.connect(self.keep_wanted)
        self.menu_of_texts.triggered.connect(self._on_triggered)
        self.clicked.connect(self.open_menu)
        self.retranslate()

    def offer(self, texts: Sequence[Stored[KeptText]]) -> None:
        """The texts that there are."""
        self._texts = {one.id: one.value for one in texts}
        self.retranslate()

    def retranslate(self) -> None:
        """Sets the texts that depend on the language."""
        self.setText(self.tr("Insert a text…"))
        self.setToolTip(self.tr("A text or signature that you use again and again") + "  (Ctrl+T)")
        self._keep.setText(self.tr("Keep texts to use again…"))
        self.menu_of_texts.clear()
        for text_id, text in self._texts.items():
            sign = "user" if text.is_signature else "file-text"
            action = QAction(icon(sign), text.name.replace("&", "&&"), self.menu_of_texts)
            action.setData(text_id)
            self.menu_of_texts.addAction(action)
        self.menu_of_texts.addSeparator()
        self.menu_of_texts.addAction(self._keep)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @Slot()
    def open_menu(self) -> None:
        """Asks which, below the button."""
        self.menu_of_texts.popup(self.mapToGlobal(QPoint(0, self.height())))

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        text = self._texts.get(str(action.data()))
        if text is not None:
            language = self._wordings.language()
            words = text.in_language(language, self._places(language))
            self._wordings.insert(words, at_end=text.is_signature)
