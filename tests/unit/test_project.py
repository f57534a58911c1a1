"""Our own rules, each with its reason; what ruff, mypy and import-linter can say is not here."""

from __future__ import annotations

import ast
import re
import statistics
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import cm_console

ROOT = Path(__file__).resolve().parents[2]
QT_FREE = ("domain", "store", "sync", "intranet", "host", "services", "demo")


def sources(folder: str) -> list[Path]:
    """The Python files that people write, in a stable order."""
    return sorted(path for path in (ROOT / folder).rglob("*.py") if not path.name.startswith("ui_"))


def parsed(folder: str) -> Iterator[tuple[Path, ast.Module]]:
    for path in sources(folder):
        yield path.relative_to(ROOT), ast.parse(path.read_text("utf-8"))


def offenders(folder: str, breaks: Callable[[ast.AST], bool]) -> list[str]:
    return [
        f"{path}:{getattr(node, 'lineno', 0)}"
        for path, tree in parsed(folder)
        for node in ast.walk(tree)
        if breaks(node)
    ]


# --- bans -------------------------------------------------------------------------------------------


def named(node: ast.AST, *names: str) -> bool:
    """Whether the node mentions one of the names: bare, as an attribute, or in an import."""
    return (
        (isinstance(node, ast.Name) and node.id in names)
        or (isinstance(node, ast.Attribute) and node.attr in names)
        or (isinstance(node, ast.alias) and node.name in names)
    )


def imports(node: ast.AST, *modules: str) -> bool:
    """Whether the node imports one of the modules or something out of it."""
    if isinstance(node, ast.ImportFrom):
        return (node.module or "").split(".")[0] in modules
    return isinstance(node, ast.Import) and any(alias.name.split(".")[0] in modules for alias in node.names)


def calls(node: ast.AST, *names: str) -> bool:
    return isinstance(node, ast.Call) and named(node.func, *names)


def sleeps(node: ast.AST) -> bool:
    """`time.sleep`, also when imported by name or called through another name of the module."""
    if isinstance(node, ast.ImportFrom) and node.module == "time":
        return any(alias.name == "sleep" for alias in node.names)
    return (
        isinstance(node, ast.Attribute)
        and node.attr == "sleep"
        and not (isinstance(node.value, ast.Name) and node.value.id in {"asyncio", "anyio"})
    )


def connects_anonymously(node: ast.AST) -> bool:
    return calls(node, "connect") and any(
        isinstance(argument, ast.Lambda) or calls(argument, "partial") for argument in arguments(node)
    )


def arguments(node: ast.AST) -> list[ast.expr]:
    return node.args if isinstance(node, ast.Call) else []


def swallows(node: ast.AST) -> bool:
    if isinstance(node, ast.ExceptHandler):
        return all(isinstance(line, ast.Pass) for line in node.body)
    return calls(node, "suppress") and any(
        named(argument, "Exception", "BaseException") for argument in arguments(node)
    )


BANS: dict[str, tuple[Callable[[ast.AST], bool], str]] = {
    "sleep": (sleeps, "waiting is Event.wait(delay), which a stop can end"),
    "processEvents": (
        lambda node: named(node, "processEvents", "exec_"),
        "a second event loop runs other code in the middle of ours",
    ),
    "anonymous slots": (
        connects_anonymously,
        "a lambda or partial on a signal is never freed and may run on the sender's thread",
    ),
    "sorting proxies": (
        lambda node: named(node, "QSortFilterProxyModel"),
        "sorting 50,000 rows in it takes nine seconds; SQL takes milliseconds",
    ),
    "widgets in rows": (
        lambda node: named(node, "setItemWidget", "setIndexWidget"),
        "2,000 rows of widgets take 2.7 seconds; a delegate takes 50 milliseconds",
    ),
    "Qt threads": (
        lambda node: named(node, "QThread", "QRunnable", "QThreadPool"),
        "workers are plain threads; one object of the window's thread carries their results",
    ),
    "forms at run time": (
        lambda node: named(node, "QUiLoader"),
        "forms are compiled, so that types are known",
    ),
    "swallowed errors": (swallows, "a failure that nobody hears of is found by the user"),
    "pickle and eval": (
        lambda node: imports(node, "pickle", "marshal", "shelve") or calls(node, "eval", "exec_module"),
        "they run what a file or a server says",
    ),
    "a second SQLite": (
        lambda node: imports(node, "sqlite3"),
        "two SQLite libraries in one process corrupt a file in WAL mode",
    ),
    "unfinished code": (
        lambda node: named(node, "NotImplementedError"),
        "what is not there is not promised",
    ),
}


@pytest.mark.parametrize("ban", BANS)
def test_ban(ban: str) -> None:
    breaks, reason = BANS[ban]
    assert offenders("cm_console", breaks) == [], reason


def test_bans_recognise_what_they_forbid() -> None:
    forbidden = {
        "sleep": "import time\ntime.sleep(1)",
        "processEvents": "app.processEvents()",
        "anonymous slots": "button.clicked.connect(lambda: None)\nbutton.clicked.connect(partial(f, 1))",
        "sorting proxies": "from PySide6.QtCore import QSortFilterProxyModel",
        "widgets in rows": "view.setItemWidget(item, widget)",
        "Qt threads": "class Worker(QThread): ...",
        "forms at run time": "QUiLoader().load('x.ui')",
        "swallowed errors": "try:\n    f()\nexcept ValueError:\n    pass",
        "pickle and eval": "import pickle\neval('1')",
        "a second SQLite": "import sqlite3",
        "unfinished code": "raise NotImplementedError",
    }
    missed = [
        ban
        for ban, (breaks, _reason) in BANS.items()
        if not any(breaks(node) for node in ast.walk(ast.parse(forbidden[ban])))
    ]
    assert missed == []


def test_no_reminders_instead_of_work() -> None:
    reminder = re.compile(r"#.*\b(TODO|FIXME|XXX|HACK)\b")
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for folder in ("cm_console", "packaging")
        for path in sources(folder)
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if reminder.search(line)
    ]
    assert found == [], "what is left to do belongs into an issue"


def test_methods_on_signals_are_declared_slots() -> None:
    """An undeclared slot runs on the thread of the sender, and Qt makes a hidden object for each."""
    found = [
        f"{path}:{line} {name}"
        for path, tree in parsed("cm_console")
        for body in ast.walk(tree)
        if isinstance(body, ast.ClassDef)
        for name, line in undeclared_slots(body)
    ]
    assert found == []


def undeclared_slots(body: ast.ClassDef) -> Iterator[tuple[str, int]]:
    methods = {node.name: node for node in body.body if isinstance(node, ast.FunctionDef)}
    for node in ast.walk(body):
        for argument in arguments(node) if calls(node, "connect") else []:
            target = methods.get(argument.attr) if isinstance(argument, ast.Attribute) else None
            is_own = isinstance(argument, ast.Attribute) and named(argument.value, "self")
            if target and is_own and not any(calls(mark, "Slot") for mark in target.decorator_list):
                yield target.name, argument.lineno


# --- size -------------------------------------------------------------------------------------------


def function_lengths(folder: str) -> dict[str, int]:
    return {
        f"{path}:{node.lineno} {node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for path, tree in parsed(folder)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


@pytest.mark.parametrize("folder", ["cm_console", "packaging"])
def test_functions_fit_a_screen(folder: str) -> None:
    lengths = function_lengths(folder)
    assert {name: length for name, length in lengths.items() if length > 50} == {}
    assert statistics.median(lengths.values()) <= 10


def test_modules_stay_small() -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines())
        for path in sources("cm_console")
    }
    assert {name: length for name, length in lengths.items() if length > 400} == {}


# --- rooms ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("room", QT_FREE)
def test_core_works_where_qt_does_not_exist(room: str) -> None:
    program = (
        "import sys, pkgutil, importlib\n"
        "sys.modules['PySide6'] = sys.modules['shiboken6'] = None\n"
        f"package = importlib.import_module('cm_console.{room}')\n"
        "names = [found.name for found in pkgutil.walk_packages(package.__path__, package.__name__ + '.')]\n"
        "for name in names:\n"
        "    if not name.endswith('.env'):\n"  # alembic alone can run it
        "        importlib.import_module(name)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_the_packaging_folder_hides_no_library() -> None:
    """As a package of its own it would be found instead of the library `packaging`."""
    assert not (ROOT / "packaging" / "__init__.py").exists()


# --- dependencies -----------------------------------------------------------------------------------


def project() -> dict[str, Any]:
    return dict(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"])


def wanted(*extras: str) -> list[Requirement]:
    """What pyproject.toml asks for at run time and with the extras."""
    optional = project()["optional-dependencies"]
    lines = [*project()["dependencies"], *(line for extra in extras for line in optional[extra])]
    return [Requirement(line) for line in lines]


def imported(folder: str) -> dict[str, str]:
    """Distributions that the folder imports, with one place of each. Our own and Python's are left out."""
    known = packages_distributions()
    return {
        canonicalize_name(known[module][0]): str(path)
        for path, tree in parsed(folder)
        for node in ast.walk(tree)
        for module in imported_modules(node)
        if module in known and module not in {"cm_console", "tests"} and module not in sys.stdlib_module_names
    }


def imported_modules(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name.split(".")[0] for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        return [node.module.split(".")[0]]
    return []


@pytest.mark.parametrize(
    ("folder", "extras"), [("cm_console", ()), ("packaging", ("dev",)), ("tests", ("dev",))]
)
def test_what_is_imported_is_declared(folder: str, extras: tuple[str, ...]) -> None:
    companions = {"shiboken6", "urllib3", "packaging"}  # parts of what we declare
    known = {canonicalize_name(requirement.name) for requirement in wanted(*extras)} | companions
    assert {name: place for name, place in imported(folder).items() if name not in known} == {}


def locked(name: str) -> dict[str, str]:
    pins = re.findall(r"^([a-z0-9.-]+)==(\S+)", (ROOT / name).read_text("utf-8"), re.MULTILINE)
    return dict(pins)


def test_both_locks_hold_the_same_versions() -> None:
    runtime, dev = locked("requirements.lock"), locked("requirements-dev.lock")
    assert runtime.items() <= dev.items()
    assert len(runtime) > 20


def test_locks_fulfil_what_is_declared() -> None:
    pins = locked("requirements-dev.lock")
    stale = [
        str(requirement)
        for requirement in wanted("setup", "dev")
        if not requirement.specifier.contains(pins.get(canonicalize_name(requirement.name), "0"))
    ]
    assert stale == [], "run “make lock”"


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_locks_know_no_host_and_no_computer(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert re.findall(r"https?:|file:|^--\S+|@ ", text, re.MULTILINE) == []
    assert len(locked(name)) <= text.count("--hash=sha256:")


# --- words about versions and commands --------------------------------------------------------------


def test_version_stands_in_one_place() -> None:
    assert "version" not in project()
    assert project()["dynamic"] == ["version"]
    elsewhere = [
        str(path.relative_to(ROOT))
        for path in sources("cm_console")
        if path != ROOT / "cm_console" / "__init__.py"
        and f'"{cm_console.__version__}"' in path.read_text("utf-8")
    ]
    assert elsewhere == []


def test_changelog_headings() -> None:
    headings = re.findall(r"^## (.*)$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    well_formed = re.compile(r"\[(Unreleased|\d+\.\d+\.\d+)\]( - \d{4}-\d{2}-\d{2})?")
    assert headings
    assert [heading for heading in headings if not well_formed.fullmatch(heading)] == []
    versions = [
        tuple(map(int, found)) for found in re.findall(r"\[(\d+)\.(\d+)\.(\d+)\]", " ".join(headings))
    ]
    assert versions == sorted(versions, reverse=True)


def test_commands_in_the_documents_exist() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    documents = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    named_commands = {
        command
        for document in documents
        for command in re.findall(r"(?:`|^ {0,4})make ([a-z-]+)", document.read_text("utf-8"), re.MULTILINE)
    }
    assert {"setup", "demo", "test"} <= named_commands <= targets


def test_files_named_in_the_documents_exist() -> None:
    documents = [ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")]
    broken = [
        f"{document.relative_to(ROOT)}: {target}"
        for document in documents
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", document.read_text("utf-8"))
        if not (document.parent / target).exists()
    ]
    assert broken == []


# --- tests ------------------------------------------------------------------------------------------


def waits_blindly(node: ast.AST) -> bool:
    if isinstance(node, ast.Attribute) and node.attr == "wait":
        return isinstance(node.value, ast.Name) and node.value.id == "qtbot"
    return sleeps(node) or named(node, "qWait", "qSleep")


def test_no_test_waits_by_the_clock() -> None:
    assert offenders("tests", waits_blindly) == [], "wait for a signal, an event or a condition"
