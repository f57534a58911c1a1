"""`cm-console calendar template …`"""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cm_console.cli.landings import landing_document, landing_line
from cm_console.cli.output import Output
from cm_console.cli.usage import Commands, Parser
from cm_console.cli.values import day, intranet_id, pairs, persona_ids
from cm_console.domain.plan.item import Wording
from cm_console.domain.plan.template import FreeDays, Placing, TemplateKind
from cm_console.domain.severity import ExitCode
from cm_console.services.workspace import Workspace

if TYPE_CHECKING:
    from cm_console.services.plan.templates import Known  # loads what few commands need

BOTH = ("nl", "en")


def add_words(calendar: Commands[Parser], common: Parser) -> None:
    """`calendar template list | apply | make | remove | export | import`."""
    group = calendar.add_parser("template", help="many items at once").add_subparsers(
        dest="deed", required=True, metavar="VERB"
    )
    _verb(group, common, "list", "all templates")
    applying = _verb(group, common, "apply", "plan all of one, as drafts")
    applying.add_argument("template", metavar="NAME")
    _placing_options(applying)
    making = _verb(group, common, "make", "a template of a campaign, or of chosen items")
    making.add_argument("name")
    making.add_argument("ids", nargs="*", metavar="ID")
    making.add_argument("--campaign", metavar="NAME")
    making.add_argument("--lang", choices=BOTH, default="nl", help="the language of its name")
    making.add_argument("--rhythm", action="store_true", help="by days of the week, to begin again and again")
    _verb(group, common, "remove", "let one of your own go").add_argument("template", metavar="NAME")
    exporting = _verb(group, common, "export", "a file to share")
    exporting.add_argument("template", metavar="NAME")
    exporting.add_argument("file", type=Path)
    _verb(group, common, "import", "keep the template of a file").add_argument("file", type=Path)


def _verb(group: Commands[Parser], common: Parser, name: str, what: str) -> Parser:
    verb = group.add_parser(name, parents=[common], help=what)
    verb.set_defaults(verb=f"template {name}")
    return verb


def _placing_options(verb: Parser) -> None:
    verb.add_argument("--start", required=True, metavar="DAY", help="its first day")
    verb.add_argument("--weeks", type=int, default=0, metavar="N", help="how long a rhythm goes on")
    verb.add_argument("--persona", action="append", default=[], metavar="NAME")
    verb.add_argument("--intranet", metavar="NAME")
    verb.add_argument("--lang", action="append", default=[], choices=BOTH)
    verb.add_argument("--holidays", default=FreeDays.KEEP.value, choices=[one.value for one in FreeDays])
    verb.add_argument("--campaign", default="", metavar="NAME", help="a new campaign for all of it")
    verb.add_argument(
        "--fill", action="append", default=[], metavar="PLACE=TEXT", help="a place in its texts"
    )
    verb.add_argument("--dry-run", action="store_true", help="only say what would stand when")


def listed(workspace: Workspace, _wanted: Namespace, output: Output) -> int:
    """All templates."""
    found = [document(one) for one in workspace.plan().templates.all()]
    output.answer({"templates": found}, [f"{one['id']}: {one['name']['nl']}" for one in found])
    return ExitCode.DONE


def apply(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Plans all of a template, or says what that would be."""
    templates = workspace.plan().templates
    template, placing = templates.find(wanted.template).template, _placing(workspace, wanted)
    done = None if wanted.dry_run else templates.apply(template, placing)
    landings = done.landings if done else templates.preview(template, placing)
    output.answer(
        {
            "dry_run": wanted.dry_run,
            "campaign": (done.campaign_id if done else "") or None,
            "items": [landing_document(one) for one in landings],
            "added": list(done.ids) if done else [],
        },
        [landing_line(one) for one in landings],
    )
    return ExitCode.DONE


def make(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Keeps a template of what was planned."""
    plan, name = workspace.plan(), Wording(wanted.lang, wanted.name)
    if wanted.campaign:
        made = plan.templates.make_of_campaign(plan.campaigns.find(wanted.campaign).id, name)
    else:
        kind = TemplateKind.RHYTHM if wanted.rhythm else TemplateKind.CAMPAIGN
        made = plan.templates.make(name, kind, wanted.ids)
    return _answer(made, output)


def remove(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Lets an own template go."""
    templates = workspace.plan().templates
    found = templates.find(wanted.template)
    templates.remove(found.id)
    output.answer({"removed": found.id}, [f"{wanted.template}: removed"])
    return ExitCode.DONE


def export(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Writes a template to a file to share."""
    workspace.plan().templates.export(wanted.template, wanted.file)
    output.answer({"file": str(wanted.file)}, [str(wanted.file)])
    return ExitCode.DONE


def bring_in(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Keeps the template of a file."""
    return _answer(workspace.plan().templates.bring_in(wanted.file), output)


def document(known: Known) -> dict[str, Any]:
    """One template, as JSON."""
    template = known.template
    return {
        "id": known.id,
        "name": {language: template.name(language) for language in BOTH},
        "kind": template.kind.value,
        "own": known.is_own,
        "items": len(template.slots),
        "weeks": template.weeks,
        "phase": template.phase or None,
        "asks": {language: list(template.asks((language,))) for language in BOTH},
    }


def _placing(workspace: Workspace, wanted: Namespace) -> Placing:
    return Placing(
        start=day(wanted.start, "--start"),
        weeks=max(0, wanted.weeks),
        persona_ids=persona_ids(workspace, wanted.persona),
        intranet_id=intranet_id(workspace, wanted.intranet) if wanted.intranet else None,
        languages=tuple(wanted.lang),
        free_days=FreeDays(wanted.holidays),
        campaign=wanted.campaign,
        places=pairs(wanted.fill, "--fill"),
    )


def _answer(known: Known, output: Output) -> int:
    shown = document(known)
    output.answer({"template": shown}, [f"{name}: {value}" for name, value in shown.items()])
    return ExitCode.DONE
