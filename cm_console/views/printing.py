"""Draws a plan on a printer or into a PDF, a page at a time, so that the window goes on working."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QPagedPaintDevice, QPainter, QPdfWriter

from cm_console.views.print_painter import UNITS, PrintPainter, a4
from cm_console.views.print_sheet import Sheet


class Printing(QObject):
    """One page each turn of the event loop. `done` when all are drawn; `failed` when nothing can be."""

    done = Signal()
    failed = Signal()

    def __init__(self, device: QPagedPaintDevice, sheet: Sheet, parent: QObject) -> None:
        super().__init__(parent)
        self._device, self._page = device, 0
        per_unit = device.logicalDpiX() / UNITS
        self._scale = per_unit
        size = device.width() / per_unit, device.height() / per_unit
        self._pages = PrintPainter(sheet, QGuiApplication.font().family(), *size)
        self._painter = QPainter()
        self._turns = QTimer(self)
        self._turns.timeout.connect(self._turn)

    @property
    def pages(self) -> int:
        """How many there are."""
        return self._pages.pages

    def start(self) -> None:
        """Begins; the device is in use until `done` or `failed`."""
        if not self._painter.begin(self._device):
            self.failed.emit()
            return
        self._painter.scale(self._scale, self._scale)
        self._turns.start(0)

    @Slot()
    def _turn(self) -> None:
        if self._page and not self._device.newPage():
            self._stop()
            self.failed.emit()
            return
        self._pages.paint(self._painter, self._page)
        self._page += 1
        if self._page == self._pages.pages:
            self._stop()
            self.done.emit()

    def _stop(self) -> None:
        self._turns.stop()
        self._painter.end()


class PdfPrinting(QObject):
    """The same as a PDF in memory; `done` carries the path that it is for, and its bytes."""

    done = Signal(object, bytes)

    def __init__(self, sheet: Sheet, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._path = path
        self._buffer = QBuffer(self)
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = QPdfWriter(self._buffer)
        self._writer.setResolution(UNITS)
        self._writer.setTitle(sheet.title)
        self._writer.setCreator("CM Console")
        a4(self._writer)
        self._printing = Printing(self._writer, sheet, self)
        self._printing.done.connect(self._on_done)

    def start(self) -> None:
        """Begins."""
        self._printing.start()

    @Slot()
    def _on_done(self) -> None:
        self._buffer.close()
        self.done.emit(self._path, bytes(self._buffer.data().data()))
