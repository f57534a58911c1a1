"""Asks where a PDF is to be saved."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDir, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

PDF = ".pdf"


def pdf_dialog(parent: QWidget, name: str) -> QFileDialog:
    """A dialog that is open, among the documents; `name` is proposed, without its ending.

    It says by `fileSelected` what was chosen, and forgets itself when it closes.
    """
    dialog = QFileDialog(parent, QCoreApplication.translate("pdf_dialog", "Save as PDF"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(f"PDF (*{PDF})")
    dialog.setDefaultSuffix(PDF.removeprefix("."))
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    if QDir(folder).exists():
        dialog.setDirectory(folder)
    dialog.selectFile(name + PDF)
    dialog.open()
    return dialog
