"""Cold start to the first painted window and to a usable queue, beside a bare QMainWindow."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.bench.filled import filled_profile
from tests.bench.measure import line

ITEMS = 100_000
RUNS = 7


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("profile")
    filled_profile(folder, ITEMS).close()
    return folder


def test_start(folder: Path) -> None:
    """The runs alternate, so that both meet the same machine."""
    floor, painted, rows = [], [], []
    for _ in range(RUNS + 1):
        floor.append(_probe("floor")["painted"] * 1000)
        ours = _probe("ours", str(folder))
        painted.append(ours["painted"] * 1000)
        rows.append(ours["rows"] * 1000)
    base = statistics.median(floor[1:])
    line("first painted window", statistics.median(painted[1:]), base, "(goal 1.3 ×)")
    line(f"usable queue of {ITEMS:,} items", statistics.median(rows[1:]), base, "(goal 2.0 ×)")


def _probe(*arguments: str) -> dict[str, float]:
    environment = {**os.environ, "STARTED": str(time.time()), "CM_BENCH_TOKEN": "x"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.window_probe", *arguments],
        capture_output=True,
        text=True,
        timeout=120,
        env=environment,
    )
    assert done.stdout, done.stderr
    times: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return times
