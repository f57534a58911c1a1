"""A small demo intranet, and a console that is connected to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cm_console.demo import DemoIntranet
from tests.e2e.console import Console


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[DemoIntranet]:
    with DemoIntranet(tmp_path / "intranet", people=60, posts=600, seed=3) as server:
        yield server


@pytest.fixture
def console(profile: Path, demo: DemoIntranet) -> Console:
    """Connected as “lindenhof” and synchronised."""
    console = Console(profile, {"DEMO_TOKEN": demo.token})
    connect = ["intranet", "add", "lindenhof", "--kind", "intranet-api", "--url", demo.url]
    console.run(*connect, "--token-env", "DEMO_TOKEN")
    console.run("sync")
    return console
