"""Makes this folder ready to run CM Console; a second run has next to nothing to do.

    python packaging/setup_dev.py [--dev] [--system-only]

Python 3.11 or newer and nothing else is needed. It makes `.venv` from the lock file, adds what the system
lacks for Qt (Debian and Ubuntu), and compiles the forms and the translations.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NEEDED = (3, 11)
KNOWN = ("python3.14", "python3.13", "python3.12", "python3.11")


def main() -> int:
    """Runs all steps. 0 when the folder is ready, 1 with one sentence on stderr when it is not."""
    if sys.version_info[:2] < NEEDED:
        print(too_old(), file=sys.stderr)
        return 1
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--dev", action="store_true", help="also what the tests and checks need")
    options.add_argument("--system-only", action="store_true", help="only the system's packages")
    chosen = options.parse_args()

    from setup_problem import SetupProblem  # not before the version is known to be able to read them

    try:
        set_up(dev=chosen.dev, system_only=chosen.system_only)
    except SetupProblem as problem:
        print(f"Set-up stopped. {problem}", file=sys.stderr)
        return 1
    return 0


def set_up(*, dev: bool, system_only: bool) -> None:
    """The steps in the order in which one needs the other. Raises SetupProblem."""
    from system_packages import add_missing
    from virtual_environment import VirtualEnvironment

    environment = VirtualEnvironment(ROOT)
    fresh = system_only
    if not system_only:
        environment.make()
        fresh = environment.install(dev=dev)
    add_missing(environment.qt, dev=dev, fonts=fresh)
    if not system_only:
        compile_forms(environment.python)
        print(f"Ready: {environment.program.relative_to(ROOT)}")


def compile_forms(python: Path) -> None:
    """Runs the compiler of forms and translations with the environment's own Qt tools."""
    from setup_problem import SetupProblem

    done = subprocess.run([str(python), str(ROOT / "packaging" / "build_ui.py")], cwd=ROOT, check=False)
    if done.returncode != 0:
        raise SetupProblem("The forms or the translations could not be compiled; the reason stands above.")


def too_old() -> str:
    """What to say when this Python is too old, naming a newer one where the computer has it."""
    have = ".".join(map(str, sys.version_info[:2]))
    newer = next((name for name in KNOWN if shutil.which(name)), None)
    if newer:
        step = f"This computer has {newer}: run “make setup PYTHON={newer}”."
    else:
        step = "Install a newer one from python.org or your system's packages and run this again."
    return f"Set-up stopped. CM Console needs Python 3.11 or newer; this is Python {have}. {step}"


if __name__ == "__main__":
    raise SystemExit(main())
