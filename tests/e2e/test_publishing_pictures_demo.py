"""A picture of a planned item stands on the intranet once, tells nothing beside what it shows, and leaves
with the item: also when the program is killed in the middle of a synchronisation.
"""

from __future__ import annotations

import json
import random
import re
import signal
import struct
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from cm_console.app.container import open_workspace
from cm_console.demo import DemoIntranet
from cm_console.domain.plan.item import Media, People, PlannedItem, Wording
from cm_console.domain.plan.status import Mode
from cm_console.host.paths import Profile
from cm_console.services.plan.plan import Plan
from cm_console.store.files import connect_file
from tests.e2e.console import Console
from tests.e2e.test_exactly_once_demo import ask
from tests.e2e.test_publishing_demo import FAR, on_server, wall
from tests.unit.demo.visitor import Visitor

ITEMS, KILLS, MOST_STARTS = 8, 6, 60
SHOWN = re.compile(r'<img src="[^"]*/media/([^"/]+)" alt="([^"]*)"')
MAKER = b"Telefoon van Els"
DEGREES = (52, 1, 22, 1, 1278, 100)  # 52° 22' 12.78", as three fractions


def photo(colour: str) -> bytes:
    """A JPEG as a phone writes it: who made it, and where."""
    image = QImage(16, 8, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(b"JPEG")).write(image)
    plain, told = bytes(buffer.data().data()), b"Exif\0\0" + exif()
    return plain[:2] + b"\xff\xe1" + struct.pack(">H", len(told) + 2) + told + plain[2:]


def exif() -> bytes:
    """A TIFF block with the tag of the maker, and one for the place with a latitude in it."""
    place_at = 8 + 2 + 2 * 12 + 4
    maker_at = place_at + 2 + 2 * 12 + 4
    latitude_at = maker_at + len(MAKER)
    main = struct.pack(">HHII", 0x010F, 2, len(MAKER), maker_at) + struct.pack(
        ">HHII", 0x8825, 4, 1, place_at
    )
    place = struct.pack(">HHI4s", 1, 2, 2, b"N\0\0\0") + struct.pack(">HHII", 2, 5, 3, latitude_at)
    folders = b"".join(b"\0\x02" + fields + b"\0\0\0\0" for fields in (main, place))
    return b"MM\0\x2a\0\0\0\x08" + folders + MAKER + struct.pack(">6I", *DEGREES)


def plan_picture(console: Console, demo: DemoIntranet, title: str, *files: Path) -> str:
    """Schedules an item with pictures in the first community; its id."""
    with Visitor(demo) as visitor:
        community = visitor.get("/communities", limit=1)["items"][0]["id"]
    pictures = [part for file in files for part in ("--picture", f"{file}=Foto: {file.stem}")]
    name = console.run("intranet", "list")["intranets"][0]["name"]
    (item,) = console.run(
        *("calendar", "add", "--title", title, "--text", f"{title}: lees mee.", *pictures),
        *("--people", "nobody", "--at", wall(FAR)),
        *("--intranet", name, "--community", community),
    )["items"]
    console.run("calendar", "schedule", item["id"], "--mode", "server")
    return str(item["id"])


def files_on(folder: Path) -> set[str]:
    """The names of all pictures that the demo intranet keeps: its API only gives those that one can name."""
    return {str(name) for (name,) in asked(folder, "SELECT name FROM medium")}


def asked(folder: Path, question: str) -> list[tuple[object, ...]]:
    (file,) = folder.glob("*.db")
    with closing(connect_file(file, None)) as connection:  # the library of the server, in one process with it
        return list(connection.execute(question).fetchall())


def shown_files(body: str) -> list[str]:
    return [name for name, _ in SHOWN.findall(body)]


def test_a_picture_goes_along_without_its_traces_and_leaves_again(
    console: Console, demo: DemoIntranet, tmp_path: Path
) -> None:
    file = tmp_path / "Els thuis.jpg"
    file.write_bytes(photo("teal"))
    item_id = plan_picture(console, demo, "Fietstocht", file)
    assert files_on(tmp_path / "intranet") == set()
    assert console.run("sync")["intranets"][0]["planned"] == {"placed": 1}
    body = on_server(demo)["Fietstocht"]["body_html"]
    ((name, words),) = SHOWN.findall(body)
    assert words == "Foto: Els thuis"
    assert files_on(tmp_path / "intranet") == {name}
    assert "Els" not in name
    with Visitor(demo) as visitor:
        there = visitor.send("GET", f"/media/{name}")
    assert (there.status_code, there.headers["content-type"]) == (200, "image/jpeg")
    told = (MAKER, b"Exif", struct.pack(">6I", *DEGREES))
    assert all(one in file.read_bytes() for one in told)
    assert not any(one in there.content for one in told)
    assert QImage.fromData(there.content) == QImage.fromData(file.read_bytes())

    console.run("calendar", "edit", item_id, "--title", "Avondfietstocht")
    assert console.run("sync")["intranets"][0]["planned"] == {"changed": 1}
    assert shown_files(on_server(demo)["Avondfietstocht"]["body_html"]) == [name]
    assert files_on(tmp_path / "intranet") == {name}

    console.run("calendar", "cancel", item_id)
    assert console.run("sync")["intranets"][0]["planned"] == {"withdrawn": 1}
    assert on_server(demo) == {}
    assert files_on(tmp_path / "intranet") == set()
    with Visitor(demo) as visitor:
        assert visitor.send("GET", f"/media/{name}").status_code == 404


def test_a_picture_of_two_items_stays_until_the_second_leaves(
    console: Console, demo: DemoIntranet, tmp_path: Path
) -> None:
    file = tmp_path / "plein.jpg"
    file.write_bytes(photo("orange"))
    ids = [plan_picture(console, demo, title, file) for title in ("Markt", "Feest")]
    console.run("sync")
    (name,) = files_on(tmp_path / "intranet")
    assert {title: shown_files(one["body_html"]) for title, one in on_server(demo).items()} == {
        "Markt": [name],
        "Feest": [name],
    }
    console.run("calendar", "cancel", ids[0])
    console.run("sync")
    assert files_on(tmp_path / "intranet") == {name}
    console.run("calendar", "cancel", ids[1])
    console.run("sync")
    assert files_on(tmp_path / "intranet") == set()


@pytest.mark.timeout(600)
def test_pictures_stand_there_once_however_often_a_sync_is_killed(tmp_path: Path, profile: Path) -> None:
    """Killed on the way there and on the way back, each time right after something changed on the server."""
    folder = tmp_path / "intranet"
    with DemoIntranet(folder, people=60, posts=300, seed=3, faults=slow(tmp_path, 0.05)) as demo:
        console = connected(profile, demo)
        ids = plan_all(profile, demo, tmp_path)
        placing = kill_often(console, lambda: standing(folder), random.Random(5))
        console.run("sync")
        states = dict(ask(console, "SELECT state, count(*) FROM publication GROUP BY state"))
        found = {title: shown_files(one["body_html"]) for title, one in on_server(demo).items()}
        uploaded = files_on(folder)
        cancel_all(profile, ids)
        withdrawing = kill_often(console, lambda: -standing(folder), random.Random(6))
        console.run("sync")
        left = on_server(demo)
    print(f"killed {placing} times while placing, {withdrawing} while withdrawing")
    assert min(placing, withdrawing) == KILLS
    assert states == {"standing": ITEMS}
    assert found.keys() == {f"Bericht {number}" for number in range(ITEMS)}
    assert {len(names) for names in found.values()} == {2}
    assert len({names[1] for names in found.values()}) == 1, "all show the same second picture"
    assert uploaded == {name for names in found.values() for name in names}
    assert len(uploaded) == ITEMS + 1
    assert (left, files_on(folder)) == ({}, set())


def test_a_picture_leaves_when_its_item_is_called_off_before_it_stood(tmp_path: Path, profile: Path) -> None:
    """Killed between two pictures: no post shows the first one, and still it is known to be there."""
    folder = tmp_path / "intranet"
    with DemoIntranet(folder, people=60, posts=300, seed=3, faults=slow(tmp_path, 0.4)) as demo:
        console = connected(profile, demo)
        files = [tmp_path / name for name in ("een.jpg", "twee.jpg")]
        for file, colour in zip(files, ("teal", "gray"), strict=True):
            file.write_bytes(photo(colour))
        item_id = plan_picture(console, demo, "Fietstocht", *files)
        assert kill_after(console, lambda: len(files_on(folder)), 1, 0)
        assert files_on(folder)
        assert on_server(demo) == {}
        console.run("calendar", "cancel", item_id)
        console.run("sync")
        assert (on_server(demo), files_on(folder)) == ({}, set())


def connected(profile: Path, demo: DemoIntranet) -> Console:
    console = Console(profile, {"DEMO_TOKEN": demo.token})
    connect = ["intranet", "add", "demo", "--kind", "intranet-api", "--url", demo.url]
    console.run(*connect, "--token-env", "DEMO_TOKEN")
    console.run("sync")
    return console


def slow(folder: Path, seconds: float) -> Path:
    """A plan of waits, so that a kill falls between two requests of a publication."""
    file, kinds = folder / "slow.json", ["/api/v1/media", "/api/v1/scheduled"]
    waits = {"kind": "latency", "rate": 1, "seconds": seconds, "paths": kinds}
    file.write_text(json.dumps({"seed": 3, "faults": [waits]}))
    return file


def plan_all(profile: Path, demo: DemoIntranet, folder: Path) -> list[str]:
    """Items with a picture of their own and one that they share."""
    with Visitor(demo) as visitor:
        community = visitor.get("/communities", limit=1)["items"][0]["id"]
    workspace, ids = open_workspace(Profile(profile)), []
    (intranet,) = workspace.intranets.connected()
    plan = workspace.plan()
    shared = picture(plan, folder / "samen.jpg", "gray")
    for number in range(ITEMS):
        at = FAR + timedelta(days=number)
        words = (Wording("nl", f"Bericht {number}", "Kom je ook? lees mee."),)
        own = picture(plan, folder / f"{number}.jpg", f"#{30 * number:02x}5080")
        item = PlannedItem(words, at, intranet_id=intranet.id, community_id=community, media=(own, shared))
        ids.append(plan.calendar.add(item).id)
        plan.calendar.schedule(ids[-1], Mode.SERVER)
    workspace.close()
    return ids


def picture(plan: Plan, file: Path, colour: str) -> Media:
    file.write_bytes(photo(colour))
    return Media(plan.media.add(file), f"Foto: {file.stem}", People.NOBODY)


def cancel_all(profile: Path, ids: list[str]) -> None:
    workspace = open_workspace(Profile(profile))
    for item_id in ids:
        workspace.plan().calendar.cancel(item_id)
    workspace.close()


def standing(folder: Path) -> int:
    """How many pictures and planned posts of ours the server keeps."""
    posts = "SELECT id FROM entity WHERE resource = 'scheduled' AND deleted = 0"
    return len(files_on(folder)) + len(asked(folder, posts))


def kill_often(console: Console, done: Callable[[], int], chance: random.Random) -> int:
    """Kills synchronisations right after one or two things were done there; how many it killed."""
    killed = starts = 0
    while killed < KILLS and starts < MOST_STARTS:
        starts += 1
        killed += kill_after(console, done, chance.randint(1, 2), chance.uniform(0, 0.06))
    return killed


def kill_after(console: Console, done: Callable[[], int], more: int, rest: float) -> bool:
    """Kills a synchronisation (SIGKILL) `rest` seconds after so much more was done; False: it ended first."""
    goal, process = done() + more, console.start("sync")
    while process.poll() is None and done() < goal:
        Event().wait(0.005)
    Event().wait(rest)
    process.kill()
    return process.wait() == -signal.SIGKILL
