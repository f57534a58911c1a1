"""Choosing some of many: a field that says what is chosen, and a list to tick with a search above it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cm_console.models.checklist_model import ChecklistModel, Option, OptionRole
from cm_console.views.icons import icon, paint_icon
from cm_console.views.queue_delegate import paint_background
from cm_console.views.search_menu import PADDING, SearchMenu
from cm_console.views.theme import colour, tokens

Index = QModelIndex | QPersistentModelIndex
INDENT, TICK = 18, 18


class OptionDelegate(QStyledItemDelegate):
    """A tick, a name as deep as it lies, and how many people."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, QFontMetrics(option.font).height() + 2 * PADDING - 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, one, model = tokens(option.palette), index.data(OptionRole), index.model()
        along = isinstance(model, ChecklistModel) and model.goes_along(one.value)
        painter.save()
        paint_background(painter, option, look)
        rect: QRect = option.rect.adjusted(PADDING + one.depth * INDENT, 0, -PADDING, 0)
        ticked = isinstance(model, ChecklistModel) and model.is_ticked(one.value)
        paint_tick(painter, rect, option, ticked=ticked, along=along)
        text = rect.adjusted(TICK + PADDING, 0, 0, 0)
        metrics, middle = QFontMetrics(option.font), Qt.AlignmentFlag.AlignVCenter
        count = _people(option, one)
        painter.setFont(option.font)
        painter.setPen(colour(look.muted))
        painter.drawText(text, middle | Qt.AlignmentFlag.AlignRight, count)
        room = text.width() - metrics.horizontalAdvance(count) - PADDING
        painter.setPen(colour(look.muted if along else look.text))
        painter.drawText(text, middle, metrics.elidedText(one.name, Qt.TextElideMode.ElideRight, room))
        painter.restore()


def _people(option: QStyleOptionViewItem, one: Option) -> str:
    if one.people is None:
        return "" if one.is_known else "–"
    return option.locale.toString(one.people)


def paint_tick(
    painter: QPainter, rect: QRect, option: QStyleOptionViewItem, *, ticked: bool, along: bool = False
) -> None:
    """A tick box at the left of a row; pale for what is ticked along with something else."""
    look, side = tokens(option.palette), TICK - 2
    box = QRectF(rect.left() + 1.5, rect.center().y() - side / 2 + 0.5, side - 1, side - 1)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    strong = look.strong_border if along else look.accent
    painter.setPen(colour(strong if ticked else look.strong_border))
    painter.setBrush(colour(strong if ticked else look.surface))
    painter.drawRoundedRect(box, 4, 4)
    if ticked:
        paint_icon(painter, box.adjusted(2, 2, -2, -2), "check", look.on_accent)


class ChecklistMenu(SearchMenu):
    """`changed` after each tick. What is typed and not in the list can be chosen all the same."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        model = ChecklistModel()
        super().__init__(parent, model, OptionDelegate())
        self.model = model
        self._use, self._clear = QPushButton(self), QPushButton(self)
        for button in (self._use, self._clear):
            button.setProperty("role", "quiet")
        foot = QHBoxLayout()
        foot.addWidget(self._use)
        foot.addStretch(1)
        foot.addWidget(self._clear)
        self.column.addLayout(foot)
        self._use.clicked.connect(self._on_use)
        self._clear.clicked.connect(self._on_clear)
        self.retranslate()

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Search"))
        self.field.setAccessibleName(self.tr("Search in the list"))
        self.list.setAccessibleName(self.tr("What can be chosen"))
        self._clear.setText(self.tr("Choose nothing"))
        self.nothing.setText(self.tr("Nothing in the copy of your intranets is called so."))
        self._show_use()

    def _show_use(self) -> None:
        self._use.setText(self.tr("Use “{text}”").format(text=self.typed()))
        self._use.setVisible(bool(self.typed()) and not self.model.rowCount())
        self.show_list()

    @Slot()
    def _on_text(self) -> None:
        self.model.show(self.typed())
        self._show_use()
        self.go_to(0)

    @Slot()
    def _on_return(self) -> None:
        if self.model.rowCount():
            self._on_clicked(self.list.currentIndex())
        elif self.typed():
            self._on_use()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if index.isValid() and self.model.toggle(index.row()):
            self.changed.emit()

    @Slot()
    def _on_use(self) -> None:
        self.model.add(self.typed())
        self.field.clear()
        self.changed.emit()

    @Slot()
    def _on_clear(self) -> None:
        self.model.clear()
        self._show_use()
        self.changed.emit()


class ChecklistField(QPushButton):
    """Says what is chosen; a press opens the list."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "field")
        self.setIcon(icon("chevron-down"))
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow at the right
        self._nothing = ""
        self.menu_of_values = ChecklistMenu(self)
        self.menu_of_values.changed.connect(self._on_changed)
        self.clicked.connect(self._on_clicked)

    def offer(self, options: Sequence[Option]) -> None:
        """What can be chosen; what is chosen stays chosen."""
        self.menu_of_values.model.take(options, self.chosen())

    def choose(self, values: Sequence[str]) -> None:
        """Shows what is chosen, without saying so."""
        model = self.menu_of_values.model
        model.take(model.known(), values)
        self._show()

    def chosen(self) -> tuple[str, ...]:
        """What is chosen."""
        return self.menu_of_values.model.chosen()

    def name(self, title: str, nothing: str) -> None:
        """What the field is called, and what it says while nothing is chosen."""
        self._nothing = nothing
        self.setAccessibleName(title)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def sizeHint(self) -> QSize:
        """As wide as there is room: the text is cut to fit."""
        return QSize(120, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _show(self) -> None:
        text = ", ".join(self.chosen()) or self._nothing
        room = max(60, self.width() - 44)
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))
        self.setToolTip(text if shown != text else "")
        self.setAccessibleDescription(text)

    @Slot()
    def _on_clicked(self) -> None:
        self.menu_of_values.open(self)

    @Slot()
    def _on_changed(self) -> None:
        self._show()
        self.edited.emit()
