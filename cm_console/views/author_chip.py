"""The filter for one author: a field to type a name into, and the names that begin like it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from cm_console.domain.queue import Choice
from cm_console.models.choices_model import ChoiceRole, ChoicesModel
from cm_console.views.chip import Chip
from cm_console.views.queue_delegate import paint_background
from cm_console.views.search_field import PAUSE_MS
from cm_console.views.theme import colour, tokens
from cm_console.views.view import Card

Index = QModelIndex | QPersistentModelIndex
SIZE = QSize(320, 340)
PADDING = 8
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


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


class AuthorMenu(Card):
    """`searched` comes when the menu opens and while a name is typed; `offer` answers it."""

    searched = Signal(str)
    picked = Signal(object)  # Choice
    cleared = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._model, self._delegate = ChoicesModel(self), AuthorDelegate(self)
        self._answered, self._hurry = False, False
        self.field, self.list = QLineEdit(self), QListView(self)
        self.nobody, self.clear = QLabel(self), QPushButton(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.nobody.setWordWrap(True)
        self.nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setProperty("role", "overlay")
        self.nobody.setProperty("role", "muted")
        self.clear.setProperty("role", "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        column.setSpacing(PADDING)
        for part in (self.field, self.list, self.nobody, self.clear):
            column.addWidget(part, 1 if part in (self.list, self.nobody) else 0)
        self._connect()

    def open(self, below: QWidget, *, can_clear: bool) -> None:
        """Shows the menu under a button."""
        self.clear.setVisible(can_clear)
        self.field.clear()
        self.resize(SIZE)
        corner = below.mapToGlobal(QPoint(0, below.height() + 4))
        room = below.screen().availableGeometry()
        corner.setX(max(room.left(), min(corner.x(), room.right() - self.width())))
        self.move(corner)
        self.show()
        self.field.setFocus()
        self._ask()

    def offer(self, typed: str, choices: Sequence[Choice]) -> None:
        """The authors for what was typed."""
        if typed != self.field.text().strip():
            return
        self._answered = True
        self._model.take(choices)
        self.list.setVisible(bool(choices))
        self.nobody.setVisible(not choices)
        self._go_to(0)
        if self._hurry:
            self._pick(self.list.currentIndex())

    def claims(self, _event: QKeyEvent) -> bool:
        """All of them: the page below has letters of its own."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if step := STEPS.get(Qt.Key(event.key())):
            self._go_to(self.list.currentIndex().row() + step)
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_text)
        self.field.returnPressed.connect(self._on_return)
        self.list.clicked.connect(self._pick)
        self.list.activated.connect(self._pick)
        self.clear.clicked.connect(self._on_clear)
        self._pause.timeout.connect(self._ask)

    def _go_to(self, position: int) -> None:
        last = self._model.rowCount() - 1
        self.list.setCurrentIndex(self._model.index(max(0, min(position, last))))

    @Slot()
    def _on_text(self) -> None:
        self._answered, self._hurry = False, False
        self._pause.start()

    @Slot()
    def _ask(self) -> None:
        self._pause.stop()
        self.searched.emit(self.field.text().strip())

    @Slot()
    def _on_return(self) -> None:
        """Picks the name that is marked; right after a letter, the first of the answer that is to come."""
        if self._answered:
            self._pick(self.list.currentIndex())
        else:
            self._hurry = True
            self._ask()

    @Slot(QModelIndex)
    def _pick(self, index: QModelIndex) -> None:
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
        menu.nobody.setText(self.tr("Nobody of that name has written anything that needed a decision."))
        menu.clear.setText(self.tr("Show all authors"))

    @Slot()
    def _on_clicked(self) -> None:
        self.menu_of_names.open(self, can_clear=self._author is not None)

    @Slot(object)
    def _on_picked(self, choice: Choice) -> None:
        self.choose(choice.id, choice.name)
        self.changed.emit()

    @Slot()
    def _on_cleared(self) -> None:
        self.clear()
        self.changed.emit()
