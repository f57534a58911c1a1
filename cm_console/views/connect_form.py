"""The form to connect an intranet: tested before it is saved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtWidgets import QWidget

from cm_console.bridge.ports import Checked, KindInfo
from cm_console.domain.errors import AppError, NameTaken, SignInRefused, TokenMissing
from cm_console.views import words
from cm_console.views.forms.ui_connect_form import Ui_ConnectForm
from cm_console.views.view import View


class ConnectForm(View):
    """Test and connect ask for the same five values: name, kind, address, user, token."""

    test_requested = Signal(str, str, str, str, str)
    connect_requested = Signal(str, str, str, str, str)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ConnectForm()
        self.ui.setupUi(self)
        self._kinds: Sequence[KindInfo] = ()
        self._named = False
        self.ui.test.clicked.connect(self._on_test)
        self.ui.connect.clicked.connect(self._on_connect)
        self.ui.cancel.clicked.connect(self.cancelled)
        self.ui.kind.currentIndexChanged.connect(self._on_kind)
        self.ui.name.textEdited.connect(self._on_name_edited)
        self.ui.url.textChanged.connect(self._on_url)
        for field in (self.ui.url, self.ui.name, self.ui.user, self.ui.token):
            field.textChanged.connect(self._on_typed)
            field.returnPressed.connect(self._on_connect)
        self.retranslate()
        self._on_typed()

    def offer_kinds(self, kinds: Sequence[KindInfo]) -> None:
        """The kinds of intranet that can be connected."""
        self._kinds = kinds
        self.ui.kind.clear()
        for kind in kinds:
            self.ui.kind.addItem(kind.label, kind.kind)
        self._on_kind()

    def begin(self) -> None:
        """An empty form."""
        self._named = False
        for field in (self.ui.url, self.ui.name, self.ui.user, self.ui.token):
            field.clear()
        self.ui.result.hide()
        self.set_busy(False)
        self.ui.url.setFocus()

    def fill(self, kind: str, url: str, user: str, token: str) -> None:
        """Values to begin with."""
        self.ui.kind.setCurrentIndex(max(0, self.ui.kind.findData(kind)))
        self.ui.url.setText(url)
        self.ui.user.setText(user)
        self.ui.token.setText(token)

    def set_busy(self, busy: bool) -> None:
        """While the server is asked, nothing can be changed."""
        self.ui.fields.setEnabled(not busy)
        self.ui.test.setEnabled(not busy)
        self.ui.connect.setEnabled(not busy)
        if busy:
            self.ui.result.say(self.tr("Asking the intranet…"), closable=False)
        else:
            self._on_typed()

    def show_checked(self, checked: Checked) -> None:
        """The test succeeded."""
        self.set_busy(False)
        title = self.tr("It works: {product} {version}").format(
            product=checked.product, version=checked.version
        )
        hint = self.tr("You are signed in as {person}.").format(person=checked.person)
        if checked.warnings:
            hint += " " + self.tr("But this account {what}.").format(
                what=", ".join(words.limit(code) for code in checked.warnings)
            )
        self.ui.result.say(title, hint, tone="warning" if checked.warnings else "good", closable=False)
        self.ui.connect.setFocus()

    def show_error(self, error: AppError) -> None:
        """The test failed; the cursor goes to what is to be mended."""
        self.set_busy(False)
        self.ui.result.say_error(error)
        fields = {
            SignInRefused.code: self.ui.token,
            TokenMissing.code: self.ui.token,
            NameTaken.code: self.ui.name,
        }
        field = fields.get(error.code, self.ui.url)
        field.setFocus()
        field.selectAll()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        self.ui.tokenNote.setText(
            self.tr(
                "The token goes into the keyring of this computer, never into a file that others can read."
            )
        )

    # --- slots ---------------------------------------------------------------------------------------

    def _values(self) -> tuple[str, str, str, str, str]:
        ui = self.ui
        texts = [field.text().strip() for field in (ui.url, ui.user, ui.token)]
        return ui.name.text().strip(), ui.kind.currentData() or "", texts[0], texts[1], texts[2]

    def _needs_user(self) -> bool:
        position = self.ui.kind.currentIndex()
        return 0 <= position < len(self._kinds) and self._kinds[position].needs_user

    @Slot()
    def _on_kind(self) -> None:
        self.ui.user.setVisible(self._needs_user())
        self.ui.userLabel.setVisible(self._needs_user())
        self._on_typed()

    @Slot()
    def _on_name_edited(self) -> None:
        self._named = bool(self.ui.name.text())

    @Slot()
    def _on_url(self) -> None:
        if not self._named:
            host = QUrl.fromUserInput(self.ui.url.text()).host()
            self.ui.name.setText(host.removeprefix("www."))

    @Slot()
    def _on_typed(self) -> None:
        name, kind, url, user, token = self._values()
        complete = bool(kind and url and token and (user or not self._needs_user()))
        self.ui.test.setEnabled(complete)
        self.ui.connect.setEnabled(complete and bool(name))

    @Slot()
    def _on_test(self) -> None:
        self.test_requested.emit(*self._values())

    @Slot()
    def _on_connect(self) -> None:
        if self.ui.connect.isEnabled():
            self.connect_requested.emit(*self._values())
