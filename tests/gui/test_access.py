"""Every control has a name, nothing is clipped, every colour can be read, everything is freed."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetrics, QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cm_console.domain.errors import SignInRefused
from cm_console.domain.moderation import Action
from cm_console.domain.plan.campaign import Campaign
from cm_console.views import dates
from cm_console.views.ask_card import AskCard
from cm_console.views.avatars import COLOURS
from cm_console.views.calendar_page import CalendarPage
from cm_console.views.icons import _Engine
from cm_console.views.key_sheet import KeySheet
from cm_console.views.personas_page import PersonasPage
from cm_console.views.reach_card import ReachCard
from cm_console.views.reason_card import ReasonCard
from cm_console.views.shell import Page
from cm_console.views.theme import DARK, LIGHT, Tokens
from tests.fakes.plan import fill
from tests.gui.conftest import Desk, Open

CONTROLS = (
    QAbstractButton,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QComboBox,
    QAbstractSpinBox,
    QAbstractItemView,
)


def every_screen(desk: Desk) -> Iterator[str]:
    """Goes through the window as a person would."""
    page, places = desk.page, desk.window.places
    for name, place in (("queue", Page.QUEUE), ("intranets", Page.INTRANETS), ("settings", Page.SETTINGS)):
        desk.shell.show_page(place)
        desk.settle()
        yield name
    places.intranets_page.show_form()
    places.intranets_page.form.show_error(SignInRefused(host="intranet.example"))
    desk.shell.show_page(Page.INTRANETS)
    yield "form"
    desk.shell.show_page(Page.QUEUE)
    for number in range(4):
        page.detail.ui.tabs.setCurrentIndex(number)
        yield f"tab {number}"
    page.reasons.ask(Action.REJECT, [1, 2], None)
    yield "reason"
    page.reasons.dismiss()
    page.decision_requested.emit(Action.NOTE)
    yield "editor"
    page.editor.dismiss()
    page.list.selectAll()
    desk.settle()
    yield "many"
    places.key_sheet.open()
    yield "keys"
    places.key_sheet.dismiss()
    desk.shell.show_page(Page.ACTIVITY)
    yield "activity"
    yield from calendar_screens(desk)
    desk.shell.show_page(Page.WELCOME)
    yield "welcome"


def calendar_screens(desk: Desk) -> Iterator[str]:
    """The calendar, an item in it, and the personas."""
    desk.shell.show_page(Page.CALENDAR)
    desk.settle()
    controller = desk.window.places.planning.calendar
    assert controller is not None
    page = controller.page
    yield "calendar"
    page.opened.emit(page.model.entry(0).id)
    desk.settle()
    yield "item"
    page.reach.ask("")
    yield "reach"
    page.reach.dismiss()
    page.bar.personas_wanted.emit()
    desk.settle()
    yield "personas"
    desk.window.frame.findChild(PersonasPage).back_wanted.emit()  # type: ignore[union-attr]
    page.show_tray()
    yield from extra_screens(desk, page)


def extra_screens(desk: Desk, page: CalendarPage) -> Iterator[str]:
    """Templates, an event, feeds, the weekly rhythm and campaigns."""
    extras, menu = desk.window.places.planning.extras, page.bar.more
    assert extras is not None
    menu.template_wanted.emit()
    desk.settle()
    yield "template"
    assert extras.templates is not None
    extras.templates.card.dismiss()
    menu.event_wanted.emit()
    yield "event"
    assert extras.events is not None
    extras.events.editor.dismiss()
    menu.feeds_wanted.emit()
    desk.settle()
    yield "feeds"
    assert extras.feeds is not None
    extras.feeds.dismiss()
    menu.rhythm_wanted.emit()
    desk.settle()
    yield "rhythm"
    assert extras.rhythm is not None
    extras.rhythm.page.back_wanted.emit()
    desk.workspace.plan().campaigns.add(Campaign("Veilig werken", first=dates.today()))
    menu.campaigns_wanted.emit()
    desk.settle()
    yield "campaigns"
    assert extras.campaigns is not None
    extras.campaigns.page.shift.ask("", dates.today())
    yield "shift"
    extras.campaigns.page.shift.dismiss()
    extras.campaigns.page.back_wanted.emit()


def prepared(desk: Desk) -> Desk:
    """With decisions in every state."""
    ids = [desk.model.id_at(position) for position in range(4)]
    desk.workspace.moderation.decide(ids, Action.APPROVE)
    desk.workspace.fail(ids[:1], "conflict")
    desk.workspace.fail(ids[1:2], "refused")
    desk.workspace.arrive(3)
    today = dates.today()
    fill(desk.workspace.plan(), today - timedelta(days=today.weekday()))
    desk.settle()
    return desk


def visible(root: QWidget) -> Iterator[QWidget]:
    """Every control that a person can see now; parts that Qt makes inside a control are Qt's own."""
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and not widget.objectName().startswith("qt_"):
            yield widget


def name_of(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text


def inside(widget: QWidget, kinds: tuple[type[QWidget], ...]) -> bool:
    parent = widget.parentWidget()
    return parent is not None and (isinstance(parent, kinds) or inside(parent, kinds))


@pytest.mark.parametrize("language", ["en", "nl"])
def test_every_control_has_a_name(open_desk: Open, language: str) -> None:
    desk = prepared(open_desk(language=language))
    nameless = {
        f"{screen}: {type(widget).__name__} {widget.objectName()}"
        for screen in every_screen(desk)
        for widget in visible(desk.shell)
        if isinstance(widget, CONTROLS)
        and not inside(widget, (QComboBox, QAbstractSpinBox, QLineEdit, QTabBar))
        and not name_of(widget).strip()
    }
    assert nameless == set()


def needed_width(widget: QWidget) -> int:
    """The width that the text of a control takes, without its frame."""
    if isinstance(widget, QLabel):
        if widget.wordWrap() or widget.textFormat() == Qt.TextFormat.RichText:
            return 0
        return QFontMetrics(widget.font()).horizontalAdvance(widget.text())
    return widget.sizeHint().width() - 2  # a focus frame may be a pixel wider on each side


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("per_cent", [100, 130])
def test_no_text_is_clipped_at_the_smallest_size(open_desk: Open, language: str, per_cent: int) -> None:
    desk = prepared(open_desk(language=language, show=(1366, 768)))
    desk.window.theme.set_text_size(per_cent)
    clipped = set()
    for screen in every_screen(desk):
        desk.settle()
        for widget in visible(desk.shell):
            if isinstance(widget, QAbstractButton | QLabel) and not inside(widget, (QLineEdit, QTabBar)):
                text = widget.text()
                if text and needed_width(widget) > widget.width() and "<" not in text:
                    clipped.add(f"{screen}: {text!r} {needed_width(widget)} > {widget.width()}")
                beyond = widget.mapTo(desk.shell, widget.rect().bottomRight())
                below = beyond.y() > desk.shell.height() and not inside(widget, (QScrollArea,))
                if text and (beyond.x() > desk.shell.width() or below):
                    clipped.add(f"{screen}: {text!r} leaves the window")
    desk.window.theme.set_text_size(100)
    assert clipped == set()


def test_the_keyboard_reaches_every_control_of_the_queue(desk: Desk) -> None:
    desk.settle()
    reached: set[QWidget] = set()
    for _ in range(80):
        QTest.keyClick(desk.shell.focusWidget(), Qt.Key.Key_Tab)
        focused = desk.shell.focusWidget()
        assert focused is not None
        reached.add(focused)
    wanted = {
        widget
        for widget in visible(desk.page)
        if isinstance(widget, QAbstractButton | QLineEdit | QComboBox | QAbstractItemView)
        and not inside(widget, (QComboBox, QLineEdit, QTabBar))
        and not (isinstance(widget, QToolButton) and inside(widget, (QLineEdit,)))
        and widget.property("role") != "scope"  # a group of tabs is one stop
    }
    assert {widget.objectName() or name_of(widget) for widget in wanted - reached} == set()


def test_a_screen_reader_hears_the_row(desk: Desk) -> None:
    interface = QAccessible.queryAccessibleInterface(desk.page.list)
    assert interface.role() is QAccessible.Role.List
    assert interface.childCount() == 60
    heard = interface.child(0).text(QAccessible.Text.Name)
    row = desk.model.row(0)
    assert row is not None
    assert row.author in heard
    assert "Self-harm" in heard
    assert row.excerpt in heard


def luminance(value: str) -> float:
    channels: list[float] = list(QColor(value).getRgbF()[:3])  # type: ignore[index]  # a tuple at run time
    linear: list[float] = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_can_be_read(look: Tokens) -> None:
    grounds = (look.window, look.surface, look.raised, look.hover, look.chosen)
    pairs = [(ink, ground) for ink in (look.text, look.muted, look.accent) for ground in grounds]
    pairs += [(look.danger, look.danger_soft), (look.warning, look.warning_soft), (look.good, look.good_soft)]
    pairs += [(ink, look.surface) for ink in (look.danger, look.warning, look.good)]
    pairs += [(look.on_accent, look.accent), (look.text, look.mark), (look.text, look.found)]
    weak = [(ink, ground, contrast(ink, ground)) for ink, ground in pairs if contrast(ink, ground) < 4.5]
    assert weak == []
    assert contrast(look.strong_border, look.surface) >= 3.0


def test_initials_can_be_read() -> None:
    assert [value for value in COLOURS if contrast(value, "#ffffff") < 4.5] == []


@pytest.mark.parametrize("make", [ReasonCard, AskCard, KeySheet, ReachCard])
def test_a_card_is_freed_with_its_page(qtbot: QtBot, make: Callable[[QWidget], QWidget]) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    card = make(parent)
    alive = weakref.ref(card)
    gc.collect()
    gc.disable()
    try:
        shiboken6.delete(parent)
        assert not shiboken6.isValid(card)
        del card
    finally:
        gc.enable()
    gc.collect()
    assert alive() is None


ENGLISH = {
    "Approve  A", "Queue", "Activity", "Settings", "Author", "Reason", "State", "3 items selected", "Connect",
    "Cancel", "Language", "Appearance", "Sync now", "Pause", "Your data", "What you saw", "Key", "Hate",
    "Today", "New item", "For whom", "Only this one", "Frustrations",
}  # fmt: skip


def shown(desk: Desk) -> set[str]:
    """The texts that can be seen now."""
    desk.settle()
    texts = (widget.text() for widget in visible(desk.shell) if isinstance(widget, QAbstractButton | QLabel))
    return {text.strip() for text in texts if text}


def test_the_language_changes_while_the_window_is_open(open_desk: Open) -> None:
    desk = prepared(open_desk(language="en"))
    english = set().union(*(shown(desk) for _ in every_screen(desk)))
    assert len(english & ENGLISH) > 12
    desk.window.language.use("nl")
    dutch = set().union(*(shown(desk) for _ in every_screen(desk)))
    assert dutch & ENGLISH == set()
    assert {"Goedkeuren  A", "Instellingen", "Nu synchroniseren", "Je gegevens"} <= dutch


@pytest.mark.parametrize(("language", "mark"), [("nl", "."), ("en", ",")])
def test_large_numbers_are_written_as_the_language_does(
    open_desk: Open, big_queue: Path, language: str, mark: str
) -> None:
    desk = open_desk(path=big_queue, language=language)
    desk.qtbot.waitUntil(lambda: desk.model.complete)
    count = desk.model.rowCount()
    texts = [widget.text() for widget in visible(desk.shell) if isinstance(widget, QAbstractButton | QLabel)]
    written = f"{count:,}".replace(",", mark)
    assert sum(written in text for text in texts) >= 3  # the rail, the tab and the line above the list
    assert [text for text in texts if str(count) in text] == []


def test_an_icon_without_room_paints_nothing(qapp: QApplication) -> None:
    """A button that was just made has no size yet; Qt asks for its icon all the same."""
    painted = _Engine("x", "text").pixmap(QSize(0, 0), QIcon.Mode.Normal, QIcon.State.Off)
    assert painted.isNull()
