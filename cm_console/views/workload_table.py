"""Who has time: a table of owners and weeks, in columns of the same width as those of the gaps above it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from cm_console.domain.errors import QT_TRANSLATE_NOOP
from cm_console.domain.plan.gaps import Week
from cm_console.domain.plan.workload import Load, Workload
from cm_console.models.workload_model import LoadRole, WorkloadModel
from cm_console.views import gap_words, rhythm_words
from cm_console.views.icons import icon_pixmap
from cm_console.views.row_look import Fonts
from cm_console.views.theme import colour, tokens
from cm_console.views.view import View

Index = QModelIndex | QPersistentModelIndex
NARROWEST, NAMES, MOST_ROWS, SIGN, MARGIN = 56, 190, 4, 12, 3
CENTRE = Qt.AlignmentFlag.AlignCenter


def said(load: Load) -> str:
    """The work of a week: "6 of 8 hours", or only the hours where nobody said how many there are."""
    used = rhythm_words.hours(load.minutes)
    if load.hours is None:
        words = QT_TRANSLATE_NOOP("gaps", "{used} hours")
    else:
        words = QT_TRANSLATE_NOOP("gaps", "{used} of {hours} hours")
    there = rhythm_words.hours(round((load.hours or 0) * 60))
    return QCoreApplication.translate("gaps", words).format(used=used, hours=there)


def spoken(owner: str, week: Week, load: Load) -> str:
    """A cell as a screen reader says it."""
    over = QCoreApplication.translate("gaps", "more work than there are hours") if load.is_over else ""
    return "; ".join(filter(None, (owner, gap_words.week(week), said(load), over)))


class LoadDelegate(QStyledItemDelegate):
    """What is over has a sign and a colour."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(NARROWEST, QFontMetrics(Fonts.of(option.font).small).height() + 4 * MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        load: Load = index.data(LoadRole)
        look, fonts = tokens(option.palette), Fonts.of(option.font)
        text, ground = (look.danger, look.danger_soft) if load.is_over else (look.text, look.window)
        place: QRect = option.rect.adjusted(MARGIN, 1, -MARGIN, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QPen(colour(look.accent), 2) if chosen else Qt.PenStyle.NoPen)
        painter.setBrush(colour(ground))
        painter.drawRoundedRect(QRectF(place), 4, 4)
        painter.setFont(fonts.small)
        painter.setPen(colour(text if load.minutes else look.muted))
        if load.is_over:
            ratio = painter.device().devicePixelRatio()
            top = place.center().y() - SIGN // 2 + 1
            sign = icon_pixmap("triangle-alert", look.danger, SIGN, ratio)
            painter.drawPixmap(place.left() + MARGIN, top, sign)
            place = place.adjusted(SIGN + MARGIN, 0, 0, 0)
        painter.drawText(place, CENTRE, self._short(load, place.width(), QFontMetrics(fonts.small)))
        painter.restore()

    def _short(self, load: Load, room: int, metrics: QFontMetrics) -> str:
        """As many words as fit."""
        if not load.minutes:
            return gap_words.NOTHING
        used = rhythm_words.hours(load.minutes)
        there = "" if load.hours is None else f"/{rhythm_words.hours(round(load.hours * 60))}"
        words = said(load)
        return words if metrics.horizontalAdvance(words) < room - 2 * MARGIN else f"{used}{there}"


class WorkloadTable(View):
    """Hidden while nobody takes care of anything. Arrows go from cell to cell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model, self.table, self._heading = WorkloadModel(self, spoken), _Table(self), QLabel(self)
        self.table.setModel(self.model)
        self.table.setItemDelegate(LoadDelegate(self.table))
        self._heading.setProperty("role", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        self._heading.setContentsMargins(12, 0, 12, 0)
        column.addWidget(self._heading)
        column.addWidget(self.table)
        self.hide()
        self.retranslate()

    def take(self, workload: Workload) -> None:
        """Shows this from now on."""
        self.model.take(workload)
        rows = len(workload.owners)
        height = self.table.sizeHintForRow(0)
        self.table.verticalHeader().setDefaultSectionSize(max(1, height))
        self.table.setFixedHeight(max(1, min(rows, MOST_ROWS) * height + 2))
        self.setVisible(bool(rows))

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Who takes care of it: work and hours"))
        self.table.setAccessibleName(self._heading.text())


class _Table(QTableView):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        weeks, names = self.horizontalHeader(), self.verticalHeader()
        weeks.hide()
        weeks.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        weeks.setMinimumSectionSize(NARROWEST)
        names.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        names.setMinimumSectionSize(1)
        names.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        names.setFixedWidth(NAMES)
        names.setSectionsClickable(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().strip():
            event.ignore()  # letters and digits are keys of the page; a table would search with them
        else:
            super().keyPressEvent(event)
