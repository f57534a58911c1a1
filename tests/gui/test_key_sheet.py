"""Every key that does something stands on the sheet of keys."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QLabel, QWidget

from cm_console.controllers.window import Window
from cm_console.views.key_sheet import KeySheet
from cm_console.views.plan_view import ViewKind
from cm_console.views.shell import Page
from tests.gui.conftest import Desk

ARROWS = {"←": "Left", "→": "Right", "↑": "Up", "↓": "Down"}
SAME = {"Ctrl+Shift+Z": "Ctrl+Y"}  # two keys for one thing: the sheet tells the first


def told(sheet: KeySheet) -> set[str]:
    """The keys on the sheet, one by one: "Ctrl+← →" is two of them."""
    labels = (one for one in sheet.findChildren(QLabel) if one.property("role") == "key" and one.isVisible())
    return {key for label in labels for part in label.text().split("  ") for key in _single(part)}


def _single(text: str) -> Iterator[str]:
    if " – " in text:
        first, last = text.split(" – ")
        yield from map(str, range(int(first), int(last) + 1))
        return
    first, *others = text.split(" ")
    held = first[: first.rfind("+") + 1] if len(first) > 1 else ""
    for one in (first.removeprefix(held), *others):
        for sign in one if set(one) <= set(ARROWS) else (one,):
            yield held + ARROWS.get(sign, sign).replace("−", "-")


def bound(part: QWidget) -> set[str]:
    """The keys of a part of the window; a sequence of two gives both."""
    keys = [one.key() for one in part.findChildren(QShortcut)]
    keys += [key for one in part.findChildren(QAction) for key in one.shortcuts()]
    texts = (key.toString() for key in keys)
    return {SAME.get(one, one) for text in texts for one in text.split(", ")}


def shown(window: Window, page: Page) -> set[str]:
    window.shell.show_page(page)
    window.shell.keys_requested.emit()
    return told(window.places.key_sheet)


def test_every_key_of_the_calendar_stands_on_its_sheet(desk: Desk) -> None:
    desk.shell.show_page(Page.CALENDAR)
    desk.settle()
    controller = desk.window.places.planning.calendar
    assert controller is not None
    for kind in ViewKind:
        controller.page.show_view(kind)
    desk.settle()
    mine = bound(controller.page) | own(desk)
    assert {"F3", "Shift+F3", "W", "O", "7", "Ctrl+P", "F5", "G"} <= mine
    assert mine - shown(desk.window, Page.CALENDAR) == set()


def test_every_key_of_the_queue_stands_on_its_sheet(desk: Desk) -> None:
    mine = bound(desk.page) | own(desk)
    assert {"J", "A", "Ctrl+A"} <= mine
    assert mine - shown(desk.window, Page.QUEUE) == set()


def own(desk: Desk) -> set[str]:
    """The keys of the window itself."""
    keys = [one for one in desk.shell.findChildren(QShortcut) if one.parent() is desk.shell]
    return {text for one in keys for text in one.key().toString().split(", ")}


def test_what_the_views_do_with_keys_is_told_too(desk: Desk) -> None:
    desk.shell.show_page(Page.CALENDAR)
    desk.settle()
    named = shown(desk.window, Page.CALENDAR)
    moves = {f"{held}+{way}" for held in ("Ctrl", "Alt") for way in ("Up", "Down")}
    assert moves | {"Ctrl+Left", "Ctrl+Right", "Ctrl++", "Ctrl+-", "Ctrl+0", "Space", "+", "-"} <= named
