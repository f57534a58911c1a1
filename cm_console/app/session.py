"""What is open while the window is. Everything heavy is imported when it is first needed: after the paint."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

from cm_console.domain.errors import AppError, Unreachable
from cm_console.host.paths import Profile
from cm_console.host.settings import Settings

if TYPE_CHECKING:
    from cm_console.app.first_look import FirstLook
    from cm_console.bridge.ports import Workspace as OpenWorkspace
    from cm_console.cli.demo_session import DemoSession
    from cm_console.services.workspace import Workspace

log = logging.getLogger(__name__)
FIRST_MOMENTS, LAST_MOMENTS = 0.7, 3.0  # seconds


class WindowSession:
    """The workspace of a window, and the demo intranet where the person tries it."""

    def __init__(self, profile: Profile, settings: Settings) -> None:
        self._profile, self._settings = profile, settings
        self._look: FirstLook | None = None
        self._workspace: Workspace | None = None
        self._demo: DemoSession | None = None
        self._closing = threading.Event()
        self._rehearsing = threading.Lock()

    def look(self) -> FirstLook | None:
        """The list by itself; None when the files have to be made or upgraded first."""
        from cm_console.app.first_look import first_look

        self._look = first_look(self._profile, self._settings)
        return self._look

    def open(self) -> Workspace:
        """Opens the workspace and begins to synchronise. Raises `LocalDataError`."""
        from cm_console.app.container import open_workspace
        from cm_console.cli.demo_session import DemoSession
        from cm_console.store.files import doubt

        if self._look is not None and doubt(self._profile.cache).exists():
            self._look.close()  # it met damage, and a file is set aside only while nobody has it open
        workspace = self._workspace = open_workspace(self._profile, self._settings)
        self._demo = DemoSession()
        threading.Thread(
            target=self._begin, args=(workspace, self._demo), name="cm-begin", daemon=True
        ).start()
        return workspace

    def _begin(self, workspace: Workspace, demo: DemoSession) -> None:
        """Leaves the first moments to the window; then the demo, where it is used, and the background."""
        if self._closing.wait(FIRST_MOMENTS):
            return
        try:
            demo.resume(workspace)
        except (OSError, AppError) as error:
            # the connection state shows it as offline; the rest of the workspace is as useful as before
            log.warning("the demo intranet did not start: %s", type(error).__name__)
        workspace.scheduler.start()
        self._rehearse(workspace, demo)

    def _rehearse(self, workspace: Workspace, demo: DemoSession) -> None:
        """Lets a new demo show how a plan is published."""
        with self._rehearsing:
            try:
                demo.rehearse_when_pulled(workspace, self._closing)
            except (OSError, AppError) as error:
                log.warning("the demo did not publish its plan: %s", type(error).__name__)

    def start_demo(self, _workspace: OpenWorkspace) -> None:
        """Starts and connects the demo intranet, at the person's request. Raises `AppError`."""
        if self._workspace is None or self._demo is None:
            return
        try:
            self._demo.start(self._workspace)
        except OSError as error:
            raise Unreachable(host="demo") from error
        threading.Thread(
            target=self._rehearse, args=(self._workspace, self._demo), name="cm-rehearse", daemon=True
        ).start()

    def close(self) -> None:
        """Ends the background, the files and the demo."""
        self._closing.set()
        if self._look is not None:
            self._look.close()
        if self._workspace is not None:
            self._workspace.scheduler.stop()
            self._rehearsing.acquire(timeout=LAST_MOMENTS)  # what it began is ended before the files close
            self._workspace.close()
        if self._demo is not None:
            self._demo.close()
