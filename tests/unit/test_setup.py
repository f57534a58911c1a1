"""The set-up script, as far as it can be tried without changing this computer."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import PySide6
import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

import setup_dev  # noqa: E402  the scripts stand beside each other, outside of any package
import system_packages  # noqa: E402
from setup_problem import SetupProblem  # noqa: E402
from virtual_environment import VirtualEnvironment  # noqa: E402


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libEGL.so.1", "libegl1"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
    ],
)
def test_package_of_a_library(library: str, package: str) -> None:
    assert system_packages.package_of(library) == package


@pytest.mark.skipif(sys.platform != "linux", reason="the loader's tool `ldd` is Linux's")
def test_a_library_that_the_loader_misses_is_named(tmp_path: Path) -> None:
    plugin = Path("Qt/plugins/platforms/libqoffscreen.so")
    (tmp_path / plugin).parent.mkdir(parents=True)
    shutil.copy(Path(PySide6.__path__[0]) / plugin, tmp_path / plugin)  # without Qt's libraries beside it
    assert "libQt6Gui.so.6" in system_packages.missing_libraries(tmp_path)


@pytest.mark.skipif(sys.platform != "linux", reason="the loader's tool `ldd` is Linux's")
def test_set_up_left_no_library_missing() -> None:
    assert system_packages.missing_libraries(Path(PySide6.__path__[0])) == set()


def test_an_old_python_is_told_what_to_do() -> None:
    assert "CM Console needs Python 3.11 or newer" in setup_dev.too_old()


def test_a_folder_that_is_not_ours_is_left_alone(tmp_path: Path) -> None:
    treasure = tmp_path / ".venv" / "letters.txt"
    treasure.parent.mkdir()
    treasure.write_text("dear", "utf-8")
    with pytest.raises(SetupProblem, match="holds something else"):
        VirtualEnvironment(tmp_path).make()
    assert treasure.read_text("utf-8") == "dear"


def test_system_packages_are_looked_for_after_qt_is_there(tmp_path: Path) -> None:
    with pytest.raises(SetupProblem, match="Qt is not installed yet"):
        _ = VirtualEnvironment(tmp_path).qt
