"""The queue: search and filters above, the list at the left, the chosen item at the right."""

from __future__ import annotations

from datetime import datetime
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from cm_console.domain.moderation import Action
from cm_console.domain.queue import Scope, Sort
from cm_console.models.queue_model import QueueModel
from cm_console.views import times, words
from cm_console.views.forms.ui_queue_page import Ui_QueuePage
from cm_console.views.icons import icon
from cm_console.views.keys import DECIDE
from cm_console.views.marks import search_words
from cm_console.views.view import View, claim_keys, shortcut

if TYPE_CHECKING:
    from cm_console.views.ask_card import AskCard
    from cm_console.views.detail_pane import DetailPane
    from cm_console.views.editor_card import EditorCard
    from cm_console.views.reason_card import ReasonCard


class Nothing(Enum):
    """Why the list is empty."""

    LOADING = auto()
    DONE = auto()
    NOT_FOUND = auto()
    NEVER_SYNCED = auto()
    OFFLINE = auto()


class QueuePage(View):
    """Turns keys and clicks into intents; knows nothing of how they are carried out.

    The list comes first; `complete` adds what is needed to decide, once the list has been painted.
    """

    order_wanted = Signal()  # filter, search or sort changed
    choice_changed = Signal()  # another item or selection
    decision_requested = Signal(object)  # Action
    snoozed = Signal(object)  # datetime, UTC
    undo_requested = Signal(int)  # one item
    undo_last_requested = Signal()
    refresh_requested = Signal()
    sync_requested = Signal()
    link_agreed = Signal(object)  # str

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_QueuePage()
        self.ui.setupUi(self)
        self.list, self.filters, self.banner = self.ui.list, self.ui.filters, self.ui.banner
        self.detail: DetailPane
        self.editor: EditorCard
        self.reasons: ReasonCard
        self.link_question: AskCard
        self.many_question: AskCard
        self._why_empty = Nothing.LOADING
        self._drift = (0, 0)
        self._total = (0, False)
        claim_keys(self.ui.order.view())
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.ui.splitter.setStretchFactor(0, 1)
        self.ui.splitter.setStretchFactor(1, 2)
        self.ui.splitter.setSizes([460, 800])
        self.ui.listSide.setMinimumWidth(340)
        self.ui.detailSide.setMinimumWidth(420)
        self.ui.arrived.setIcon(icon("arrow-up", "accent"))
        self.ui.left.setIcon(icon("check", "accent"))
        for sort in Sort:
            self.ui.order.addItem("", sort)
        self._connect()
        self._bind_keys()
        self.retranslate()
        self.show_drift(0, 0)
        self.show_empty(Nothing.LOADING)

    def complete(self) -> None:
        """Adds the pane with the chosen item, and the cards that ask for what a decision needs."""
        from cm_console.views.ask_card import AskCard
        from cm_console.views.detail_pane import DetailPane
        from cm_console.views.reason_card import ReasonCard

        self.detail = DetailPane(self.ui.detailSide)
        self.ui.layout8.addWidget(self.detail)
        self.editor = self.detail.editor
        self.reasons, self.link_question, self.many_question = ReasonCard(self), AskCard(self), AskCard(self)
        self._snooze_menu = QMenu(self)
        claim_keys(self._snooze_menu)
        self.detail.action_requested.connect(self.decision_requested)
        self.detail.undo_requested.connect(self._on_detail_undo)
        self.detail.author_requested.connect(self.filters.set_author)
        self.link_question.agreed.connect(self.link_agreed)
        for card in (self.editor, self.reasons, self.link_question, self.many_question):
            card.closed.connect(self.focus_list)

    # --- what is shown --------------------------------------------------------------------------------

    def show_model(self, model: QueueModel) -> None:
        """Shows a queue from now on."""
        self.list.show_model(model)

    def sort(self) -> Sort:
        """The chosen order."""
        return Sort(self.ui.order.currentData())

    def set_sort(self, sort: Sort) -> None:
        """Chooses an order without asking for it."""
        with QSignalBlocker(self.ui.order):
            self.ui.order.setCurrentIndex(list(Sort).index(sort))

    def search_words(self) -> tuple[str, ...]:
        """The words that are searched for."""
        return search_words(self.ui.search.text())

    @Slot(int, int)
    def show_drift(self, arrived: int, left: int) -> None:
        """What the list does not show yet, or shows no longer rightly."""
        self._drift = (arrived, left)
        self.ui.arrived.setText(self.tr("%Ln new", "", arrived))
        self.ui.left.setText(self.tr("%Ln handled – clear", "", left))
        for button, count in ((self.ui.arrived, arrived), (self.ui.left, left)):
            button.setAccessibleName(button.text())
            button.setVisible(count > 0)

    def show_total(self, count: int, *, exact: bool) -> None:
        """How many items the list holds; `exact` once all of them are known."""
        self._total = (count, exact)
        self.ui.total.setText(self.tr("%Ln item(s)", "", count) if exact and count else "")

    def show_list(self) -> None:
        """There is something to show."""
        waiting = self.hasFocus()
        self.ui.listStack.setCurrentWidget(self.ui.listPage)
        if waiting:
            self.focus_list()

    def show_empty(self, why: Nothing) -> None:
        """There is nothing to show, and why."""
        self._why_empty = why
        empty = self.ui.emptyState
        if why is Nothing.LOADING:
            empty.say("hourglass", self.tr("Reading the queue…"))
        elif why is Nothing.NOT_FOUND:
            hint = self.tr("Nothing fits this search and these filters.")
            empty.say("search", self.tr("Nothing found"), hint, self.tr("Show everything"))
        elif why is Nothing.NEVER_SYNCED:
            hint = self.tr("The console is fetching your intranets. The first time takes longest.")
            empty.say("refresh-cw", self.tr("Nothing here yet"), hint, self.tr("Synchronise now"))
        elif why is Nothing.OFFLINE:
            hint = self.tr("What came in since the last connection shows up when the network is back.")
            empty.say("cloud-off", self.tr("Nothing waits in your copy"), hint, self.tr("Try again now"))
        else:
            self._say_done()
        if self.list.hasFocus():
            self.setFocus()  # the keys go on working while the list is away
        self.ui.listStack.setCurrentWidget(empty)

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        for number, sort in enumerate(Sort):
            self.ui.order.setItemText(number, words.word(sort))
        self.list.rows.forget_looks()
        self.show_drift(*self._drift)
        self.show_total(self._total[0], exact=self._total[1])
        if self.ui.listStack.currentWidget() is self.ui.emptyState:
            self.show_empty(self._why_empty)

    def ask_snooze(self) -> None:
        """Asks until when, at the list."""
        self._snooze_menu.clear()
        for number, (text, until) in enumerate(times.snooze_choices(times.now()), 1):
            action = self._snooze_menu.addAction(f"&{number}   {text}")
            action.setData(until)
            action.triggered.connect(self._on_snooze)
        self._snooze_menu.popup(self.detail.below_button(Action.SNOOZE))

    def ask_link(self, address: str, host: str) -> None:
        """Shows where a link leads before it is opened."""
        self.link_question.ask(
            self.tr("Open {host}?").format(host=host), address, self.tr("Open in the browser"), address
        )

    def ask_many(self, action: Action, count: int, about: object) -> None:
        """Makes sure before a decision about very many items, or one that cannot be taken back."""
        heading = self.tr("%Ln item(s): {action}?", "", count).format(action=words.word(action))
        hint = self.tr("You can undo this until it is sent.")
        self.many_question.ask(heading, hint, words.word(action), about)

    @Slot()
    def focus_list(self) -> None:
        """The keyboard goes to the list, or to the page while there is no list."""
        target = self.list if self.list.isVisibleTo(self) else self
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- inside --------------------------------------------------------------------------------------

    def _say_done(self) -> None:
        empty, scope = self.ui.emptyState, self.filters.scope()
        if scope is Scope.OPEN:
            hint = self.tr("New items show up here by themselves.")
            empty.say("circle-check", self.tr("Everything is decided"), hint)
        elif scope is Scope.MINE:
            empty.say(
                "user-check", self.tr("Nothing is assigned to you"), self.tr("Press M on an item to take it.")
            )
        elif scope is Scope.SNOOZED:
            empty.say(
                "alarm-clock", self.tr("Nothing is snoozed"), self.tr("Press Z on an item to see it later.")
            )
        elif scope is Scope.DECIDED:
            empty.say(
                "send",
                self.tr("Nothing waits to be sent"),
                self.tr("Decisions stand here until they are confirmed."),
            )
        else:
            empty.say("inbox", self.tr("Nothing here"))

    def _connect(self) -> None:
        ui = self.ui
        ui.search.searched.connect(self._on_searched)
        ui.search.left.connect(self._on_search_left)
        ui.order.activated.connect(self.order_wanted)
        ui.arrived.clicked.connect(self.refresh_requested)
        ui.left.clicked.connect(self.refresh_requested)
        ui.emptyState.acted.connect(self._on_empty_acted)
        self.filters.changed.connect(self.order_wanted)
        self.list.selection_changed.connect(self.choice_changed)
        self.list.rows.undo_clicked.connect(self.undo_requested)

    def _bind_keys(self) -> None:
        for action, key in DECIDE.items():
            made = shortcut(self, key)
            made.setProperty("action", action.value)
            made.activated.connect(self._on_action_key)
        for key, slot in {
            "J": self._on_next,
            "K": self._on_previous,
            "/": self._on_search_key,
            "L": self.refresh_requested,
            "Ctrl+A": self._on_select_all,
            "Ctrl+Z": self.undo_last_requested,
            "Esc": self._on_escape,
        }.items():
            shortcut(self, key).activated.connect(slot)

    # --- slots ---------------------------------------------------------------------------------------

    @Slot()
    def _on_action_key(self) -> None:
        self.decision_requested.emit(Action(self.sender().property("action")))

    @Slot()
    def _on_next(self) -> None:
        self.list.step(1)

    @Slot()
    def _on_previous(self) -> None:
        self.list.step(-1)

    @Slot()
    def _on_search_key(self) -> None:
        self.ui.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ui.search.selectAll()

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        self.filters.set_text(text)
        self.list.rows.set_search(self.search_words())
        self.order_wanted.emit()

    @Slot()
    def _on_search_left(self) -> None:
        self.focus_list()

    @Slot()
    def _on_select_all(self) -> None:
        self.list.selectAll()

    @Slot()
    def _on_escape(self) -> None:
        if not self.list.clear_selection():
            self.ui.search.reset()
        self.focus_list()

    @Slot()
    def _on_snooze(self) -> None:
        until: datetime = self.sender().data()  # type: ignore[attr-defined]
        self.snoozed.emit(until)

    @Slot()
    def _on_detail_undo(self) -> None:
        if self.detail.detail is not None:
            self.undo_requested.emit(self.detail.detail.row.id)

    @Slot()
    def _on_empty_acted(self) -> None:
        if self._why_empty is Nothing.NOT_FOUND:
            self.ui.search.reset()
            self.filters.reset()
        else:
            self.sync_requested.emit()
