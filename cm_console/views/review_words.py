"""The words of reviews: the rule of a plan, and what colleagues answered."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cm_console.domain.errors import QT_TRANSLATE_NOOP
from cm_console.domain.plan.comment import Comments
from cm_console.domain.plan.review import Answer, Review, Verdict
from cm_console.domain.plan.status import Approval
from cm_console.views import times
from cm_console.views.safe_text import escaped
from cm_console.views.theme import Tokens

REMOVE = "remove:"
APPROVALS = {
    Approval.NONE: QT_TRANSLATE_NOOP("review", "Nobody: there is no review"),
    Approval.OPTIONAL: QT_TRANSLATE_NOOP("review", "Whoever you ask, when you want to"),
    Approval.ONE: QT_TRANSLATE_NOOP("review", "One colleague"),
    Approval.ALL: QT_TRANSLATE_NOOP("review", "Everybody who was asked"),
}
RULES = {
    Approval.NONE: "",
    Approval.OPTIONAL: QT_TRANSLATE_NOOP(
        "review", "You can ask colleagues to read along. It is not required."
    ),
    Approval.ONE: QT_TRANSLATE_NOOP("review", "One colleague says yes before this is scheduled."),
    Approval.ALL: QT_TRANSLATE_NOOP("review", "Everybody who was asked says yes before this is scheduled."),
}
VERDICTS = {
    Verdict.YES: QT_TRANSLATE_NOOP("review", "Says yes"),
    Verdict.CHANGE: QT_TRANSLATE_NOOP("review", "Please change"),
}


def said(text: str) -> str:
    """A text of these tables in the language of the window."""
    return QCoreApplication.translate("review", text) if text else ""


def people(review: Review, content: str, look: Tokens) -> str:
    """A paragraph for each colleague who was asked or answered, as safe HTML."""
    return "".join(_person(name, review.last_of(name), content, look) for name in review.people())


def _person(name: str, answer: Answer | None, content: str, look: Tokens) -> str:
    head = f"<b>{escaped(name)}</b>"
    if answer is None:
        waits = escaped(said(QT_TRANSLATE_NOOP("review", "no answer yet")))
        return f"<p>{head} <span class='muted'>{waits}</span></p>"
    ink = look.good if answer.verdict is Verdict.YES else look.danger
    verdict = escaped(said(VERDICTS[answer.verdict]))
    if answer.content != content:
        ink = look.muted
        verdict += escaped(said(QT_TRANSLATE_NOOP("review", " – to an earlier text")))
    when = f"<span class='muted'>{times.moment(answer.at)}</span>"
    comment = f"<br>{escaped(answer.comment)}" if answer.comment else ""
    return f"<p>{head} <span style='color:{ink}'>{verdict}</span> {when}{comment}</p>"


def comments(found: Comments, me: str, look: Tokens) -> str:
    """A paragraph for each comment, as safe HTML; one's own have a link that removes them."""
    against = escaped(said(QT_TRANSLATE_NOOP("review", "Devil's advocate")))
    remove = escaped(said(QT_TRANSLATE_NOOP("review", "Remove")))
    lines = []
    for one in found.said:
        sign = f" <span style='color:{look.danger}'>{against}</span>" if one.against else ""
        link = f" <a href='{REMOVE}{escaped(one.id)}'>{remove}</a>" if one.by == me else ""
        head = f"<b>{escaped(one.by)}</b>{sign} <span class='muted'>{times.moment(one.at)}</span>{link}"
        lines.append(f"<p>{head}<br>{escaped(one.text)}</p>")
    return "".join(lines)


def summary(review: Review, content: str) -> str:
    """How many of those who were asked or answered said yes to this content; empty when nobody was."""
    known = review.people()
    if not known:
        return ""
    last = [review.last_of(name) for name in known]
    yes = sum(one is not None and one.verdict is Verdict.YES and one.content == content for one in last)
    return said(QT_TRANSLATE_NOOP("review", "{yes} of {all} said yes")).format(yes=yes, all=len(known))
