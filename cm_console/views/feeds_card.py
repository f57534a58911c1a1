"""Files that other calendars follow: which there are, and making one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from cm_console.domain.errors import AppError
from cm_console.domain.plan.feed import Feed
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.status import Status
from cm_console.domain.plan.stored import Stored
from cm_console.models.rows_model import RowRole, RowsModel
from cm_console.views import plan_words
from cm_console.views.banner import Banner
from cm_console.views.chip import MenuChip
from cm_console.views.line_delegate import Line, LineDelegate
from cm_console.views.view import Overlay

Index = QModelIndex | QPersistentModelIndex
LIST_HEIGHT = 170


class FeedDelegate(LineDelegate):
    """The file, and what it holds."""

    names: dict[str, str] = {}  # noqa: RUF012 - replaced as a whole, never changed

    def line(self, index: Index) -> Line:
        feed: Feed = index.data(RowRole)
        who = ", ".join(self.names.get(one, "–") for one in feed.persona_ids)
        which = ", ".join(plan_words.word(one) for one in feed.statuses)
        return Line("link", "muted", feed.file, "  ·  ".join(filter(None, (who, which))) or self.everything())

    def everything(self) -> str:
        """The words for a feed without a restriction."""
        return self.tr("Everything but what is cancelled")


class FeedsCard(Overlay):
    """`added` carries a feed, `removed` the file of one."""

    added = Signal(object)  # Feed
    removed = Signal(str)

    WIDTH = 700

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "overlay")
        self.model: RowsModel[Feed] = RowsModel(self, _file, _file)
        self._delegate, self.list, self.banner = FeedDelegate(self), QListView(self), Banner(self)
        self._heading, self._hint, self._new = QLabel(self), QLabel(self), QLabel(self)
        self.personas, self.statuses = MenuChip(self), MenuChip(self)
        self._personas: Sequence[Stored[Persona]] = ()
        self._add, self._remove, self._close = (QPushButton(self) for _ in range(3))
        self._dress()
        self._lay_out()
        self._add.clicked.connect(self._on_add)
        self._remove.clicked.connect(self._on_remove)
        self._close.clicked.connect(self.dismiss)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.retranslate()

    def offer(self, personas: Sequence[Stored[Persona]]) -> None:
        """What can be chosen."""
        self._personas = personas
        self._delegate.names = {one.id: one.value.name for one in personas}
        self.retranslate()

    def take(self, feeds: Sequence[Feed]) -> None:
        """The feeds that there are."""
        self.model.take(feeds)
        self.list.setVisible(bool(feeds))
        self._remove.setVisible(bool(feeds))
        self._remove.setEnabled(self.list.currentIndex().isValid())
        self.place()

    def say_error(self, error: AppError) -> None:
        """What went wrong."""
        self.banner.say_error(error)

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Follow in other calendars"))
        self._hint.setText(
            self.tr(
                "The plan stands in a file that Outlook, Apple Calendar and others follow, for reading only."
                " It is brought up to date by itself while this program runs. Your notes are never in it."
            )
        )
        self._new.setText(self.tr("A new file with"))
        self._add.setText(self.tr("Choose where…"))
        self._remove.setText(self.tr("Remove"))
        self._close.setText(self.tr("Close"))
        self.list.setAccessibleName(self.tr("Files"))
        people = [(one.id, one.value.name) for one in self._personas]
        self.personas.offer(self.tr("Persona"), self.tr("Everyone"), people)
        steps = [(one, plan_words.word(one)) for one in Status]
        self.statuses.offer(self.tr("Status"), self.tr("All but cancelled"), steps)

    def _dress(self) -> None:
        self._heading.setProperty("role", "heading")
        self._hint.setProperty("role", "muted")
        self._hint.setWordWrap(True)
        self._add.setProperty("role", "primary")
        self._remove.setProperty("role", "danger")
        self._close.setProperty("role", "quiet")
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setMinimumHeight(LIST_HEIGHT)

    def _lay_out(self) -> None:
        begin, foot = QHBoxLayout(), QHBoxLayout()
        for left in (self._new, self.personas, self.statuses):
            begin.addWidget(left)
        begin.addStretch(1)
        begin.addWidget(self._add)
        foot.addWidget(self._remove)
        foot.addStretch(1)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 14)
        column.setSpacing(10)
        for part in (self._heading, self._hint, self.banner, self.list):
            column.addWidget(part)
        column.addLayout(begin)
        column.addLayout(foot)

    @Slot()
    def _on_add(self) -> None:
        dialog = QFileDialog(self, self.tr("A file that other calendars follow"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("iCalendar (*.ics)")
        dialog.setDefaultSuffix("ics")
        dialog.fileSelected.connect(self._on_file)
        dialog.open()

    @Slot(str)
    def _on_file(self, name: str) -> None:
        chosen = self.personas.chosen()
        names = ", ".join(self._delegate.names.get(one, "") for one in chosen)
        title = f"CM Console – {names}" if names else "CM Console"
        self.banner.hide()
        self.added.emit(Feed(str(Path(name)), title, self.statuses.chosen(), chosen))

    @Slot()
    def _on_remove(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            self.removed.emit(self.model.value(index.row()).file)

    @Slot(QModelIndex)
    def _on_current(self, index: QModelIndex) -> None:
        self._remove.setEnabled(index.isValid())


def _file(feed: Feed) -> str:
    return feed.file
