"""Pictures and films: copies by what is in them, and gone once nothing refers to them."""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cm_console.domain.plan.errors import MediaTooLarge, MediaUnknown, MediaUnreadable
from cm_console.domain.plan.item import Media, PlannedItem, Wording
from cm_console.domain.plan.persona import Persona
from cm_console.host.media_folder import LARGEST, MediaFolder, kind_of
from cm_console.services.plan.plan import Plan
from tests.unit.plan.conftest import Clock

PNG = b"\x89PNG\r\n\x1a\n" + b"x" * 100


KEY = "0f" * 32


@pytest.fixture(params=[None, KEY], ids=["plain", "encrypted"])
def folder(tmp_path: Path, request: pytest.FixtureRequest) -> MediaFolder:
    return MediaFolder(tmp_path / "media", request.param)


@pytest.mark.parametrize(
    ("head", "suffix"),
    [
        (b"\xff\xd8\xff\xe0", ".jpg"),
        (PNG, ".png"),
        (b"GIF89a", ".gif"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", ".webp"),
        (b"\x00\x00\x00\x18ftypisom", ".mp4"),
        (b"\x00\x00\x00\x14ftypqt  ", ".mov"),
        (b"\x1aE\xdf\xa3\x01\x00B\x82\x84webm", ".webm"),
        (b"\x00\x00\x00\x18ftypheic", ""),
        (b"RIFF\x00\x00\x00\x00WAVE", ""),
        (b"<svg xmlns=", ""),
        (b"MZ\x90", ""),
        (b"%PDF-1.7", ""),
        (b"", ""),
    ],
)
def test_the_first_bytes_say_what_it_is(head: bytes, suffix: str) -> None:
    assert kind_of(head) == suffix


def test_a_copy_is_named_after_what_is_in_it(folder: MediaFolder, tmp_path: Path) -> None:
    (tmp_path / "ontslag van Jan.jpeg").write_bytes(PNG)
    name = folder.take(tmp_path / "ontslag van Jan.jpeg")
    assert name.endswith(".png")
    assert "jan" not in name.lower()
    assert folder.keep(PNG) == name
    assert folder.content(name) == PNG
    (path,) = (tmp_path / "media").iterdir()
    assert path.name == name
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("name", ["../workspace.db", "a.png", "", "/etc/passwd", "0" * 32 + ".png/.."])
def test_a_name_from_elsewhere_leads_nowhere(folder: MediaFolder, name: str) -> None:
    folder.keep(PNG)
    assert not folder.has(name)
    assert folder.content(name) is None


def test_with_a_key_nothing_of_it_can_be_read_on_the_disk(tmp_path: Path) -> None:
    folder = MediaFolder(tmp_path, KEY)
    name = folder.keep(PNG)
    assert PNG[:8] not in (tmp_path / name).read_bytes()
    assert hashlib.sha256(PNG).hexdigest()[:16] not in name  # who has the picture cannot ask whether we do
    assert MediaFolder(tmp_path, "aa" * 32).content(name) is None
    (tmp_path / name).write_bytes((tmp_path / name).read_bytes() + b"x")
    assert folder.content(name) is None


def test_two_files_cannot_be_exchanged(tmp_path: Path) -> None:
    folder = MediaFolder(tmp_path, KEY)
    one, other = folder.keep(PNG), folder.keep(PNG + b"2")
    (tmp_path / one).replace(tmp_path / other)
    assert folder.content(other) is None


def test_what_an_earlier_version_kept_is_sealed_once(tmp_path: Path) -> None:
    name = MediaFolder(tmp_path).keep(PNG)
    os.utime(tmp_path / name, (1000, 1000))
    folder = MediaFolder(tmp_path, KEY)
    assert folder.content(name) == PNG
    assert (folder.protect(), folder.protect()) == (1, 0)
    assert PNG[:8] not in (tmp_path / name).read_bytes()
    assert folder.content(name) == PNG
    assert (tmp_path / name).stat().st_mtime == 1000  # its age decides when it may be let go
    assert MediaFolder(tmp_path).protect() == 0


def test_a_readable_copy_is_written_only_where_somebody_wants_it(plan: Plan, tmp_path: Path) -> None:
    file = plan.media.add_content(PNG)
    plan.media.export(file, tmp_path / "wanted.png")
    assert (tmp_path / "wanted.png").read_bytes() == PNG
    with pytest.raises(MediaUnreadable):
        plan.media.export("0" * 32 + ".png", tmp_path / "nothing.png")
    assert not (tmp_path / "nothing.png").exists()


def test_what_cannot_be_used_is_refused(folder: MediaFolder, tmp_path: Path) -> None:
    large = tmp_path / "large.png"
    with large.open("wb") as file:
        file.write(PNG)
        file.truncate(LARGEST + 1)
    (tmp_path / "program.png").write_bytes(b"MZ\x90")
    for name, error in (
        ("large.png", MediaTooLarge), ("program.png", MediaUnknown), ("nowhere.png", MediaUnreadable),
    ):  # fmt: skip
        with pytest.raises(error, match=name):
            folder.take(tmp_path / name)
    assert not (tmp_path / "media").exists()


def folder_of(plan: Plan) -> Path:
    return plan.media._folder._folder


def age(plan: Plan, file: str, moment: datetime) -> None:
    os.utime(folder_of(plan) / file, (moment.timestamp(), moment.timestamp()))


def test_a_file_stays_until_nothing_refers_to_it(plan: Plan, clock: Clock) -> None:
    used, face, unused = (plan.media.add_content(PNG + name) for name in (b"1", b"2", b"3"))
    item = PlannedItem((Wording("nl", "x"),), media=(Media(used, "Een fiets"),))
    entry = plan.calendar.add(item)
    plan.personas.add(Persona("Wim", picture=face))
    for file in (used, face, unused):
        age(plan, file, clock.now)
    assert plan.media.clean() == 0  # nobody has had the time to save
    clock.wait(days=2)
    assert plan.media.clean() == 1
    assert [plan.media.content(one) is None for one in (used, face, unused)] == [False, False, True]
    plan.calendar.edit(entry.id, replace(item, media=()))
    assert plan.media.clean() == 0  # taking back brings it back
    plan.keeping.undo()
    assert plan.calendar.get(entry.id).item.media[0].file == used


def test_content_that_is_added_again_counts_as_new(plan: Plan, clock: Clock) -> None:
    file = plan.media.add_content(PNG)
    age(plan, file, clock.now)
    clock.now = datetime.now(UTC) + timedelta(hours=1)
    plan.media.add_content(PNG)
    assert plan.media.clean() == 0
