"""The fingerprint of what a moderator looked at, to notice that it changed before a decision is sent."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from cm_console.domain.commands import Seen
from cm_console.domain.intranet import Reading
from cm_console.domain.moderation import Report, ReportState, State


def content_hash(title: str, body_html: str) -> str:
    """A short stable hash of a text; equal texts have equal hashes on every machine."""
    return hashlib.sha256(f"{title}\x00{body_html}".encode()).hexdigest()[:24]


def fingerprint_of(
    title: str, body_html: str, state: State, version: str, open_report_ids: Iterable[str]
) -> str:
    """Covers text, state and reports: everything that may change a person's mind. A platform's own version
    stands for the reports where there is one.
    """
    reports = version or ",".join(sorted(open_report_ids))
    text = content_hash(title, body_html)
    return hashlib.sha256(f"{text}|{state}|{reports}".encode()).hexdigest()[:24]


def open_report_ids(reports: Iterable[Report]) -> list[str]:
    """Remote ids of the reports that nobody has closed."""
    return [report.remote_id for report in reports if report.state is ReportState.OPEN]


def seen(reading: Reading) -> Seen:
    """What somebody looking at `reading` sees now."""
    open_ids = open_report_ids(reading.reports)
    item = reading.item
    return Seen(
        state=item.state,
        version=item.version,
        fingerprint=fingerprint_of(item.title, item.body_html, item.state, item.version, open_ids),
        title=item.title,
        body_html=item.body_html,
        open_reports=len(open_ids) if item.open_reports is None else item.open_reports,
    )
