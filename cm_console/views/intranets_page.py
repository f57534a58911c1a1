"""The connected intranets: the state of each, a new token, removing one, connecting another."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QUrl, Signal, Slot
from PySide6.QtWidgets import QWidget

from cm_console.bridge.ports import IntranetInfo, KindInfo
from cm_console.domain.changes import Connection, ConnectionStatus
from cm_console.models.intranets_model import IntranetRole, IntranetsModel, StatusRole
from cm_console.views import times, words
from cm_console.views.ask_card import AskCard
from cm_console.views.connections import LOOKS
from cm_console.views.forms.ui_intranets_page import Ui_IntranetsPage
from cm_console.views.icons import icon
from cm_console.views.line_delegate import Line, LineDelegate
from cm_console.views.view import View

Index = QModelIndex | QPersistentModelIndex


class IntranetDelegate(LineDelegate):
    """One intranet and its connection."""

    def line(self, index: Index) -> Line:
        info: IntranetInfo = index.data(IntranetRole)
        status: ConnectionStatus | None = index.data(StatusRole)
        state = status.state if status else Connection.NEVER
        icon_name, ink = LOOKS[state]
        return Line(icon_name, ink, info.name, f"{words.word(state)}  ·  {QUrl(info.url).host()}")


class IntranetsPage(View):
    """Shows the list, one intranet, or the form to connect another."""

    token_given = Signal(str, str)  # name, token
    removal_agreed = Signal(object)  # name
    form_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_IntranetsPage()
        self.ui.setupUi(self)
        self.form, self.banner = self.ui.form, self.ui.banner
        self._model = IntranetsModel(self)
        self._delegate = IntranetDelegate(self)
        self._kinds: dict[str, str] = {}
        self.question = AskCard(self)
        self.ui.connect.setIcon(icon("plus", "on_accent"))
        self.ui.list.setModel(self._model)
        self.ui.list.setItemDelegate(self._delegate)
        self.ui.list.setMinimumWidth(300)
        self.ui.splitter.setSizes([360, 900])
        self.ui.splitter.setStretchFactor(1, 1)
        self._connect()
        self.retranslate()

    @property
    def model(self) -> IntranetsModel:
        """The intranets that are listed."""
        return self._model

    def take(self, intranets: Sequence[IntranetInfo], kinds: Sequence[KindInfo]) -> None:
        """Shows these intranets from now on."""
        chosen = self._chosen()
        self._kinds = {kind.kind: kind.label for kind in kinds}
        if not self.form.ui.kind.count():
            self.form.offer_kinds(kinds)
        self._model.take(intranets)
        if self.ui.stack.currentWidget() is not self.form:
            self.choose(chosen.name if chosen else "")

    def choose(self, name: str) -> None:
        """Shows one intranet, or the first, or that there is none."""
        names = [self._model.intranet(number).name for number in range(self._model.rowCount())]
        if names:
            self.ui.list.setCurrentIndex(self._model.index(names.index(name) if name in names else 0))
            self._show_one()
        else:
            self.ui.stack.setCurrentWidget(self.ui.emptyState)

    @Slot()
    def show_form(self) -> None:
        """The form to connect another intranet."""
        self.ui.stack.setCurrentWidget(self.form)
        self.form.begin()

    def take_status(self, status: ConnectionStatus) -> None:
        """The state of one connection changed."""
        self._model.take_status(status)
        if self.ui.stack.currentWidget() is self.ui.one:
            self._show_one()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        self.ui.emptyState.say(
            "plug", self.tr("No intranet yet"), self.tr("Connect one to see what waits for a decision."),
            self.tr("Connect an intranet"),
        )  # fmt: skip
        if self._chosen() is not None and self.ui.stack.currentWidget() is self.ui.one:
            self._show_one()

    # --- inside --------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.ui.list.selectionModel().currentChanged.connect(self._on_current)
        self.ui.connect.clicked.connect(self.form_requested)
        self.ui.emptyState.acted.connect(self.form_requested)
        self.ui.saveToken.clicked.connect(self._on_save_token)
        self.ui.newToken.returnPressed.connect(self._on_save_token)
        self.ui.newToken.textChanged.connect(self._on_token_typed)
        self.ui.remove.clicked.connect(self._on_remove)
        self.question.agreed.connect(self.removal_agreed)
        self.form.cancelled.connect(self._on_cancelled)

    def _chosen(self) -> IntranetInfo | None:
        index = self.ui.list.currentIndex()
        return self._model.intranet(index.row()) if index.isValid() else None

    def _show_one(self) -> None:
        info = self._chosen()
        if info is None:
            return
        ui = self.ui
        status: ConnectionStatus | None = ui.list.currentIndex().data(StatusRole)
        ui.name.setText(info.name)
        ui.state.setText(words.word(status.state if status else Connection.NEVER))
        ui.address.setText(info.url)
        ui.kind.setText(self._kinds.get(info.kind, info.kind))
        ui.user.setText(info.user)
        for part in (ui.user, ui.userLabel):
            part.setVisible(bool(info.user))
        ui.token.setText(self._token_words(info))
        for widget in (ui.newTokenLabel, ui.newToken, ui.saveToken):
            widget.setVisible(not info.token_variable)  # the variable would win over what is entered here
        ui.last.setText(times.moment(status.last_ok_at if status else None))
        if status is not None and status.error is not None:
            ui.problem.say_error(status.error)
        else:
            ui.problem.hide()
        self._on_token_typed()
        ui.stack.setCurrentWidget(ui.one)

    def _token_words(self, info: IntranetInfo) -> str:
        if info.token_variable:
            text = self.tr("read at each start from the environment variable {name}")
            return text.format(name=info.token_variable)
        if not info.has_token:
            return self.tr("missing – enter it below")
        if info.token_kept:
            return self.tr("in the keyring of this computer")
        return self.tr("kept until the console closes; this computer has no keyring")

    # --- slots ---------------------------------------------------------------------------------------

    @Slot()
    def _on_current(self) -> None:
        self.ui.newToken.clear()
        self._show_one()

    @Slot()
    def _on_token_typed(self) -> None:
        self.ui.saveToken.setEnabled(bool(self.ui.newToken.text().strip()))

    @Slot()
    def _on_save_token(self) -> None:
        info, token = self._chosen(), self.ui.newToken.text().strip()
        if info is not None and token:
            self.ui.newToken.clear()
            self.token_given.emit(info.name, token)

    @Slot()
    def _on_remove(self) -> None:
        info = self._chosen()
        if info is not None:
            heading = self.tr("Remove {name} from this console?").format(name=info.name)
            text = self.tr(
                "Its copy, its token and its unsent decisions go. Nothing changes on the intranet."
            )
            self.question.ask(heading, text, self.tr("Remove"), info.name)

    @Slot()
    def _on_cancelled(self) -> None:
        self.choose("")
