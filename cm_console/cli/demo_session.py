"""The demo intranet beside an open profile: started, connected, and ended with the program."""

from __future__ import annotations

import os
from contextlib import ExitStack
from threading import Event

from cm_console.demo.process import DemoProcess
from cm_console.host.clock import now
from cm_console.services.workspace import Workspace
from cm_console.store.connections import Connected

NAME = "Demo"
TOKEN_VARIABLE = "CM_CONSOLE_DEMO_TOKEN"  # noqa: S105 - the name of a variable
Size = tuple[int, int, int]
USUAL_SIZE: Size = (400, 4000, 1)
REHEARSE = "demo_rehearse"  # whether the plan of the demo is still to be published


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
            workspace.settings.set(REHEARSE, True)  # noqa: FBT003 - a value
        else:
            workspace.intranets.move(known, server.url)
        return workspace.intranets.connected((NAME,))[0]

    def resume(self, workspace: Workspace) -> None:
        """Starts the demo again where this profile was connected to it and nobody runs it yet."""
        if find(workspace) is not None and TOKEN_VARIABLE not in os.environ:
            self.start(workspace)

    def rehearse(self, workspace: Workspace, stop: Event) -> None:
        """Publishes what a new demo plans, once, after the first synchronisation; takes some seconds.

        Raises `AppError`; OSError when the server is not there.
        """
        connected = find(workspace)
        if connected is None or not workspace.settings.get(REHEARSE, False):
            return
        from cm_console.cli.demo_rehearsal import Rehearsal  # all of planning: only for a new demo

        rehearsal = Rehearsal(workspace, connected, stop)
        workspace.settings.set(REHEARSE, False)  # noqa: FBT003 - a value
        rehearsal.play()

    def rehearse_when_pulled(self, workspace: Workspace, stop: Event) -> None:
        """As `rehearse`, in the background of a window: waits for its first synchronisation."""
        while workspace.settings.get(REHEARSE, False) and not stop.is_set():
            if _is_pulled(workspace):
                self.rehearse(workspace, stop)
            stop.wait(1.0)

    def close(self) -> None:
        """Ends the server."""
        self._stack.close()


def find(workspace: Workspace) -> Connected | None:
    """The connection with the demo, where there is one."""
    return next(
        (one for one in workspace.intranets.connected() if one.token_variable == TOKEN_VARIABLE), None
    )


def _is_pulled(workspace: Workspace) -> bool:
    connected = find(workspace)
    statuses = workspace.scheduler.statuses()
    return any(one.last_ok_at and connected and one.intranet_id == connected.id for one in statuses)


def _kept_size(workspace: Workspace) -> Size:
    kept = workspace.settings.get("demo_size", list(USUAL_SIZE))
    return (kept[0], kept[1], kept[2]) if len(kept) == len(USUAL_SIZE) else USUAL_SIZE
