"""`cm-console doctor`, `backup`, `restore` and `screens`"""

from __future__ import annotations

from argparse import Namespace

from cm_console.cli.output import Output
from cm_console.cli.program import Program
from cm_console.domain.errors import BadValue
from cm_console.domain.severity import ExitCode
from cm_console.host.media_folder import MediaFolder
from cm_console.host.paths import Profile
from cm_console.services.doctor import examine
from cm_console.services.workspace import Workspace


def doctor(workspace: Workspace, _wanted: Namespace, output: Output) -> int:
    """Checks versions, files, keyring, permissions, integrity and connections."""
    checks = examine(workspace)
    output.answer(
        {"checks": [{"name": check.name, "ok": check.ok, "value": check.value} for check in checks]},
        [f"{'ok ' if check.ok else 'BAD'} {check.name}: {check.value}" for check in checks],
    )
    return ExitCode.DONE if all(check.ok for check in checks) else ExitCode.PARTLY


def backup(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Copies what people here made to a file; the copy of the intranets can always be fetched again."""
    if wanted.file.exists():
        raise BadValue(value=str(wanted.file), field="the backup", possible="a file that does not exist yet")
    MediaFolder(workspace.profile.media, workspace.database.key).protect()
    pictures = workspace.database.copy_workspace(wanted.file.absolute())
    output.answer(
        {
            "file": str(wanted.file),
            "bytes": wanted.file.stat().st_size,
            "encrypted": workspace.encrypted,
            "pictures": pictures,
        },
        [f"Saved {wanted.file}.", *([f"With {pictures} pictures and films beside it."] if pictures else [])],
    )
    return ExitCode.DONE


def restore(program: Program, profile: Profile, wanted: Namespace, output: Output) -> int:
    """Puts back what `backup` saved; what there was until now stays beside it."""
    if not wanted.file.is_file():
        raise BadValue(value=str(wanted.file), field="the backup", possible="a file that exists")
    pictures = program.restore_workspace(profile, wanted.file.absolute())
    output.answer({"restored": str(wanted.file), "pictures": pictures}, [f"Restored {wanted.file}."])
    return ExitCode.DONE


def screens(workspace: Workspace, wanted: Namespace, output: Output, program: Program) -> int:
    """Renders every screen to PNG files."""
    files = program.render_screens(
        workspace, wanted.out, language=wanted.lang, theme=wanted.theme, size=wanted.size
    )
    output.answer({"files": [str(file) for file in files]}, [str(file) for file in files])
    return ExitCode.DONE
