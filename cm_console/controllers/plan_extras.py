"""What is planned beside single items: each part comes into being when somebody first asks for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QStackedWidget

from cm_console.bridge.campaign_ports import Known
from cm_console.bridge.ports import Settings, Workspace
from cm_console.bridge.tasks import Lane, TaskRunner
from cm_console.controllers.calendar import CalendarController
from cm_console.controllers.next_slot import NextSlotController
from cm_console.controllers.pausing import PausingController
from cm_console.domain.changes import Changes
from cm_console.domain.errors import AppError
from cm_console.domain.plan.entry import event_id_of
from cm_console.domain.plan.item import Wording
from cm_console.domain.plan.template import TemplateKind
from cm_console.views import dates
from cm_console.views.language import Language
from cm_console.views.view import shortcut

if TYPE_CHECKING:
    from cm_console.controllers.campaigns import CampaignsController
    from cm_console.controllers.exchange import ExchangeController
    from cm_console.controllers.feed_list import FeedList
    from cm_console.controllers.kept_texts import KeptTextsController
    from cm_console.controllers.offline_events import OfflineEventsController
    from cm_console.controllers.rhythm import RhythmController
    from cm_console.controllers.templates import TemplatesController
    from cm_console.views.feeds_card import FeedsCard


class PlanExtras(QObject):
    """Templates, campaigns, events and feeds of one calendar. `show` goes to a page of `pages`."""

    def __init__(
        self,
        calendar: CalendarController,
        pages: QStackedWidget,
        show: Callable[[int], None],
        parts: tuple[Workspace, TaskRunner, Language, Settings],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._calendar, self._pages, self._show = calendar, pages, show
        self._workspace, self._tasks, self._language, self._settings = parts
        self.templates: TemplatesController | None = None
        self.campaigns: CampaignsController | None = None
        self.events: OfflineEventsController | None = None
        self.feed_list: FeedList | None = None
        self.exchange: ExchangeController | None = None
        self.texts: KeptTextsController | None = None
        self.rhythm: RhythmController | None = None
        page = calendar.page
        page.opened.connect(self._on_opened)
        menu = page.bar.more
        menu.template_wanted.connect(self._on_template)
        menu.keep_wanted.connect(self._on_keep)
        menu.campaigns_wanted.connect(self._on_campaigns)
        menu.event_wanted.connect(self._on_event)
        menu.feeds_wanted.connect(self._on_feeds)
        menu.import_wanted.connect(self._on_import)
        menu.save_wanted.connect(self._on_save)
        menu.texts_wanted.connect(self._on_texts)
        page.editor.fields.texts.keep_wanted.connect(self._on_texts)
        menu.rhythm_wanted.connect(self._on_rhythm)
        shortcut(page, "R").activated.connect(self._on_rhythm)
        self.next_slot = NextSlotController(page, self._workspace.plan, self._tasks, self)
        self.pausing = PausingController(page, self._workspace.plan, self._tasks, self)

    @property
    def feeds(self) -> FeedsCard | None:
        """The card of the feeds, once it was asked for."""
        return self.feed_list.card if self.feed_list else None

    def apply(self, changes: Changes) -> None:
        """Something was committed."""
        if changes.plan and self.campaigns is not None and self.campaigns.page.isVisible():
            self.campaigns.read()
        if changes.plan and self.rhythm is not None and self.rhythm.page.isVisible():
            self.rhythm.read()

    # --- inside --------------------------------------------------------------------------------------

    def _templates(self) -> TemplatesController:
        from cm_console.controllers.templates import TemplatesController
        from cm_console.views.template_card import TemplateCard

        if self.templates is None:
            card = TemplateCard(self._calendar.page)
            self.templates = TemplatesController(
                card, self._workspace.plan, self._tasks, self._language, self
            )
            self.templates.said.connect(self._calendar.page.say)
            self.templates.placed.connect(self._on_placed)
            card.closed.connect(self._calendar.page.focus_view)
        return self.templates

    def _events(self) -> OfflineEventsController:
        from cm_console.controllers.offline_events import OfflineEventsController
        from cm_console.views.event_editor import EventEditor

        if self.events is None:
            editor = EventEditor(self._calendar.page)
            self.events = OfflineEventsController(editor, self._workspace.plan, self._tasks, self)
            self.events.said.connect(self._calendar.page.say)
            editor.closed.connect(self._calendar.page.focus_view)
        return self.events

    def _build_campaigns(self) -> None:
        from cm_console.controllers.campaigns import CampaignsController
        from cm_console.views.campaigns_page import CampaignsPage

        page = CampaignsPage()
        self._pages.addWidget(page)
        self.campaigns = CampaignsController(page, self._workspace.plan, self._tasks, self._language, self)
        page.back_wanted.connect(self._on_back)
        page.shown_in_calendar.connect(self._on_shown)

    def _build_rhythm(self) -> RhythmController:
        from cm_console.controllers.rhythm import RhythmController
        from cm_console.views.rhythm_page import RhythmPage

        page = RhythmPage()
        self._pages.addWidget(page)
        page.back_wanted.connect(self._on_back)
        return RhythmController(page, self._workspace, self._tasks, self)

    def _feed_list(self) -> FeedList:
        from cm_console.controllers.feed_list import FeedList
        from cm_console.views.feeds_card import FeedsCard

        if self.feed_list is None:
            card = FeedsCard(self._calendar.page)
            self.feed_list = FeedList(card, self._workspace, self._tasks, self._settings, self)
            card.closed.connect(self._calendar.page.focus_view)
        return self.feed_list

    def _exchange(self) -> ExchangeController:
        from cm_console.controllers.exchange import ExchangeController

        if self.exchange is None:
            self.exchange = ExchangeController(self._calendar.page, self._workspace.plan, self._tasks, self)
        return self.exchange

    def _build_texts(self) -> KeptTextsController:
        from cm_console.controllers.kept_texts import KeptTextsController
        from cm_console.views.texts_card import TextsCard

        card = TextsCard(self._calendar.page)
        card.closed.connect(self._on_texts_closed)
        return KeptTextsController(card, self._workspace.plan, self._tasks, self)

    def _make(self, name: Wording, ids: Sequence[str]) -> Known:
        return self._workspace.plan().templates.make(name, TemplateKind.CAMPAIGN, ids)

    def _made(self, _known: Known) -> None:
        self._calendar.page.say(self.tr("Kept as a template: find it under “Plan from a template”"))

    def _failed(self, error: AppError) -> None:
        self._calendar.page.banner.say_error(error)

    # --- slots ---------------------------------------------------------------------------------------

    @Slot()
    def _on_template(self) -> None:
        if self._calendar.board is not None:
            self._templates().open(self._calendar.board, max(self._calendar.page.view.day, dates.today()))

    @Slot()
    def _on_keep(self) -> None:
        """The chosen items become a template that bears the title of the first."""
        page = self._calendar.page
        ids = [one for one in page.view.chosen_ids() if event_id_of(one) is None]
        first = page.model.find(ids[0]) if ids else None
        if first is None:
            page.say(self.tr("Choose the items first: Ctrl and a click, or Shift and a click for a stretch"))
            return
        name = Wording(self._language.code, first.item.title)
        self._tasks.submit(Lane.DB, partial(self._make, name, ids), self._made, self._failed)

    @Slot(object)
    def _on_placed(self, day: date) -> None:
        self._calendar.page.view.show_day(day)

    @Slot()
    def _on_campaigns(self) -> None:
        if self.campaigns is None:
            self._build_campaigns()
        if self.campaigns is not None:
            self.campaigns.read()  # while the page is not to be seen, nothing is read for it
            self._show(self._pages.indexOf(self.campaigns.page))

    @Slot()
    def _on_rhythm(self) -> None:
        self.rhythm = self.rhythm or self._build_rhythm()
        self.rhythm.read()
        self._show(self._pages.indexOf(self.rhythm.page))

    @Slot()
    def _on_back(self) -> None:
        self._show(0)

    @Slot(str)
    def _on_shown(self, campaign_id: str) -> None:
        """The calendar shows only this campaign, from its first day."""
        if self.campaigns is None:
            return
        model = self.campaigns.page.model
        stored = model.value(model.row(campaign_id)).campaign
        page = self._calendar.page
        page.bar.filters.show_campaign(stored)
        self._show(0)
        if stored.value.first is not None:
            page.view.show_day(stored.value.first)

    @Slot()
    def _on_event(self) -> None:
        if self._calendar.board is not None:
            self._events().begin(self._calendar.board, self._calendar.page.view.day)

    @Slot(str)
    def _on_opened(self, entry_id: str) -> None:
        event_id = event_id_of(entry_id)
        if event_id is not None and self._calendar.board is not None:
            self._events().open(self._calendar.board, event_id)

    @Slot()
    def _on_feeds(self) -> None:
        feeds = self._feed_list()
        if self._calendar.board is not None:
            feeds.card.offer(self._calendar.board.personas)
        feeds.open()

    @Slot()
    def _on_import(self) -> None:
        self._exchange().open()

    @Slot()
    def _on_save(self) -> None:
        self._exchange().save()

    @Slot()
    def _on_texts(self) -> None:
        self.texts = self.texts or self._build_texts()
        self.texts.open()

    @Slot()
    def _on_texts_closed(self) -> None:
        """Back to what was being written."""
        page = self._calendar.page
        if page.editor_is_open():
            page.editor.fields.texts.setFocus()
        else:
            page.focus_view()
