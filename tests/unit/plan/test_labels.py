"""Every step that can be taken back has a name in the language of the window."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import cm_console
from cm_console.views.plan_words import CHANGES

ROOMS = ("services/plan", "controllers")
KEEPING = {"keep", "_keep", "together"}
BY_THE_PROGRAM = {"Series goes on"}  # nobody takes it back


def labels() -> Iterator[str]:
    """The first argument, in English, of everything that keeps a step."""
    for room in ROOMS:
        for path in (Path(cm_console.__file__).parent / room).glob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
                    first = node.args[0]
                    if node.func.attr in KEEPING and isinstance(first, ast.Constant):
                        yield str(first.value)


def test_every_step_has_words() -> None:
    found = set(labels())
    assert len(found) > 30
    assert found - BY_THE_PROGRAM <= set(CHANGES)
