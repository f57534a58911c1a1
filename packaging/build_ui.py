"""Compiles forms to Python and translations to .qm; keeps the translations in step with the source.

python packaging/build_ui.py            compile what is older than its source
python packaging/build_ui.py --update   collect texts into the .ts files (lupdate)
python packaging/build_ui.py --check    fail on a stale or unfinished translation
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FORMS = ROOT / "forms"
COMPILED = ROOT / "cm_console" / "views" / "forms"
TRANSLATIONS = ROOT / "resources" / "translations"
PLURALS_ONLY = "cm_console_en.ts"  # English is the source; only its plural forms are translated


def tool(name: str, *arguments: str) -> None:
    """Runs one of PySide6's tools of this very interpreter."""
    command = [sys.executable, "-c", f"from PySide6.scripts.pyside_tool import {name}; {name}()", *arguments]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{name} failed:\n{done.stdout}{done.stderr}")


def older(target: Path, source: Path) -> bool:
    """Whether `target` has to be made again."""
    return not target.exists() or target.stat().st_mtime < source.stat().st_mtime


def compile_all() -> int:
    """Compiles forms and translations that changed; how many."""
    made = 0
    for form in sorted(FORMS.glob("*.ui")):
        target = COMPILED / f"ui_{form.stem}.py"
        if older(target, form):
            tool("uic", str(form), "-o", str(target))
            made += 1
    for source in sorted(TRANSLATIONS.glob("*.ts")):
        target = source.with_suffix(".qm")
        if older(target, source):
            tool("lrelease", "-silent", str(source), "-qm", str(target))
            made += 1
    return made


def sources() -> list[str]:
    """Every file that holds text for people."""
    written = [path for path in (ROOT / "cm_console").rglob("*.py") if not path.name.startswith("ui_")]
    return [str(path) for path in (*sorted(written), *sorted(FORMS.glob("*.ui")))]


def update(folder: Path) -> None:
    """Collects texts into the .ts files of `folder`."""
    for name in ("cm_console_nl.ts", PLURALS_ONLY):
        plural = ["-pluralonly"] if name == PLURALS_ONLY else []
        language = ["-target-language", name.removeprefix("cm_console_").removesuffix(".ts")]
        options = [
            "-no-obsolete",
            "-locations",
            "none",
            "-silent",
            "-source-language",
            "en",
            *plural,
            *language,
        ]
        tool("lupdate", *options, *sources(), "-ts", str(folder / name))


def messages(path: Path) -> dict[tuple[str, str, str], bool]:
    """Every message of a .ts file, and whether it is translated."""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own files
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [] if translation is None else [translation, *translation.iter("numerusform")]
            texts = [form.text for form in forms if form.tag == "numerusform" or len(form) == 0]
            finished = translation is not None and translation.get("type") is None and all(texts)
            key = (
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
            )
            found[key] = finished
    return found


def check() -> list[str]:
    """What is wrong with the translations, in words."""
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        for path in sorted(TRANSLATIONS.glob("*.ts")):
            (Path(folder) / path.name).write_bytes(path.read_bytes())
        update(Path(folder))
        for path in sorted(TRANSLATIONS.glob("*.ts")):
            kept, fresh = messages(path), messages(Path(folder) / path.name)
            wrong += [f"{path.name}: unfinished: {key}" for key, finished in kept.items() if not finished]
            wrong += [f"{path.name}: not collected: {key}" for key in fresh.keys() - kept.keys()]
            wrong += [f"{path.name}: no longer used: {key}" for key in kept.keys() - fresh.keys()]
    return wrong


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--check", action="store_true")
    chosen = parser.parse_args()
    if chosen.update:
        update(TRANSLATIONS)
    if chosen.check:
        wrong = check()
        print("\n".join(wrong) or "translations are complete and in step")
        return 1 if wrong else 0
    print(f"{compile_all()} compiled")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
