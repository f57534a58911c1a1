"""A damaged copy is set aside and made anew; everything that people made stands as it stood."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from cm_console.app.main import main
from cm_console.domain.commands import OperationState
from cm_console.domain.errors import CopyDamaged, DatabaseBusy, DatabaseDamaged, DatabaseLocked
from cm_console.domain.intranet import Lock
from cm_console.domain.moderation import Action, Kind, State
from cm_console.store.engine import Database
from cm_console.store.mirror import MirrorStore
from cm_console.store.outbox import Outbox
from cm_console.store.repair import in_doubt, set_aside
from cm_console.store.upgrade import Files, upgrade
from tests.fakes.records import T0, at, decision, item, page
from tests.property.console import Console, Parts, make_template

KEY = "0f" * 32
PAGE = 4096
Kept = Callable[[], list[str]]


@pytest.fixture(params=[None, KEY], ids=["plain", "encrypted"])
def files(request: pytest.FixtureRequest, tmp_path: Path) -> Files:
    """A profile with 200 posts and a decision about one of them."""
    found = Files(tmp_path / "cache.db", tmp_path / "workspace.db", tmp_path / "backups", request.param)
    upgrade(found, T0)
    database = Database(found.cache, found.workspace, found.key)
    many = (item(str(number), body="woord " * 50) for number in range(200))
    MirrorStore(database).store_page(1, "changes", page(*many), at(0))
    Outbox(database).add([decision(Action.REMOVE, item("7"))], at(0))
    database.close()
    return found


def damage(path: Path, first: int) -> None:
    """Spoils every page from number `first` on."""
    content = bytearray(path.read_bytes())
    for start in range((first - 1) * PAGE, len(content), PAGE):
        content[start + 16 : start + 200] = b"\xff" * 184
    path.write_bytes(content)


def aside(files: Files) -> list[str]:
    return sorted(path.name for path in files.cache.parent.glob("cache.db.damaged-*"))


def decisions(files: Files) -> int:
    database = Database(files.cache, files.workspace, files.key)
    try:
        with database.reading() as connection:
            return int(connection.exec_driver_sql("SELECT count(*) FROM ws.operation").scalar_one())
    finally:
        database.close()


def meet_the_damage(files: Files) -> None:
    database = Database(files.cache, files.workspace, files.key)
    try:
        with pytest.raises(CopyDamaged), database.reading() as connection:
            connection.exec_driver_sql("SELECT sum(length(body_html)) FROM item").all()
    finally:
        database.close()


def test_damage_met_in_use_is_repaired_at_the_next_start(
    files: Files, capfd: pytest.CaptureFixture[str]
) -> None:
    damage(files.cache, 60)
    assert not in_doubt(files)
    meet_the_damage(files)
    assert in_doubt(files)
    assert set_aside(files, T0) == files.cache.with_name("cache.db.damaged-20260105T090000Z")
    upgrade(files, T0)
    assert not in_doubt(files)
    assert decisions(files) == 1
    assert capfd.readouterr().err == ""


def test_a_spoiled_first_page_is_seen_at_once(files: Files) -> None:
    damage(files.cache, 1)
    assert in_doubt(files)
    assert set_aside(files, T0) is not None
    upgrade(files, T0)
    assert decisions(files) == 1


def test_one_damaged_copy_is_kept(files: Files) -> None:
    for seconds in range(3):
        damage(files.cache, 1)
        set_aside(files, at(seconds))
        upgrade(files, T0)
    assert aside(files) == ["cache.db.damaged-20260105T090002Z"]


def test_doubt_about_a_sound_copy_passes(files: Files) -> None:
    damage(files.cache, 60)
    spoiled = files.cache.read_bytes()
    meet_the_damage(files)
    upgrade(replace(files, cache=files.cache.with_name("other.db")), T0)
    files.cache.write_bytes(files.cache.with_name("other.db").read_bytes())
    assert set_aside(files, T0) is None
    assert not in_doubt(files)
    assert files.cache.read_bytes() != spoiled
    assert aside(files) == []


@pytest.mark.parametrize("key", ["1e" * 32, None])
def test_another_key_or_none_is_not_taken_for_damage(tmp_path: Path, key: str | None) -> None:
    files = Files(tmp_path / "cache.db", tmp_path / "workspace.db", tmp_path / "backups", KEY)
    upgrade(files, T0)
    before = files.cache.read_bytes()
    with pytest.raises(DatabaseLocked):
        set_aside(replace(files, key=key), T0)
    assert (files.cache.read_bytes(), aside(files)) == (before, [])


def test_a_damaged_workspace_leaves_both_files_where_they_are(files: Files) -> None:
    damage(files.workspace, 1)
    damage(files.cache, 1)
    with pytest.raises((DatabaseDamaged, DatabaseLocked)):
        set_aside(files, T0)
    assert aside(files) == []


def test_what_was_set_aside_half_is_finished(files: Files) -> None:
    """The program ended between the file and its write-ahead log."""
    damage(files.cache, 60)
    meet_the_damage(files)
    files.cache.rename(files.cache.with_name("cache.db.damaged-20260101T000000Z"))
    log = files.cache.with_name("cache.db-wal")
    log.write_bytes(b"left behind")
    assert in_doubt(files)
    set_aside(files, T0)
    assert not log.exists()
    upgrade(files, T0)
    assert decisions(files) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps an open file from being renamed by itself")
def test_a_copy_that_another_program_has_open_stays(files: Files) -> None:
    """It would go on writing into the renamed file, and remove the log of the new one at its end."""
    damage(files.cache, 60)
    meet_the_damage(files)
    holding = (
        "import sys; from pathlib import Path; from cm_console.store.files import connect_file;"
        "c = connect_file(Path(sys.argv[1]), sys.argv[2] or None);"
        "c.execute('SELECT count(*) FROM sqlite_schema').fetchone(); print('open', flush=True); input()"
    )
    command = [sys.executable, "-c", holding, str(files.cache), files.key or ""]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        with pytest.raises(DatabaseBusy):
            set_aside(files, T0)
        assert (in_doubt(files), aside(files)) == (True, [])
        other.communicate("\n")
    assert set_aside(files, T0) is not None


def test_the_command_line_says_so_once(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    profile = make_template(tmp_path / "profile")
    damage(profile / "cache.db", 1)
    outputs = []
    for _ in range(2):
        assert main(["--profile", str(profile), "--json", "outbox", "list"]) == 0
        outputs.append(capfd.readouterr())
    assert outputs[0].err.startswith("The copy of your intranets was damaged and is made anew\n")
    assert [output.out for output in outputs] == ['{"operations": []}\n'] * 2
    assert outputs[1].err == ""


@pytest.mark.parametrize("lock", list(Lock))
@pytest.mark.parametrize("push_first", [True, False])
def test_a_decision_about_an_item_that_is_not_in_the_new_copy_yet(
    tmp_path: Path, lock: Lock, push_first: bool
) -> None:
    """It waits, is not dropped, and arrives once."""
    console = Console.on(make_template(tmp_path / "template"), tmp_path / "profile", lock, Parts())
    posts = [console.world.publish(f"Bericht {number}", State.HELD, Kind.POST) for number in range(5)]
    console.cycle().run()
    ids = [row[0] for row in console.rows("SELECT id FROM item ORDER BY id")]
    accepted = console.moderation.decide([int(str(ids[3]))], Action.REMOVE).accepted
    console.moderation.decide([int(str(ids[1]))], Action.NOTE, text="let op")
    console.database.close()

    files = Files(console.folder / "cache.db", console.folder / "workspace.db", console.folder, None)
    damage(files.cache, 1)
    assert set_aside(files, T0) is not None
    upgrade(files, T0)
    console.open()
    (waiting,) = console.queue.operations()
    assert (waiting.operation_id, waiting.state) == (accepted[0].operation_id, OperationState.HELD)
    assert waiting.item_id is None

    console.clock.advance(11)
    console.cycle().run(push=push_first)
    console.cycle().run()
    assert [effect.ref for effect in console.world.effects] == [posts[3]]
    (arrived,) = console.queue.operations()
    assert arrived.state is OperationState.DONE
    assert console.rows("SELECT count(*) FROM item") == [(5,)]
    assert console.rows(
        "SELECT m.notes FROM ws.marking m JOIN item USING (intranet_id, kind, remote_id)"
    ) == [(1,)]
    console.database.close()
