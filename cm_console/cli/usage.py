"""The parser that all commands are made of."""

from __future__ import annotations

import argparse
from typing import NoReturn

from cm_console.domain.errors import BadValue


class Parser(argparse.ArgumentParser):
    """Wrong usage becomes an error of ours, so that `--json` can show it."""

    def error(self, message: str) -> NoReturn:
        """Raises `BadValue`."""
        raise BadValue(value=message, field=self.prog, possible=f"see “{self.prog} --help”")


Commands = argparse._SubParsersAction  # noqa: SLF001 - argparse offers no public name for its type
