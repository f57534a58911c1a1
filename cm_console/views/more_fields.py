"""What an item has beside the main thing: who takes care of it, other dates, tags, a topic, a zone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, QTimeZone, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QSpinBox, QWidget

from cm_console.domain.plan.item import DEFAULT_ZONE, PlannedItem
from cm_console.views import dates
from cm_console.views.date_field import DateField
from cm_console.views.search_box import SearchBox
from cm_console.views.view import View, pad

DATES = ("due_on", "expires_on", "review_on")
LONGEST = 24 * 60  # minutes
STEP = 15


class ZoneBox(SearchBox):
    """Time zones by the names of the tz database, the usual one first; all of them once somebody looks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_full = False
        self.offer([(DEFAULT_ZONE, DEFAULT_ZONE)])
        self.choose(DEFAULT_ZONE)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._fill()
        super().focusInEvent(event)

    def showPopup(self) -> None:
        self._fill()
        super().showPopup()

    def _fill(self) -> None:
        if self._is_full:
            return
        self._is_full = True
        own = bytes(QTimeZone.systemTimeZoneId().data()).decode()
        known = [bytes(one.data()).decode() for one in QTimeZone.availableTimeZoneIds()]
        places = sorted(one for one in known if "/" in one and not one.startswith(("Etc/", "SystemV/")))
        first = dict.fromkeys(one for one in (own, DEFAULT_ZONE) if one in places)
        self.offer([(one, one) for one in (*first, *(one for one in places if one not in first))])


class MoreFields(View):
    """Everything here can stay empty."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.owner, self.tags, self.topic = (QLineEdit(self) for _ in range(3))
        self.days = {name: DateField(self) for name in DATES}
        self.zone, self.minutes = ZoneBox(self), QSpinBox(self)
        self.campaign = SearchBox(self)
        self._labels = {
            name: QLabel(self) for name in ("owner", "campaign", "tags", "topic", "zone", "minutes")
        }
        self.minutes.setRange(STEP // 3, LONGEST)
        self.minutes.setSingleStep(STEP)
        pad(self.minutes)
        self._lay_out()
        for line in (self.owner, self.tags, self.topic):
            line.textEdited.connect(self.edited)
        for day in self.days.values():
            day.edited.connect(self.edited)
        for box in (self.zone, self.campaign):
            box.picked.connect(self.edited)
        self.minutes.valueChanged.connect(self.edited)
        self.offer_campaigns(())
        self.retranslate()

    def show_item(self, item: PlannedItem) -> None:
        """Shows what an item has."""
        self.owner.setText(item.owner)
        self.tags.setText(", ".join(item.tags))
        self.topic.setText(item.topic)
        usual = item.at.date() if item.at else dates.today()
        for name, field in self.days.items():
            field.show_day(getattr(item, name), usual)
        self.zone.choose(item.timezone)
        self.campaign.choose(item.campaign_id)
        self._show_campaign()
        with QSignalBlocker(self.minutes):
            self.minutes.setValue(item.minutes)

    def written(self, item: PlannedItem) -> PlannedItem:
        """An item with what is written here."""
        days = {name: field.day() for name, field in self.days.items()}
        return replace(
            item,
            owner=self.owner.text().strip(),
            tags=tuple(tag.strip() for tag in self.tags.text().split(",") if tag.strip()),
            topic=self.topic.text().strip(),
            timezone=str(self.zone.value()),
            minutes=self.minutes.value(),
            campaign_id=str(self.campaign.value() or ""),
            **days,  # type: ignore[arg-type]
        )

    def offer_campaigns(self, campaigns: Sequence[tuple[str, str]]) -> None:
        """The campaigns that an item can belong to, as pairs of id and name; without any there is no box."""
        self.campaign.offer([("", self.tr("None")), *campaigns])
        self._show_campaign()

    def _show_campaign(self) -> None:
        """The box is there while there is something to choose in it, or to take away."""
        for part in (self._labels["campaign"], self.campaign):
            part.setVisible(self.campaign.count() > 1)

    def summary(self) -> str:
        """What is filled in, in a few words."""
        named = [self.owner.text().strip(), self.tags.text().strip()]
        if (due := self.days["due_on"].day()) is not None:
            named.insert(0, self.tr("ready by {day}").format(day=dates.short_day(due)))
        if self.zone.value() != DEFAULT_ZONE:
            named.append(str(self.zone.value()))
        return " · ".join(one for one in named if one)

    def retranslate(self) -> None:
        names = {
            "owner": self.tr("Who takes care of it"),
            "campaign": self.tr("Campaign"),
            "tags": self.tr("Tags, with a comma between them"),
            "topic": self.tr("Link to the topic that it goes on with"),
            "zone": self.tr("Time zone"),
            "minutes": self.tr("Length in the week"),
        }
        self.campaign.gone = self.tr("A campaign that was removed")
        for name, label in self._labels.items():
            label.setText(names[name])
            field: QWidget = getattr(self, name)
            field.setAccessibleName(names[name])
        self.days["due_on"].name(self.tr("Ready by"))
        self.days["expires_on"].name(self.tr("Of no use after"))
        self.days["review_on"].name(self.tr("Look at it again on"))
        self.minutes.setSuffix(self.tr(" min"))
        self.topic.setPlaceholderText("https://")

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        grid.setHorizontalSpacing(10)
        row = 0
        for names in (("owner",), ("campaign",), DATES, ("tags",), ("topic",)):
            for name in names:
                row = self._add(grid, row, name)
        for column, name in enumerate(("zone", "minutes")):
            self._labels[name].setProperty("role", "small")
            grid.addWidget(self._labels[name], row, column)
            grid.addWidget(getattr(self, name), row + 1, column)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)

    def _add(self, grid: QGridLayout, row: int, name: str) -> int:
        """A field over the whole width, with its name above it; the row after it."""
        if name in self.days:
            grid.addWidget(self.days[name], row, 0, 1, 2)
            return row + 1
        self._labels[name].setProperty("role", "small")
        grid.addWidget(self._labels[name], row, 0, 1, 2)
        grid.addWidget(getattr(self, name), row + 1, 0, 1, 2)
        return row + 2
