"""Asks which days go on paper and how, and whether that is a printer's or a PDF's."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from cm_console.views.pdf_dialog import pdf_dialog
from cm_console.views.print_sheet import Extent, Paper
from cm_console.views.view import Overlay, claim_keys

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PrintCard(Overlay):
    """`pdf_wanted` carries the path of the file, `print_wanted` the printer; both after a dialog."""

    WIDTH = 440
    pdf_wanted = Signal(object)  # Path
    print_wanted = Signal(object)  # QPrinter

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "overlay")
        self._file_name = ""
        self._printer: QPrinter | None = None
        self.file_dialog: QFileDialog | None = None
        self.print_dialog: QPrintDialog | None = None
        self._heading, self._hint = QLabel(self), QLabel(self)
        self._names = (QLabel(self), QLabel(self))
        self._extent, self._paper = QComboBox(self), QComboBox(self)
        self.pdf, self.printer, self._no = QPushButton(self), QPushButton(self), QPushButton(self)
        for extent in Extent:
            self._extent.addItem("", extent)
        for paper in Paper:
            self._paper.addItem("", paper)
        self._lay_out()
        self.pdf.clicked.connect(self._on_pdf)
        self.printer.clicked.connect(self._on_print)
        self._no.clicked.connect(self.dismiss)
        self.retranslate()

    def ask(self, paper: Paper, file_name: str) -> None:
        """Shows the question; `file_name` is offered for a PDF, without its ending."""
        self._file_name = file_name
        self._paper.setCurrentIndex(list(Paper).index(paper))
        self.open()
        self._extent.setFocus(Qt.FocusReason.PopupFocusReason)

    @property
    def extent(self) -> Extent:
        """Which days are wanted."""
        return Extent(self._extent.currentData())

    @property
    def paper(self) -> Paper:
        """How they are wanted."""
        return Paper(self._paper.currentData())

    def choose(self, extent: Extent, paper: Paper) -> None:
        """Chooses days and their layout."""
        self._extent.setCurrentIndex(list(Extent).index(extent))
        self._paper.setCurrentIndex(list(Paper).index(paper))

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Print or save as PDF"))
        self._hint.setText(
            self.tr("With the filters and colours of the calendar. Private notes are never on paper.")
        )
        extents = (self.tr("What is shown"), self.tr("This month"), self.tr("This quarter"))
        papers = (self.tr("A page for each month"), self.tr("A list, day by day"))
        for box, texts in ((self._extent, extents), (self._paper, papers)):
            for number, text in enumerate(texts):
                box.setItemText(number, text)
        words = (self.tr("Which days"), self.tr("How"))
        for label, box, word in zip(self._names, (self._extent, self._paper), words, strict=True):
            label.setText(word)
            box.setAccessibleName(word)
        self.pdf.setText(self.tr("Save as PDF…"))
        self.printer.setText(self.tr("Print…"))
        self._no.setText(self.tr("Cancel"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self._on_pdf()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._heading.setProperty("role", "heading")
        self._hint.setProperty("role", "small")
        self._hint.setWordWrap(True)
        self.pdf.setProperty("role", "primary")
        self._no.setProperty("role", "quiet")
        grid = QGridLayout(self)
        grid.setContentsMargins(22, 20, 22, 16)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._heading, 0, 0, 1, 2)
        grid.addWidget(self._hint, 1, 0, 1, 2)
        for row, (label, box) in enumerate(zip(self._names, (self._extent, self._paper), strict=True), 2):
            claim_keys(box.view())
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for button in (self._no, self.printer, self.pdf):
            buttons.addWidget(button)
        grid.addLayout(buttons, 4, 0, 1, 2)

    @Slot()
    def _on_pdf(self) -> None:
        self.file_dialog = pdf_dialog(self, self._file_name)
        self.file_dialog.fileSelected.connect(self._on_file)

    @Slot(str)
    def _on_file(self, path: str) -> None:
        self.dismiss()
        self.pdf_wanted.emit(Path(path))

    @Slot()
    def _on_print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from cm_console.views.print_painter import a4

        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setDocName(self._file_name)
        a4(self._printer)
        self.print_dialog = dialog = QPrintDialog(self._printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._on_printer)
        QDialog.open(dialog)  # its own wants the name of a slot

    @Slot()
    def _on_printer(self) -> None:
        self.dismiss()
        self.print_wanted.emit(self._printer)
