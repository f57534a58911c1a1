"""The filter for one author: a field to type a name into, and the names that begin like it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cm_console.domain.queue import Choice
from cm_console.models.choices_model import ChoiceRole, ChoicesModel
from cm_console.views.chip import Chip
from cm_console.views.queue_delegate import paint_background
from cm_console.views.search_field import PAUSE_MS
from cm_console.views.search_menu import PADDING, SearchMenu
from cm_console.views.theme import colour, tokens

Index = QModelIndex | QPersistentModelIndex


class AuthorDelegate(QStyledItemDelegate):
    """A name, the intranet where there are several, and how many items of theirs wait."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, QFontMetrics(option.font).height() + 2 * PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, choice = tokens(option.palette), index.data(ChoiceRole)
        model = index.model()
        several = isinstance(model, ChoicesModel) and len(model.intranets()) > 1
        painter.save()
        paint_background(painter, option, look)
        rect = option.rect.adjusted(PADDING, 0, -PADDING, 0)
        metrics, middle = QFontMetrics(option.font), Qt.AlignmentFlag.AlignVCenter
        count = option.locale.toString(choice.open_items) if choice.open_items else ""
        painter.setFont(option.font)
        painter.setPen(colour(look.muted))
        painter.drawText(rect, middle | Qt.AlignmentFlag.AlignRight, count)
        room = rect.width() - metrics.horizontalAdvance(count) - PADDING
        name = f"{choice.name}  ·  {choice.intranet}" if several else choice.name
        painter.setPen(colour(look.text))
        painter.drawText(rect, middle, metrics.elidedText(name, Qt.TextElideMode.ElideRight, room))
        painter.restore()


class AuthorMenu(SearchMenu):
    """`searched` comes when the menu opens and while a name is typed; `offer` answers it."""

    SIZE = QSize(320, 340)

    searched = Signal(str)
    picked = Signal(object)  # Choice
    cleared = Signal()

    def __init__(self, parent: QWidget) -> None:
        model = ChoicesModel()
        super().__init__(parent, model, AuthorDelegate())
        self._model = model
        self._answered, self._hurry = False, False
        self.clear = QPushButton(self)
        self.clear.setProperty("role", "quiet")
        self.column.addWidget(self.clear)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self.list.activated.connect(self._on_clicked)
        self.clear.clicked.connect(self._on_clear)
        self._pause.timeout.connect(self._ask)

    def open(self, below: QWidget) -> None:
        """Shows the first names under a button, and asks at once."""
        super().open(below)
        self._ask()

    def offer(self, typed: str, choices: Sequence[Choice]) -> None:
        """The authors for what was typed."""
        if typed != self.typed():
            return
        self._answered = True
        self._model.take(choices)
        self.show_list()
        self.go_to(0)
        if self._hurry:
            self._on_clicked(self.list.currentIndex())

    @Slot()
    def _on_text(self) -> None:
        self._answered, self._hurry = False, False
        self._pause.start()

    @Slot()
    def _ask(self) -> None:
        self._pause.stop()
        self.searched.emit(self.typed())

    @Slot()
    def _on_return(self) -> None:
        """Picks the name that is marked; right after a letter, the first of the answer that is to come."""
        if self._answered:
            self._on_clicked(self.list.currentIndex())
        else:
            self._hurry = True
            self._ask()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._hurry = False
        if index.isValid() and self.isVisible():
            self.dismiss()
            self.picked.emit(index.data(ChoiceRole))

    @Slot()
    def _on_clear(self) -> None:
        self.dismiss()
        self.cleared.emit()


class AuthorChip(Chip):
    """Restricts the list to one author."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._author: tuple[int, str] | None = None
        self.menu_of_names = AuthorMenu(self)
        self.menu_of_names.picked.connect(self._on_picked)
        self.menu_of_names.cleared.connect(self._on_cleared)
        self.clicked.connect(self._on_clicked)

    def chosen(self) -> tuple[int, ...]:
        return () if self._author is None else (self._author[0],)

    def clear(self) -> None:
        self._author = None
        self.retranslate()

    def choose(self, author_id: int, name: str) -> None:
        """Restricts to this author, without saying so."""
        self._author = (author_id, name)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets the texts."""
        menu = self.menu_of_names
        self.show_chosen(self.tr("Author"), [] if self._author is None else [self._author[1]])
        menu.field.setPlaceholderText(self.tr("Type a name"))
        menu.field.setAccessibleName(self.tr("Name of the author"))
        menu.list.setAccessibleName(self.tr("Authors"))
        menu.nothing.setText(self.tr("Nobody of that name has written anything that needed a decision."))
        menu.clear.setText(self.tr("Show all authors"))

    @Slot()
    def _on_clicked(self) -> None:
        self.menu_of_names.clear.setVisible(self._author is not None)
        self.menu_of_names.open(self)

    @Slot(object)
    def _on_picked(self, choice: Choice) -> None:
        self.choose(choice.id, choice.name)
        self.changed.emit()

    @Slot()
    def _on_cleared(self) -> None:
        self.clear()
        self.changed.emit()
