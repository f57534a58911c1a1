"""Records what a colleague answered on paper, by mail or at the coffee machine."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cm_console.domain.plan.review import Verdict
from cm_console.views import review_words
from cm_console.views.view import Card, claim_keys

HEIGHT = 56


class AnswerForm(Card):
    """`answered` carries a name, a `Verdict` and a comment. Esc closes it."""

    answered = Signal(str, object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label, self.who, self.comment = QLabel(self), QComboBox(self), QPlainTextEdit(self)
        self.yes, self.change, self._no = (QPushButton(self) for _ in range(3))
        self._label.setProperty("role", "small")
        self.yes.setProperty("role", "primary")
        self._no.setProperty("role", "quiet")
        self.who.setEditable(True)
        self.who.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        claim_keys(self.who.view())
        self.comment.setFixedHeight(HEIGHT)
        self.comment.setTabChangesFocus(True)
        row = QHBoxLayout()
        for button in (self.yes, self.change, self._no):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self._label, self.who, self.comment):
            column.addWidget(part)
        column.addLayout(row)
        self.who.editTextChanged.connect(self._on_text)
        self.comment.textChanged.connect(self._on_text)
        self.yes.clicked.connect(self._on_yes)
        self.change.clicked.connect(self._on_change)
        self._no.clicked.connect(self.dismiss)
        self.hide()
        self._on_text()
        self.retranslate()

    def offer(self, names: Sequence[str]) -> None:
        """Who may have answered; anybody else can be written."""
        written = self.who.currentText()
        self.who.clear()
        self.who.addItems(list(names))
        self.who.setEditText(written or (names[0] if names else ""))

    def open(self) -> None:
        """Begins with the first who was asked."""
        self.show()
        self.who.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Nothing is written any more."""
        self.who.setEditText("")
        self.comment.clear()

    def pending(self) -> bool:
        """Whether words are written that are not recorded yet."""
        return bool(self.comment.toPlainText().strip())

    def retranslate(self) -> None:
        self._label.setText(self.tr("Who answered, and what did they say?"))
        self.who.setAccessibleName(self.tr("Who answered"))
        self.comment.setAccessibleName(self.tr("What they said"))
        self.comment.setPlaceholderText(self.tr("What they said; needed when something is to be changed"))
        self.yes.setText(review_words.said(review_words.VERDICTS[Verdict.YES]))
        self.change.setText(review_words.said(review_words.VERDICTS[Verdict.CHANGE]))
        self._no.setText(self.tr("Close"))

    def _record(self, verdict: Verdict) -> None:
        name, comment = self.who.currentText().strip(), self.comment.toPlainText().strip()
        self.clear()
        self.dismiss()
        self.answered.emit(name, verdict, comment)

    @Slot()
    def _on_text(self) -> None:
        named = bool(self.who.currentText().strip())
        self.yes.setEnabled(named)
        self.change.setEnabled(named and self.pending())

    @Slot()
    def _on_yes(self) -> None:
        self._record(Verdict.YES)

    @Slot()
    def _on_change(self) -> None:
        self._record(Verdict.CHANGE)
