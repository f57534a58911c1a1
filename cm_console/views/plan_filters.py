"""Which entries the calendar shows: what is searched for, and for whom, how far, why and where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from cm_console.domain.plan.campaign import Campaign
from cm_console.domain.plan.entry import Wanted
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.purpose import Purpose
from cm_console.domain.plan.status import Status
from cm_console.domain.plan.stored import Stored
from cm_console.domain.plan.target import Target
from cm_console.domain.queue import Choice
from cm_console.views import gap_words, plan_words
from cm_console.views.chip import MenuChip
from cm_console.views.flow_layout import FlowLayout
from cm_console.views.saved_filters import SavedFilters
from cm_console.views.search_field import SearchField
from cm_console.views.view import View

EVERYTHING = Wanted()
SEARCH_WIDTH = 200


class PlanFilters(View):
    """`changed` says that other entries are wanted; `left` that the keyboard goes back to the view.

    What is wanted may be known before the personas, intranets and campaigns are; those that turn out not to
    exist any more are dropped then.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = EVERYTHING
        self._personas: list[tuple[str, str]] = []
        self._intranets: list[tuple[int, str]] = []
        self._campaigns: list[tuple[str, str]] = []
        self._owners: Sequence[str] = ()
        self._phases: Sequence[str] = ()
        self._is_known = False
        self.search = SearchField(self)
        self.search.setFixedWidth(SEARCH_WIDTH)
        self.persona, self.status = MenuChip(self), MenuChip(self)
        self.purpose, self.intranet = MenuChip(self), MenuChip(self)
        self.campaign, self.owner, self.phase = MenuChip(self), MenuChip(self), MenuChip(self)
        self.saved, self._clear = SavedFilters(self), QPushButton(self)
        self._clear.setProperty("role", "link")
        flow = FlowLayout(self, gap=6)
        for part in (self.search, *self.chips(), self.saved, self._clear):
            flow.addWidget(part)
        self.search.searched.connect(self._on_searched)
        self.search.left.connect(self.left)
        for chip in self.chips():
            chip.changed.connect(self._on_chip)
        self._clear.clicked.connect(self._on_clear)
        self.retranslate()

    def chips(self) -> tuple[MenuChip, ...]:
        """The filters with a menu, in order."""
        return (
            *(self.persona, self.status, self.purpose, self.intranet),
            *(self.campaign, self.owner, self.phase),
        )

    def wanted(self) -> Wanted:
        """Which entries are to be shown."""
        return self._wanted

    def show_wanted(self, wanted: Wanted) -> None:
        """Asks for these entries from now on, without saying so."""
        self._wanted = self._existing(wanted)
        if self.search.text().strip() != wanted.text:
            self.search.show_text(wanted.text)
        self._tick()

    def show_campaign(self, campaign: Stored[Campaign]) -> None:
        """Asks for what belongs to a campaign and for nothing else."""
        known = dict(self._campaigns) | {campaign.id: campaign.value.name}
        self._campaigns = list(known.items())
        self.retranslate()
        self._say(Wanted(campaign_ids=(campaign.id,)))

    def offer(
        self,
        personas: Sequence[Stored[Persona]],
        intranets: Sequence[Choice],
        campaigns: Sequence[Stored[Campaign]],
    ) -> None:
        """The personas, intranets and campaigns that exist."""
        self._personas = [(one.id, one.value.name) for one in personas]
        self._intranets = [(one.id, one.name) for one in intranets]
        self._campaigns = [(one.id, one.value.name) for one in campaigns]
        self._is_known = True
        self.retranslate()
        existing = self._existing(self._wanted)
        if existing != self._wanted:
            self._say(existing)

    def offer_more(self, owners: Sequence[str], phases: Sequence[str]) -> None:
        """Who takes care of items, and which phases they name; a chip is hidden while there are none."""
        if (owners, phases) == (self._owners, self._phases):
            return
        self._owners, self._phases = owners, phases
        self.retranslate()
        there = replace(
            self._wanted,
            owners=tuple(one for one in self._wanted.owners if one in {"", *owners}),
            phases=tuple(one for one in self._wanted.phases if one in phases),
        )
        if there != self._wanted:
            self._say(there)

    def said(self) -> str:
        """What is asked for, in words; empty when everything is shown."""
        quoted = [f"“{self._wanted.text}”"] if self._wanted.text else []
        return "  ·  ".join([*quoted, *(chip.accessibleName() for chip in self.chips() if chip.chosen())])

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Search the plan"))
        self.search.setAccessibleName(self.tr("Search the plan"))
        self.persona.offer(self.tr("Persona"), self.tr("Everyone"), self._personas)
        steps = [(one, plan_words.word(one)) for one in Status]
        self.status.offer(self.tr("Status"), self.tr("All but cancelled"), steps)
        purposes = [(one, plan_words.word(one)) for one in Purpose]
        self.purpose.offer(self.tr("Purpose"), self.tr("Every purpose"), purposes)
        self.intranet.offer(self.tr("Intranet"), self.tr("Every intranet"), self._intranets)
        self.intranet.setVisible(len(self._intranets) > 1)
        self.campaign.offer(self.tr("Campaign"), self.tr("Every campaign"), self._campaigns)
        self.campaign.setVisible(bool(self._campaigns))
        owners = [("", self.tr("Nobody yet")), *((name, name) for name in self._owners)]
        self.owner.offer(self.tr("Whose"), self.tr("Whoever takes care of it"), owners)
        self.owner.setVisible(bool(self._owners or self._wanted.owners))
        phases = [(one, _phase(one)) for one in self._phases]
        self.phase.offer(self.tr("Phase"), self.tr("Every phase"), phases)
        self.phase.setVisible(bool(phases))
        self.saved.retranslate()
        self._clear.setText(self.tr("Clear"))
        self._tick()

    def _existing(self, wanted: Wanted) -> Wanted:
        """Without personas, intranets and campaigns that are gone."""
        if not self._is_known:
            return wanted
        personas, intranets, campaigns = (dict(self._personas), dict(self._intranets), dict(self._campaigns))
        return replace(
            wanted,
            persona_ids=tuple(one for one in wanted.persona_ids if one in personas),
            intranet_ids=tuple(one for one in wanted.intranet_ids if one in intranets),
            campaign_ids=tuple(one for one in wanted.campaign_ids if one in campaigns),
        )

    def _tick(self) -> None:
        wanted = self._wanted
        parts = (
            wanted.persona_ids,
            wanted.statuses,
            wanted.purposes,
            wanted.intranet_ids,
            wanted.campaign_ids,
            wanted.owners,
            wanted.phases,
        )
        for chip, values in zip(self.chips(), parts, strict=True):
            chip.choose(values)
        self._clear.setVisible(wanted != EVERYTHING)
        self.saved.allow_saving(allowed=wanted != EVERYTHING)

    def _say(self, wanted: Wanted) -> None:
        self.show_wanted(wanted)
        self.changed.emit()

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        self._say(replace(self._wanted, text=text))

    @Slot()
    def _on_chip(self) -> None:
        self._say(
            replace(
                self._wanted,
                persona_ids=self.persona.chosen(),
                statuses=self.status.chosen(),
                purposes=self.purpose.chosen(),
                intranet_ids=self.intranet.chosen(),
                campaign_ids=self.campaign.chosen(),
                owners=self.owner.chosen(),
                phases=self.phase.chosen(),
            )
        )

    @Slot()
    def _on_clear(self) -> None:
        self._say(EVERYTHING)
        self.left.emit()


def _phase(key: str) -> str:
    """The name of a phase; one that nobody knows is called by its key."""
    return gap_words.said(gap_words.TARGETS[Target(key)]) if key in set(Target) else key
