"""Everything about the chosen item, and the buttons to decide about it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QUrl, Signal, Slot
from PySide6.QtWidgets import QWidget

from cm_console.domain.moderation import LOCAL_ACTIONS, Action
from cm_console.domain.queue import ItemDetail, QueueRow
from cm_console.views import avatars, detail_html, row_look, times, words
from cm_console.views.errors import kept_texts
from cm_console.views.forms.ui_detail_pane import Ui_DetailPane
from cm_console.views.icons import icon
from cm_console.views.queue_delegate import can_undo
from cm_console.views.safe_text import escaped, safe_url
from cm_console.views.view import View

AVATAR = 40


class DetailPane(View):
    """Shows one item, a selection of many, or that there is nothing to show."""

    action_requested = Signal(object)  # Action
    undo_requested = Signal()
    reveal_requested = Signal()
    author_requested = Signal(int, str)
    link_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_DetailPane()
        self.ui.setupUi(self)
        self._detail: ItemDetail | None = None
        self._could_choose = True
        self._many: tuple[int, tuple[Action, ...]] = (0, ())
        self._search: tuple[str, ...] = ()
        self.editor = self.ui.editor
        self.editor.hide()
        self.editor.installEventFilter(self)
        self.ui.parts.setSizes([420, 240])
        self.ui.open.setIcon(icon("external-link", "accent"))
        self.ui.onlyAuthor.setIcon(icon("list-filter", "accent"))
        self.ui.reveal.setIcon(icon("eye", "accent"))
        self.ui.manyActions.set_centred()
        self._connect()
        self.retranslate()
        self.show_nothing()

    @property
    def detail(self) -> ItemDetail | None:
        """The item that is shown."""
        return self._detail

    def below_button(self, action: Action) -> QPoint:
        """Where a menu of an action belongs on the screen; in the middle of the pane without a button."""
        for bar in (self.ui.actions, self.ui.manyActions):
            button = bar.button(action)
            if button.isVisible():
                return button.mapToGlobal(button.rect().bottomLeft())
        return self.mapToGlobal(self.rect().center())

    def show_nothing(self, *, could_choose: bool = True) -> None:
        """Nothing is chosen, or there is nothing to choose from."""
        self._detail, self._could_choose = None, could_choose
        self._say_nothing()
        self.ui.stack.setCurrentWidget(self.ui.nothing)

    def show_many(self, count: int, offered: tuple[Action, ...]) -> None:
        """A selection of many."""
        self._detail = None
        self._many = (count, offered)
        self.ui.manyTitle.setText(self.tr("%Ln items selected", "", count))
        self.ui.manyActions.offer(offered)
        self.ui.stack.setCurrentWidget(self.ui.many)

    def show_item(self, detail: ItemDetail, search: tuple[str, ...] = ()) -> None:
        """One item; the place in its text and the chosen tab stay when it is the same item again."""
        same = self._detail is not None and self._detail.row.id == detail.row.id
        place = self.ui.text.verticalScrollBar().value() if same else 0
        self._detail, self._search = detail, search
        self._show_head(detail.row)
        self._show_text(detail)
        self._show_pending(detail.row)
        self._show_tabs(detail)
        self.ui.actions.offer(detail.offered)
        self.ui.text.verticalScrollBar().setValue(place)
        self.ui.stack.setCurrentWidget(self.ui.one)

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        self._say_nothing()
        if self._detail is not None:
            self.show_item(self._detail, self._search)
        elif self._many[0]:
            self.ui.manyTitle.setText(self.tr("%Ln items selected", "", self._many[0]))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While somebody writes, the text gets the place of the buttons."""
        if watched is self.editor and event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.ui.actions.setVisible(self.editor.isHidden())
        return super().eventFilter(watched, event)

    # --- inside --------------------------------------------------------------------------------------

    def _say_nothing(self) -> None:
        if self._could_choose:
            hint = self.tr("Press J to begin with the first.")
            self.ui.nothing.say("inbox", self.tr("Choose an item"), hint)
        else:
            self.ui.nothing.say("", "")

    def _connect(self) -> None:
        ui = self.ui
        ui.actions.requested.connect(self.action_requested)
        ui.manyActions.requested.connect(self.action_requested)
        ui.pending.acted.connect(self.undo_requested)
        ui.reveal.clicked.connect(self.reveal_requested)
        ui.onlyAuthor.clicked.connect(self._on_only_author)
        ui.open.clicked.connect(self._on_open)
        ui.links.linkActivated.connect(self._on_link)
        for text in (ui.text, ui.thread, ui.card, ui.reports, ui.history):
            text.link_clicked.connect(self.link_requested)

    def _show_head(self, row: QueueRow) -> None:
        ui = self.ui
        ui.avatar.setPixmap(avatars.pixmap(row.author, AVATAR, self.devicePixelRatioF()))
        ui.author.setText(row.author or "–")
        where = (words.word(row.kind), row.community, row.intranet, times.moment(row.created_at))
        ui.about.setText("  ·  ".join(part for part in where if part))
        ui.state.setText(words.word(row.state))
        ui.open.setVisible(safe_url(row.url) is not None)
        ui.reasons.setText(self._why(row))
        ui.reasons.setVisible(bool(ui.reasons.text()))
        self.setAccessibleDescription(row_look.spoken(row))

    def _why(self, row: QueueRow) -> str:
        parts = [", ".join(words.word(reason) for reason in row.reasons)]
        if row.open_reports:
            parts.append(self.tr("%Ln open report(s)", "", row.open_reports))
        if row.matched_words:
            found = ", ".join(f"“{word}”" for word in row.matched_words)
            parts.append(self.tr("watched: {words}").format(words=found))
        if row.snoozed_until:
            parts.append(self.tr("snoozed until {moment}").format(moment=times.moment(row.snoozed_until)))
        return "  ·  ".join(part for part in parts if part)

    def _show_text(self, detail: ItemDetail) -> None:
        name = row_look.title_of(detail.row)
        title = f"<h3>{escaped(name)}</h3>" if name else ""
        marked = detail.row.matched_words
        self.ui.text.show_html(title + detail.safe_html, marked=marked, found=self._search)
        links = [f"<a href='{number}'>{escaped(_host(link))}</a>" for number, link in enumerate(detail.links)]
        parts = []
        if links:
            parts.append(self.tr("Links: {links}").format(links=", ".join(links)))
        if detail.images_left_out:
            parts.append(self.tr("%Ln picture(s) not loaded", "", detail.images_left_out))
        self.ui.links.setText("  ·  ".join(parts))
        self.ui.links.setVisible(bool(parts))

    def _show_pending(self, row: QueueRow) -> None:
        pending = row.pending
        if pending is None:
            self.ui.pending.hide()
            return
        undo = QCoreApplication.translate("row", "Undo") if can_undo(row) else ""
        title = f"{words.decision(pending.action, pending.state)} – {words.word(pending.state)}"
        hint = ""
        if pending.error:
            problem, next_step = kept_texts(pending.error, pending.error_title, pending.error_hint)
            hint = f"{problem}. {next_step}"
        tone = "warning" if pending.error else "plain"
        self.ui.pending.say(title, hint, tone=tone, action=undo, closable=False)

    def _show_tabs(self, detail: ItemDetail) -> None:
        ui, row = self.ui, detail.row
        ui.thread.show_html(detail_html.thread(detail.thread), found=self._search)
        ui.thread.scrollToAnchor(detail_html.SUBJECT)
        ui.card.show_html(detail_html.author(detail.author))
        ui.reports.show_html(detail_html.reports(detail.reports, row.open_reports is not None))
        ui.history.show_html(detail_html.history(detail.history))
        hidden = any(report.reporter_hidden for report in detail.reports)
        ui.reveal.setVisible(hidden)
        ui.revealNote.setVisible(hidden)
        ui.onlyAuthor.setVisible(row.author_id is not None)
        titles = (
            (ui.threadTab, self.tr("Thread"), len(detail.thread)),
            (ui.cardTab, self.tr("Author"), 0),
            (ui.reportsTab, self.tr("Reports"), len(detail.reports)),
            (ui.historyTab, self.tr("History"), len(detail.history)),
        )
        for tab, title, count in titles:
            ui.tabs.setTabText(ui.tabs.indexOf(tab), f"{title}  {count}" if count else title)

    @Slot()
    def _on_only_author(self) -> None:
        row = self._detail.row if self._detail else None
        if row is not None and row.author_id is not None:
            self.author_requested.emit(row.author_id, row.author)

    @Slot()
    def _on_open(self) -> None:
        if self._detail is not None:
            self.link_requested.emit(self._detail.row.url)

    @Slot(str)
    def _on_link(self, number: str) -> None:
        if self._detail is not None:
            self.link_requested.emit(self._detail.links[int(number)])


def _host(link: str) -> str:
    return QUrl(link).host() or link[:40]


def offered_for(rows: list[QueueRow]) -> tuple[Action, ...]:
    """What can be decided about a selection: what the server offers for at least one, and the local ones."""
    remote = {action for row in rows if row.pending is None for action in row.actions}
    local = LOCAL_ACTIONS if rows else frozenset[Action]()
    return tuple(action for action in Action if action in remote or action in local)
