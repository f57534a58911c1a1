"""Who was asked to read an item and what they said; asking them, and recording what they answer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cm_console.bridge.review_ports import Talk
from cm_console.domain.plan.item import PlannedItem
from cm_console.domain.plan.review import Review, content_of
from cm_console.domain.plan.status import Status
from cm_console.views import review_words
from cm_console.views.answer_form import AnswerForm
from cm_console.views.ask_form import AskForm
from cm_console.views.talk_text import TalkText
from cm_console.views.theme import tokens
from cm_console.views.view import View

OVER = frozenset({Status.PUBLISHED, Status.CANCELLED})


class ReviewPart(View):
    """Works on the item as it is kept: while something is being written, it asks to save first."""

    asked = Signal(object)  # names
    pdf_wanted = Signal(object)  # Path
    mail_wanted = Signal(object)  # names
    answered = Signal(str, object, str)  # name, Verdict, comment

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._talk, self._item = Talk(), PlannedItem(())
        self._is_saved = True
        self._rule, self._hint, self.people = QLabel(self), QLabel(self), TalkText(self)
        self.ask, self.record = QPushButton(self), QPushButton(self)
        self.ask_form, self.answer_form = AskForm(self), AnswerForm(self)
        for label in (self._rule, self._hint):
            label.setProperty("role", "small")
            label.setWordWrap(True)
        self._lay_out()
        self.ask.clicked.connect(self._on_ask)
        self.record.clicked.connect(self._on_record)
        self.ask_form.asked.connect(self.asked)
        self.ask_form.pdf_wanted.connect(self.pdf_wanted)
        self.ask_form.mail_wanted.connect(self.mail_wanted)
        self.answer_form.answered.connect(self.answered)
        for form in (self.ask_form, self.answer_form):
            form.closed.connect(self._on_closed)
        self.retranslate()

    def show_talk(self, talk: Talk, item: PlannedItem) -> None:
        """The review of an item as it is kept."""
        self._talk, self._item = talk, item
        self.ask_form.offer(talk.review.asked)
        self.answer_form.offer(talk.review.people())
        self._show()

    def begin(self) -> None:
        """Another item: nothing of the last one stays."""
        self.ask_form.hide()
        self.answer_form.hide()
        self.answer_form.clear()
        self._show()

    def allow(self, *, is_saved: bool) -> None:
        """Whether what is written is what is kept."""
        self._is_saved = is_saved
        self._show()

    def summary(self) -> str:
        """How it stands, in a few words."""
        return review_words.summary(self._talk.review, content_of(self._item))

    def review(self) -> Review:
        """Who was asked, and what they said."""
        return self._talk.review

    def pending(self) -> bool:
        """Whether an answer is being written."""
        return self.answer_form.isVisibleTo(self) and self.answer_form.pending()

    def retranslate(self) -> None:
        self.ask.setText(self.tr("Ask for a review…"))
        self.record.setText(self.tr("Record an answer…"))
        self._hint.setText(self.tr("Save first: colleagues say yes to the text that is kept."))
        self.people.setAccessibleName(self.tr("Who was asked, and what they said"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._show()
        super().changeEvent(event)

    def _show(self) -> None:
        look = tokens(self.palette())
        self.people.show_said(review_words.people(self._talk.review, content_of(self._item), look))
        self._rule.setText(review_words.said(review_words.RULES[self._talk.approval]))
        is_over = self._item.status in OVER
        writing = self.ask_form.isVisibleTo(self) or self.answer_form.isVisibleTo(self)
        self._hint.setVisible(not self._is_saved and not is_over)
        for button in (self.ask, self.record):
            button.setVisible(not writing and not is_over)
            button.setEnabled(self._is_saved)
        for form in (self.ask_form, self.answer_form):
            form.setEnabled(self._is_saved)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.ask)
        row.addWidget(self.record)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self._rule, self.people, self._hint):
            column.addWidget(part)
        column.addLayout(row)
        column.addWidget(self.ask_form)
        column.addWidget(self.answer_form)

    @Slot()
    def _on_ask(self) -> None:
        self.ask_form.open()
        self._show()

    @Slot()
    def _on_record(self) -> None:
        self.answer_form.open()
        self._show()

    @Slot()
    def _on_closed(self) -> None:
        self._show()
        self.ask.setFocus(Qt.FocusReason.OtherFocusReason)
