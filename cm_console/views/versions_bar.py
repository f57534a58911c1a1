"""The other versions of the open item, and making one more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QWidget

from cm_console.bridge.plan_ports import Board
from cm_console.domain.plan.entry import Entry
from cm_console.views import dates, plan_words
from cm_console.views.flow_layout import FlowLayout
from cm_console.views.icons import icon
from cm_console.views.view import View, claim_keys

LONGEST = 34  # characters of a link


@dataclass(frozen=True, slots=True)
class ForWhom:
    """For whom a version is to be made: a persona or an intranet."""

    persona_id: str = ""
    intranet_id: int | None = None


class VersionsBar(View):
    """Hidden for an item that is not kept yet."""

    opened = Signal(str)
    wanted = Signal(str, object)  # entry id, ForWhom

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._here: Entry | None = None
        self._others: Sequence[Entry] = ()
        self._board: Board | None = None
        self.links: list[QPushButton] = []
        self._also, self.make = QLabel(self), QPushButton(self)
        self._also.setProperty("role", "small")
        self.make.setProperty("role", "quiet")
        self.make.setIcon(icon("copy"))
        self.menu = QMenu(self)
        claim_keys(self.menu)
        self._flow = FlowLayout(self, gap=4)
        self._flow.addWidget(self._also)
        self._flow.addWidget(self.make)
        self.make.clicked.connect(self.open_menu)
        self.menu.triggered.connect(self._on_triggered)
        self.hide()
        self.retranslate()

    def offer(self, board: Board) -> None:
        """For whom a version can be made."""
        self._board = board
        self._show()

    def show_versions(self, entry: Entry, others: Sequence[Entry]) -> None:
        """The open entry and its other versions."""
        self._here, self._others = entry, others
        self._show()

    def retranslate(self) -> None:
        self._also.setText(self.tr("Also as:"))
        self.make.setText(self.tr("Make a version for…"))
        self.make.setToolTip(self.tr("The same message in other words, for others") + "  (Ctrl+D)")
        self._show()

    # --- inside --------------------------------------------------------------------------------------

    def _show(self) -> None:
        here, board = self._here, self._board
        self.setVisible(bool(here and here.id and board))
        if here is None or board is None:
            return
        for link in self.links:
            self._flow.removeWidget(link)
            link.deleteLater()
        self._flow.removeWidget(self.make)
        self.links = [self._link(one, self._words(one, here, board)) for one in self._others]
        self._flow.addWidget(self.make)
        self._also.setVisible(bool(self.links))
        self._fill_menu(here, board)

    def _link(self, entry: Entry, words: str) -> QPushButton:
        link = QPushButton(words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…", self)
        link.setProperty("role", "link")
        link.setProperty("entry", entry.id)
        link.setToolTip(f"{plan_words.title(entry)}\n{words}")
        link.setAccessibleName(self.tr("Open the version {which}").format(which=words))
        link.clicked.connect(self._on_link)
        self._flow.addWidget(link)
        link.show()
        return link

    def _words(self, entry: Entry, here: Entry, board: Board) -> str:
        """What makes a version another one: for whom, where, when."""
        item = entry.item
        names = {one.id: one.value.name for one in board.personas}
        whom = ", ".join(names.get(one.persona_id, "?") for one in item.audience) or self.tr("everyone")
        where = next((one.name for one in board.intranets if one.id == item.intranet_id), "")
        parts = [
            whom if item.audience != here.item.audience else "",
            where if item.intranet_id != here.item.intranet_id else "",
        ]
        day = dates.short_day(item.at.date()) if item.at else self.tr("no day yet")
        return ", ".join([*filter(None, parts), day] if any(parts) else [plan_words.title(entry), day])

    def _fill_menu(self, here: Entry, board: Board) -> None:
        self.menu.clear()
        taken = {one.persona_id for entry in (here, *self._others) for one in entry.item.audience}
        for persona in board.personas:
            if persona.id not in taken:
                self._offer("user", persona.value.name, ForWhom(persona_id=persona.id))
        self.menu.addSeparator()
        places = {entry.item.intranet_id for entry in (here, *self._others)}
        for intranet in board.intranets:
            if intranet.id not in places:
                self._offer("plug", intranet.name, ForWhom(intranet_id=intranet.id))
        self.menu.addSeparator()
        self._offer("copy", self.tr("Others, to be said in the version"), ForWhom())

    def _offer(self, sign: str, name: str, whom: ForWhom) -> None:
        action = QAction(icon(sign), name.replace("&", "&&"), self.menu)
        action.setData(whom)
        self.menu.addAction(action)

    # --- slots ---------------------------------------------------------------------------------------

    @Slot()
    def open_menu(self) -> None:
        """Asks for whom, below the button."""
        if self.isVisible():
            self.menu.popup(self.make.mapToGlobal(QPoint(0, self.make.height())))

    @Slot()
    def _on_link(self) -> None:
        self.opened.emit(str(self.sender().property("entry")))

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        if self._here is not None:
            self.wanted.emit(self._here.id, action.data())
