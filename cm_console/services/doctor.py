"""Looks at an installation and its data, and says in words what is in order and what is not."""

from __future__ import annotations

import os
import platform
import stat
from collections.abc import Iterator
from dataclasses import dataclass

from cm_console import __version__
from cm_console.domain.errors import AppError
from cm_console.services.workspace import Workspace
from cm_console.store.files import sqlite_version
from cm_console.store.upgrade import KNOWN_VERSION, version_of


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at."""

    name: str
    ok: bool
    value: str


def examine(workspace: Workspace) -> list[Check]:
    """All checks. Signs in to every connected intranet; changes nothing."""
    return [
        Check("version", ok=True, value=f"CM Console {__version__}, Python {platform.python_version()}"),
        Check("system", ok=True, value=platform.platform()),
        Check("sqlite", ok=True, value=sqlite_version()),
        *_files(workspace),
        Check("encryption", ok=True, value="encrypted" if workspace.encrypted else "not encrypted"),
        _keyring(workspace),
        _permissions(workspace),
        *_connections(workspace),
    ]


def _files(workspace: Workspace) -> Iterator[Check]:
    for name, path in (("cache", workspace.profile.cache), ("workspace", workspace.profile.workspace)):
        version = version_of(path, workspace.database.key)
        size = path.stat().st_size / 1_000_000
        known = KNOWN_VERSION[name]
        yield Check(f"{name} file", ok=version == known, value=f"{path} ({size:.1f} MB, version {version})")
        problem = workspace.database.problem_of(path)
        yield Check(f"{name} integrity", ok=problem is None, value=problem or "sound")


def _keyring(workspace: Workspace) -> Check:
    backend = workspace.secrets.backend()
    return Check("keyring", ok=True, value=backend or "none: tokens are kept until the program ends")


def _permissions(workspace: Workspace) -> Check:
    """Whether others on this computer can read the files; Windows keeps them in the person's own folder."""
    mode = stat.S_IMODE(workspace.profile.workspace.stat().st_mode)
    private = os.name == "nt" or not mode & 0o077
    return Check("permissions", ok=private, value=f"{workspace.profile.workspace.name} {mode:o}")


def _connections(workspace: Workspace) -> Iterator[Check]:
    for connected in workspace.intranets.connected():
        name = f"connection {connected.name}"
        try:
            checked = workspace.intranets.test_named(connected.name)
        except AppError as error:
            yield Check(name, ok=False, value=" – ".join(error.texts()))
        else:
            yield Check(name, ok=True, value=f"{checked.product} {checked.version}")
