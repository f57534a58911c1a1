"""Writes both lock files and proves that every supported machine can install them from wheels.

    python packaging/lock.py [--upgrade | --check]

Pins already in the files are kept unless `--upgrade` is given; `--check` only proves.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOWEST_PYTHON = "3.11"
PYTHONS = (LOWEST_PYTHON, "3.12", "3.13")
PLATFORMS = ("x86_64-pc-windows-msvc", "aarch64-apple-darwin", "x86_64-manylinux_2_34")
LOCKS = {"requirements.lock": ("setup",), "requirements-dev.lock": ("setup", "dev")}


def compile_lock(name: str, extras: tuple[str, ...], *, upgrade: bool) -> None:
    """Resolves pyproject.toml with `extras` for all systems at once into the file `name`, with hashes."""
    command = ["pip", "compile", "pyproject.toml", "--quiet", "--universal", "--generate-hashes"]
    command += ["--python-version", LOWEST_PYTHON, "--no-emit-index-url", "--no-emit-find-links"]
    command += ["--custom-compile-command", "make lock", "--output-file", name]
    command += [f"--extra={extra}" for extra in extras]
    if name != "requirements.lock":
        command += ["--constraints", "requirements.lock"]
    if upgrade:
        command.append("--upgrade")
    uv(command)


def prove_wheels(name: str, platform: str, python: str) -> None:
    """Resolves the lock as that machine would, wheels only and by hash, without downloading anything."""
    with tempfile.TemporaryDirectory() as empty:
        command = ["pip", "install", "--quiet", "--dry-run", "--target", empty, "--require-hashes"]
        command += ["--only-binary", ":all:", "--python-platform", platform, "--python-version", python]
        uv([*command, "--requirement", name])


def uv(arguments: list[str]) -> None:
    """Runs uv in the project's folder; its own message says what went wrong."""
    subprocess.run([sys.executable, "-m", "uv", *arguments], cwd=ROOT, check=True)


def main() -> int:
    """0 when the files are written and every combination installs from wheels."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--upgrade", action="store_true", help="take the newest versions that fit")
    options.add_argument("--check", action="store_true", help="prove the files as they are")
    chosen = options.parse_args()
    try:
        for name, extras in LOCKS.items():
            if not chosen.check:
                compile_lock(name, extras, upgrade=chosen.upgrade)
            for platform in PLATFORMS:
                for python in PYTHONS:
                    prove_wheels(name, platform, python)
                    print(f"{name}: {platform}, Python {python}: wheels only")
    except subprocess.CalledProcessError as error:
        return int(error.returncode)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
