"""Writes a file that a person asked for, at the place that they chose."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile

from cm_console.domain.plan.errors import CannotSave


def save_whole(path: Path, content: bytes) -> Path:
    """Writes all of a file or nothing, on cm-io; the path. Raises `CannotSave`."""
    file = QSaveFile(str(path))
    opened = file.open(QIODevice.OpenModeFlag.WriteOnly)
    if not opened or file.write(content) != len(content) or not file.commit():
        raise CannotSave(file=path.name)
    return path
