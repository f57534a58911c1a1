"""Closing the window while planned items still need the program."""

from __future__ import annotations

import ctypes
import sys

import pytest
from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication, QSessionManager
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cm_console.domain.changes import Changes
from cm_console.views.frame import Frame
from tests.gui.conftest import Desk

LEFT = Qt.MouseButton.LeftButton


def waiting(desk: Desk, count: int) -> None:
    desk.workspace.needing = count
    desk.workspace.publish(Changes(plan=True))
    desk.settle()


def test_nothing_is_asked_when_nothing_waits(desk: Desk) -> None:
    assert desk.window.frame.close()


def test_it_asks_once_and_stays(desk: Desk) -> None:
    waiting(desk, 2)
    frame = desk.window.frame
    assert not frame.close()
    card = desk.window.leaving.card
    assert card is not None
    assert card.isVisible()
    assert card.ui.heading.text() == "2 planned items still need this program"
    QTest.mouseClick(card.ui.no, LEFT)
    assert frame.isVisible()
    assert not card.isVisible()
    assert not frame.close()
    QTest.mouseClick(card.ui.yes, LEFT)
    assert not frame.isVisible()


def test_who_closes_again_means_it(desk: Desk) -> None:
    waiting(desk, 1)
    assert not desk.window.frame.close()
    assert desk.window.frame.close()


def test_what_has_gone_out_is_not_asked_about(desk: Desk) -> None:
    waiting(desk, 1)
    waiting(desk, 0)
    assert desk.window.frame.close()


# --- the system ends the session ------------------------------------------------------------------------

ASK_TO_SAVE = "_ZN23QPlatformSessionManager13appCommitDataEv"
"""What Qt's own part for a system calls when that system ends the session. Qt keeps it from programs, and
nothing else makes `isSavingSession` true."""


class ClosesThen(QObject):
    """Closes a window as soon as the system asks to save."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._frame = frame
        self.closed: list[tuple[bool, bool]] = []

    @Slot(QSessionManager)
    def close(self, _manager: QSessionManager) -> None:
        application = QApplication.instance()
        assert isinstance(application, QGuiApplication)
        self.closed.append((application.isSavingSession(), self._frame.close()))


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the call has another name")
def test_the_end_of_a_session_is_never_held_up(desk: Desk, qapp: QApplication) -> None:
    waiting(desk, 2)
    closing = ClosesThen(desk.window.frame)
    qapp.commitDataRequest.connect(closing.close)
    getattr(ctypes.CDLL("libQt6Gui.so.6"), ASK_TO_SAVE)(None)
    qapp.commitDataRequest.disconnect(closing.close)
    assert closing.closed == [(True, True)]
    assert desk.window.leaving.card is None
    assert not qapp.isSavingSession()
