"""The campaigns: what each is about, when it runs and what it holds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from cm_console.bridge.campaign_ports import Overview
from cm_console.domain.plan.campaign import Campaign
from cm_console.models.rows_model import RowRole, RowsModel
from cm_console.views import dates
from cm_console.views.campaign_form import CampaignForm
from cm_console.views.icons import icon
from cm_console.views.kept_page import KeptPage, line
from cm_console.views.line_delegate import Line, LineDelegate
from cm_console.views.shift_card import ShiftCard

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

    def spoken(self, overview: Overview) -> str:
        """A campaign as a screen reader says it."""
        campaign, count = overview.campaign.value, self.count(overview)
        return "; ".join(filter(None, (campaign.name, days_of(campaign), count, campaign.goal)))


class CampaignsPage(KeptPage[Overview, CampaignForm]):
    """Says what a person wants with the campaigns."""

    shown_in_calendar = Signal(str)  # id
    template_wanted = Signal(str, str)  # id, name

    def __init__(self, parent: QWidget | None = None) -> None:
        delegate = CampaignDelegate()
        model: RowsModel[Overview] = RowsModel(None, _id, delegate.spoken)
        super().__init__(CampaignForm(), model, delegate, parent)
        self.shift = ShiftCard(self)
        self._show, self._move, self._template = (QPushButton(self) for _ in range(3))
        self._of_kept = (self._remove, self._show, self._move, self._template)
        for button, sign in ((self._show, "calendar-days"), (self._move, "arrow-down-up")):
            button.setIcon(icon(sign))
        self._template.setIcon(icon("copy"))
        above = line(12, (self._back, self._title), (self._said, self._new))
        foot = line(22, (self._remove, self._template, self._move, self._show), (self._save,))
        self.lay_out((above,), foot, WIDEST)
        self._show.clicked.connect(self._on_show)
        self._move.clicked.connect(self._on_move)
        self._template.clicked.connect(self._on_template)
        self.retranslate()

    def take(self, campaigns: Sequence[Overview]) -> None:
        """Shows these campaigns."""
        self.show_rows(campaigns)

    def fill(self, row: Overview | None) -> None:
        self.form.show_campaign(row.campaign.value if row else Campaign(""))
        for button in (self._show, self._move, self._template):
            button.setEnabled(row is not None and row.items > 0)

    def written(self) -> Campaign:
        return self.form.campaign()

    def retranslate(self) -> None:
        super().retranslate()
        self._title.setText(self.tr("Campaigns"))
        self._new.setText(self.tr("New campaign"))
        self._show.setText(self.tr("Show in the calendar"))
        self._move.setText(self.tr("Another first day…"))
        self._template.setText(self.tr("Keep as a template"))
        self.list.setAccessibleName(self.tr("Campaigns"))
        self._empty.say(
            "flag",
            self.tr("No campaigns yet"),
            self.tr("A campaign is a few weeks of items that tell one thing together and want one thing."),
            self.tr("Begin the first one"),
        )

    @Slot()
    def _on_show(self) -> None:
        self.shown_in_calendar.emit(self._shown)

    @Slot()
    def _on_move(self) -> None:
        campaign = self.model.value(self.model.row(self._shown)).campaign.value
        self.shift.ask(self._shown, campaign.first or dates.today())

    @Slot()
    def _on_template(self) -> None:
        self.template_wanted.emit(self._shown, self.form.name.text().strip())


def days_of(campaign: Campaign) -> str:
    """From when to when, as far as that is known."""
    days = [dates.short_day(day) for day in (campaign.first, campaign.last) if day is not None]
    return " – ".join(days)


def _id(overview: Overview) -> str:
    return overview.campaign.id
