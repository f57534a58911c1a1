"""Settings, the log, and the lock of the one process that sends."""

from __future__ import annotations

import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_console.domain.errors import DatabaseBusy
from cm_console.host.logs import Redaction, start_log
from cm_console.host.settings import Settings
from cm_console.host.single import sender_lock

HOLDER = """
import sys
from pathlib import Path
from cm_console.host.single import sender_lock
with sender_lock(Path(sys.argv[1]), 5):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_settings_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    settings = Settings(path)
    settings.set("language", "nl")
    settings.set("undo_seconds", 20.0)
    again = Settings(path)
    assert (again.get("language", ""), again.get("undo_seconds", 10.0)) == ("nl", 20.0)
    assert [one.name for one in tmp_path.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe", b'{"language": 5}'])
def test_unreadable_settings_count_as_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    settings = Settings(path)
    assert settings.get("language", "en") == "en"
    settings.set("language", "nl")
    assert Settings(path).get("language", "en") == "nl"


def test_the_same_value_is_not_written_again(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    settings = Settings(path)
    settings.set("language", "nl")
    path.unlink()
    settings.set("language", "nl")
    assert not path.exists()


SECRET_LINES = [
    "Authorization: Bearer abc.def-123",
    "headers {'Authorization': 'Basic dXNlcjpwYXNz'}",
    "token=s3cr3t&x=1",
    '{"password": "s3cr3t"}',
    "api_key: s3cr3t",
    "mail to noor.de.vries@example.nl failed",
]


@pytest.mark.parametrize("line", SECRET_LINES)
def test_what_looks_like_a_secret_never_reaches_the_log(line: str) -> None:
    record = logging.LogRecord("x", logging.INFO, "f", 1, "%s", (line,), None)
    written = Redaction("%(message)s").format(record)
    for secret in ("abc.def-123", "dXNlcjpwYXNz", "s3cr3t", "noor.de.vries"):
        assert secret not in written


@given(st.from_regex(r"[A-Za-z0-9._~+/-]{8,60}=*", fullmatch=True))
def test_no_bearer_token_reaches_the_log(token: str) -> None:
    record = logging.LogRecord("x", logging.INFO, "f", 1, "Authorization: Bearer %s", (token,), None)
    assert Redaction("%(message)s").format(record) == "Authorization: <secret>"


@pytest.fixture
def our_log() -> Iterator[logging.Logger]:
    root = logging.getLogger("cm_console")
    handlers, level, propagate = list(root.handlers), root.level, root.propagate
    yield root
    for handler in list(root.handlers):
        root.removeHandler(handler)
        handler.close()
    root.handlers, root.propagate = handlers, propagate
    root.setLevel(level)


def test_the_log_stays_small_and_is_written_once(tmp_path: Path, our_log: logging.Logger) -> None:
    start_log(tmp_path)
    start_log(tmp_path)
    logging.getLogger("cm_console.test").info("token=s3cr3t")
    (line,) = (tmp_path / "cm-console.log").read_text(encoding="utf-8").splitlines()
    assert "token=<secret>" in line


def test_only_one_process_sends(tmp_path: Path) -> None:
    lock = tmp_path / "sync.lock"
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(lock)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdin is not None
    assert holder.stdout.readline() == "held\n"
    with pytest.raises(DatabaseBusy), sender_lock(lock, 0.1):
        pass
    holder.kill()  # however it dies, the system releases the lock
    holder.wait()
    holder.stdout.close()
    holder.stdin.close()
    with sender_lock(lock, 5):
        pass
