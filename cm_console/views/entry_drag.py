"""Entries in the hand: from day to day, from the tray to a day and back."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, QSize, Qt
from PySide6.QtGui import QDrag, QDropEvent, QFont, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QWidget

from cm_console.views.theme import colour, tokens

MIME = "application/x-cm-console-entries"
GHOST = QSize(190, 26)


def packed(entry_ids: Sequence[str], grabbed: str) -> QMimeData:
    """What is in the hand; `grabbed` is the entry that the hand holds, the others come along."""
    data = QMimeData()
    data.setData(MIME, json.dumps([grabbed, *(one for one in entry_ids if one != grabbed)]).encode())
    return data


def held(data: QMimeData) -> tuple[str, ...]:
    """The entries in the hand, the grabbed one first; none for anything else that is dragged here."""
    return tuple(json.loads(bytes(data.data(MIME).data()))) if data.hasFormat(MIME) else ()


def accept(event: QDropEvent, *, may_copy: bool = True) -> bool:
    """Takes what is carried, and shows beside the hand whether that makes a copy; whether it does."""
    copying = may_copy and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    event.setDropAction(Qt.DropAction.CopyAction if copying else Qt.DropAction.MoveAction)
    event.accept()
    return copying


def drag(source: QWidget, entry_ids: Sequence[str], grabbed: str, title: str) -> None:
    """Lets the hand carry entries until it lets go; with Ctrl it leaves them where they are too."""
    hand = QDrag(source)
    hand.setMimeData(packed(entry_ids, grabbed))
    more = f"  +{len(entry_ids) - 1}" if len(entry_ids) > 1 else ""
    hand.setPixmap(ghost(title, more, source.font(), source.palette(), source.devicePixelRatioF()))
    hand.setHotSpot(QPoint(12, GHOST.height() // 2))
    hand.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)


def ghost(title: str, more: str, font: QFont, palette: QPalette, ratio: float) -> QPixmap:
    """The picture of what is in the hand."""
    look = tokens(palette)
    made = QPixmap(GHOST * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(colour(look.chosen))
    painter.setPen(colour(look.accent))
    painter.drawRoundedRect(1, 1, GHOST.width() - 2, GHOST.height() - 2, 5, 5)
    painter.setFont(font)
    metrics = painter.fontMetrics()
    room = GHOST.width() - 18 - metrics.horizontalAdvance(more)
    text = metrics.elidedText(title, Qt.TextElideMode.ElideRight, room) + more
    painter.drawText(10, 0, GHOST.width() - 16, GHOST.height(), Qt.AlignmentFlag.AlignVCenter, text)
    painter.end()
    return made
