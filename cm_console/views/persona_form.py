"""Everything about one persona."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from cm_console.domain.plan.persona import Persona, Rule
from cm_console.views import plan_words
from cm_console.views.view import View, claim_keys

LISTS = ("tasks", "needs", "frustrations", "joys", "channels")
RULES = ("units", "locations", "levels", "roles")
LINES_HEIGHT = 68
PADDING = 9  # as in the other fields
MOST_PEOPLE, MOST_A_WEEK = 1_000_000, 50.0


class PersonaForm(View):
    """Lists are written a line each, parts of the rule with a semicolon between them."""

    edited = Signal()
    rule_edited = Signal(object)  # Rule

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._persona = Persona("")
        self.name, self.one_liner = QLineEdit(self), QLineEdit(self)
        self.lists = {name: QPlainTextEdit(self) for name in LISTS}
        self.rules = {name: QLineEdit(self) for name in RULES}
        self.language, self.estimate = QComboBox(self), QSpinBox(self)
        self.at_least, self.at_most = QDoubleSpinBox(self), QDoubleSpinBox(self)
        self.count = QLabel(self)
        self._people: int | None = None
        self._labels: dict[str, QLabel] = {}
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
        for name, line in self.rules.items():
            line.setText("; ".join(getattr(persona.rule, name)))
        with QSignalBlocker(self.estimate), QSignalBlocker(self.at_least), QSignalBlocker(self.at_most):
            self.estimate.setValue(persona.size or 0)
            self.at_least.setValue(persona.at_least)
            self.at_most.setValue(persona.at_most)
        self.language.setCurrentIndex(max(0, self.language.findData(persona.language)))

    def persona(self) -> Persona:
        """The persona as it is written now; what has no field stays."""
        written: dict[str, Any] = {name: _lines(box.toPlainText()) for name, box in self.lists.items()}
        return replace(
            self._persona,
            name=self.name.text().strip(),
            one_liner=self.one_liner.text().strip(),
            language=str(self.language.currentData()),
            size=self.estimate.value() or None,
            rule=self.rule(),
            at_least=self.at_least.value(),
            at_most=max(self.at_least.value(), self.at_most.value()),
            **written,
        )

    def rule(self) -> Rule:
        """Who belongs to it; those who were picked by hand stay."""
        parts: dict[str, Any] = {
            name: _lines(line.text().replace(";", "\n")) for name, line in self.rules.items()
        }
        return replace(self._persona.rule, **parts)

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
            self._part(name).setAccessibleName(names[name])
        for line in self.rules.values():
            line.setPlaceholderText(self.tr("any; separate with ;"))
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
            number.lineEdit().setTextMargins(PADDING, 0, 0, 0)  # a style sheet does not reach it
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
        grid = QGridLayout(inside)
        grid.setContentsMargins(22, 4, 22, 16)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(3)
        rows = (
            ("name", "one_liner"), ("tasks", "needs"), ("frustrations", "joys"), ("channels", ""),
            ("units", "locations"), ("levels", "roles"), ("language", "estimate"), ("at_least", "at_most"),
        )  # fmt: skip
        for number, names in enumerate(rows):
            for place, name in enumerate(names):
                if name:
                    self._add(grid, number * 3, place, name)
            grid.setRowMinimumHeight(number * 3 + 2, 6)
            if "levels" in names:
                grid.addWidget(self.count, number * 3 + 2, 0, 1, 2)
        grid.setRowStretch(len(rows) * 3, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def _add(self, grid: QGridLayout, row: int, column: int, name: str) -> None:
        label = self._labels[name] = QLabel(self)
        label.setProperty("role", "small")
        grid.addWidget(label, row, column)
        grid.addWidget(self._part(name), row + 1, column)

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
            rule.textEdited.connect(self._on_rule)
        for spin in (self.estimate, self.at_least, self.at_most):
            spin.valueChanged.connect(self.edited)
        self.language.activated.connect(self.edited)

    @Slot()
    def _on_rule(self) -> None:
        self.rule_edited.emit(self.rule())
        self.edited.emit()


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
