"""`cm-console calendar text …`"""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING, Any

from cm_console.cli.output import Output
from cm_console.cli.usage import Commands, Parser
from cm_console.domain.plan.item import Wording
from cm_console.domain.severity import ExitCode
from cm_console.services.workspace import Workspace

if TYPE_CHECKING:
    from cm_console.domain.plan.kept_text import KeptText
    from cm_console.domain.plan.stored import Stored

BOTH = ("nl", "en")


def add_words(calendar: Commands[Parser], common: Parser) -> None:
    """`calendar text list | add | remove`."""
    group = calendar.add_parser("text", help="texts to use again and again").add_subparsers(
        dest="deed", required=True, metavar="VERB"
    )
    _verb(group, common, "list", "all of them")
    adding = _verb(group, common, "add", "keep a new one; {platform}, {persona} and {date} are filled in")
    adding.add_argument("name")
    for language in BOTH:
        adding.add_argument(f"--{language}", default="", metavar="TEXT", help="the text in this language")
    adding.add_argument("--signature", action="store_true", help="it stands at the end of an item")
    _verb(group, common, "remove", "let one go").add_argument("text", metavar="NAME")


def _verb(group: Commands[Parser], common: Parser, name: str, what: str) -> Parser:
    verb = group.add_parser(name, parents=[common], help=what)
    verb.set_defaults(verb=f"text {name}")
    return verb


def listed(workspace: Workspace, _wanted: Namespace, output: Output) -> int:
    """All kept texts."""
    found = [document(one) for one in workspace.plan().texts.all()]
    output.answer({"texts": found}, [f"{one['name']}: {' | '.join(one['texts'].values())}" for one in found])
    return ExitCode.DONE


def add(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Keeps a new text."""
    from cm_console.domain.plan.kept_text import KeptText

    wordings = tuple(Wording(one, text=getattr(wanted, one)) for one in BOTH if getattr(wanted, one))
    made = workspace.plan().texts.add(KeptText(wanted.name, wordings, wanted.signature))
    output.answer({"text": document(made)}, [f"{made.value.name}: kept"])
    return ExitCode.DONE


def remove(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Lets a text go."""
    texts = workspace.plan().texts
    found = texts.find(wanted.text)
    texts.remove(found.id)
    output.answer({"removed": found.id}, [f"{found.value.name}: removed"])
    return ExitCode.DONE


def document(stored: Stored[KeptText]) -> dict[str, Any]:
    """One text, as JSON."""
    text = stored.value
    return {
        "id": stored.id,
        "name": text.name,
        "texts": {one.language: one.text for one in text.wordings},
        "signature": text.is_signature,
    }
