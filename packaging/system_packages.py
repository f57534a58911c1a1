"""What the system itself lacks for Qt: found everywhere on Linux, installed on Debian and Ubuntu."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from setup_problem import SetupProblem

QT_FILES = (
    "QtWidgets.abi3.so",
    "QtNetwork.abi3.so",
    "QtSvg.abi3.so",
    "Qt/plugins/platforms/libqoffscreen.so",
    "Qt/plugins/platforms/libqwayland.so",
    "Qt/plugins/platforms/libqxcb.so",
)
UNUSUAL_NAMES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libz.so.1": "zlib1g",
}
TEST_PROGRAMS = {"Xvfb": "xvfb", "xauth": "xauth", "xdotool": "xdotool"}
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")


@dataclass(frozen=True)
class Package:
    """A Debian package. The console starts without those that are not `needed`, only less well."""

    name: str
    purpose: str
    needed: bool = True


def add_missing(qt: Path, *, dev: bool, fonts: bool) -> None:
    """Installs what is missing for the Qt in folder `qt`. Raises SetupProblem when that cannot be done.

    `fonts` are not worth trying again at each start, which may be without a network.
    """
    if sys.platform != "linux":
        return
    missing = [*missing_packages(qt, dev=dev), *(missing_fonts() if fonts else ())]
    if missing and can_install():
        install_packages(missing)
        missing = list(missing_packages(qt, dev=dev))
    if missing:
        _report(missing)


def missing_packages(qt: Path, *, dev: bool) -> Iterator[Package]:
    """The Debian packages that this computer cannot do without, each once."""
    libraries = {package_of(name) for name in missing_libraries(qt)}
    yield from (Package(name, "a library of the window") for name in sorted(libraries))
    if dev:
        absent = (name for program, name in TEST_PROGRAMS.items() if not shutil.which(program))
        yield from (Package(name, "for the tests") for name in absent)


def missing_fonts() -> Iterator[Package]:
    """Fonts without which texts are empty boxes, on a computer that never had a screen."""
    if not has_font(""):
        yield Package("fonts-noto-core", "a font", needed=False)
    if not has_font("emoji"):
        yield Package("fonts-noto-color-emoji", "the font of emoji", needed=False)


def missing_libraries(qt: Path) -> set[str]:
    """Names such as `libxcb-cursor.so.0` that the loader does not find for Qt's widgets and platforms."""
    if not shutil.which("ldd"):
        return set()
    files = [str(qt / name) for name in QT_FILES if (qt / name).exists()]
    listing = subprocess.run(["ldd", *files], capture_output=True, text=True, check=False).stdout
    return set(re.findall(r"^\s*(\S+) => not found", listing, re.MULTILINE))


def package_of(library: str) -> str:
    """The package of a shared library by Debian's naming rule: `libX11-xcb.so.1` is in `libx11-xcb1`."""
    if library in UNUSUAL_NAMES:
        return UNUSUAL_NAMES[library]
    name, _, version = library.lower().replace("_", "-").partition(".so.")
    return f"{name}-{version}" if name[-1:].isdigit() else f"{name}{version}"


def has_font(part: str) -> bool:
    """Whether a font file with `part` in its name is installed."""
    walks = (os.walk(Path(folder).expanduser()) for folder in FONT_FOLDERS)
    files = (file.lower() for walk in walks for _folder, _folders, names in walk for file in names)
    return any(part in file and file.endswith((".ttf", ".otf", ".ttc")) for file in files)


def can_install() -> bool:
    """Whether this is Debian or a relative of it, with rights to install: as root or through sudo."""
    return bool(shutil.which("apt-get")) and (os.geteuid() == 0 or bool(shutil.which("sudo")))


def install_packages(packages: list[Package]) -> None:
    """Installs by apt, after reading the package lists anew, and says so in one line. Raises SetupProblem."""
    names = [package.name for package in packages]
    how = "as root" if os.geteuid() == 0 else "through sudo"
    print(f"Installing system packages {how}: {' '.join(names)}", flush=True)
    updated = _apt("update")
    installed = _apt("install", "--yes", "--no-install-recommends", *names)
    if installed.returncode == 0 or not any(package.needed for package in packages):
        return
    print(updated.stderr + installed.stderr, file=sys.stderr)
    raise SetupProblem(
        "System packages could not be installed; the reason stands above. Ask whoever manages this"
        f" computer to run: sudo apt-get install {' '.join(names)}. Then run this again."
    )


def _apt(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Waits for another installation to end; asks nothing, except sudo its password at a terminal."""
    sudo = ["sudo"] if sys.stdin.isatty() else ["sudo", "--non-interactive"]
    command = [] if os.geteuid() == 0 else sudo
    command += ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"]
    command += ["-o", "DPkg::Lock::Timeout=300", *arguments]
    return subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)


def _report(missing: list[Package]) -> None:
    """Says what is missing where it could not be installed. Raises SetupProblem if Qt cannot do without."""
    names = " ".join(package.name for package in missing)
    purposes = ", ".join(sorted({package.purpose for package in missing}))
    text = f"Missing on this computer ({purposes}), by their names in Debian: {names}."
    if any(package.needed for package in missing):
        raise SetupProblem(f"{text} Install them with your system's package manager and run this again.")
    print(text)
