"""The campaigns: what each is about, when it runs and what it holds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cm_console.bridge.campaign_ports import Overview
from cm_console.domain.plan.campaign import Campaign
from cm_console.domain.plan.stored import Stored
from cm_console.models.rows_model import RowRole, RowsModel
from cm_console.views import dates
from cm_console.views.ask_card import AskCard
from cm_console.views.banner import Banner
from cm_console.views.campaign_form import CampaignForm
from cm_console.views.empty_state import EmptyState
from cm_console.views.icons import icon
from cm_console.views.line_delegate import Line, LineDelegate
from cm_console.views.shift_card import ShiftCard
from cm_console.views.view import View, shortcut

Index = QModelIndex | QPersistentModelIndex
WIDEST = 1060  # of the form


class CampaignDelegate(LineDelegate):
    """A name, its days, and how much it holds."""

    def line(self, index: Index) -> Line:
        overview: Overview = index.data(RowRole)
        campaign = overview.campaign.value
        about = days_of(campaign) or campaign.goal or "–"
        return Line("flag", "muted", campaign.name, about, self.count(overview))

    def count(self, overview: Overview) -> str:
        """How much it holds, in words."""
        return self.tr("%Ln item(s)", "", overview.items)


class CampaignsPage(View):
    """Says what a person wants with the campaigns."""

    back_wanted = Signal()
    kept = Signal(str, object)  # id (empty for a new one), Campaign
    removed = Signal(str)
    shown_in_calendar = Signal(str)  # id
    template_wanted = Signal(str, str)  # id, name

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.model: RowsModel[Overview] = RowsModel(self, _id, self._spoken)
        self.banner, self.form, self.list = Banner(self), CampaignForm(self), QListView(self)
        self._empty, self._delegate = EmptyState(self), CampaignDelegate(self)
        self.leave_question, self.shift = AskCard(self), ShiftCard(self)
        self._back, self._title, self._said = QToolButton(self), QLabel(self), QLabel(self)
        self._new, self._save, self._remove = (QPushButton(self) for _ in range(3))
        self._show, self._move, self._template = (QPushButton(self) for _ in range(3))
        self._stack = QStackedWidget(self)
        self._shown = ""  # the campaign in the form; empty for a new one
        self._dirty = False
        self._dress()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)
        self.retranslate()

    # --- what is shown -------------------------------------------------------------------------------

    def take(self, campaigns: Sequence[Overview]) -> None:
        """Shows these campaigns; what is being written stays."""
        self.model.take(campaigns)
        if self._dirty:
            return
        row = max(self.model.row(self._shown), 0)
        if campaigns:
            self.list.setCurrentIndex(self.model.index(row))
            self._show_row(row)
        else:
            self._stack.setCurrentWidget(self._empty)

    def show_kept(self, stored: Stored[Campaign]) -> None:
        """What was written has been kept."""
        self._shown = stored.id
        self._set_dirty(dirty=False)

    def say(self, words: str) -> None:
        """Tells what was done; a screen reader hears it."""
        self._said.setText(words)
        self._said.setAccessibleName(words)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Campaigns"))
        self._new.setText(self.tr("New campaign"))
        self._save.setText(self.tr("Save"))
        self._save.setToolTip("Ctrl+S")
        self._remove.setText(self.tr("Remove"))
        self._show.setText(self.tr("Show in the calendar"))
        self._move.setText(self.tr("Another first day…"))
        self._template.setText(self.tr("Keep as a template"))
        self._back.setAccessibleName(self.tr("Back to the calendar"))
        self._back.setToolTip("Esc")
        self.list.setAccessibleName(self.tr("Campaigns"))
        self._empty.say(
            "flag",
            self.tr("No campaigns yet"),
            self.tr("A campaign is a few weeks of items that tell one thing together and want one thing."),
            self.tr("Begin the first one"),
        )

    # --- inside --------------------------------------------------------------------------------------

    def _spoken(self, overview: Overview) -> str:
        """A campaign as a screen reader says it."""
        campaign, count = overview.campaign.value, self._delegate.count(overview)
        return "; ".join(filter(None, (campaign.name, days_of(campaign), count, campaign.goal)))

    def _show_row(self, row: int) -> None:
        overview = self.model.value(row)
        self._shown = overview.campaign.id
        self.form.show_campaign(overview.campaign.value)
        for button in (self._remove, self._show, self._move, self._template):
            button.setVisible(True)
        for button in (self._show, self._move, self._template):
            button.setEnabled(overview.items > 0)
        self._stack.setCurrentIndex(0)
        self._set_dirty(dirty=False)

    def _set_dirty(self, *, dirty: bool) -> None:
        self._dirty = dirty
        self._save.setEnabled(dirty and bool(self.form.lines["name"].text().strip()))

    def _dress(self) -> None:
        self._back.setIcon(icon("chevron-left", "text"))
        self._back.setProperty("role", "bare")
        self._title.setProperty("role", "title")
        self._said.setProperty("role", "muted")
        self._new.setIcon(icon("plus"))
        self._show.setIcon(icon("calendar-days"))
        self._move.setIcon(icon("arrow-down-up"))
        self._template.setIcon(icon("copy"))
        self._save.setProperty("role", "primary")
        self._remove.setProperty("role", "danger")
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setMinimumWidth(300)

    def _lay_out(self) -> None:
        self.form.setMaximumWidth(WIDEST)
        buttons = QWidget(self)
        buttons.setMaximumWidth(WIDEST)
        foot = _line(22, (self._remove, self._template, self._move, self._show), (self._save,))
        buttons.setLayout(foot)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form, 1)
        column.addWidget(buttons)
        self._stack.addWidget(right)
        self._stack.addWidget(self._empty)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(self.list)
        splitter.addWidget(self._stack)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([360, 900])
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addLayout(_line(12, (self._back, self._title), (self._said, self._new)))
        page.addWidget(self.banner)
        page.addWidget(splitter, 1)

    def _connect(self) -> None:
        self._back.clicked.connect(self._on_back)
        self._new.clicked.connect(self.new)
        self._empty.acted.connect(self.new)
        self._save.clicked.connect(self.save)
        self._remove.clicked.connect(self._on_remove)
        self._show.clicked.connect(self._on_show)
        self._move.clicked.connect(self._on_move)
        self._template.clicked.connect(self._on_template)
        self.form.edited.connect(self._on_edited)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.leave_question.agreed.connect(self._on_agreed)
        shortcut(self, "Esc").activated.connect(self._on_back)
        shortcut(self, "Ctrl+S").activated.connect(self.save)

    def _leave_for(self, campaign_id: str | None) -> None:
        """Goes to a campaign (a new one when empty), or with None back; asks where that loses text."""
        if self._dirty:
            hint = self.tr("What you changed here is not saved yet.")
            heading = self.tr("Leave without saving?")
            self.leave_question.ask(heading, hint, self.tr("Leave it"), (campaign_id,))
        else:
            self._go(campaign_id)

    def _go(self, campaign_id: str | None) -> None:
        self._set_dirty(dirty=False)
        if campaign_id is None:
            self.back_wanted.emit()
        elif campaign_id:
            self._show_row(self.model.row(campaign_id))
        else:
            self._shown = ""
            self.form.show_campaign(Campaign(""))
            for button in (self._remove, self._show, self._move, self._template):
                button.setVisible(False)
            self._stack.setCurrentIndex(0)
            self._set_dirty(dirty=False)
            self.form.lines["name"].setFocus()

    # --- slots ---------------------------------------------------------------------------------------

    @Slot()
    def _on_back(self) -> None:
        self._leave_for(None)

    @Slot()
    def new(self) -> None:
        """Begins another campaign."""
        self._leave_for("")

    @Slot(object)
    def _on_agreed(self, target: tuple[str | None]) -> None:
        self._go(target[0])

    @Slot()
    def _on_edited(self) -> None:
        self._set_dirty(dirty=True)

    @Slot()
    def save(self) -> None:
        """Keeps what is written."""
        if self._save.isEnabled():
            self.kept.emit(self._shown, self.form.campaign())

    @Slot()
    def _on_remove(self) -> None:
        self._set_dirty(dirty=False)
        self.removed.emit(self._shown)

    @Slot()
    def _on_show(self) -> None:
        self.shown_in_calendar.emit(self._shown)

    @Slot()
    def _on_move(self) -> None:
        campaign = self.model.value(self.model.row(self._shown)).campaign.value
        self.shift.ask(self._shown, campaign.first or dates.today())

    @Slot()
    def _on_template(self) -> None:
        self.template_wanted.emit(self._shown, self.form.lines["name"].text().strip())

    @Slot(QModelIndex)
    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid() and self.model.value(index.row()).campaign.id != self._shown:
            self._leave_for(self.model.value(index.row()).campaign.id)


def days_of(campaign: Campaign) -> str:
    """From when to when, as far as that is known."""
    days = [dates.short_day(day) for day in (campaign.first, campaign.last) if day is not None]
    return " – ".join(days)


def _id(overview: Overview) -> str:
    return overview.campaign.id


def _line(margin: int, left: Sequence[QWidget], right: Sequence[QWidget]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(margin, 8, margin, 8)
    row.setSpacing(8)
    for part in left:
        row.addWidget(part)
    row.addStretch(1)
    for part in right:
        row.addWidget(part)
    return row
