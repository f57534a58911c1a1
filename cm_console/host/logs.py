"""The log file: what the program did, small, and without anybody's words, names or tokens."""

from __future__ import annotations

import logging
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path

MAX_BYTES = 2_000_000
KEPT_FILES = 3
_SECRETS = re.compile(
    r"(?i)((?:authorization|token|password|secret|api[-_]key)[\"']?\s*[:=]\s*[\"']?)(?:(?:bearer|basic)\s+)?[^\s\"',}]+"
)
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")


class Redaction(logging.Formatter):
    """Last line of defence: what looks like a secret or a mail address never reaches the file."""

    def format(self, record: logging.LogRecord) -> str:
        line = super().format(record)
        return _ADDRESS.sub("<address>", _SECRETS.sub(r"\1<secret>", line))


def start_log(folder: Path) -> None:
    """Writes the log of this program into `folder` from now on."""
    handler = RotatingFileHandler(
        folder / "cm-console.log", maxBytes=MAX_BYTES, backupCount=KEPT_FILES, encoding="utf-8", delay=True
    )
    handler.setFormatter(Redaction("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"))
    root = logging.getLogger("cm_console")
    for former in list(root.handlers):
        root.removeHandler(former)
        former.close()
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    root.propagate = False
