"""A text to use again and again: a block anywhere in an item, or a signature at its end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cm_console.domain.plan.item import Wording
from cm_console.domain.plan.template import filled, worded

PLACES = ("platform", "persona", "date")
"""What is filled in when a text is used; other names in braces stay to be seen."""
NOWHERE = {"nl": "ons intranet", "en": "our intranet"}
EVERYBODY = {"nl": "collega’s", "en": "colleagues"}
MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "en": "January February March April May June July August September October November December",
}


@dataclass(frozen=True, slots=True)
class KeptText:
    """`wordings` hold the text in each language, without titles. They may hold `{platform}` and others."""

    name: str
    wordings: tuple[Wording, ...]
    is_signature: bool = False

    def in_language(self, language: str, places: Mapping[str, str]) -> str:
        """The text in a language, or in the first that it has, with its places filled."""
        return filled(worded(self.wordings, language).text, places)


def places_of(language: str, platform: str, personas: Sequence[str], on: date | None) -> dict[str, str]:
    """What stands in the places of a text in this language; a day that is not known stays to be seen."""
    places = {
        "platform": platform or NOWHERE.get(language, NOWHERE["en"]),
        "persona": ", ".join(personas) or EVERYBODY.get(language, EVERYBODY["en"]),
    }
    if on is not None:
        months = MONTHS.get(language, MONTHS["en"]).split()
        places["date"] = f"{on.day} {months[on.month - 1]} {on.year}"
    return places
