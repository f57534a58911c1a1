"""`cm-console intranet …`"""

from __future__ import annotations

import sys
from argparse import Namespace
from typing import Any

from cm_console.cli.output import Output
from cm_console.domain.errors import TokenMissing
from cm_console.domain.severity import ExitCode
from cm_console.host.secrets import token_from_environment
from cm_console.services.intranets import Checked, IntranetInfo
from cm_console.services.workspace import Workspace


def add(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Tests a connection and keeps it."""
    token = sys.stdin.readline().strip() if wanted.token_stdin else token_from_environment(wanted.token_env)
    if not token:
        raise TokenMissing(name=wanted.name)
    added = workspace.intranets.add(
        wanted.name, wanted.kind, wanted.url, wanted.user, token, token_variable=wanted.token_env
    )
    document = {"intranet": _document(added.info), "token_kept": added.token_kept}
    lines = [f"Connected {added.info.name} ({added.info.url})."]
    if not added.token_kept:
        lines.append("There is no keyring here: the token was kept for this run only. Use --token-env.")
    output.answer(document, lines)
    return ExitCode.DONE


def listed(workspace: Workspace, _wanted: Namespace, output: Output) -> int:
    """What is connected."""
    found = workspace.intranets.listed()
    lines = [f"{one.name}\t{one.kind}\t{one.url}" for one in found] or ["No intranet is connected yet."]
    output.answer({"intranets": [_document(one) for one in found]}, lines)
    return ExitCode.DONE


def test(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Signs in with the token that is kept."""
    checked = workspace.intranets.test_named(wanted.name)
    output.answer(
        {"name": wanted.name, **checked_document(checked)},
        [f"Signed in as {checked.person} on {checked.product} {checked.version}."]
        + [f"Note: {warning}" for warning in checked.warnings],
    )
    return ExitCode.DONE


def remove(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Forgets an intranet."""
    workspace.intranets.remove(wanted.name)
    output.answer({"removed": wanted.name}, [f"Forgot {wanted.name}."])
    return ExitCode.DONE


def checked_document(checked: Checked) -> dict[str, Any]:
    """What a sign-in found, as JSON."""
    return {
        "product": checked.product,
        "version": checked.version,
        "person": checked.person,
        "warnings": list(checked.warnings),
    }


def _document(info: IntranetInfo) -> dict[str, Any]:
    return {
        "id": info.id,
        "name": info.name,
        "kind": info.kind,
        "url": info.url,
        "user": info.user,
        "has_token": info.has_token,
    }
