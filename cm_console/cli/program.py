"""What the command line is given by the program around it: the command line itself opens nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from cm_console.host.paths import Profile
from cm_console.services.workspace import Workspace


class Render(Protocol):
    """Renders every screen of an open profile into a folder; returns the files."""

    def __call__(
        self, workspace: Workspace, out: Path, *, language: str, theme: str, size: tuple[int, int]
    ) -> list[Path]: ...


@dataclass(frozen=True, slots=True)
class Program:
    """The parts of the program that commands need: opening a profile, the window, and pictures of it.

    `restore_workspace` puts a copy in place of what a profile holds; how many pictures came back with it.
    """

    open_workspace: Callable[[Profile], Workspace]
    restore_workspace: Callable[[Profile, Path], int]
    run_window: Callable[[Profile], int]
    render_screens: Render
    has_display: Callable[[], bool]
