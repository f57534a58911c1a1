"""What stands in our files is written down, all of it and nothing else."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

from cm_console.domain.plan.item import Wording
from cm_console.domain.plan.template import Slot, Template
from cm_console.services.plan.csv_file import COLUMNS

PAGE = Path(__file__).resolve().parents[3] / "docs" / "plan-files.md"


def described(table: str) -> list[str]:
    """The names in the first column of the table with this heading."""
    rows = PAGE.read_text("utf-8").partition(f"| {table} |")[2].partition("\n\n")[0].splitlines()[2:]
    return [name for row in rows for name in re.findall(r"`(\w+)`", row.split("|")[1])]


def test_every_column_and_key_is_described() -> None:
    assert sorted(described("column")) == sorted(COLUMNS)
    assert described("key of the file") == ["format", "version", "template"]
    for kind, table in ((Template, "a template"), (Slot, "a slot"), (Wording, "a wording")):
        assert sorted(described(f"key of {table}")) == sorted(one.name for one in fields(kind))
