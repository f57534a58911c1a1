"""How a command answers: one JSON document, or lines for a person; progress and errors go to stderr."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from cm_console.domain.errors import AppError


@dataclass(frozen=True, slots=True)
class Output:
    """Where a command writes. With `as_json` stdout gets exactly one JSON document."""

    as_json: bool

    def answer(self, document: dict[str, Any], lines: Iterable[str]) -> None:
        """The result of a command, for a script or for a person."""
        if self.as_json:
            print(json.dumps(document, ensure_ascii=False))
        else:
            for line in lines:
                print(line)

    def error(self, error: AppError) -> None:
        """What went wrong and what to do."""
        title, hint = error.texts()
        if self.as_json:
            print(json.dumps({"error": error_document(error)}, ensure_ascii=False))
        print(f"{title}\n{hint}", file=sys.stderr)

    def message(self, text: str) -> None:
        """Something worth knowing beside the result."""
        print(text, file=sys.stderr)


def error_document(error: AppError) -> dict[str, str]:
    """An error as the JSON shapes show it."""
    title, hint = error.texts()
    return {"code": error.code, "title": title, "hint": hint}
