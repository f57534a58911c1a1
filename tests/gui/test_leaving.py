"""Closing the window while planned items still need the program."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cm_console.domain.changes import Changes
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
