"""The campaigns over the plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Slot

from cm_console.bridge.campaign_ports import Known, Overview
from cm_console.bridge.plan_ports import Plan
from cm_console.bridge.tasks import Lane, Latest, TaskRunner
from cm_console.domain.errors import AppError
from cm_console.domain.plan.campaign import Campaign
from cm_console.domain.plan.item import Wording
from cm_console.domain.plan.landing import Landing
from cm_console.domain.plan.stored import Stored
from cm_console.views.campaigns_page import CampaignsPage
from cm_console.views.language import Language


class CampaignsController(QObject):
    """Reads and keeps on cm-db."""

    def __init__(
        self,
        page: CampaignsPage,
        plan: Callable[[], Plan],
        tasks: TaskRunner,
        language: Language,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.page, self._plan, self._tasks, self._language = page, plan, tasks, language
        self._reading, self._looking = Latest(tasks), Latest(tasks)
        page.kept.connect(self._on_kept)
        page.removed.connect(self._on_removed)
        page.template_wanted.connect(self._on_template)
        page.shift.preview_wanted.connect(self._on_preview)
        page.shift.shifted.connect(self._on_shifted)

    def read(self) -> None:
        """Reads all campaigns again."""
        self._reading.ask(self._read, self.page.take, self._failed)

    # --- inside --------------------------------------------------------------------------------------

    def _read(self) -> Sequence[Overview]:
        return self._plan().campaigns.listed()

    def _failed(self, error: AppError) -> None:
        self.page.banner.say_error(error)

    def _keep(self, campaign_id: str, campaign: Campaign) -> Stored[Campaign]:
        campaigns = self._plan().campaigns
        return campaigns.edit(campaign_id, campaign) if campaign_id else campaigns.add(campaign)

    def _remove(self, campaign_id: str) -> None:
        self._plan().campaigns.remove(campaign_id)

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

    @Slot(str, object)
    def _on_kept(self, campaign_id: str, campaign: Campaign) -> None:
        self.page.banner.hide()
        work = partial(self._keep, campaign_id, campaign)
        self._tasks.submit(Lane.DB, work, self.page.show_kept, self._failed)

    @Slot(str)
    def _on_removed(self, campaign_id: str) -> None:
        self._tasks.submit(Lane.DB, partial(self._remove, campaign_id), None, self._failed)

    @Slot(str, str)
    def _on_template(self, campaign_id: str, name: str) -> None:
        self.page.banner.hide()
        self._tasks.submit(Lane.DB, partial(self._make, campaign_id, name), self._made, self._failed)

    @Slot(str, object)
    def _on_preview(self, campaign_id: str, start: date) -> None:
        work = partial(self._would_shift, campaign_id, start)
        self._looking.ask(work, self.page.shift.show_landings, self._failed)

    @Slot(str, object)
    def _on_shifted(self, campaign_id: str, start: date) -> None:
        self.page.banner.hide()
        self._tasks.submit(Lane.DB, partial(self._shift, campaign_id, start), self._shifted, self._failed)
