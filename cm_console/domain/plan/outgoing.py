"""What of a planned item may leave: its words and its moment, nothing else."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import replace

from cm_console.domain.plan.item import PlannedItem, Wording, moment_of
from cm_console.domain.publishing import Outgoing, Picture, Uploaded
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
        pictures=tuple(Picture(media.file, media.alt_text) for media in item.media),
    )


def illustrated(outgoing: Outgoing, uploads: Sequence[Uploaded]) -> Outgoing:
    """To the letter: the pictures below the text, each by its address on the server."""
    if not uploads:
        return outgoing
    shown = zip(outgoing.pictures, uploads, strict=True)
    body = outgoing.body_html + "".join(_figure(picture, there.url) for picture, there in shown)
    covers = (there.remote_id for picture, there in zip(outgoing.pictures, uploads, strict=True)
              if not picture.is_film)  # fmt: skip
    return replace(outgoing, body_html=body, cover=next(covers, ""))


def _figure(picture: Picture, url: str) -> str:
    address, alt = html.escape(url), html.escape(picture.alt_text)
    if picture.is_film:
        return f'<figure><video controls src="{address}" aria-label="{alt}"></video></figure>'
    return f'<figure><img src="{address}" alt="{alt}" /></figure>'


def _below(wording: Wording) -> str:
    heading = f"<h3>{html.escape(wording.title, quote=False)}</h3>" if wording.title else ""
    return "<hr>" + _marked(wording.language, heading + as_paragraphs(wording.text))


def _marked(language: str, body: str) -> str:
    return f'<div lang="{html.escape(language)}">{body}</div>'
