"""`cm-console doctor`, `backup` and `screens`"""

from __future__ import annotations

from argparse import Namespace

from cm_console.cli.output import Output
from cm_console.cli.program import Program
from cm_console.domain.errors import BadValue
from cm_console.domain.severity import ExitCode
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
    workspace.database.copy_workspace(wanted.file.absolute())
    output.answer(
        {"file": str(wanted.file), "bytes": wanted.file.stat().st_size, "encrypted": workspace.encrypted},
        [f"Saved {wanted.file}."],
    )
    return ExitCode.DONE


def screens(workspace: Workspace, wanted: Namespace, output: Output, program: Program) -> int:
    """Renders every screen to PNG files."""
    files = program.render_screens(
        workspace, wanted.out, language=wanted.lang, theme=wanted.theme, size=wanted.size
    )
    output.answer({"files": [str(file) for file in files]}, [str(file) for file in files])
    return ExitCode.DONE
