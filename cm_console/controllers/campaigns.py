"""The campaigns over the plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Slot

from cm_console.bridge.campaign_ports import Known, Overview
from cm_console.bridge.plan_ports import Plan
from cm_console.bridge.tasks import Latest, TaskRunner
from cm_console.controllers.kept import KeptController
from cm_console.domain.plan.campaign import Campaign
from cm_console.domain.plan.item import Wording
from cm_console.domain.plan.landing import Landing
from cm_console.views.campaigns_page import CampaignsPage
from cm_console.views.language import Language


class CampaignsController(KeptController[CampaignsPage, Campaign]):
    """Reads, keeps and moves campaigns, and makes templates of them."""

    def __init__(
        self,
        page: CampaignsPage,
        plan: Callable[[], Plan],
        tasks: TaskRunner,
        language: Language,
        parent: QObject,
    ) -> None:
        super().__init__(page, plan, lambda plan: plan.campaigns, tasks, parent)
        self._language, self._looking = language, Latest(tasks)
        page.template_wanted.connect(self._on_template)
        page.shift.preview_wanted.connect(self._on_preview)
        page.shift.shifted.connect(self._on_shifted)

    def read(self) -> None:
        """Reads all campaigns again."""
        self._reading.ask(self._read, self.page.take, self.failed)

    # --- inside --------------------------------------------------------------------------------------

    def _read(self) -> Sequence[Overview]:
        return self._plan().campaigns.listed()

    def _would_shift(self, campaign_id: str, start: date) -> Sequence[Landing]:
        return self._plan().campaigns.would_shift(campaign_id, start, self._language.code)

    def _shift(self, campaign_id: str, start: date) -> Sequence[Landing]:
        return self._plan().campaigns.shift(campaign_id, start)

    def _shifted(self, landings: Sequence[Landing]) -> None:
        self.page.say(self.tr("%Ln item(s) moved – Ctrl+Z in the calendar takes it back", "", len(landings)))

    def _make(self, campaign_id: str, name: str) -> Known:
        wording = Wording(self._language.code, name)
        return self._plan().templates.make_of_campaign(campaign_id, wording)

    def _made(self, _known: Known) -> None:
        self.page.say(self.tr("Kept as a template: find it under “Plan from a template”"))

    # --- slots ---------------------------------------------------------------------------------------

    @Slot(str, str)
    def _on_template(self, campaign_id: str, name: str) -> None:
        self.change(partial(self._make, campaign_id, name), self._made)

    @Slot(str, object)
    def _on_preview(self, campaign_id: str, start: date) -> None:
        work = partial(self._would_shift, campaign_id, start)
        self._looking.ask(work, self.page.shift.show_landings, self.failed)

    @Slot(str, object)
    def _on_shifted(self, campaign_id: str, start: date) -> None:
        self.change(partial(self._shift, campaign_id, start), self._shifted)
