"""Starting, stopping and coming back."""

from __future__ import annotations

import socket
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path
from tempfile import gettempdir

import pytest

from cm_console.demo import DemoIntranet
from tests.unit.demo.visitor import NOW, Mirror, Visitor


def test_importing_it_is_cheap() -> None:
    heavy = ("uvicorn", "starlette", "msgspec", "sqlcipher3", "asyncio")
    code = f"import sys, cm_console.demo; print([name for name in {heavy!r} if name in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_decisions_and_the_token_persist_in_a_folder(tmp_path: Path) -> None:
    mirror = Mirror()
    with DemoIntranet(tmp_path, people=50, posts=60, now=NOW) as demo, Visitor(demo) as visitor:
        token = demo.token
        held = visitor.first("posts", state="held")
        assert visitor.decide(held, "approve").status_code == 201
        mirror.pull(visitor)
    with DemoIntranet(tmp_path, people=50, posts=60, now=NOW) as demo, Visitor(demo, token) as visitor:
        assert visitor.get(f"/posts/{held['id']}")["state"] == "visible"
        seen = mirror.changes_seen
        mirror.pull(visitor)
        assert mirror.changes_seen == seen  # the cursor still holds, and nothing was made anew


def test_other_numbers_are_another_intranet(tmp_path: Path) -> None:
    for posts in (20, 30, 20):
        with DemoIntranet(tmp_path, people=50, posts=posts, now=NOW) as demo, Visitor(demo) as visitor:
            assert visitor.get("/posts", limit=1)["total"] == posts


def test_a_temporary_folder_is_gone_at_the_end() -> None:
    before = set(Path(gettempdir()).glob("cm-demo-*"))
    with DemoIntranet(people=50, posts=10):
        during = set(Path(gettempdir()).glob("cm-demo-*")) - before
        assert during
    assert not any(folder.exists() for folder in during)


def test_stopping_twice_does_no_harm_and_the_port_is_free_again() -> None:
    demo = DemoIntranet(people=50, posts=10)
    demo.start()
    port = int(demo.url.rpartition(":")[2])
    demo.stop()
    demo.stop()
    with socket.create_server(("127.0.0.1", port)):
        pass


def test_a_taken_port_is_an_oserror() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as taken,
        pytest.raises(OSError, match=r"in use|normally permitted"),
    ):
        DemoIntranet(people=50, posts=10, port=taken.getsockname()[1]).start()


def test_nothing_is_printed_and_sigterm_ends_it(tmp_path: Path) -> None:
    code = (
        "import signal, sys, threading; from pathlib import Path; from cm_console.demo import DemoIntranet\n"
        "demo = DemoIntranet(Path(sys.argv[1]), people=50, posts=10)\n"
        "def tell():  # a signal before somebody listens for it would only end the program\n"
        "    while signal.getsignal(signal.SIGTERM) is signal.SIG_DFL: threading.Event().wait(0.01)\n"
        "    print(demo.url, flush=True)\n"
        "demo.start(); threading.Thread(target=tell).start(); demo.serve_forever(); print('stopped')"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        url = program.stdout.readline().strip()
        with pytest.raises(urllib.error.HTTPError, match="401") as refused:
            urllib.request.urlopen(f"{url}/api/v1/me", timeout=5)
        refused.value.close()
        program.terminate()
        out, err = program.communicate(timeout=20)
    assert err == ""
    if sys.platform != "win32":
        assert (out, program.returncode) == ("stopped\n", 0)


def test_activity_is_the_same_for_the_same_seed(tmp_path: Path) -> None:
    told = []
    for name in ("a", "b"):
        with DemoIntranet(tmp_path / name, people=50, posts=300, now=NOW) as demo, Visitor(demo) as visitor:
            changes = visitor.activity(200, seed=8)
            assert len(changes) == 200
            told.append([(one["resource"], one["id"], one["what"]) for one in changes])
    assert told[0] == told[1]
    deeds = {what.partition(":")[0] for _, _, what in told[0]}
    assert deeds == {"post", "comment", "reaction", "edit", "report", "withdraw", "delete", "decision"}
