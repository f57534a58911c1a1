"""With a keyring no picture of a profile can be read on the disk: not in use, and not in a backup."""

from __future__ import annotations

from pathlib import Path

import pytest

from cm_console.app.container import open_workspace, restore_workspace
from cm_console.app.database_key import database_key
from cm_console.host.media_folder import MediaFolder
from cm_console.host.paths import Profile
from cm_console.host.secrets import Secrets
from cm_console.host.settings import Settings
from cm_console.store.files import connect_file
from cm_console.store.upgrade import KNOWN_VERSION
from tests.unit.host.test_secrets import Memory, Use, use

__all__ = ["use"]  # a fixture of the tests of secrets, used here as it is
PNG = b"\x89PNG\r\n\x1a\n" + b"x" * 100


@pytest.fixture
def profile(tmp_path: Path, use: Use) -> Profile:
    use(Memory())
    return Profile(tmp_path / "profile")


def pictures_under(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in folder.rglob("*.png")]


def test_a_picture_is_sealed_with_the_key_of_the_database(profile: Profile) -> None:
    workspace = open_workspace(profile)
    file = workspace.plan().media.add_content(PNG)
    assert workspace.encrypted
    assert workspace.plan().media.content(file) == PNG
    workspace.close()
    (kept,) = pictures_under(profile.folder)
    assert PNG[:8] not in kept


def test_the_backup_before_an_upgrade_holds_no_readable_picture(profile: Profile) -> None:
    """The backup shares its files with the profile: what was sealed afterwards would stay readable there."""
    open_workspace(profile).close()
    name = MediaFolder(profile.media).keep(PNG)  # as an earlier version did
    key = database_key(profile, Settings(profile.settings), Secrets())
    connection = connect_file(profile.workspace, key)
    connection.execute(f"PRAGMA user_version={KNOWN_VERSION['workspace'] - 1}")
    connection.close()
    workspace = open_workspace(profile)
    assert workspace.plan().media.content(name) == PNG
    workspace.close()
    (backup,) = profile.backups.glob("workspace-*.db")
    assert len(pictures_under(profile.folder)) == 2
    assert not any(PNG[:8] in kept for kept in pictures_under(profile.folder))
    profile.media.joinpath(name).unlink()
    assert restore_workspace(profile, backup) == 1
    workspace = open_workspace(profile)
    assert workspace.plan().media.content(name) == PNG
    workspace.close()
