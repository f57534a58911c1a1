"""`cm-console calendar review | comment | approval`: who has said yes, and what else they said."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from cm_console.cli.output import Output
from cm_console.cli.usage import Commands, Parser
from cm_console.domain.errors import BadValue
from cm_console.domain.plan.comment import Comment
from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.review import Answer, Verdict, content_of
from cm_console.domain.plan.status import Approval
from cm_console.domain.severity import ExitCode
from cm_console.services.plan.plan import Plan
from cm_console.services.workspace import Workspace


def add_words(calendar: Commands[Parser], common: Parser) -> None:
    """`calendar review | comment | approval`."""
    reviewing = calendar.add_parser("review", parents=[common], help="ask for a yes, or record an answer")
    reviewing.add_argument("id")
    deed = reviewing.add_mutually_exclusive_group()
    deed.add_argument("--ask", nargs="+", metavar="NAME", help="these colleagues too; puts it in review")
    deed.add_argument("--drop", metavar="NAME", help="this colleague is no longer asked")
    deed.add_argument("--yes", metavar="NAME", help="this colleague says yes")
    deed.add_argument("--change", metavar="NAME", help="this colleague asks to change something")
    reviewing.add_argument("--comment", metavar="TEXT", help="what they said with their answer")
    commenting = calendar.add_parser(
        "comment", parents=[common], help="what you think of it; never published"
    )
    commenting.add_argument("id")
    said = commenting.add_mutually_exclusive_group()
    said.add_argument("text", nargs="?", metavar="TEXT")
    said.add_argument("--list", action="store_true", help="all that was said (also without a text)")
    said.add_argument("--remove", metavar="COMMENT", help="take back a comment of your own")
    commenting.add_argument("--against", action="store_true", help="as the devil's advocate")
    approving = calendar.add_parser("approval", parents=[common], help="who says yes before it is scheduled")
    approving.add_argument("approval", nargs="?", choices=[one.value for one in Approval])


def review(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Asks colleagues, records what they answer, or only says how it stands."""
    plan = workspace.plan()
    if wanted.ask:
        entry = plan.reviews.ask(wanted.id, (*plan.reviews.of(wanted.id).asked, *wanted.ask))
    elif wanted.drop:
        entry = plan.reviews.drop(wanted.id, wanted.drop)
    elif wanted.yes:
        entry = plan.reviews.answer(wanted.id, wanted.yes, Verdict.YES, wanted.comment or "")
    elif wanted.change:
        if not wanted.comment:
            raise BadValue(value="", field="--comment", possible="what is to be changed")
        entry = plan.reviews.answer(wanted.id, wanted.change, Verdict.CHANGE, wanted.comment)
    else:
        entry = plan.calendar.get(wanted.id)
    return _answer(plan, entry, output)


def comment(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Adds a comment, takes one back, or lists them."""
    discussion = workspace.plan().discussion
    if wanted.remove:
        found = discussion.remove(wanted.id, wanted.remove)
    elif wanted.text:
        found = discussion.add(wanted.id, wanted.text, against=wanted.against)
    else:
        found = discussion.of(wanted.id)
    lines = [f"{_moment(one)} {one.by}{' (against)' * one.against}: {one.text}" for one in found.said]
    output.answer({"id": wanted.id, "comments": [_comment(one) for one in found.said]}, lines)
    return ExitCode.DONE


def approval(workspace: Workspace, wanted: Namespace, output: Output) -> int:
    """Chooses who says yes, or says who does."""
    reviews = workspace.plan().reviews
    if wanted.approval is None:
        output.answer({"approval": reviews.approval().value}, [reviews.approval().value])
        return ExitCode.DONE
    without = reviews.set_approval(Approval(wanted.approval))
    line = f"Scheduled already, though not enough colleagues said yes: {without}"
    output.answer(
        {"approval": wanted.approval, "scheduled_without": without},
        [wanted.approval, *([line] if without else [])],
    )
    return ExitCode.DONE


def _answer(plan: Plan, entry: Entry, output: Output) -> int:
    found, content = plan.reviews.of(entry.id), content_of(entry.item)
    people = [_person(name, found.last_of(name), content) for name in found.people()]
    document = {
        "id": entry.id,
        "status": entry.item.status.value,
        "approval": plan.reviews.approval().value,
        "asked": list(found.asked),
        "answers": people,
    }
    lines = [f"{one['by']}: {one['answer'] or '–'}  {one['comment']}".rstrip() for one in people]
    output.answer(document, [f"{entry.item.status.value:<10} {entry.item.title}  ({entry.id})", *lines])
    return ExitCode.DONE


def _person(name: str, said: Answer | None, content: str) -> dict[str, Any]:
    """What a colleague answered last; `to_this_text` is null while they did not."""
    return {
        "by": name,
        "answer": said.verdict.value if said else None,
        "comment": said.comment if said else "",
        "at": said.at.isoformat() if said else None,
        "to_this_text": said.content == content if said else None,
    }


def _comment(one: Comment) -> dict[str, Any]:
    return {"id": one.id, "by": one.by, "at": one.at.isoformat(), "text": one.text, "against": one.against}


def _moment(one: Comment) -> str:
    return one.at.isoformat(sep=" ", timespec="minutes")
