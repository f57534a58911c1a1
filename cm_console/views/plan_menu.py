"""What can be planned beside single items: a button with a menu."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, SignalInstance, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from cm_console.domain.plan.status import Approval
from cm_console.views import review_words
from cm_console.views.icons import icon
from cm_console.views.keys import APPROVAL
from cm_console.views.view import claim_keys


class PlanMenu(QToolButton):
    """Each entry of the menu has a signal."""

    template_wanted = Signal()
    keep_wanted = Signal()
    campaigns_wanted = Signal()
    event_wanted = Signal()
    feeds_wanted = Signal()
    texts_wanted = Signal()
    next_slot_wanted = Signal()
    rhythm_wanted = Signal()
    pause_wanted = Signal()
    import_wanted = Signal()
    save_wanted = Signal()
    approval_chosen = Signal(object)  # Approval

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bare")
        self.setIcon(icon("ellipsis", "text"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        claim_keys(self._menu)
        self._template = self._action("copy", self.template_wanted)
        self._keep = self._action("sticky-note", self.keep_wanted)
        self._campaigns = self._action("flag", self.campaigns_wanted)
        self._event = self._action("users", self.event_wanted)
        self._texts = self._action("file-text", self.texts_wanted)
        self._next_slot = self._action("clock", self.next_slot_wanted)
        self._rhythm = self._action("repeat", self.rhythm_wanted)
        self._feeds = self._action("link", self.feeds_wanted)
        self._import = self._action("inbox", self.import_wanted)
        self._save = self._action("external-link", self.save_wanted)
        self._pause = self._action("pause", self.pause_wanted)
        self.approvals = QMenu(self._menu)
        self.approvals.setIcon(icon("user-check"))
        claim_keys(self.approvals)
        self._choices = QActionGroup(self.approvals)
        for one in Approval:
            self._choices.addAction(self._approval(one))
        self._menu.addMenu(self.approvals)
        self.setMenu(self._menu)
        self.retranslate()

    def show_approval(self, approval: Approval) -> None:
        """Who says yes in the plan that is shown."""
        for action in self._choices.actions():
            action.setChecked(action.data() == approval)

    @Slot()
    def ask_approval(self) -> None:
        """Opens the choice of who says yes."""
        self.approvals.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def retranslate(self) -> None:
        """Sets the texts that depend on the language."""
        self._template.setText(self.tr("Plan from a template…") + "\tP")
        self._keep.setText(self.tr("Keep the chosen items as a template"))
        self._campaigns.setText(self.tr("Campaigns") + "\tC")
        self._event.setText(self.tr("New event…") + "\tE")
        self._texts.setText(self.tr("Texts to use again…") + "\tX")
        self._next_slot.setText(self.tr("Put on the next free slot") + "\tS")
        self._rhythm.setText(self.tr("Weekly rhythm: slots, quiet times, limits") + "\tR")
        self._pause.setText(self.tr("Pause everything…") + "\tH")
        self._import.setText(self.tr("Bring in a file…"))
        self._save.setText(self.tr("Save as a file…"))
        self._feeds.setText(self.tr("Follow in other calendars…"))
        self.approvals.setTitle(self.tr("Who says yes before it is scheduled") + f"\t{APPROVAL}")
        for action in self._choices.actions():
            action.setText(review_words.said(review_words.APPROVALS[Approval(action.data())]))
        self.setAccessibleName(self.tr("More to plan"))
        self.setToolTip(self.accessibleName())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _approval(self, approval: Approval) -> QAction:
        action = QAction(self.approvals)
        action.setCheckable(True)
        action.setData(approval)
        action.triggered.connect(self._on_approval)
        self.approvals.addAction(action)
        return action

    @Slot()
    def _on_approval(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.approval_chosen.emit(Approval(action.data()))

    def _action(self, sign: str, wanted: SignalInstance) -> QAction:
        action = QAction(icon(sign), "", self._menu)
        action.triggered.connect(wanted)
        self._menu.addAction(action)
        return action
