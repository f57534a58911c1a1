"""Writing under the item: an edit, a reply or a note. What is not sent is kept for each item."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cm_console.domain.errors import QT_TRANSLATE_NOOP
from cm_console.domain.moderation import Action, Kind
from cm_console.domain.queue import ItemDetail
from cm_console.views.forms.ui_editor_card import Ui_EditorCard
from cm_console.views.view import Card

HEADINGS = {
    Action.EDIT: QT_TRANSLATE_NOOP("editor", "Edit the text of {author}"),
    Action.REPLY: QT_TRANSLATE_NOOP("editor", "Reply to {author}; everybody can read it"),
    Action.NOTE: QT_TRANSLATE_NOOP("editor", "Note; stays in this console"),
}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EditorCard(Card):
    """`sent` carries the action, the item, the text and the title (only used by an edit of a post)."""

    sent = Signal(object, int, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_EditorCard()
        self.ui.setupUi(self)
        self._drafts: dict[tuple[int, Action], tuple[str, str]] = {}
        self._about: tuple[ItemDetail, Action] | None = None
        self.ui.send.clicked.connect(self._on_send)
        self.ui.close.clicked.connect(self.dismiss)
        self.ui.body.textChanged.connect(self._on_text)
        self.ui.body.installEventFilter(self)

    def open(self, action: Action, detail: ItemDetail) -> None:
        """Begins to write about an item, or goes on where it was left."""
        self.keep()
        self._about = (detail, action)
        start = (detail.row.title, detail.text) if action is Action.EDIT else ("", "")
        title, body = self._drafts.get((detail.row.id, action), start)
        self.ui.title.setText(title)
        self.ui.title.setVisible(action is Action.EDIT and detail.row.kind is Kind.POST)
        self.ui.body.setPlainText(body)
        self.retranslate()
        self.show()
        self.ui.body.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Puts aside what is written, to go on later."""
        if self._about is not None:
            detail, action = self._about
            self._drafts[detail.row.id, action] = (self.ui.title.text(), self.ui.body.toPlainText())

    def follow(self, item_id: int) -> None:
        """Another item is shown: closes, unless the text is about that item."""
        if self._about is not None and self._about[0].row.id != item_id:
            self.keep()
            self._about = None
            self.hide()

    def writing(self) -> Action | None:
        """What is being written, if anything."""
        return self._about[1] if self._about is not None else None

    def drop(self, item_id: int, action: Action) -> None:
        """The text was accepted: its draft is of no use any more."""
        self._drafts.pop((item_id, action), None)

    @Slot()
    def dismiss(self) -> None:
        self.keep()
        self._about = None
        super().dismiss()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        if self._about is not None:
            detail, action = self._about
            heading = QCoreApplication.translate("editor", HEADINGS[action])
            self.ui.heading.setText(heading.format(author=detail.row.author))
        self._on_text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if control and event.key() in ENTER:
                self._on_send()
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _on_text(self) -> None:
        self.ui.send.setEnabled(bool(self.ui.body.toPlainText().strip()))

    @Slot()
    def _on_send(self) -> None:
        if self._about is None or not self.ui.send.isEnabled():
            return
        detail, action = self._about
        title, text = self.ui.title.text().strip(), self.ui.body.toPlainText().strip()
        self.keep()
        self._about = None
        self.hide()
        self.sent.emit(action, detail.row.id, text, title if action is Action.EDIT else "")
        self.closed.emit()
