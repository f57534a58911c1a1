"""What every test shares: a screen that is always there, and nothing of the person's own computer touched."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import settings

from tests.servers.wordpress import wordpress, wordpress_server  # noqa: F401 - fixtures for every test

if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # has to stand before Qt is first imported

os.environ["PYTHON_KEYRING_BACKEND"] = (
    "keyring.backends.fail.Keyring"  # also in the programs that tests start
)

settings.register_profile("shared-machine", deadline=None)
settings.load_profile("shared-machine")


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Data, settings and caches of a person are elsewhere: a test can neither read nor spoil them."""
    home = tmp_path_factory.getbasetemp() / "home"
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """An empty folder to be used as `--profile`, with a space and an accent in its name."""
    folder = tmp_path / "profiel van Zoë"
    folder.mkdir()
    return folder
