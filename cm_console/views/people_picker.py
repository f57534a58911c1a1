"""Picking colleagues by hand: nobody is shown before a name is typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cm_console.bridge.plan_ports import Colleague
from cm_console.domain.plan.persona import PersonRef
from cm_console.models.colleagues_model import ColleagueRole, ColleaguesModel
from cm_console.views.checklist import TICK, paint_tick
from cm_console.views.icons import icon
from cm_console.views.queue_delegate import paint_background
from cm_console.views.search_field import PAUSE_MS
from cm_console.views.search_menu import PADDING, SearchMenu
from cm_console.views.theme import colour, tokens
from cm_console.views.view import View

Index = QModelIndex | QPersistentModelIndex


class ColleagueDelegate(QStyledItemDelegate):
    """A tick, a name, and what somebody does."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, QFontMetrics(option.font).height() + 2 * PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, found, model = tokens(option.palette), index.data(ColleagueRole), index.model()
        picked = isinstance(model, ColleaguesModel) and model.is_picked(index.row())
        painter.save()
        paint_background(painter, option, look)
        rect: QRect = option.rect.adjusted(PADDING, 0, -PADDING, 0)
        paint_tick(painter, rect, option, ticked=picked)
        text = rect.adjusted(TICK + PADDING, 0, 0, 0)
        metrics, middle = QFontMetrics(option.font), Qt.AlignmentFlag.AlignVCenter
        painter.setFont(option.font)
        painter.setPen(colour(look.text))
        name = metrics.elidedText(found.name, Qt.TextElideMode.ElideRight, text.width())
        painter.drawText(text, middle, name)
        room = text.width() - metrics.horizontalAdvance(name) - 2 * PADDING
        painter.setPen(colour(look.muted))
        beside = " · ".join(filter(None, (found.work, found.intranet)))
        work = metrics.elidedText(beside, Qt.TextElideMode.ElideRight, max(0, room))
        painter.drawText(text, middle | Qt.AlignmentFlag.AlignRight, work)
        painter.restore()


class PeopleMenu(SearchMenu):
    """`searched` a moment after the last letter; `offer` answers it."""

    searched = Signal(str)
    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        model = ColleaguesModel()
        super().__init__(parent, model, ColleagueDelegate())
        self.model, self._answered = model, False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)
        self.retranslate()

    def offer(self, typed: str, found: Sequence[Colleague]) -> None:
        """Who is called what was typed."""
        if typed == self.typed():
            self._answered = True
            self.model.take(found)
            self.go_to(0)
            self._show_nobody()

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Type a name"))
        self.field.setAccessibleName(self.tr("Name of a colleague"))
        self.list.setAccessibleName(self.tr("Colleagues of that name"))
        self._show_nobody()

    def _show_nobody(self) -> None:
        nobody = self.tr("Nobody of that name is active on your intranets.")
        hint = self.tr("Two letters or more. Tick who belongs to this persona.")
        self.nothing.setText(nobody if self._answered and len(self.typed()) > 1 else hint)
        self.show_list()

    @Slot()
    def _on_text(self) -> None:
        self._answered = False
        if not self.typed():
            self.model.take(())
        self._show_nobody()
        self._pause.start()

    @Slot()
    def _on_pause(self) -> None:
        if self.typed():
            self.searched.emit(self.typed())

    @Slot()
    def _on_return(self) -> None:
        if self._answered:
            self._on_clicked(self.list.currentIndex())

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if index.isValid():
            self.model.toggle(index.row())
            self.changed.emit()


class PeoplePicker(View):
    """Says how many are picked, never who."""

    edited = Signal()
    searched = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pick, self._none, self._count = QPushButton(self), QPushButton(self), QLabel(self)
        self.menu_of_people = PeopleMenu(self)
        self._pick.setIcon(icon("search"))
        self._none.setProperty("role", "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._pick)
        row.addWidget(self._count)
        row.addWidget(self._none)
        row.addStretch(1)
        self._pick.clicked.connect(self._on_pick)
        self._none.clicked.connect(self._on_none)
        self.menu_of_people.searched.connect(self.searched)
        self.menu_of_people.changed.connect(self._on_changed)
        self.retranslate()

    def show_picked(self, refs: Sequence[PersonRef]) -> None:
        """Shows how many are picked."""
        self.menu_of_people.model.pick(refs)
        self._show()

    def picked(self) -> tuple[PersonRef, ...]:
        """Who is picked."""
        return self.menu_of_people.model.picked()

    def retranslate(self) -> None:
        self._pick.setText(self.tr("Pick by name…"))
        self._none.setText(self.tr("Pick nobody"))
        self._show()

    def _show(self) -> None:
        count = len(self.picked())
        self._count.setText(self.tr("%Ln picked", "", count))
        self._none.setVisible(bool(count))

    @Slot()
    def _on_pick(self) -> None:
        self.menu_of_people.open(self._pick)

    @Slot()
    def _on_none(self) -> None:
        self.show_picked(())
        self._pick.setFocus()
        self.edited.emit()

    @Slot()
    def _on_changed(self) -> None:
        self._show()
        self.edited.emit()
