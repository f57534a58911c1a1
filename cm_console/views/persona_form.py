"""Everything about one persona."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from cm_console.bridge.plan_ports import Properties, Value
from cm_console.domain.plan.persona import Persona, Rule
from cm_console.models.checklist_model import Option, nested
from cm_console.views import plan_words
from cm_console.views.checklist import ChecklistField
from cm_console.views.face_field import FaceField
from cm_console.views.field_grid import field_grid, scrolling
from cm_console.views.kept_page import KeptForm
from cm_console.views.people_picker import PeoplePicker
from cm_console.views.seasons_field import SeasonsField
from cm_console.views.view import claim_keys, pad

LISTS = ("tasks", "needs", "frustrations", "joys", "channels")
RULES = ("units", "locations", "levels", "roles")
WHO, MUCH = "who", "much"  # headings
ROWS = (
    ("name", "one_liner"), ("tasks", "needs"), ("frustrations", "joys"), ("channels", "busy"),
    (WHO,), ("units", "locations"), ("levels", "roles"), ("picked", "estimate"),
    (MUCH,), ("at_least", "at_most"), ("language", ""),
)  # fmt: skip
LINES_HEIGHT = 68
MOST_PEOPLE, MOST_A_WEEK = 1_000_000, 50.0


class PersonaForm(KeptForm):
    """Lists are written a line each; whom the rule chooses is ticked in lists of what the intranets know."""

    rule_edited = Signal(object)  # Rule

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._persona = Persona("")
        self.name, self.one_liner = QLineEdit(self), QLineEdit(self)
        self.lists = {name: QPlainTextEdit(self) for name in LISTS}
        self.rules = {name: ChecklistField(self) for name in RULES}
        self.face, self.busy, self.picked = FaceField(self), SeasonsField(self), PeoplePicker(self)
        self.language, self.estimate = QComboBox(self), QSpinBox(self)
        self.at_least, self.at_most = QDoubleSpinBox(self), QDoubleSpinBox(self)
        self.count = QLabel(self)
        self._people: int | None = None
        self._labels: dict[str, QLabel] = {}
        self._headings: list[QLabel] = []
        self._dress()
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_persona(self, persona: Persona) -> None:
        """Shows what is known of a persona."""
        self._persona = persona
        self.name.setText(persona.name)
        self.one_liner.setText(persona.one_liner)
        for name, box in self.lists.items():
            with QSignalBlocker(box):
                box.setPlainText("\n".join(getattr(persona, name)))
        for name, field in self.rules.items():
            field.choose(getattr(persona.rule, name))
        self.face.show_persona(persona)
        self.busy.show_seasons(persona.busy)
        self.picked.show_picked(persona.rule.picked)
        with QSignalBlocker(self.estimate), QSignalBlocker(self.at_least), QSignalBlocker(self.at_most):
            self.estimate.setValue(persona.size or 0)
            self.at_least.setValue(persona.at_least)
            self.at_most.setValue(persona.at_most)
        self.language.setCurrentIndex(max(0, self.language.findData(persona.language)))

    def persona(self) -> Persona:
        """The persona as it is written now."""
        written: dict[str, Any] = {name: _lines(box.toPlainText()) for name, box in self.lists.items()}
        return replace(
            self._persona,
            name=self.name.text().strip(),
            one_liner=self.one_liner.text().strip(),
            language=str(self.language.currentData()),
            size=self.estimate.value() or None,
            rule=self.rule(),
            picture=self.face.picture(),
            colour=self.face.colour(),
            busy=self.busy.seasons(),
            at_least=self.at_least.value(),
            at_most=max(self.at_least.value(), self.at_most.value()),
            **written,
        )

    def rule(self) -> Rule:
        """Who belongs to it."""
        parts = {name: field.chosen() for name, field in self.rules.items()}
        return Rule(**parts, picked=self.picked.picked())

    def offer(self, known: Properties) -> None:
        """What the rule can choose by."""
        self.rules["units"].offer(nested((one.text, one.people) for one in known.units))
        for name in ("locations", "levels", "roles"):
            values: Sequence[Value] = getattr(known, name)
            self.rules[name].offer([Option(one.text, one.people) for one in values])

    def show_count(self, people: int | None) -> None:
        """How many people the rule chooses; None without a rule."""
        self._people = people
        if people is None:
            self.count.setText(self.tr("No rule yet, so nobody is counted."))
        else:
            self.count.setText(self.tr("%Ln colleague(s) belong to this persona now.", "", people))

    def retranslate(self) -> None:
        names = {
            "name": self.tr("Name"),
            "one_liner": self.tr("In one sentence"),
            "tasks": self.tr("Tasks"),
            "needs": self.tr("Needs"),
            "frustrations": self.tr("Frustrations"),
            "joys": self.tr("Joys"),
            "channels": self.tr("Channels they use"),
            "busy": self.tr("When they are busy"),
            "picked": self.tr("And by hand"),
            "language": self.tr("Language"),
            "estimate": self.tr("Estimated number of people"),
            "at_least": self.tr("At least, items a week"),
            "at_most": self.tr("At most, items a week"),
            "units": self.tr("Part of the organisation"),
            "locations": self.tr("Locations"),
            "levels": self.tr("Job levels"),
            "roles": self.tr("Roles on the intranet"),
        }
        for name, label in self._labels.items():
            label.setText(names[name])
            if name not in self.rules:
                self._part(name).setAccessibleName(names[name])
        for name, field in self.rules.items():
            field.name(names[name], self.tr("any"))
        headings = (self.tr("Who belongs to it"), self.tr("How much, and in which language"))
        for heading, text in zip(self._headings, headings, strict=True):
            heading.setText(text)
        for box in self.lists.values():
            box.setPlaceholderText(self.tr("one a line"))
        self.estimate.setSpecialValueText(self.tr("not known"))
        for number in range(self.language.count()):
            code = self.language.itemData(number)
            self.language.setItemText(number, plan_words.said(plan_words.LANGUAGES[code]))
        self.show_count(self._people)

    # --- inside --------------------------------------------------------------------------------------

    def _dress(self) -> None:
        for code in plan_words.LANGUAGES:
            self.language.addItem("", code)
        claim_keys(self.language.view())
        self.estimate.setRange(0, MOST_PEOPLE)
        for number in (self.estimate, self.at_least, self.at_most):
            pad(number)
        for spin in (self.at_least, self.at_most):
            spin.setRange(0.0, MOST_A_WEEK)
            spin.setSingleStep(0.5)
            spin.setDecimals(1)
        for box in self.lists.values():
            box.setTabChangesFocus(True)
            box.setFixedHeight(LINES_HEIGHT)
        self.count.setProperty("role", "strong")
        self.count.setWordWrap(True)

    def _lay_out(self) -> None:
        inside = QWidget(self)
        grid = field_grid(inside, 4, 16)
        grid.addWidget(self.face, 0, 0, 1, 2)
        grid.setRowMinimumHeight(1, 8)
        for number, names in enumerate(ROWS, 1):
            if len(names) == 1:
                self._add_heading(grid, number * 3, names[0])
            for place, name in enumerate(names if len(names) > 1 else ()):
                if name:
                    self._add(grid, number * 3, place, name)
            grid.setRowMinimumHeight(number * 3 + 2, 6)
        grid.setRowStretch((len(ROWS) + 1) * 3, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolling(inside, self))

    def _add_heading(self, grid: QGridLayout, row: int, name: str) -> None:
        heading = QLabel(self)
        heading.setProperty("role", "heading")
        heading.setContentsMargins(0, 10, 0, 4)
        self._headings.append(heading)
        grid.addWidget(heading, row, 0)
        if name == WHO:
            grid.addWidget(self.count, row, 1, Qt.AlignmentFlag.AlignBottom)

    def _add(self, grid: QGridLayout, row: int, column: int, name: str) -> None:
        label = self._labels[name] = QLabel(self)
        label.setProperty("role", "small")
        grid.addWidget(label, row, column)
        grid.addWidget(self._part(name), row + 1, column, Qt.AlignmentFlag.AlignTop)

    def _part(self, name: str) -> QWidget:
        """The field of a property."""
        fields: dict[str, QWidget] = {**self.lists, **self.rules}
        found = fields.get(name) or getattr(self, name)
        return found if isinstance(found, QWidget) else self

    def _connect(self) -> None:
        for line in (self.name, self.one_liner):
            line.textEdited.connect(self.edited)
        for box in self.lists.values():
            box.textChanged.connect(self.edited)
        for rule in self.rules.values():
            rule.edited.connect(self._on_rule)
        self.picked.edited.connect(self._on_rule)
        for other in (self.face, self.busy):
            other.edited.connect(self.edited)
        self.name.textEdited.connect(self.face.show_name)
        for spin in (self.estimate, self.at_least, self.at_most):
            spin.valueChanged.connect(self.edited)
        self.language.activated.connect(self.edited)

    @Slot()
    def _on_rule(self) -> None:
        self.rule_edited.emit(self.rule())
        self.edited.emit()


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
