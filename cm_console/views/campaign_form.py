"""Everything about one campaign."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from cm_console.domain.plan.campaign import Campaign
from cm_console.views import dates
from cm_console.views.date_field import DateField
from cm_console.views.field_grid import field_grid, scrolling
from cm_console.views.kept_page import KeptForm

LINES = ("name", "goal", "measure", "target", "hashtag", "owner")
BOXES = ("brief", "messages")
DAYS = ("first", "last")
ROWS = (
    ("name", "hashtag"),
    ("first", "last"),
    ("brief", "messages"),
    ("goal", "owner"),
    ("measure", "target"),
)
BOX_HEIGHT = 84


class CampaignForm(KeptForm):
    """Key messages are written a line each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._campaign = Campaign("")
        self.lines = {name: QLineEdit(self) for name in LINES}
        self.name = self.lines["name"]
        self.boxes = {name: QPlainTextEdit(self) for name in BOXES}
        self.days = {name: DateField(self) for name in DAYS}
        self._labels = {name: QLabel(self) for name in (*LINES, *BOXES)}
        self._lay_out()
        for line in self.lines.values():
            line.textEdited.connect(self.edited)
        for box in self.boxes.values():
            box.setTabChangesFocus(True)
            box.setFixedHeight(BOX_HEIGHT)
            box.textChanged.connect(self.edited)
        for day in self.days.values():
            day.edited.connect(self.edited)
        self.retranslate()

    def show_campaign(self, campaign: Campaign) -> None:
        """Shows what is known of a campaign."""
        self._campaign = campaign
        for name in ("name", "goal", "measure", "hashtag", "owner"):
            self.lines[name].setText(getattr(campaign, name))
        self.lines["target"].setText("" if campaign.target is None else f"{campaign.target:g}")
        texts = {"brief": campaign.brief, "messages": "\n".join(campaign.messages)}
        for name, box in self.boxes.items():
            with QSignalBlocker(box):
                box.setPlainText(texts[name])
        for name, field in self.days.items():
            field.show_day(getattr(campaign, name), campaign.first or dates.today())

    def campaign(self) -> Campaign:
        """The campaign as it is written now; what has no field stays."""
        written = {name: line.text().strip() for name, line in self.lines.items() if name != "target"}
        messages = self.boxes["messages"].toPlainText().splitlines()
        return replace(
            self._campaign,
            **written,
            brief=self.boxes["brief"].toPlainText().strip(),
            messages=tuple(line.strip() for line in messages if line.strip()),
            target=_number(self.lines["target"].text()),
            first=self.days["first"].day(),
            last=self.days["last"].day(),
        )

    def retranslate(self) -> None:
        names = {
            "name": self.tr("Name"),
            "brief": self.tr("What it is about"),
            "messages": self.tr("Key messages"),
            "goal": self.tr("What should be different afterwards"),
            "measure": self.tr("What you count for it"),
            "target": self.tr("How much you hope for"),
            "hashtag": self.tr("Hashtag"),
            "owner": self.tr("Who takes care of it"),
        }
        for name, label in self._labels.items():
            label.setText(names[name])
            (self.lines.get(name) or self.boxes[name]).setAccessibleName(names[name])
        self.boxes["messages"].setPlaceholderText(self.tr("one a line"))
        self.lines["target"].setPlaceholderText(self.tr("a number"))
        self.days["first"].name(self.tr("First day"))
        self.days["last"].name(self.tr("Last day"))

    def _lay_out(self) -> None:
        inside = QWidget(self)
        grid = field_grid(inside, 4, 16)
        for row, names in enumerate(ROWS):
            for place, name in enumerate(names):
                self._add(grid, row * 3, place, name)
            grid.setRowMinimumHeight(row * 3 + 2, 6)
        grid.setRowStretch(len(ROWS) * 3, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolling(inside, self))

    def _add(self, grid: QGridLayout, row: int, column: int, name: str) -> None:
        if name in self.days:
            grid.addWidget(self.days[name], row + 1, column)
            return
        self._labels[name].setProperty("role", "small")
        grid.addWidget(self._labels[name], row, column)
        grid.addWidget(self.lines.get(name) or self.boxes[name], row + 1, column)


def _number(text: str) -> float | None:
    """A number as it is typed, with a comma or a point; None for anything else."""
    try:
        return float(text.strip().replace(",", "."))
    except ValueError:
        return None
