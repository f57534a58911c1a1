"""The parts of an item's detail as small documents, every word of them escaped."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from cm_console.domain.queue import AuthorCard, HistoryRow, ReportRow, ThreadRow
from cm_console.views import times, words
from cm_console.views.safe_text import escaped

SUBJECT = "subject"  # the place of the item in its thread
INDENT = 22  # pixels a level
translate = QCoreApplication.translate


def thread(rows: tuple[ThreadRow, ...]) -> str:
    """The contributions around the item, the item itself marked."""
    if not rows:
        return _nothing(translate("detail", "Nothing else was said around this."))
    return "".join(_contribution(row) for row in rows)


def _contribution(row: ThreadRow) -> str:
    when = times.moment(row.created_at)
    state = "" if row.state == "visible" else f" · {escaped(words.word(row.state))}"
    here = translate("detail", "this item") if row.is_subject else ""
    place = f"<a name='{SUBJECT}'></a>" if row.is_subject else ""
    head = f"<b>{escaped(row.author)}</b> <span class='muted'>{when}{state}</span>"
    mark = f"<b class='subject'>{escaped(here)}</b>"
    return f"<p style='margin-left:{row.depth * INDENT}px'>{place}{head} {mark}<br>{escaped(row.excerpt)}</p>"


def author(card: AuthorCard | None) -> str:
    """Who wrote it; what the copy does not know is left out, never shown as nought."""
    if card is None:
        return _nothing(translate("detail", "The intranet does not say who wrote this."))
    place = " · ".join(escaped(part) for part in (card.job_title, card.org_unit, card.location) if part)
    lines = [f"<p><b>{escaped(card.name)}</b><br><span class='muted'>{place}</span></p>"]
    facts = [
        (translate("detail", "Member since"), times.moment(card.joined_at) if card.joined_at else None),
        (translate("detail", "Posts"), _number(card.posts)),
        (translate("detail", "Comments"), _number(card.comments)),
        (translate("detail", "Hidden, spam or removed"), _number(card.refused)),
    ]
    cells = "".join(
        f"<tr><td class='muted'>{escaped(name)}&nbsp;&nbsp;</td><td>{value}</td></tr>"
        for name, value in facts
        if value is not None
    )
    lines.append(f"<table>{cells}</table>")
    if card.recent:
        recent = translate("detail", "Most recent")
        lines.append(f"<p><b>{escaped(recent)}</b></p>")
        lines += [_contribution(row) for row in card.recent]
    return "".join(lines)


def reports(rows: tuple[ReportRow, ...], known: bool) -> str:
    """All reports; names only where somebody asked for them."""
    if not known:
        return _nothing(translate("detail", "This intranet has no reports."))
    if not rows:
        return _nothing(translate("detail", "Nobody reported this."))
    return "".join(_report(row) for row in rows)


def _report(row: ReportRow) -> str:
    hidden = (
        translate("detail", "name hidden") if row.reporter_hidden else translate("detail", "name unknown")
    )
    who = escaped(row.reporter) if row.reporter else f"<i>{escaped(hidden)}</i>"
    note = f"<br>{escaped(row.note)}" if row.note else ""
    when = times.moment(row.created_at)
    return f"<p><b>{escaped(words.word(row.reason))}</b> <span class='muted'>{who} · {when}</span>{note}</p>"


def history(rows: tuple[HistoryRow, ...]) -> str:
    """What was done about it before, here and on the intranet."""
    if not rows:
        return _nothing(translate("detail", "No earlier decisions and no notes."))
    return "".join(_event(row) for row in rows)


def _event(row: HistoryRow) -> str:
    where = translate("detail", "here") if row.local else translate("detail", "on the intranet")
    text = f"<br>{escaped(words.reason(row.text))}" if row.text else ""
    who = escaped(row.actor or "–")
    return (
        f"<p><b>{escaped(words.event(row.what))}</b> <span class='muted'>{who} · {times.moment(row.at)}"
        f" · {escaped(where)}</span>{text}</p>"
    )


def _number(count: int | None) -> str | None:
    return None if count is None else QLocale().toString(count)


def _nothing(text: str) -> str:
    return f"<p class='muted'>{escaped(text)}</p>"
