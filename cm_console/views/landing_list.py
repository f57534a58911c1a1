"""What would stand when, before it is planned: a line each, with what is worth a thought."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from cm_console.domain.errors import QT_TRANSLATE_NOOP
from cm_console.domain.plan.landing import Landing, Mark, Note
from cm_console.domain.plan.purpose import main_purpose
from cm_console.models.rows_model import RowRole, RowsModel
from cm_console.views import dates, plan_words
from cm_console.views.line_delegate import Line, LineDelegate

Index = QModelIndex | QPersistentModelIndex
NOTES = {
    Mark.HOLIDAY: QT_TRANSLATE_NOOP("landing", "{about}: most people are free"),
    Mark.WEEKEND: QT_TRANSLATE_NOOP("landing", "in the weekend"),
    Mark.BOOKED: QT_TRANSLATE_NOOP("landing", "the same people get “{about}” then"),
    Mark.PAST: QT_TRANSLATE_NOOP("landing", "this moment has passed"),
    Mark.MOVED: QT_TRANSLATE_NOOP("landing", "moved from {about}"),
    Mark.LEFT_OUT: QT_TRANSLATE_NOOP("landing", "left out: {about}"),
}
QUIET = frozenset({Mark.MOVED})  # was asked for, and needs no thought


class LandingDelegate(LineDelegate):
    """The title, the moment, and the notes in the colour of a warning."""

    def line(self, index: Index) -> Line:
        landing: Landing = index.data(RowRole)
        loud = [note for note in landing.notes if note.mark not in QUIET]
        ink = "muted" if landing.left_out or not loud else "warning"
        sign = "x" if landing.left_out else "triangle-alert" if loud else "pencil"
        main = main_purpose(landing.item.purposes)
        plain = plan_words.word(main if main is not None else landing.item.format)
        parts = [said(note) for note in landing.notes] or [plain]
        title = landing.item.title or QCoreApplication.translate("plan", "(no title yet)")
        when = f"{dates.weekday(landing.at.weekday())} {dates.short_day(landing.at.date())}"
        return Line(sign, ink, title, "  ·  ".join(parts), f"{when}  {dates.clock(landing.at)}")


class LandingList(QListView):
    """To be looked at only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model_of: RowsModel[Landing] = RowsModel(self, _key, spoken)
        self._delegate = LandingDelegate(self)
        self.setModel(self.model_of)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)

    def take(self, landings: Sequence[Landing]) -> None:
        """Shows these from now on."""
        self.model_of.take(landings)
        self.viewport().update()


def said(note: Note) -> str:
    """A note in the language of the window."""
    about = note.about
    if note.mark is Mark.MOVED and about:
        about = dates.long_day(date.fromisoformat(about))
    return QCoreApplication.translate("landing", NOTES[note.mark]).replace("{about}", about)


def spoken(landing: Landing) -> str:
    """A landing as a screen reader says it."""
    return "; ".join([dates.moment(landing.at), landing.item.title, *(said(one) for one in landing.notes)])


def _key(landing: Landing) -> str:
    return f"{landing.meant}{landing.at}{landing.item.title}"
