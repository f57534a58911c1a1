"""The words of an error in the language of the window."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QCoreApplication

from cm_console.domain.errors import AppError
from cm_console.domain.moderation import Action
from cm_console.views.words import word

STEPS = frozenset({"before", "after", "possible"})  # names of details that hold steps of the plan


def texts(error: AppError) -> tuple[str, str]:
    """Title and next step."""
    return _fill(error.title, error.details), _fill(error.hint, error.details)


def kept_texts(code: str, title: str, hint: str) -> tuple[str, str]:
    """Title and next step of an error that was kept as its code and its filled English texts.

    The values are read back from the English texts, so that they stand in the translated ones.
    """
    known = _by_code().get(code)
    if known is None:
        return title, hint
    details = _values(known.title, title) | _values(known.hint, hint)
    return _fill(known.title, details), _fill(known.hint, details)


def _fill(text: str, details: dict[str, str | int]) -> str:
    translated = QCoreApplication.translate("errors", text)
    for name, value in details.items():
        translated = translated.replace("{" + name + "}", _said(name, value))
    return translated


def _said(name: str, value: str | int) -> str:
    if name == "action" and value in set(Action):
        return word(Action(value))
    if name in STEPS:
        from cm_console.views.plan_words import status_words  # the plan is not loaded at the start

        return status_words(str(value))
    if name == "reason":
        return QCoreApplication.translate("errors", str(value))  # as it is where we have no words for it
    if name in ("problems", "reasons"):
        from cm_console.domain.plan.errors import BETWEEN_PROBLEMS

        return BETWEEN_PROBLEMS.join(
            QCoreApplication.translate("errors", one) for one in str(value).split(BETWEEN_PROBLEMS)
        )
    return str(value)


def _values(template: str, filled: str) -> dict[str, str | int]:
    pattern = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.*?)", re.escape(template))
    match = re.fullmatch(pattern, filled, re.DOTALL)
    return dict(match.groupdict()) if match else {}


@cache
def _by_code() -> dict[str, type[AppError]]:
    return {kind.code: kind for kind in _kinds(AppError)}


def _kinds(parent: type[AppError]) -> Iterator[type[AppError]]:
    yield parent
    for kind in parent.__subclasses__():
        yield from _kinds(kind)
