"""Short ways to make the records that tests speak about."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta

from cm_console.domain.commands import Decision, Seen
from cm_console.domain.evidence import seen
from cm_console.domain.intranet import Page, Reading, Record
from cm_console.domain.moderation import Action, Item, ItemRef, Kind, Reason, Report, ReportState, State

T0 = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
_numbers = itertools.count(1)


def at(seconds: float) -> datetime:
    """A moment of the play, in seconds after its beginning."""
    return T0 + timedelta(seconds=seconds)


def ref(remote_id: str = "1", kind: Kind = Kind.POST) -> ItemRef:
    return ItemRef(kind, remote_id)


def item(
    remote_id: str = "1",
    *,
    kind: Kind = Kind.POST,
    state: State = State.HELD,
    body: str = "<p>Hallo</p>",
    title: str = "",
    author_id: str | None = "u1",
    author_name: str = "",
    community_id: str | None = None,
    version: str = "",
    open_reports: int | None = None,
    created_at: datetime | None = T0,
    thread: ItemRef | None = None,
    parent: ItemRef | None = None,
    held: tuple[Reason, ...] = (),
    actions: tuple[Action, ...] = (Action.APPROVE, Action.REJECT, Action.EDIT, Action.REPLY),
) -> Item:
    return Item(
        ref=ItemRef(kind, remote_id),
        state=state,
        author_id=author_id,
        author_name=author_name,
        body_html=body,
        title=title,
        community_id=community_id,
        thread=thread,
        parent=parent,
        created_at=created_at,
        open_reports=open_reports,
        held_reasons=held,
        actions=actions,
        version=version,
    )


def report(
    remote_id: str,
    subject: ItemRef,
    *,
    reason: Reason = Reason.OFFENSIVE,
    reporter: str | None = None,
    state: ReportState = ReportState.OPEN,
    created_at: datetime | None = T0,
) -> Report:
    return Report(remote_id, subject, reason, reporter_id=reporter, state=state, created_at=created_at)


def page(*records: Record, cursor: str = "c1", complete: bool = True) -> Page:
    return Page(records, cursor=cursor, complete=complete)


def decision(
    action: Action = Action.APPROVE,
    about: Item | None = None,
    *,
    text: str = "",
    title: str = "",
    batch: str | None = None,
    intranet_id: int = 1,
    base: Seen | None = None,
    reports: tuple[Report, ...] = (),
) -> Decision:
    """A decision about an item as it is in `about`; operation ids go up in the order of the calls."""
    subject = about or item()
    return Decision(
        operation_id=f"op-{next(_numbers):06}",
        intranet_id=intranet_id,
        ref=subject.ref,
        action=action,
        seen=base or seen(Reading(subject, reports)),
        decided_at=T0,
        text=text,
        title=title,
        batch_id=batch,
    )
