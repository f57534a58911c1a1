"""The first start: the language, and how to begin."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from cm_console.views.forms.ui_welcome_page import Ui_WelcomePage
from cm_console.views.icons import icon
from cm_console.views.settings_page import LANGUAGES, choose, fill
from cm_console.views.view import View


class WelcomePage(View):
    """Ways to begin: the demo, an intranet of one's own, or a plan without any."""

    demo_requested = Signal()
    connect_requested = Signal()
    plan_requested = Signal()
    language_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_WelcomePage()
        self.ui.setupUi(self)
        self.banner = self.ui.banner
        self.retranslate()
        self.ui.demo.clicked.connect(self.demo_requested)
        self.ui.connect.clicked.connect(self.connect_requested)
        self.ui.plan.clicked.connect(self.plan_requested)
        self.ui.language.activated.connect(self._on_language)

    def show_language(self, language: str) -> None:
        """Shows which language is set."""
        choose(self.ui.language, language)

    def offer_demo(self, offered: bool) -> None:
        """Whether there is a demo to try."""
        self.ui.demo.setVisible(offered)

    def set_busy(self, busy: bool) -> None:
        """The demo is being made."""
        self.ui.demo.setEnabled(not busy)
        self.ui.connect.setEnabled(not busy)
        self.ui.plan.setEnabled(not busy)
        if busy:
            title = self.tr("Making the demo…")
            self.banner.say(title, self.tr("This takes a few seconds, the first time only."), closable=False)
        else:
            self.banner.hide()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        (self.ui.connect if self.ui.demo.isHidden() else self.ui.demo).setFocus()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        self.ui.languageIcon.setPixmap(icon("languages").pixmap(18, 18))
        fill(self.ui.language, LANGUAGES)
        self.ui.demo.say(
            "flask-conical", self.tr("Try the demo"),
            self.tr("A made-up organisation on this computer. Nothing leaves it, and nothing can go wrong."),
        )  # fmt: skip
        self.ui.connect.say(
            "plug", self.tr("Connect an intranet"),
            self.tr("You need its address, your user name and a token (an application password)."),
        )  # fmt: skip
        self.ui.plan.say(
            "calendar-days", self.tr("Begin with the calendar"),
            self.tr("Plan what your colleagues get to read. An intranet can be connected at any time."),
        )  # fmt: skip

    @Slot()
    def _on_language(self) -> None:
        self.language_chosen.emit(self.ui.language.currentData())
