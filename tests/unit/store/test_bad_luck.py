"""A full disk, a folder that cannot be written, a damaged file: said clearly, and nothing is lost."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import FileIO
from pathlib import Path

import pytest

from cm_console.app.container import open_workspace
from cm_console.domain.errors import DatabaseDamaged, DatabaseTooNew, DiskFull, ProfileReadOnly
from cm_console.domain.moderation import Action
from cm_console.host.paths import Profile
from cm_console.host.settings import Settings
from cm_console.host.single import sender_lock
from cm_console.store.engine import Database
from cm_console.store.files import connect_file
from cm_console.store.mirror import MirrorStore
from cm_console.store.outbox import Outbox
from tests.fakes.records import at, decision, item, page

NOBODY = 65534
AS_ROOT = sys.platform == "linux" and os.geteuid() == 0
needs_a_disk = pytest.mark.skipif(not AS_ROOT, reason="a small disk can be mounted on Linux by root only")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of three megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder)], check=True)
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


@pytest.fixture
def on_disk(disk: Path, template: Path) -> Iterator[Database]:
    shutil.copytree(template, disk / "profile")
    database = Database(disk / "profile" / "cache.db", disk / "profile" / "workspace.db", None)
    yield database
    database.close()


def fill(disk: Path) -> Path:
    """Leaves no room at all."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (65_536, 4096, 1):
            while _fits(file, size):
                pass
    return filler


def _fits(file: FileIO, size: int) -> bool:
    try:
        return file.write(bytes(size)) == size
    except OSError:
        return False


def kept(database: Database, table: str) -> int:
    with database.reading() as connection:
        return int(connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one())


@needs_a_disk
def test_a_full_disk_keeps_what_was_decided(disk: Path, on_disk: Database) -> None:
    outbox, before = Outbox(on_disk), decision()
    outbox.add([before], at(0))
    filler = fill(disk)
    many = [decision(Action.EDIT, item(str(number)), text="x" * 4000) for number in range(300)]
    with pytest.raises(DiskFull):
        outbox.add(many, at(0))
    assert kept(on_disk, "ws.operation") == 1
    assert outbox.get(before.operation_id) is not None
    filler.unlink()
    outbox.add(many[:20], at(0))
    assert kept(on_disk, "ws.operation") == 21


@needs_a_disk
def test_a_full_disk_keeps_page_and_cursor_together(disk: Path, on_disk: Database) -> None:
    mirror = MirrorStore(on_disk)
    mirror.store_page(1, "changes", page(item("1"), cursor="c1"), at(0))
    filler = fill(disk)
    large = page(*(item(str(number), body="woord " * 2000) for number in range(2, 300)), cursor="c2")
    with pytest.raises(DiskFull):
        mirror.store_page(1, "changes", large, at(1))
    assert mirror.cursor(1, "changes") == "c1"
    assert kept(on_disk, "item") == 1
    filler.unlink()
    mirror.store_page(1, "changes", page(item("2"), cursor="c2"), at(2))
    assert mirror.cursor(1, "changes") == "c2"


@needs_a_disk
def test_a_full_disk_keeps_the_former_settings(disk: Path) -> None:
    path = disk / "settings.json"
    Settings(path).set("language", "nl")
    fill(disk)
    settings = Settings(path)
    with pytest.raises(DiskFull):
        settings.set("note", "x" * 100_000)
    assert Settings(path).get("language", "") == "nl"


@needs_a_disk
def test_a_disk_that_became_read_only(disk: Path, on_disk: Database) -> None:
    outbox, before = Outbox(on_disk), decision()
    outbox.add([before], at(0))
    on_disk.close()
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    with pytest.raises(ProfileReadOnly) as refusal:
        open_workspace(Profile(disk / "profile"))
    assert refusal.value.details["folder"] == str(disk / "profile")
    with pytest.raises(ProfileReadOnly), sender_lock(disk / "profile" / "sync.lock", 0.1):
        pass
    with pytest.raises(ProfileReadOnly):
        Settings(disk / "profile" / "settings.json").set("language", "nl")
    subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
    assert outbox.get(before.operation_id) is not None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights in another way")
def test_a_folder_without_the_right_to_write(profile: Path) -> None:
    profile.chmod(0o500)
    with as_nobody(), pytest.raises(ProfileReadOnly):
        open_workspace(Profile(profile / "mine"))


@contextmanager
def as_nobody() -> Iterator[None]:
    """Root may write everywhere, so that it steps down for a moment; anybody else stays who they are."""
    if AS_ROOT:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if AS_ROOT:
            os.seteuid(0)


def test_a_profile_where_a_file_stands(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(ProfileReadOnly):
        open_workspace(Profile(tmp_path / "file"))


@pytest.mark.parametrize("name", ["cache.db", "workspace.db"])
def test_damage_names_the_file_that_is_damaged(database: Database, name: str) -> None:
    """Whoever puts back the wrong file loses decisions."""
    mirror = MirrorStore(database)
    mirror.store_page(1, "changes", page(*(item(str(n), body="woord " * 50) for n in range(200))), at(0))
    Outbox(database).add([decision(Action.EDIT, item(str(n)), text="x" * 500) for n in range(200)], at(0))
    database.close()
    path = database.folder / name
    damaged = bytearray(path.read_bytes())
    for start in range(4096, len(damaged), 4096):
        damaged[start : start + 100] = b"\xff" * 100
    path.write_bytes(damaged)
    broken = Database(database.folder / "cache.db", database.folder / "workspace.db", None)
    with pytest.raises(DatabaseDamaged) as failure:
        kept(broken, "item WHERE body_html <> ''" if name == "cache.db" else "ws.operation WHERE text <> ''")
    broken.close()
    assert failure.value.details["file"] == name
    assert path.read_bytes() == damaged


def test_a_file_of_a_newer_version(profile: Path) -> None:
    open_workspace(Profile(profile)).close()
    connection = connect_file(profile / "workspace.db", None)
    connection.execute("PRAGMA user_version=42")
    connection.close()
    before = (profile / "workspace.db").read_bytes()
    with pytest.raises(DatabaseTooNew):
        open_workspace(Profile(profile))
    assert (profile / "workspace.db").read_bytes() == before
