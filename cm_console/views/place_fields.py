"""Where an item is published: an intranet, and a community there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from cm_console.domain.plan.place import Place
from cm_console.domain.queue import Choice
from cm_console.views.search_box import SearchBox
from cm_console.views.view import View, claim_keys


class PlaceFields(View):
    """Communities are chosen by their names and kept by what the intranet itself calls them."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._intranets: list[tuple[int, str]] = []
        self._places: Sequence[Place] = ()
        self.intranet, self.community = QComboBox(self), SearchBox(self)
        self._label = QLabel(self)
        self._label.setProperty("role", "small")
        self.intranet.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.intranet.setMinimumContentsLength(8)
        claim_keys(self.intranet.view())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        for part in (self.intranet, self._label, self.community):
            column.addWidget(part)
        self.intranet.activated.connect(self._on_intranet)
        self.community.picked.connect(self.edited)
        self.retranslate()

    def offer(self, intranets: Sequence[Choice], places: Sequence[Place]) -> None:
        """What can be chosen."""
        known = [(one.id, one.name) for one in intranets]
        if (known, places) != (self._intranets, self._places):
            self._intranets, self._places = known, places
            self._fill(self.intranet_id())
            self._offer_communities()

    def show_place(self, intranet_id: int | None, community_id: str) -> None:
        """Shows where it is published."""
        self._fill(intranet_id)
        self._offer_communities()
        here = [one for one in self._places if one.intranet_id == intranet_id]
        by_name = {one.name: one.remote_id for one in here}  # a plan from elsewhere may name it
        known = {one.remote_id for one in here}
        self.community.choose(
            community_id if community_id in known else by_name.get(community_id, community_id)
        )

    def intranet_id(self) -> int | None:
        """The intranet; None when it is not said yet."""
        chosen = self.intranet.currentData()
        return chosen if isinstance(chosen, int) else None

    def community_id(self) -> str:
        """The community, as the intranet calls it; empty for the whole intranet."""
        return str(self.community.value() or "")

    def summary(self) -> str:
        """The place in a few words."""
        names = [self.intranet.currentText()] if self.intranet_id() is not None else []
        return " · ".join([*names, *([self.community.currentText()] if self.community_id() else [])])

    def retranslate(self) -> None:
        self._fill(self.intranet_id())
        self._offer_communities()
        self._label.setText(self.tr("In which community"))
        self.intranet.setAccessibleName(self.tr("On which intranet"))
        self.community.setAccessibleName(self._label.text())

    def _fill(self, chosen: int | None) -> None:
        with QSignalBlocker(self.intranet):
            self.intranet.clear()
            self.intranet.addItem(self.tr("Not said yet"), None)
            for value, name in self._intranets:
                self.intranet.addItem(name, value)
            rows = [row for row, (value, _) in enumerate(self._intranets, 1) if value == chosen]
            self.intranet.setCurrentIndex(rows[0] if rows else 0)

    def _offer_communities(self) -> None:
        here = [one for one in self._places if one.intranet_id == self.intranet_id()]
        names = [one.name for one in here]
        options: list[tuple[object, str]] = [("", self.tr("The whole intranet"))]
        for one in here:
            twin = names.count(one.name) > 1
            options.append((one.remote_id, f"{one.name} ({one.remote_id})" if twin else one.name))
        self.community.offer(options)
        self.community.setEnabled(bool(here) or bool(self.community_id()))

    @Slot()
    def _on_intranet(self) -> None:
        """A community belongs to one intranet."""
        self.community.choose("")
        self._offer_communities()
        self.edited.emit()
