"""The program: a window without arguments, a command with them."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cm_console.host.paths import Profile, default_profile

if TYPE_CHECKING:
    from cm_console.services.workspace import Workspace


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the program; returns its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    profile = _window_only(given)
    if profile is not None:
        return run_window(profile)
    from cm_console.app.container import open_workspace, restore_workspace
    from cm_console.cli.program import Program
    from cm_console.cli.run import run

    return run(given, Program(open_workspace, restore_workspace, run_window, render_screens, has_display))


def run_window(profile: Profile) -> int:
    """Opens the window over a profile; returns when it is closed."""
    from cm_console.app.crash import watch_for_crashes
    from cm_console.app.session import WindowSession
    from cm_console.app.window import run_window as run
    from cm_console.host.settings import Settings

    watch_for_crashes(profile.logs)
    settings = Settings(profile.settings)
    session = WindowSession(profile, settings)
    try:
        return run(session, settings)
    finally:
        session.close()


def render_screens(
    workspace: Workspace, out: Path, *, language: str, theme: str, size: tuple[int, int]
) -> list[Path]:
    """Renders every screen into a folder, without a display."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from cm_console.app.screens import render_screens as render

    return render(workspace, out, language=language, theme=theme, size=size)


def has_display() -> bool:
    """Whether a window can be shown to anybody."""
    if os.environ.get("QT_QPA_PLATFORM") in {"offscreen", "minimal"}:
        return False
    on_screen = sys.platform in {"win32", "darwin"}
    return on_screen or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _window_only(arguments: list[str]) -> Profile | None:
    """The profile to open a window over, when the arguments ask for nothing else."""
    if not arguments:
        return default_profile()
    if len(arguments) == 2 and arguments[0] == "--profile":
        return Profile(Path(arguments[1]).absolute())
    return None
