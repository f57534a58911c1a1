"""Fills the slots of the texts."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cm_console.demo.generator.dice import Dice
from cm_console.demo.generator.texts import Fill, load_lines


class Slots:
    """Values for the slots of texts about one organisation; `first_name` gives somebody's first name."""

    def __init__(
        self, dice: Dice, words: dict[str, str], locations: Sequence[str], first_name: Callable[[], str]
    ) -> None:
        self._dice, self._words, self._first_name = dice, words, first_name
        self._lines = load_lines("lines")
        self._makers: dict[str, Callable[[], str]] = {
            "naam": first_name,
            "collega": first_name,
            "locatie": lambda: dice.pick(locations),
            "aantal": lambda: str(dice.number(3, 40)),
            "bedrag": lambda: str(dice.number(1, 30) * 5),
            "percentage": lambda: str(dice.number(8, 95)),
            "kilometer": lambda: str(dice.number(25, 110)),
            "nummer": lambda: str(dice.number(1, 320)),
            "tijd": lambda: f"{dice.number(8, 20)}.{dice.pick(('00', '15', '30', '45'))} uur",
        }

    def fresh(self, writer: str = "") -> Fill:
        """Values for one thread: each slot has one value in it; `ik` is the first name of its writer."""
        known = {**self._words, "ik": writer or self._first_name()}

        def value(slot: str) -> str:
            found = known.get(slot)
            if found is None:
                found = known[slot] = self._make(slot)
            return found

        return value

    def _make(self, slot: str) -> str:
        maker = self._makers.get(slot)
        return self._dice.pick(self._lines[f"slot {slot}"]).parts[0] if maker is None else maker()
