"""A copy that is put back brings everything: the plan and its pictures."""

from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cm_console.domain.errors import DatabaseBusy, DatabaseDamaged, DatabaseLocked, DatabaseTooNew
from cm_console.domain.plan.item import Media, PlannedItem, Wording
from cm_console.services.notifier import Notifier
from cm_console.services.plan.plan import Plan
from cm_console.store.engine import Database
from cm_console.store.files import connect_file
from cm_console.store.restore import restore
from cm_console.store.upgrade import Files, upgrade
from tests.fakes.records import T0

KEY = "0f" * 32
PNG = b"\x89PNG\r\n\x1a\n" + b"x" * 100


def now() -> datetime:
    return datetime.now(UTC)


@pytest.fixture(params=[None, KEY], ids=["plain", "encrypted"])
def files(tmp_path: Path, request: pytest.FixtureRequest) -> Files:
    folder = tmp_path / "profile"
    folder.mkdir()
    found = Files(folder / "cache.db", folder / "workspace.db", folder / "backups", request.param)
    upgrade(found, T0)
    return found


def plan_of(database: Database) -> Plan:
    return Plan(database, Notifier(), now, "els")


def saved(files: Files, copy: Path) -> str:
    """Plans an item with a picture, saves a copy, and goes on to lose both; the name of the picture."""
    database = Database(files.cache, files.workspace, files.key)
    plan = plan_of(database)
    file = plan.media.add_content(PNG)
    entry = plan.calendar.add(PlannedItem((Wording("nl", "Fietsdag"),), media=(Media(file, "Een fiets"),)))
    assert database.copy_workspace(copy) == 1
    plan.calendar.edit(entry.id, PlannedItem((Wording("nl", "Iets anders"),)))
    database.close()
    shutil.rmtree(files.workspace.with_name("media"))
    return file


def test_the_plan_and_its_pictures_come_back(files: Files, tmp_path: Path) -> None:
    copy = tmp_path / "elsewhere" / "copy.db"
    file = saved(files, copy)
    if files.key:
        assert PNG[:8] not in (copy.with_suffix(".media") / file).read_bytes()
    assert restore(files, copy, T0) == 1
    database = Database(files.cache, files.workspace, files.key)
    plan = plan_of(database)
    (entry,) = plan.calendar.undated()
    assert entry.item.title == "Fietsdag"
    assert plan.media.content(entry.item.media[0].file) == PNG
    database.close()
    former = list(files.workspace.parent.glob("workspace.db.before-*"))
    connection = connect_file(former[0], files.key)
    assert "Iets anders" in connection.execute("SELECT body FROM plan").fetchone()[0]
    connection.close()
    assert copy.exists()  # it can be put back again


def test_what_cannot_be_used_changes_nothing(files: Files, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    saved(files, copy)
    before = files.workspace.read_bytes()
    other = Files(files.cache, files.workspace, files.backups, "aa" * 32)
    with pytest.raises(DatabaseLocked):
        restore(other, copy, T0)
    with pytest.raises(DatabaseDamaged):
        restore(files, tmp_path / "nothing.db", T0)
    connection = connect_file(copy, files.key)
    connection.execute("PRAGMA user_version=99")
    connection.close()
    with pytest.raises(DatabaseTooNew):
        restore(files, copy, T0)
    assert files.workspace.read_bytes() == before
    assert not files.workspace.with_name("media").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps an open file from being renamed by itself")
def test_what_another_program_has_open_stays(files: Files, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    saved(files, copy)
    holding = (
        "import sys; from pathlib import Path; from cm_console.store.files import connect_file;"
        "c = connect_file(Path(sys.argv[1]), sys.argv[2] or None);"
        "c.execute('SELECT count(*) FROM sqlite_schema').fetchone(); print('open', flush=True); input()"
    )
    command = [sys.executable, "-c", holding, str(files.workspace), files.key or ""]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        with pytest.raises(DatabaseBusy):
            restore(files, copy, T0)
        assert not files.workspace.with_name("media").exists()
        other.communicate("\n")
    assert restore(files, copy, T0) == 1
