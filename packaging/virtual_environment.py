"""The project's virtual environment: made once, filled from the lock file by hash, renewed when stale."""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import json
import os
import subprocess
import sys
import venv
from pathlib import Path

from setup_problem import SetupProblem
from system_packages import Package, can_install, install_packages

RUNTIME_LOCK = "requirements.lock"
DEV_LOCK = "requirements-dev.lock"
PROJECT = "pyproject.toml"
OFFLINE_SIGNS = ("NewConnectionError", "NameResolutionError", "name resolution", "timed out", "ProxyError")
FOREIGN_SETTINGS = ("PYTHONHOME", "PYTHONPATH", "PYTHONDONTWRITEBYTECODE", "PIP_USER", "PIP_TARGET")


class VirtualEnvironment:
    """The folder `.venv` inside `root`. What is in it is remembered by hash in `.venv/set-up.json`."""

    def __init__(self, root: Path) -> None:
        scripts, suffix = ("Scripts", ".exe") if os.name == "nt" else ("bin", "")
        self._root = root
        self._folder = root / ".venv"
        self._stamp = self._folder / "set-up.json"
        self.python = self._folder / scripts / f"python{suffix}"
        self.program = self._folder / scripts / f"cm-console{suffix}"

    @property
    def qt(self) -> Path:
        """Where Qt's libraries are installed. Raises SetupProblem before the first set-up."""
        found = next(self._folder.glob("lib/python3*/site-packages/PySide6"), None)
        found = found or self._folder / "Lib" / "site-packages" / "PySide6"
        if not found.exists():
            raise SetupProblem("Qt is not installed yet. Run this once without --system-only.")
        return found

    def make(self) -> None:
        """Makes the environment unless one of this Python stands at this place. Raises SetupProblem."""
        if self._is_current():
            return
        if self._folder.exists() and not (self._folder / "pyvenv.cfg").exists():
            raise SetupProblem(f"{self._folder} holds something else. Move it away and run this again.")
        _ensure_venv_module()
        print(f"Making the environment .venv with Python {sys.version.split()[0]}", flush=True)
        try:
            venv.create(self._folder, clear=True, with_pip=True, symlinks=os.name != "nt")
        except (OSError, subprocess.CalledProcessError) as error:
            raise SetupProblem(f"The environment {self._folder} could not be made: {error}") from error

    def install(self, *, dev: bool) -> bool:
        """Brings packages and project to what the lock file says; whether it had to. Raises SetupProblem."""
        lock = DEV_LOCK if dev else RUNTIME_LOCK
        stamp = self._read_stamp()
        stale = stamp.get(lock) != self._hash(lock)
        if stale:
            print(f"Installing the packages of {lock} (the first time takes a few minutes)", flush=True)
            self._pip("--require-hashes", "--only-binary", ":all:", "--requirement", lock)
            contained = (RUNTIME_LOCK, DEV_LOCK) if dev else (RUNTIME_LOCK,)
            stamp = {"folder": str(self._folder)} | {name: self._hash(name) for name in contained}
            self._stamp.write_text(json.dumps(stamp), "utf-8")
        if stamp.get(PROJECT) != self._hash(PROJECT) or not self.program.exists():
            self._install_project()
            self._stamp.write_text(json.dumps(stamp | {PROJECT: self._hash(PROJECT)}), "utf-8")
        return stale

    def _install_project(self) -> None:
        """Editable and by a plain path: the import hook that is the default slows down every start."""
        self._pip(
            *("--no-deps", "--no-index", "--no-build-isolation"),
            *("--config-settings", "editable_mode=compat", "--editable", "."),
        )

    def _is_current(self) -> bool:
        """Whether the environment works, is of this Python, and was not moved here from elsewhere."""
        settings = self._folder / "pyvenv.cfg"
        if not settings.exists() or not self.python.exists():
            return False
        if "version = {}.{}.".format(*sys.version_info) not in settings.read_text("utf-8"):
            return False
        made_in = self._read_stamp().get("folder")
        return made_in == str(self._folder) if made_in else self._has_pip()

    def _has_pip(self) -> bool:
        """False when the making of the environment was interrupted."""
        command = [str(self.python), "-m", "pip", "--version"]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0

    def _pip(self, *arguments: str) -> None:
        command = [str(self.python), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
        environ = {name: value for name, value in os.environ.items() if name not in FOREIGN_SETTINGS}
        done = subprocess.run(
            [*command, *arguments],
            cwd=self._root,
            env=environ,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
        if done.returncode == 0:
            return
        print(done.stderr, file=sys.stderr)
        if any(sign in done.stderr for sign in OFFLINE_SIGNS):
            raise SetupProblem(
                "The packages could not be fetched. Check the network (behind a company's proxy: set"
                " HTTPS_PROXY or pip's own settings) and run this again."
            )
        raise SetupProblem("A package could not be installed; the reason stands above.")

    def _hash(self, name: str) -> str:
        return hashlib.sha256((self._root / name).read_bytes()).hexdigest()

    def _read_stamp(self) -> dict[str, str]:
        try:
            stamp = json.loads(self._stamp.read_text("utf-8"))
        except (OSError, ValueError):
            return {}  # never completed: everything is done again
        return dict(stamp)


def _ensure_venv_module() -> None:
    """Debian ships Python without the part that makes environments."""
    if importlib.util.find_spec("ensurepip"):
        return
    name = f"python3.{sys.version_info.minor}-venv"
    if can_install():
        install_packages([Package(name, "Python's own tool for environments")])
        importlib.invalidate_caches()
    if not importlib.util.find_spec("ensurepip"):
        raise SetupProblem(
            "This Python cannot make environments (“ensurepip” is missing)."
            f" On Debian and Ubuntu: sudo apt-get install {name}. Then run this again."
        )
