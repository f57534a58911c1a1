"""What every error has that a person can act on."""

from __future__ import annotations

from typing import ClassVar

from cm_console.domain.severity import ExitCode, Severity


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Marks `text` for translation; the name is the one that Qt Linguist's extractor knows."""
    return text


class AppError(Exception):
    """An error with a stable code, a title, a next step, and whether trying again can help.

    `details` are the values named in the texts and are shown to the person: never a secret, never the text
    of an employee. `retry_after` is in seconds, or None when the server named no time.
    """

    code: ClassVar[str] = "error"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("errors", "Something went wrong")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "errors", "Try again. If it stays, save a diagnosis with “doctor”."
    )
    severity: ClassVar[Severity] = Severity.ASK
    retryable: ClassVar[bool] = False
    exit_code: ClassVar[int] = ExitCode.LOCAL_DATA

    def __init__(self, retry_after: float | None = None, **details: str | int) -> None:
        super().__init__(self.code)
        self.details = details
        self.retry_after = retry_after

    def __str__(self) -> str:
        return f"{self.code}: {self.title.format_map(_Known(self.details))}"

    def texts(self) -> tuple[str, str]:
        """Title and hint in English with their places filled."""
        known = _Known(self.details)
        return self.title.format_map(known), self.hint.format_map(known)


class _Known(dict[str, str | int]):
    """A text with a place that nobody filled keeps the place instead of failing."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"
