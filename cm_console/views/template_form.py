"""How a template is to be placed: from when, for whom, and what stands in its places."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QDateEdit, QGridLayout, QLabel, QLineEdit, QSpinBox, QWidget

from cm_console.domain.errors import QT_TRANSLATE_NOOP
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.stored import Stored
from cm_console.domain.plan.template import FreeDays, Placing, Template, TemplateKind
from cm_console.domain.queue import Choice
from cm_console.views import dates, plan_words
from cm_console.views.chip import MenuChip
from cm_console.views.view import View, claim_keys, pad

FREE_DAYS = {
    FreeDays.KEEP: QT_TRANSLATE_NOOP("plan", "Leave them there"),
    FreeDays.SKIP: QT_TRANSLATE_NOOP("plan", "Leave those out"),
    FreeDays.BEFORE: QT_TRANSLATE_NOOP("plan", "The working day before"),
    FreeDays.AFTER: QT_TRANSLATE_NOOP("plan", "The working day after"),
}
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute  # a chip has its arrow at the right
MOST_WEEKS = 52


class TemplateForm(View):
    """`edited` with every change. The places of a template get a line each."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._template: Template | None = None
        self._personas: Sequence[Stored[Persona]] = ()
        self._language = "nl"
        self.start, self.weeks = QDateEdit(self), QSpinBox(self)
        self.free_days, self.intranet = QComboBox(self), QComboBox(self)
        self.campaign, self.personas = QLineEdit(self), MenuChip(self)
        self.places: dict[str, QLineEdit] = {}
        self._labels = {
            name: QLabel(self) for name in ("start", "weeks", "free_days", "campaign", "intranet", "personas")
        }
        self._asked: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._dress()
        self._lay_out()
        self._connect()
        self.retranslate()

    # --- what is shown -------------------------------------------------------------------------------

    def offer(self, personas: Sequence[Stored[Persona]], intranets: Sequence[Choice], language: str) -> None:
        """What can be chosen; `language` is that of texts for nobody in particular."""
        self._personas, self._language = personas, language
        with QSignalBlocker(self.intranet):
            chosen = self.intranet.currentData()
            self.intranet.clear()
            self.intranet.addItem(self.tr("Not said yet"), None)
            for one in intranets:
                self.intranet.addItem(one.name, one.id)
            only = 1 if len(intranets) == 1 else 0
            self.intranet.setCurrentIndex(max(only, self.intranet.findData(chosen)))
        self.retranslate()

    def begin(self, day: date) -> None:
        """Begins on a day."""
        with QSignalBlocker(self.start):
            self.start.setDate(dates.qdate(day))

    def show_template(self, template: Template) -> None:
        """Asks what this template needs."""
        self._template = template
        is_rhythm = template.kind is TemplateKind.RHYTHM
        for part in (self._labels["weeks"], self.weeks):
            part.setVisible(is_rhythm)
        self._ask_places()

    def placing(self) -> Placing:
        """What is chosen now."""
        languages = () if self.personas.chosen() else (self._language,)
        is_rhythm = self._template is not None and self._template.kind is TemplateKind.RHYTHM
        return Placing(
            dates.to_date(self.start.date()),
            weeks=self.weeks.value() if is_rhythm else 0,
            persona_ids=self.personas.chosen(),
            intranet_id=self.intranet.currentData(),
            languages=languages,
            free_days=FreeDays(self.free_days.currentData()),
            campaign=self.campaign.text().strip(),
            places={name: text for name, line in self.places.items() if (text := line.text().strip())},
        )

    def retranslate(self) -> None:
        names = {
            "start": self.tr("First day"),
            "weeks": self.tr("How many weeks"),
            "free_days": self.tr("What falls on a holiday"),
            "campaign": self.tr("In a new campaign"),
            "intranet": self.tr("On which intranet"),
            "personas": self.tr("For whom"),
        }
        for name, label in self._labels.items():
            label.setText(names[name])
            part = getattr(self, name)
            part.setAccessibleName(names[name])
        self.campaign.setPlaceholderText(self.tr("its name; empty for none"))
        self.start.setDisplayFormat(self.tr("ddd d MMM yyyy"))
        for number, wanted in enumerate(FreeDays):
            self.free_days.setItemText(number, plan_words.said(FREE_DAYS[wanted]))
        options = [(one.id, one.value.name) for one in self._personas]
        self.personas.offer(self.tr("Personas"), self.tr("Nobody in particular"), options)
        self.intranet.setItemText(0, self.tr("Not said yet"))

    # --- inside --------------------------------------------------------------------------------------

    def _ask_places(self) -> None:
        chosen = [one.value.language for one in self._personas if one.id in self.personas.chosen()]
        languages = tuple(dict.fromkeys(chosen)) or (self._language,)
        asked = self._template.asks(languages) if self._template else ()
        if asked == tuple(self.places):
            return
        kept = {name: line.text() for name, line in self.places.items()}
        for part in (*self._asked, *self.places.values()):
            self._grid.removeWidget(part)
            part.deleteLater()
        self._asked, self.places = [], {}
        for number, name in enumerate(asked):
            self._add_place(number, name, kept.get(name, ""))

    def _add_place(self, number: int, name: str, text: str) -> None:
        label, line = QLabel(f"{{{name}}}", self), QLineEdit(text, self)
        label.setProperty("role", "small")
        line.setAccessibleName(name)
        line.setPlaceholderText(self.tr("what stands here in the texts"))
        line.textEdited.connect(self.edited)
        self._asked.append(label)
        self.places[name] = line
        row, column = 6 + 2 * (number // 3), number % 3
        self._grid.addWidget(label, row, column)
        self._grid.addWidget(line, row + 1, column)
        for part in (label, line):
            part.show()

    def _dress(self) -> None:
        for wanted in FreeDays:
            self.free_days.addItem("", wanted.value)
        self.intranet.addItem("", None)
        for box in (self.free_days, self.intranet):
            claim_keys(box.view())
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(14)
        self.start.setCalendarPopup(True)
        self.weeks.setRange(1, MOST_WEEKS)
        self.weeks.setValue(4)
        pad(self.weeks)
        for label in self._labels.values():
            label.setProperty("role", "small")

    def _lay_out(self) -> None:
        grid = self._grid
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(3)
        rows = (("start", "free_days", "weeks"), ("personas", "intranet", "campaign"))
        for row, names in enumerate(rows):
            for column, name in enumerate(names):
                grid.addWidget(self._labels[name], row * 3, column)
                part: QWidget = getattr(self, name)
                left = LEFT if name == "personas" else Qt.AlignmentFlag(0)
                grid.addWidget(part, row * 3 + 1, column, left)
            grid.setRowMinimumHeight(row * 3 + 2, 6)
        for column in range(3):
            grid.setColumnStretch(column, 1)

    def _connect(self) -> None:
        self.start.dateChanged.connect(self.edited)
        self.weeks.valueChanged.connect(self.edited)
        self.free_days.activated.connect(self.edited)
        self.intranet.activated.connect(self.edited)
        self.campaign.textEdited.connect(self.edited)
        self.personas.changed.connect(self._on_personas)

    @Slot()
    def _on_personas(self) -> None:
        """Their languages may ask for other places."""
        self._ask_places()
        self.edited.emit()
