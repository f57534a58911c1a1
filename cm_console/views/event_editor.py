"""One offline event in the hand: written, moved, and told about online before and after."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cm_console.bridge.campaign_ports import Around
from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.offline_event import OfflineEvent
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.place import Place
from cm_console.domain.plan.stored import Stored
from cm_console.domain.queue import Choice
from cm_console.views import dates, event_words, plan_words
from cm_console.views.banner import Banner
from cm_console.views.event_form import EventForm
from cm_console.views.view import Overlay

AFTERNOON = time(15)
MOST_TOLD = 3


class EventEditor(Overlay):
    """`kept` carries the id (empty for a new one), the event, and whether linked items move along."""

    kept = Signal(str, object, bool)
    removed = Signal(str)
    proposed = Signal(str)

    WIDTH = 760

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "overlay")
        self._id = ""
        self._online: Around | None = None
        self.form, self.banner = EventForm(self), Banner(self)
        self._heading, self._told, self._moved = QLabel(self), QLabel(self), QLabel(self)
        self.along = QCheckBox(self)
        self._save, self._close, self._remove, self.propose = (QPushButton(self) for _ in range(4))
        self._dirty = self._sure = False
        self._dress()
        self._lay_out()
        self.form.edited.connect(self._on_edited)
        self._save.clicked.connect(self.save)
        self._close.clicked.connect(self.dismiss)
        self._remove.clicked.connect(self._on_remove)
        self.propose.clicked.connect(self._on_propose)
        self.retranslate()

    # --- what is shown -------------------------------------------------------------------------------

    def offer(
        self, personas: Sequence[Stored[Persona]], intranets: Sequence[Choice], places: Sequence[Place]
    ) -> None:
        """What can be chosen."""
        self.form.offer(personas, intranets, places)

    def begin(self, at: datetime) -> None:
        """A new event; nothing of it is kept yet."""
        self._show("", OfflineEvent("", at), None)

    def show_event(self, stored: Stored[OfflineEvent], around: Around) -> None:
        """Shows an event, and what stands around it."""
        self._show(stored.id, stored.value, around)

    def shown_id(self) -> str:
        """The event that is open; empty for none or a new one."""
        return self._id if self.isVisible() else ""

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Event") if self._id else self.tr("New event"))
        self._save.setText(self.tr("Save"))
        self._save.setToolTip("Ctrl+S")
        self._close.setText(self.tr("Close"))
        self._remove.setText(self.tr("Remove"))
        self.propose.setText(self.tr("Announce, remind and look back"))
        self.propose.setToolTip(
            self.tr("Plans three drafts: a week before, a day before and two days after, on working days")
        )
        self.along.setText(self.tr("Linked items move along"))
        self._show_online()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_S and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.save()
        else:
            super().keyPressEvent(event)

    @Slot()
    def dismiss(self) -> None:
        """What was written is not thrown away at the first press."""
        if self._dirty and not self._sure:
            self._sure = True
            hint = self.tr("Close once more to leave it.")
            self.banner.say(self.tr("What you changed here is not saved yet."), hint, tone="warning")
            return
        super().dismiss()

    # --- inside --------------------------------------------------------------------------------------

    def _show(self, event_id: str, event: OfflineEvent, around: Around | None) -> None:
        self._id, self._online = event_id, around
        self.form.show_event(event)
        self.banner.hide()
        self.along.setChecked(True)
        self._set_dirty(dirty=False)
        self.retranslate()
        self.open()
        self.form.title.setFocus(Qt.FocusReason.PopupFocusReason)

    def _show_online(self) -> None:
        around, known = self._online, bool(self._id)
        hidden: Sequence[QWidget] = (self._remove, self.propose, self._told, self._moved)
        for part in hidden:
            part.setVisible(known)
        if around is None:
            return
        parts = [
            self.tr("Before: {items}").format(items=_told(around.before)) if around.before else "",
            self.tr("After: {items}").format(items=_told(around.after)) if around.after else "",
        ]
        nothing = self.tr("Nothing is told about it online yet.")
        self._told.setText("\n".join(filter(None, parts)) or nothing)
        self._moved.setText(event_words.uplift(around.uplift))
        self.propose.setVisible(known and not (around.before or around.after))

    def _set_dirty(self, *, dirty: bool) -> None:
        self._dirty, self._sure = dirty, False
        self._save.setEnabled(dirty and bool(self.form.title.text().strip()))
        linked = self._online is not None and bool(self._online.before or self._online.after)
        self.along.setVisible(linked and bool(self.form.moved_by()))

    def _dress(self) -> None:
        self._heading.setProperty("role", "heading")
        for label in (self._told, self._moved):
            label.setProperty("role", "muted")
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._save.setProperty("role", "primary")
        self._remove.setProperty("role", "danger")
        self._close.setProperty("role", "quiet")

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self._remove)
        foot.addWidget(self.propose)
        foot.addStretch(1)
        for right in (self.along, self._close, self._save):
            foot.addWidget(right)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 14)
        column.setSpacing(8)
        for part in (self._heading, self.banner, self.form, self._told, self._moved):
            column.addWidget(part)
        column.addStretch(1)
        column.addLayout(foot)

    # --- slots ---------------------------------------------------------------------------------------

    @Slot()
    def _on_edited(self) -> None:
        self._set_dirty(dirty=True)

    @Slot()
    def save(self) -> None:
        """Keeps what is written."""
        if self._save.isEnabled():
            self.kept.emit(self._id, self.form.event_of(), self.along.isChecked())

    @Slot()
    def _on_remove(self) -> None:
        self._set_dirty(dirty=False)
        self.dismiss()
        self.removed.emit(self._id)

    @Slot()
    def _on_propose(self) -> None:
        self.proposed.emit(self._id)


def _told(entries: Sequence[Entry]) -> str:
    """Entries in a few words each."""
    shown = [
        f"{plan_words.title(one)} ({dates.short_day(one.item.at.date())})"
        for one in entries[:MOST_TOLD]
        if one.item.at
    ]
    return ", ".join([*shown, *(["…"] if len(entries) > MOST_TOLD else [])])
