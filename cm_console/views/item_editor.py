"""The editor at the right of the calendar: everything about one item."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cm_console.bridge.plan_ports import Board, Finding
from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.item import PlannedItem
from cm_console.domain.plan.review import subject_of
from cm_console.domain.plan.status import Status
from cm_console.views import plan_words
from cm_console.views.field_grid import scrolling
from cm_console.views.icons import icon
from cm_console.views.item_fields import ItemFields
from cm_console.views.opened_item import Draft, Opened
from cm_console.views.plan_look import SIGNS
from cm_console.views.publish_panel import PublishPanel
from cm_console.views.publish_words import Choice
from cm_console.views.results_panel import ResultsPanel
from cm_console.views.step_buttons import StepButtons
from cm_console.views.versions_bar import VersionsBar
from cm_console.views.view import Card

CHECK_MS = 250  # after the last key
FIELDS = (QLineEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox)


class ItemEditor(Card):
    """Holds one item until it is saved or left. Ctrl+S saves, Esc leaves."""

    saved = Signal(object)  # Draft
    checks_wanted = Signal(object, str)  # PlannedItem, entry id
    leave_wanted = Signal()
    hinted = Signal(str)  # why nothing happened
    cancel_wanted = Signal(str)
    choice_made = Signal(str, object)  # entry id, Choice

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self._opened = Opened(Entry("", PlannedItem(())))
        self._dirty = False
        self._status, self._sign, self._close = QLabel(self), QLabel(self), QToolButton(self)
        self.fields = ItemFields(self)
        self.wordings, self.when, self.notes = self.fields.wordings, self.fields.when, self.fields.notes
        self._save, self._leave, self._found = QPushButton(self), QPushButton(self), QPushButton(self)
        self.versions = VersionsBar(self)
        self._steps = StepButtons(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(CHECK_MS)
        self._dress()
        self._lay_out()
        self._connect()
        self.retranslate()

    # --- what is shown -------------------------------------------------------------------------------

    @property
    def entry(self) -> Entry:
        """What is open; its id is empty for a new item."""
        return self._opened.entry

    @property
    def dirty(self) -> bool:
        """Whether something was written that is not kept yet."""
        return self._dirty or self.fields.comments.pending() or self.fields.review.pending()

    def open(self, opened: Opened, board: Board) -> None:
        """Shows an entry; one without an id is new."""
        if _about(opened.entry) != _about(self.entry):
            self.fields.review.begin()
            self.fields.comments.begin()
        self._opened = opened
        self._show_talk(opened)
        self.offer(board)
        self.fields.show_item(opened.entry.item, opened.rule)
        self._set_dirty(dirty=False)
        self._listen()
        self.retranslate()
        self._on_pause()

    def follow(self, opened: Opened, board: Board) -> None:
        """The open entry changed elsewhere; what is being written here stays."""
        self._show_talk(opened)
        if not self._dirty:
            if opened != self._opened:
                self.open(opened, board)
            return
        here, there = self.entry.item, opened.entry.item
        if replace(there, at=here.at, status=here.status) == here:
            kept = self.when.at() if self.when.at() != here.at else there.at
            self._opened = opened
            self.when.follow(kept, opened.rule)
            self._show_steps()

    def offer(self, board: Board) -> None:
        """What can be chosen."""
        self.fields.offer(board)
        self.versions.offer(board)

    def to_top(self) -> None:
        """Shows the first part, as for what has just been opened."""
        self._scroll.verticalScrollBar().setValue(0)

    def show_review(self) -> None:
        """Goes to who has said yes."""
        self._go_to("review", self.fields.review.ask)

    def show_comments(self) -> None:
        """Goes to the comments, to write one."""
        self._go_to("comments", self.fields.comments.box)

    def show_findings(self, found: Sequence[Finding]) -> None:
        """What the checks say about the item as it is written now."""
        self.fields.findings.take(found)
        self.fields.show_summaries()
        self._show_found()

    def steps(self) -> Sequence[QPushButton]:
        """A button for each step that is possible."""
        return self._steps.buttons()

    def item(self) -> PlannedItem:
        """The item as it is written now."""
        return self.fields.written(self.entry.item)

    def draft(self, step: Status | None = None) -> Draft:
        """What is to be kept."""
        item, entry = self.item(), self.entry
        moved = bool(entry.id) and item.at != entry.item.at
        return Draft(entry.id, entry.version, item, self.when.rule(), moved, step)

    def retranslate(self) -> None:
        self._name_parts()
        self._show_steps()
        self._show_found()

    # --- Qt overrides --------------------------------------------------------------------------------

    def claims(self, event: QKeyEvent) -> bool:
        return super().claims(event) or _is_save(event) or _letter(event) in self._menus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave_wanted.emit()
        elif _is_save(event):
            self._on_save()
        elif menu := self._menus().get(_letter(event)):
            menu()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """On Linux text fields delete with Ctrl+D and Ctrl+K; here these mean the same in each field. One of
        choices would look for a choice that begins with Ctrl+S.
        """
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        saves = isinstance(watched, QComboBox) and _is_save(event)
        menu = self._on_save if saves else self._menus().get(_letter(event))
        if menu:
            menu()
        return menu is not None

    # --- inside --------------------------------------------------------------------------------------

    def _listen(self) -> None:
        """To the fields of this moment; to listen twice is to listen once."""
        for kind in FIELDS:
            for field in self.findChildren(kind):
                field.installEventFilter(self)

    def _menus(self) -> dict[int | None, Callable[[], None]]:
        """With Ctrl and a letter."""
        return {
            Qt.Key.Key_D: self.versions.open_menu,
            Qt.Key.Key_K: self.show_comments,
            Qt.Key.Key_R: self.show_review,
            Qt.Key.Key_T: self.fields.texts.open_menu,
        }

    def _dress(self) -> None:
        self._status.setProperty("role", "heading")
        self._close.setProperty("role", "bare")
        self._close.setIcon(icon("x", "text"))
        self._save.setProperty("role", "primary")
        self._leave.setProperty("role", "quiet")
        self._found.setProperty("role", "link")

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._sign)
        top.addWidget(self._status, 1)
        top.addWidget(self._close)
        below = QHBoxLayout()
        below.addWidget(self._steps)
        self.publish, self.results = PublishPanel(self), ResultsPanel(self)
        versions = QHBoxLayout()
        versions.addWidget(self.versions)
        self._scroll = scrolling(self.fields, self)
        foot = QHBoxLayout()
        foot.addWidget(self._found)
        foot.addStretch(1)
        foot.addWidget(self._leave)
        foot.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for line, margins in ((top, (14, 10, 10, 0)), (below, (14, 4, 14, 6)), (versions, (14, 0, 14, 4))):
            line.setContentsMargins(*margins)
            column.addLayout(line)
        column.addWidget(self.publish)
        column.addWidget(self.results)
        column.addWidget(self._scroll, 1)
        foot.setContentsMargins(14, 8, 14, 10)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.fields.edited.connect(self._on_edited)
        self.publish.chosen.connect(self._on_choice)
        self._steps.chosen.connect(self._on_step)
        self._close.clicked.connect(self.leave_wanted)
        self._found.clicked.connect(self._on_found)
        self._leave.clicked.connect(self.leave_wanted)
        self._save.clicked.connect(self._on_save)
        self._pause.timeout.connect(self._on_pause)

    def _go_to(self, part: str, target: QWidget) -> None:
        section = self.fields.sections[part]
        if not self.entry.id:
            self.hinted.emit(self.tr("Save this item first: Ctrl+S"))
        elif not section.isVisibleTo(self):
            self.hinted.emit(self.tr("Nobody is asked in this plan. Y in the calendar changes that."))
        else:
            section.set_open(is_open=True)
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.fields.adjustSize()  # what was just opened has its place before it is scrolled to
            for shown in (section, target):
                self._scroll.ensureWidgetVisible(shown)

    def _show_talk(self, opened: Opened) -> None:
        self.fields.show_talk(opened.talk, opened.entry.item, is_new=not opened.entry.id)

    def _name_parts(self) -> None:
        self._save.setText(self.tr("Save"))
        self._save.setToolTip("Ctrl+S")
        self._leave.setText(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close the editor"))
        self._close.setToolTip("Esc")

    def _show_found(self) -> None:
        count, blocks = self.fields.findings.count(), self.fields.findings.blocking()
        words = self.tr("%Ln thing(s) to look at", "", count) if count else ""
        self._found.setText(words)
        self._found.setIcon(icon("circle-alert" if blocks else "info", "danger" if blocks else "muted"))
        self._found.setVisible(bool(count))

    def _show_steps(self) -> None:
        status = self.entry.item.status
        self._status.setText(plan_words.word(status) if self.entry.id else self.tr("New item"))
        self._sign.setPixmap(icon(SIGNS[status], "accent").pixmap(18, 18))
        self.publish.show_item(self.entry.item, self._opened.held)
        self.results.show_result(
            self._opened.held, self._opened.result, is_unanswered=self._opened.is_unanswered
        )
        self.versions.show_versions(self.entry, self._opened.versions)
        self._steps.offer(status, self._opened.talk, is_new=not self.entry.id)

    def _set_dirty(self, *, dirty: bool) -> None:
        self._dirty = dirty
        self._save.setEnabled(dirty or not self.entry.id)
        self.fields.review.allow(is_saved=not dirty)

    # --- slots ---------------------------------------------------------------------------------------

    @Slot()
    def _on_edited(self) -> None:
        self._set_dirty(dirty=True)
        self._pause.start()

    @Slot()
    def _on_found(self) -> None:
        found = self.fields.sections["found"]
        found.set_open(is_open=True)
        self._scroll.ensureWidgetVisible(found)

    @Slot()
    def _on_pause(self) -> None:
        self.checks_wanted.emit(self.item(), self.entry.id)

    @Slot()
    def _on_save(self) -> None:
        if self._save.isEnabled():
            self.saved.emit(self.draft())

    @Slot(object)
    def _on_choice(self, choice: Choice) -> None:
        self.choice_made.emit(self.entry.id, choice)

    @Slot(object)
    def _on_step(self, status: Status) -> None:
        if status is Status.CANCELLED:
            self.cancel_wanted.emit(self.entry.id)
        else:
            self.saved.emit(self.draft(status))


def _about(entry: Entry) -> str:
    return subject_of(entry.item, entry.id)


def _is_save(event: QKeyEvent) -> bool:
    control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return control and event.key() in (Qt.Key.Key_S, Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _letter(event: QKeyEvent) -> int | None:
    """The key that is pressed together with Ctrl."""
    control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return event.key() if control else None
