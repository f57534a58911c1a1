"""Files of every age either open or say why not; nothing is ever half upgraded."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, inspect
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from cm_console.domain.errors import (
    DatabaseDamaged,
    DatabaseLocked,
    DatabaseTooNew,
    DiskFull,
    UpgradeFailed,
)
from cm_console.store import schema
from cm_console.store import upgrade as upgrading
from cm_console.store.engine import Database
from cm_console.store.files import connect_file
from cm_console.store.media_copies import take_along
from cm_console.store.upgrade import KNOWN_VERSION, Files, upgrade
from tests.fakes.records import T0

KEY = "0f" * 32
LATEST = KNOWN_VERSION["workspace"]
NEXT = f'''
"""One more column."""
from __future__ import annotations
from alembic import op
revision = "{LATEST + 1:04}"
down_revision = "{LATEST:04}"
def upgrade() -> None:
    op.execute("ALTER TABLE journal ADD COLUMN colour TEXT")
    op.execute("UPDATE journal SET colour = 'green'")
'''
FAILING = NEXT + '    op.execute("SELECT nothing FROM nowhere")\n'
CRASHING = NEXT + '    raise RuntimeError("a mistake in a migration")\n'


def files_in(folder: Path, key: str | None = None) -> Files:
    folder.mkdir(exist_ok=True)
    return Files(folder / "cache.db", folder / "workspace.db", folder / "backups", key)


def fingerprint(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def ask(path: Path, key: str | None, question: str) -> list[tuple[object, ...]]:
    connection = connect_file(path, key)
    try:
        return list(connection.execute(question).fetchall())
    finally:
        connection.close()


def fill_journal(files: Files) -> None:
    connection = connect_file(files.workspace, files.key)
    connection.execute(
        "INSERT INTO journal (intranet_id, kind, remote_id, at, what) VALUES (1, 'post', 'p1', 0, 'note')"
    )
    connection.close()


def with_next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, migration: str) -> None:
    """Makes this a program that knows one more migration of the workspace."""
    migrations = tmp_path / "migrations"
    shutil.copytree(upgrading.MIGRATIONS, migrations)
    (migrations / "workspace" / "versions" / "colour.py").write_text(migration)
    monkeypatch.setattr(upgrading, "MIGRATIONS", migrations)
    monkeypatch.setattr(upgrading, "KNOWN_VERSION", {**KNOWN_VERSION, "workspace": LATEST + 1})


def shape(engine: Engine) -> dict[str, object]:
    """Tables, columns, keys and indexes, as SQLite tells them."""
    found: dict[str, object] = {}
    inspector = inspect(engine)
    for table in inspector.get_table_names():
        if table == "alembic_version" or table.startswith("item_fts"):
            continue
        columns = {
            column["name"]: (
                str(column["type"]),
                column["nullable"],
                column["default"],
            )
            for column in inspector.get_columns(table)
        }
        indexes = {
            index["name"]: (tuple(index["column_names"]), str(index["dialect_options"].get("sqlite_where")))
            for index in inspector.get_indexes(table)
        }
        unique = sorted(tuple(one["column_names"]) for one in inspector.get_unique_constraints(table))
        key = inspector.get_pk_constraint(table)["constrained_columns"]
        found[table] = (columns, indexes, unique, key)
    return found


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_the_migrations_make_what_the_schema_says(tmp_path: Path, key: str | None) -> None:
    files = files_in(tmp_path / "made", key)
    assert upgrade(files, T0) == ["workspace", "cache"]
    assert upgrade(files, T0) == []
    for metadata, path in ((schema.mirror, files.cache), (schema.workspace, files.workspace)):
        made = create_engine(
            "sqlite+pysqlite://",
            module=dbapi2,
            creator=lambda path=path: connect_file(path, key),
            poolclass=StaticPool,
        )
        drawn = create_engine("sqlite+pysqlite://", module=dbapi2, poolclass=StaticPool)
        with drawn.begin() as connection:
            metadata.create_all(connection.execution_options(schema_translate_map={"ws": None}))
        assert shape(made) == shape(drawn)
        assert shape(made)
        made.dispose()
        drawn.dispose()


def test_the_search_table_is_the_one_of_the_schema(tmp_path: Path) -> None:
    files = files_in(tmp_path / "made")
    upgrade(files, T0)
    ((made,),) = ask(files.cache, None, "SELECT sql FROM sqlite_master WHERE name = 'item_fts'")
    assert " ".join(str(made).split()) == " ".join(schema.SEARCH_TABLE.split())


@pytest.mark.parametrize("name", ["cache", "workspace"])
@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_a_newer_file_is_refused_and_left_alone(tmp_path: Path, key: str | None, name: str) -> None:
    files = files_in(tmp_path / "newer", key)
    upgrade(files, T0)
    path = files.cache if name == "cache" else files.workspace
    connection = connect_file(path, key)
    connection.execute("PRAGMA user_version=99")
    connection.close()
    before = {one: fingerprint(one) for one in (files.cache, files.workspace)}
    with pytest.raises(DatabaseTooNew) as refusal:
        upgrade(files, T0)
    assert refusal.value.details == {"file": path.name}
    assert {one: fingerprint(one) for one in before} == before
    assert not files.backups.exists()


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_an_older_file_is_backed_up_then_upgraded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: str | None
) -> None:
    files = files_in(tmp_path / "older", key)
    upgrade(files, T0)
    fill_journal(files)
    with_next_version(tmp_path, monkeypatch, NEXT)
    assert upgrade(files, T0) == ["workspace"]
    assert ask(files.workspace, key, "SELECT what, colour FROM journal") == [("note", "green")]
    (copy,) = files.backups.iterdir()
    assert ask(copy, key, "PRAGMA user_version") == [(LATEST,)]
    assert ask(copy, key, "SELECT what FROM journal") == [("note",)]
    if key:
        assert not copy.read_bytes().startswith(b"SQLite format 3")


@pytest.mark.parametrize("migration", [FAILING, CRASHING], ids=["sql", "python"])
@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_a_failing_step_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: str | None, migration: str
) -> None:
    files = files_in(tmp_path / "failing", key)
    upgrade(files, T0)
    fill_journal(files)
    before = fingerprint(files.workspace)
    with_next_version(tmp_path, monkeypatch, migration)
    with pytest.raises(UpgradeFailed) as failure:
        upgrade(files, T0)
    assert failure.value.details == {"folder": str(files.backups)}
    assert fingerprint(files.workspace) == before
    assert ask(files.workspace, key, "SELECT * FROM alembic_version") == [(f"{LATEST:04}",)]


def test_three_backups_are_kept(tmp_path: Path) -> None:
    files = files_in(tmp_path / "kept")
    upgrade(files, T0)
    made = [
        upgrading.backup(files.workspace, files.backups, None, T0.replace(day=day)) for day in range(1, 6)
    ]
    assert sorted(files.backups.iterdir()) == made[2:]


def test_pictures_go_along_with_a_backup_and_leave_with_it(tmp_path: Path) -> None:
    files = files_in(tmp_path / "kept")
    upgrade(files, T0)
    media = files.workspace.with_name("media")
    media.mkdir()
    (media / "a.png").write_bytes(b"picture")
    (media / "b.new").write_bytes(b"half of one")
    made = [
        upgrading.backup(files.workspace, files.backups, None, T0.replace(day=day)) for day in range(1, 6)
    ]
    beside = [one.with_suffix(".media") for one in made]
    assert [one.exists() for one in beside] == [False, False, True, True, True]
    assert [one.name for one in beside[-1].iterdir()] == ["a.png"]
    (media / "a.png").unlink()
    assert (beside[-1] / "a.png").read_bytes() == b"picture"


def test_another_disk_gets_a_real_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def other_disk(*_: object) -> None:
        raise OSError(errno.EXDEV, "another disk")

    monkeypatch.setattr(os, "link", other_disk)
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "a.png").write_bytes(b"picture")
    assert take_along(tmp_path / "media", tmp_path / "copy") == 1
    assert take_along(tmp_path / "media", tmp_path / "copy") == 0
    assert [one.name for one in (tmp_path / "copy").iterdir()] == ["a.png"]
    assert (tmp_path / "copy" / "a.png").stat().st_nlink == 1


def test_before_a_backup_there_is_time_to_prepare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files, calls = files_in(tmp_path / "prepared"), list[str]()
    upgrade(files, T0, lambda: calls.append("new"))
    upgrade(files, T0, lambda: calls.append("nothing to do"))
    with_next_version(tmp_path, monkeypatch, NEXT)
    upgrade(files, T0, lambda: calls.append("older"))
    assert calls == ["older"]


def test_no_room_for_a_backup_is_no_upgrade(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = files_in(tmp_path / "full")
    upgrade(files, T0)
    with_next_version(tmp_path, monkeypatch, NEXT)
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=0))
    with pytest.raises(DiskFull):
        upgrade(files, T0)
    assert ask(files.workspace, None, "PRAGMA user_version") == [(LATEST,)]


@pytest.mark.parametrize("key", [None, "aa" * 32], ids=["missing", "wrong"])
def test_encrypted_files_need_their_key(tmp_path: Path, key: str | None) -> None:
    files = files_in(tmp_path / "locked", KEY)
    upgrade(files, T0)
    before = fingerprint(files.workspace)
    with pytest.raises(DatabaseLocked):
        upgrade(files_in(tmp_path / "locked", key), T0)
    assert fingerprint(files.workspace) == before


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_what_is_written_is_encrypted_or_not(tmp_path: Path, key: str | None) -> None:
    files = files_in(tmp_path / "bytes", key)
    upgrade(files, T0)
    fill_journal(files)
    database = Database(files.cache, files.workspace, key)
    with database.writing() as connection:
        connection.exec_driver_sql("INSERT INTO stream (intranet_id, name) VALUES (1, 'koffiecorner')")
    database.close()
    written = files.cache.read_bytes() + files.workspace.read_bytes()
    assert (b"koffiecorner" in written) == (key is None)
    assert database.encrypted == (key is not None)


def test_a_damaged_header_is_said_to_be_damage(tmp_path: Path) -> None:
    files = files_in(tmp_path / "damaged")
    upgrade(files, T0)
    damaged = bytearray(files.workspace.read_bytes())
    damaged[16:100] = bytes(84)
    files.workspace.write_bytes(damaged)
    with pytest.raises(DatabaseDamaged) as failure:
        upgrade(files, T0)
    assert failure.value.details["file"] == "workspace.db"
    assert files.workspace.read_bytes() == damaged


def test_a_workspace_of_the_first_version_keeps_its_decisions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = files_in(tmp_path / "first")
    first = tmp_path / "migrations"
    shutil.copytree(upgrading.MIGRATIONS, first)
    for later in (first / "workspace" / "versions").glob("000[2-9]_*.py"):
        later.unlink()
    with monkeypatch.context() as past:
        past.setattr(upgrading, "MIGRATIONS", first)
        past.setattr(upgrading, "KNOWN_VERSION", {"cache": 1, "workspace": 1})
        upgrade(files, T0)
    connection = connect_file(files.workspace, None)
    connection.execute(
        "INSERT INTO operation (operation_id, intranet_id, kind, remote_id, action, state, seen, decided_at)"
        " VALUES ('op', 1, 'post', 'p1', 'remove', 'ready', '{}', 0)"
    )
    connection.close()
    assert upgrade(files, T0) == ["workspace"]
    assert ask(files.workspace, None, "SELECT operation_id, state, request_id FROM operation") == [
        ("op", "ready", "")
    ]
