"""The demo intranet beside an open profile: started, connected, and ended with the program."""

from __future__ import annotations

import os
from contextlib import ExitStack

from cm_console.demo.process import DemoProcess
from cm_console.host.clock import now
from cm_console.services.workspace import Workspace
from cm_console.store.connections import Connected

NAME = "Demo"
TOKEN_VARIABLE = "CM_CONSOLE_DEMO_TOKEN"  # noqa: S105 - the name of a variable
Size = tuple[int, int, int]
USUAL_SIZE: Size = (400, 4000, 1)


class DemoSession:
    """Runs the demo for as long as it is open. Its intranet is kept in the profile, decisions included."""

    def __init__(self) -> None:
        self._stack = ExitStack()

    def start(self, workspace: Workspace, size: Size | None = None) -> Connected:
        """Starts the demo of a profile (people, posts, seed; None: as last time) and connects it.

        Raises `IntranetError`; OSError when the server does not start.
        """
        size = size or _kept_size(workspace)
        workspace.settings.set("demo_size", list(size))
        server = self._stack.enter_context(DemoProcess(workspace.folder / "demo", *size))
        os.environ[TOKEN_VARIABLE] = server.token
        known = find(workspace)
        if known is None:
            workspace.intranets.add(
                NAME, "intranet-api", server.url, "", server.token, token_variable=TOKEN_VARIABLE
            )
            from cm_console.cli.demo_plan import fill_plan  # loads all of planning: only for a new demo

            fill_plan(workspace, now().date())
        else:
            workspace.intranets.move(known, server.url)
        return workspace.intranets.connected((NAME,))[0]

    def resume(self, workspace: Workspace) -> None:
        """Starts the demo again where this profile was connected to it and nobody runs it yet."""
        if find(workspace) is not None and TOKEN_VARIABLE not in os.environ:
            self.start(workspace)

    def close(self) -> None:
        """Ends the server."""
        self._stack.close()


def find(workspace: Workspace) -> Connected | None:
    """The connection with the demo, where there is one."""
    return next(
        (one for one in workspace.intranets.connected() if one.token_variable == TOKEN_VARIABLE), None
    )


def _kept_size(workspace: Workspace) -> Size:
    kept = workspace.settings.get("demo_size", list(USUAL_SIZE))
    return (kept[0], kept[1], kept[2]) if len(kept) == len(USUAL_SIZE) else USUAL_SIZE
