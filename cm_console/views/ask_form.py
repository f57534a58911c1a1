"""Whom to ask for a review, and how they get to see it: on paper, by mail, or just told."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from cm_console.views.flow_layout import FlowLayout
from cm_console.views.icons import icon
from cm_console.views.pdf_dialog import pdf_dialog
from cm_console.views.view import Card


class AskForm(Card):
    """`asked` and `mail_wanted` carry names, `pdf_wanted` the path that was chosen. Esc closes it."""

    asked = Signal(object)
    pdf_wanted = Signal(object)
    mail_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: Sequence[str] = ()
        self.file_name = "review"
        self.file_dialog: QFileDialog | None = None
        self._label, self.names = QLabel(self), QLineEdit(self)
        self.ask, self.pdf, self.mail, self._no = (QPushButton(self) for _ in range(4))
        self._hint = QLabel(self)
        self._label.setProperty("role", "small")
        self._hint.setProperty("role", "small")
        self._hint.setWordWrap(True)
        self.ask.setProperty("role", "primary")
        self._no.setProperty("role", "quiet")
        self.pdf.setIcon(icon("file-text"))
        self.mail.setIcon(icon("send"))
        buttons = QWidget(self)
        flow = FlowLayout(buttons, gap=6)
        for button in (self.ask, self.pdf, self.mail, self._no):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self._label, self.names, buttons, self._hint):
            column.addWidget(part)
        self.names.textChanged.connect(self._on_text)
        self.names.returnPressed.connect(self._on_asked)
        self.ask.clicked.connect(self._on_asked)
        self.pdf.clicked.connect(self._on_pdf)
        self.mail.clicked.connect(self._on_mail)
        self._no.clicked.connect(self.dismiss)
        self.hide()
        self._on_text()
        self.retranslate()

    def offer(self, names: Sequence[str]) -> None:
        """Those who were asked already."""
        self._known = names

    def open(self) -> None:
        """Begins with those who were asked already."""
        self.names.setText(", ".join(self._known))
        self.show()
        self.names.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self._label.setText(self.tr("Whom do you ask? Names with a comma between them"))
        self.names.setAccessibleName(self._label.text())
        self.ask.setText(self.tr("Put it in review"))
        self.pdf.setText(self.tr("Save as PDF…"))
        self.mail.setText(self.tr("Write a mail"))
        self._no.setText(self.tr("Close"))
        self._hint.setText(
            self.tr(
                "PDF and mail show what colleagues will read, without notes and comments. Record the answers."
            )
        )

    def _named(self) -> tuple[str, ...]:
        return tuple(name.strip() for name in self.names.text().replace(";", ",").split(",") if name.strip())

    @Slot()
    def _on_text(self) -> None:
        self.ask.setEnabled(bool(self._named()))

    @Slot()
    def _on_asked(self) -> None:
        if named := self._named():
            self.dismiss()
            self.asked.emit(named)

    @Slot()
    def _on_mail(self) -> None:
        self.mail_wanted.emit(self._named())

    @Slot()
    def _on_pdf(self) -> None:
        self.file_dialog = pdf_dialog(self, self.file_name)
        self.file_dialog.fileSelected.connect(self._on_file)

    @Slot(str)
    def _on_file(self, path: str) -> None:
        self.pdf_wanted.emit(Path(path))
