"""Asks for a file of the calendar: one to bring in, or where to save one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDir, QStandardPaths, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from cm_console.domain.errors import QT_TRANSLATE_NOOP
from cm_console.domain.plan.file_kind import FileKind

KINDS = {
    FileKind.ICS: QT_TRANSLATE_NOOP("calendar_file_dialog", "Calendar for other programs (*.ics)"),
    FileKind.CSV: QT_TRANSLATE_NOOP("calendar_file_dialog", "Table for a spreadsheet (*.csv)"),
}


class OpeningDialog(QFileDialog):
    """Opens at once; `fileSelected` says what is to be brought in. Forgets itself when it closes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, QCoreApplication.translate("calendar_file_dialog", "Bring in a file"))
        self.setFileMode(QFileDialog.FileMode.ExistingFile)
        self.setNameFilter(QCoreApplication.translate("calendar_file_dialog", "Calendars (*.ics *.csv)"))
        _go_to_documents(self)
        self.open()


class SavingDialog(QFileDialog):
    """Opens at once with `name`, without its ending: that follows the kind of file that is chosen."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent, QCoreApplication.translate("calendar_file_dialog", "Save as a file"))
        self._kinds = {
            QCoreApplication.translate("calendar_file_dialog", KINDS[one]): one for one in FileKind
        }
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setNameFilters(list(self._kinds))
        self.setDefaultSuffix(FileKind.ICS)
        self.filterSelected.connect(self._on_filter)
        _go_to_documents(self)
        self.selectFile(name)
        self.open()

    @Slot(str)
    def _on_filter(self, words: str) -> None:
        self.setDefaultSuffix(self._kinds[words])


def _go_to_documents(dialog: QFileDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    if QDir(folder).exists():
        dialog.setDirectory(folder)
