"""For whom an item is: a chip a persona, off, for them, or reading along."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from cm_console.domain.plan.item import Audience
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.stored import Stored
from cm_console.views.flow_layout import FlowLayout
from cm_console.views.view import View

OFF, MADE_FOR, ALONG = 0.0, 1.0, 0.5
NEXT = {OFF: MADE_FOR, MADE_FOR: ALONG, ALONG: OFF}


class PersonaChips(View):
    """A press goes from nobody to "for them", to "reading along", to nobody again."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._personas: Sequence[Stored[Persona]] = ()
        self._weights: dict[str, float] = {}
        self._chips: list[QToolButton] = []
        self._nobody = QLabel(self)
        self._nobody.setProperty("role", "small")
        self._nobody.setWordWrap(True)
        self._flow = FlowLayout(self)
        self._flow.addWidget(self._nobody)

    def offer(self, personas: Sequence[Stored[Persona]]) -> None:
        """The personas that can be chosen."""
        if [(one.id, one.value.name) for one in personas] == [
            (one.id, one.value.name) for one in self._personas
        ]:
            return
        self._personas = personas
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._chips = [self._chip(one) for one in personas]
        self.retranslate()

    def show_audience(self, audience: Sequence[Audience]) -> None:
        """Shows for whom it is."""
        self._weights = {one.persona_id: one.weight for one in audience}
        self.retranslate()

    def audience(self) -> tuple[Audience, ...]:
        """Who is chosen; those who are not there any more stay."""
        return tuple(Audience(one, weight) for one, weight in self._weights.items() if weight)

    def retranslate(self) -> None:
        self._nobody.setText(self.tr("There are no personas yet. Make them under “Personas”."))
        self._nobody.setVisible(not self._personas)
        for chip, persona in zip(self._chips, self._personas, strict=True):
            self._show(chip, persona)

    def _chip(self, persona: Stored[Persona]) -> QToolButton:
        chip = QToolButton(self)
        chip.setProperty("role", "chip")
        chip.setProperty("persona", persona.id)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.clicked.connect(self._on_chip)
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _show(self, chip: QToolButton, persona: Stored[Persona]) -> None:
        weight, name = self._weights.get(persona.id, OFF), persona.value.name
        text = self.tr("{name} reads along").format(name=name) if 0 < weight < MADE_FOR else name
        chip.setText(text.replace("&", "&&"))
        chip.setAccessibleName(text)
        chip.setAccessibleDescription(self.tr("chosen") if weight else self.tr("not chosen"))
        chip.setToolTip(self.tr("Press once: made for them. Twice: they read along. Again: not for them."))
        chip.setProperty("active", "true" if weight else "false")
        chip.style().unpolish(chip)
        chip.style().polish(chip)
        chip.updateGeometry()

    @Slot()
    def _on_chip(self) -> None:
        persona_id = str(self.sender().property("persona"))
        weight = self._weights.get(persona_id, OFF)
        self._weights[persona_id] = NEXT.get(weight, OFF)
        self.retranslate()
        self.edited.emit()
