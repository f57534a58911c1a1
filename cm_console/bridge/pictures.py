"""Small versions of pictures, made on a worker: a picture can be larger than what a window can wait for."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

MOST_PIXELS = 60_000_000  # 240 MB while it is read; Qt refuses more than 256
FORMATS = frozenset({b"jpeg", b"png", b"gif", b"webp"})


def thumbnail(content: bytes, side: int) -> QImage | None:
    """A picture that fits into a square of `side` pixels; None for no picture, or a huge one."""
    buffer = QBuffer()
    buffer.setData(content)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    if bytes(reader.format().data()) not in FORMATS:
        return None
    reader.setAutoTransform(True)  # as it was held
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MOST_PIXELS:
        return None
    box = QSize(side, side)
    if size.width() > side or size.height() > side:
        reader.setScaledSize(size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    image = reader.read()
    return None if image.isNull() else image


def png_of(image: QImage) -> bytes:
    """What was pasted, as a file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
