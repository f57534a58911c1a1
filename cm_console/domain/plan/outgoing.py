"""What of a planned item may leave: its words and its moment, nothing else."""

from __future__ import annotations

import html

from cm_console.domain.plan.item import PlannedItem, Wording, moment_of
from cm_console.domain.publishing import Outgoing
from cm_console.domain.text import as_paragraphs


def outgoing_of(item: PlannedItem) -> Outgoing:
    """An item with a time as one post: the main language first, the other below it under its own heading."""
    main, *others = item.wordings
    body = as_paragraphs(main.text)
    if others:
        body = _marked(main.language, body) + "".join(_below(one) for one in others)
    return Outgoing(
        title=item.title,
        body_html=body,
        community_id=item.community_id,
        language=main.language,
        at=moment_of(item.at, item.timezone) if item.at else None,
    )


def _below(wording: Wording) -> str:
    heading = f"<h3>{html.escape(wording.title, quote=False)}</h3>" if wording.title else ""
    return "<hr>" + _marked(wording.language, heading + as_paragraphs(wording.text))


def _marked(language: str, body: str) -> str:
    return f'<div lang="{html.escape(language)}">{body}</div>'
