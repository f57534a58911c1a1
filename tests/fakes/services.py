"""The services of the window over a small SQLite file: they keep the contract and touch no network."""

from __future__ import annotations

import sqlite3
import threading
from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from cm_console.bridge.ports import Event
from cm_console.domain.changes import Changes, Connection, ConnectionStatus
from cm_console.domain.commands import OperationState, Seen
from cm_console.domain.errors import (
    ActionNotOffered,
    AlreadyDecided,
    AppError,
    Conflict,
    NameTaken,
    NothingToUndo,
    Refused,
    SignInRefused,
    UnknownItem,
    Unreachable,
)
from cm_console.domain.moderation import LOCAL_ACTIONS, Action, Kind, Reason, ReportState, State, urgency
from cm_console.domain.queue import (
    Assignee,
    AuthorCard,
    Choice,
    Counts,
    Filter,
    HistoryRow,
    ItemDetail,
    OperationRow,
    PendingOperation,
    QueueRow,
    ReportRow,
    Scope,
    Sort,
    ThreadRow,
)
from cm_console.services.plan.plan import Plan
from cm_console.store.engine import Database as PlanDatabase
from tests.fakes import queue_data as data
from tests.fakes.plan import open_plan

OFFERED = {
    State.HELD: (Action.APPROVE, Action.REJECT, Action.SPAM, Action.EDIT, Action.REPLY),
    State.VISIBLE: (Action.APPROVE, Action.HIDE, Action.REMOVE, Action.SPAM, Action.REPLY),
}
BECOMES = {
    Action.APPROVE: State.VISIBLE,
    Action.HIDE: State.HIDDEN,
    Action.REJECT: State.REMOVED,
    Action.REMOVE: State.REMOVED,
    Action.SPAM: State.SPAM,
}
LOCAL = (Action.NOTE, Action.ASSIGN, Action.SNOOZE)
ORDERS = {
    Sort.PRIORITY: "rank DESC, id",
    Sort.OLDEST: "created, id",
    Sort.NEWEST: "created DESC, id",
    Sort.REPORTS: "reports DESC, id",
}
SCOPES = {
    Scope.OPEN: "closed = 0 AND pending IS NULL AND snoozed IS NULL",
    Scope.DECIDED: "pending IS NOT NULL",
    Scope.SNOOZED: "snoozed IS NOT NULL",
    Scope.MINE: "closed = 0 AND pending IS NULL AND mine = 1",
    Scope.CLOSED: "closed = 1",
    Scope.ALL: "1",
}


@dataclass(frozen=True)
class Accepted:
    item_id: int
    operation_id: str


@dataclass(frozen=True)
class RefusedItem:
    item_id: int
    error: AppError


@dataclass(frozen=True)
class DecideResult:
    accepted: tuple[Accepted, ...] = ()
    refused: tuple[RefusedItem, ...] = ()


@dataclass(frozen=True)
class KindInfo:
    kind: str
    label: str
    needs_user: bool


@dataclass(frozen=True)
class IntranetInfo:
    id: int
    name: str
    kind: str
    url: str
    user: str
    has_token: bool
    token_kept: bool
    token_variable: str = ""


@dataclass(frozen=True)
class Checked:
    product: str
    version: str
    person: str
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Added:
    info: IntranetInfo
    token_kept: bool


class Database:
    """One connection per thread on one file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._local = threading.local()
        self._all: list[sqlite3.Connection] = []

    def all(self, sql: str, *values: object) -> list[Any]:
        return self.connection().execute(sql, values).fetchall()

    def connection(self) -> sqlite3.Connection:
        if not hasattr(self._local, "connection"):
            self._local.connection = sqlite3.connect(self._path, check_same_thread=False)
            self._local.connection.row_factory = sqlite3.Row
            self._all.append(self._local.connection)
        connection: sqlite3.Connection = self._local.connection
        return connection

    def close(self) -> None:
        for connection in self._all:
            connection.close()


def where(wanted: Filter) -> tuple[str, list[object]]:
    """The condition of a filter."""
    parts, values = [SCOPES[wanted.scope]], list[object]()
    lists = {"intranet": wanted.intranet_ids, "community": wanted.community_ids, "kind": wanted.kinds,
             "reason": wanted.reasons, "state": wanted.states}  # fmt: skip
    for column, allowed in lists.items():
        if allowed:
            parts.append(f"{column} IN ({','.join('?' * len(allowed))})")
            values += allowed
    if wanted.author_id is not None:
        parts.append("author = ?")
        values.append(wanted.author_id)
    if wanted.assignee is not None:
        parts.append(f"mine = {int(wanted.assignee is Assignee.ME)}")
    if wanted.created_before is not None:
        parts.append("created < ?")
        values.append(wanted.created_before.timestamp())
    if wanted.created_after is not None:
        parts.append("created >= ?")
        values.append(wanted.created_after.timestamp())
    if wanted.text.strip():
        parts.append("id IN (SELECT rowid FROM words WHERE words MATCH ?)")
        values.append(" ".join(f'"{word}"*' for word in wanted.text.replace('"', " ").split()))
    return " AND ".join(parts), values


class FakeQueue:
    def __init__(self, database: Database) -> None:
        self._database = database

    def first_ids(self, wanted: Filter, sort: Sort, limit: int) -> Sequence[int]:
        condition, values = where(wanted)
        sql = f"SELECT id FROM items WHERE {condition} ORDER BY {ORDERS[sort]} LIMIT {limit}"
        return [row[0] for row in self._database.all(sql, *values)]

    def all_ids(self, wanted: Filter, sort: Sort) -> array[int]:
        condition, values = where(wanted)
        sql = f"SELECT id FROM items WHERE {condition} ORDER BY {ORDERS[sort]}"
        cursor = self._database.connection().execute(sql, values)
        ids = array("q")
        while rows := cursor.fetchmany(1000):
            ids.extend(row[0] for row in rows)
        return ids

    def rows(self, ids: Sequence[int]) -> list[QueueRow]:
        assert len(ids) <= 200
        found = self._database.all(f"SELECT * FROM items WHERE id IN ({','.join('?' * len(ids))})", *ids)
        by_id = {row["id"]: to_row(row) for row in found}
        return [by_id[item_id] for item_id in ids if item_id in by_id]

    def detail(self, item_id: int) -> ItemDetail:
        rows = self.rows([item_id])
        if not rows:
            raise UnknownItem(id=item_id)
        return to_detail(rows[0])

    def counts(self) -> Counts:
        by_scope = {
            scope: self._database.all(f"SELECT count(*) FROM items WHERE {condition}")[0][0]
            for scope, condition in SCOPES.items()
        }
        attention = self._database.all("SELECT count(*) FROM items WHERE error IS NOT NULL")[0][0]
        return Counts(by_scope, by_scope[Scope.DECIDED] - attention, attention)

    def communities(self) -> list[Choice]:
        return [
            Choice(number + 1, name, data.INTRANETS[number % 2], 10 * number)
            for number, name in enumerate(data.COMMUNITIES)
        ]

    def intranets(self) -> list[Choice]:
        return [Choice(number + 1, name, name, 50) for number, name in enumerate(data.INTRANETS)]

    def authors(self, typed: str, limit: int) -> list[Choice]:
        rows = self._database.all(
            "SELECT author, intranet, sum(closed = 0) AS waiting FROM items"
            " GROUP BY 1, 2 ORDER BY waiting DESC, author"
        )
        found = [Choice(author, data.PEOPLE[author - 1], data.INTRANETS[intranet - 1], waiting)
                 for author, intranet, waiting in rows]  # fmt: skip
        words = typed.casefold().split()
        return [one for one in found if begins(one.name, words)][:limit]

    def operations(self) -> list[OperationRow]:
        return [
            to_operation(row) for row in self._database.all("SELECT * FROM items WHERE pending IS NOT NULL")
        ]


def begins(name: str, words: Sequence[str]) -> bool:
    """Whether every word is the beginning of a word of the name."""
    return all(any(part.startswith(word) for part in name.casefold().split()) for word in words)


def plain(text: str) -> str:
    return text.replace("<b>", "").replace("</b>", "")


def moment(seconds: float | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)


def to_row(row: Any) -> QueueRow:
    state, person = State(row["state"]), row["kind"] == Kind.PERSON
    author = data.PEOPLE[row["author"] - 1]
    reasons = (Reason(row["reason"]),)
    waited = datetime.now(UTC).timestamp() - row["opened"]
    text = plain(data.TEXTS[row["text"]])
    return QueueRow(
        id=row["id"], intranet_id=row["intranet"], intranet=data.INTRANETS[row["intranet"] - 1],
        kind=Kind(row["kind"]), remote_id=str(row["id"]), state=state,
        shown_state=BECOMES.get(Action(row["pending"]), state) if row["pending"] else state,
        waits=not row["closed"], author_id=row["author"], author=author, community_id=row["community"],
        community=data.COMMUNITIES[row["community"] - 1], created_at=moment(row["created"]),
        opened_at=moment(row["opened"]), title="" if person else data.TITLES[row["text"]],
        excerpt="Ik begin 1 december bij Techniek en wil graag meedoen." if person else text,
        matched_words=tuple(filter(None, (data.WORDS[row["text"]],))), reasons=reasons,
        open_reports=row["reports"] if row["intranet"] == 1 else None,
        actions=OFFERED.get(state, (Action.RESTORE,)),
        urgency=urgency(reasons, row["reports"], held=state is State.HELD, waiting_seconds=waited),
        pending=to_pending(row), assigned_to_me=bool(row["mine"]), snoozed_until=moment(row["snoozed"]),
        notes=row["notes"], url=f"https://intranet.example/items/{row['id']}", messages_author=True,
        version=f"v{row['id']}",
    )  # fmt: skip


def to_pending(row: Any) -> PendingOperation | None:
    if row["pending"] is None:
        return None
    error = ERRORS.get(row["error"])
    title, hint = error.texts() if error else ("", "")
    state = STATES.get(row["error"], OperationState.HELD)
    return PendingOperation(
        row["operation"], Action(row["pending"]), state, moment(row["until"]), row["error"] or "", title, hint
    )


ERRORS: dict[str | None, AppError] = {
    "conflict": Conflict(),
    "refused": Refused(reason="403"),
    "unreachable": Unreachable(host="intranet.example"),
}
STATES = {
    "conflict": OperationState.CONFLICT,
    "refused": OperationState.REFUSED,
    "unreachable": OperationState.RETRY,
}


def to_operation(row: Any) -> OperationRow:
    shown, pending = to_row(row), to_pending(row)
    assert pending is not None
    body = data.TEXTS[row["text"]]
    base = Seen(shown.state, "1", "a", shown.title, body, shown.open_reports or 0)
    changed = body.replace("echt", "gewoon").replace("drie", "vier") + " Aangepast, sorry."
    theirs = Seen(State.VISIBLE, "2", "b", shown.title, changed, 3)
    return OperationRow(
        operation_id=pending.operation_id, item_id=shown.id, intranet=shown.intranet, action=pending.action,
        state=pending.state, summary=shown.title or shown.excerpt[:60], decided_at=data.NOW,
        not_before=pending.not_before, attempts=2 if pending.error else 0, error=pending.error,
        error_title=pending.error_title, error_hint=pending.error_hint, base=base,
        theirs=theirs if pending.error == "conflict" else None,
        reason=row["why"], text=row["words"],
    )  # fmt: skip


def to_detail(row: QueueRow, reporter: str = "") -> ItemDetail:
    html = f"<p>{row.excerpt}</p><p>Groet, {row.author.split()[0]}</p>"
    thread = tuple(
        ThreadRow(row.id * 10 + n, Kind.POST if n == 0 else Kind.COMMENT, data.PEOPLE[(row.id + n) % 10],
                  data.NOW - timedelta(hours=9 - n), plain(data.TEXTS[(row.id + n) % 6]),
                  State.VISIBLE, n == 2, min(n, 2))
        for n in range(5)
    )  # fmt: skip
    author = AuthorCard(
        row.author_id or 0, row.author, "Wijkverpleegkundige", "Zorg Noord", "Arnhem",
        data.NOW - timedelta(days=900), 48, 211, 2, thread[:3],
    )  # fmt: skip
    reports = tuple(
        ReportRow(n, row.reasons[0], "Dit hoort hier niet thuis." if n == 0 else "", ReportState.OPEN,
                  data.NOW - timedelta(hours=n + 1), reporter, not reporter)
        for n in range(row.open_reports or 0)
    )  # fmt: skip
    history = (
        HistoryRow(data.NOW - timedelta(days=3), "Els Kuiper", "hide", "harassment", local=False),
        HistoryRow(
            data.NOW - timedelta(days=2), "ik", "note", "Even gebeld, was een misverstand.", local=True
        ),
    )
    links = ("https://voorbeeld.nl/fiets",) if "https" in row.excerpt else ()
    offered = () if row.pending else row.actions
    return ItemDetail(row, html, row.excerpt, links, 1, thread, author, reports, history, (*offered, *LOCAL))


@dataclass
class FakeModeration:
    """Keeps the contract of the outbox; `calls` is what was asked of it, in order."""

    database: Database
    publish: Callable[[Changes], None]
    undo_seconds: int = 15
    calls: list[tuple[Any, ...]] = field(default_factory=list)
    seen: dict[int, str] = field(default_factory=dict)  # what the last decision was about, by version
    _batches: list[list[int]] = field(default_factory=list)
    _numbers: Any = field(default_factory=count)

    def decide(
        self, item_ids: Sequence[int], action: Action, *, reason: str = "", message: str = "",
        text: str = "", title: str = "", until: datetime | None = None,
        seen: Mapping[int, str] | None = None,
    ) -> DecideResult:  # fmt: skip
        self.seen = dict(seen or {})
        self.calls.append(("decide", tuple(item_ids), action, {
            key: value for key, value in
            {"reason": reason, "message": message, "text": text, "title": title, "until": until}.items()
            if value
        }))  # fmt: skip
        accepted, refused = list[Accepted](), list[RefusedItem]()
        for item_id in item_ids:
            error = self._problem(item_id, action)
            if error:
                refused.append(RefusedItem(item_id, error))
            else:
                accepted.append(self._write(item_id, action, reason, text, until))
        if accepted and action not in LOCAL_ACTIONS:
            self._batches.append([one.item_id for one in accepted])
        self.publish(Changes(items=frozenset(item_ids), membership=action is not Action.NOTE, outbox=True))
        return DecideResult(tuple(accepted), tuple(refused))

    def _problem(self, item_id: int, action: Action) -> AppError | None:
        row = to_row(self.database.all("SELECT * FROM items WHERE id = ?", item_id)[0])
        if action in LOCAL_ACTIONS:
            return None
        if row.pending:
            return AlreadyDecided()
        return None if action in row.actions else ActionNotOffered(action=action)

    def _write(
        self, item_id: int, action: Action, reason: str, text: str, until: datetime | None
    ) -> Accepted:
        operation = f"operation-{next(self._numbers)}"
        changes = {
            Action.NOTE: ("notes = notes + 1", ()),
            Action.ASSIGN: ("mine = 1 - mine", ()),
            Action.SNOOZE: ("snoozed = ?", (until.timestamp() if until else None,)),
        }
        send = datetime.now(UTC) + timedelta(seconds=self.undo_seconds)
        sql, values = changes.get(
            action,
            ("pending = ?, operation = ?, until = ?, why = ?, words = ?",
             (action.value, operation, send.timestamp(), reason, text)),
        )  # fmt: skip
        with self.database.connection() as connection:
            connection.execute(f"UPDATE items SET {sql} WHERE id = ?", (*values, item_id))
        return Accepted(item_id, operation)

    def undo(self, item_ids: Sequence[int]) -> DecideResult:
        self.calls.append(("undo", tuple(item_ids)))
        refused, accepted = list[RefusedItem](), list[Accepted]()
        with self.database.connection() as connection:
            for item_id in item_ids:
                changed = connection.execute(
                    "UPDATE items SET pending = NULL, error = NULL WHERE id = ? AND pending IS NOT NULL",
                    (item_id,),
                ).rowcount
                if changed:
                    accepted.append(Accepted(item_id, ""))
                else:
                    refused.append(RefusedItem(item_id, NothingToUndo()))
        self.publish(Changes(items=frozenset(item_ids), membership=True, outbox=True))
        return DecideResult(tuple(accepted), tuple(refused))

    def undo_last(self) -> DecideResult:
        self.calls.append(("undo_last",))
        if not self._batches:
            return DecideResult(refused=(RefusedItem(0, NothingToUndo()),))
        return self.undo(self._batches.pop())

    def retry(self, operation_id: str) -> None:
        self._settle("retry", operation_id, "error = NULL")

    def discard(self, operation_id: str) -> None:
        self._settle("discard", operation_id, "pending = NULL, error = NULL")

    def send_again(self, operation_id: str) -> None:
        self._settle("send_again", operation_id, "error = NULL")

    def _settle(self, what: str, operation_id: str, change: str) -> None:
        self.calls.append((what, operation_id))
        with self.database.connection() as connection:
            connection.execute(f"UPDATE items SET {change} WHERE operation = ?", (operation_id,))
        self.publish(Changes(many=True, outbox=True))

    def reveal_reporters(self, item_id: int) -> ItemDetail:
        self.calls.append(("reveal_reporters", item_id))
        row = self.database.all("SELECT * FROM items WHERE id = ?", item_id)[0]
        return to_detail(to_row(row), reporter="Wim Hendriks")


@dataclass
class FakeIntranets:
    """Two kinds; the token "wrong" is refused, and a name can be used once."""

    token_kept: bool = True
    calls: list[tuple[Any, ...]] = field(default_factory=list)
    infos: list[IntranetInfo] = field(default_factory=list)

    def kinds(self) -> list[KindInfo]:
        return [
            KindInfo("wordpress", "WordPress", needs_user=True),
            KindInfo("intranet-api", "Intranet API", needs_user=False),
        ]

    def listed(self) -> list[IntranetInfo]:
        return list(self.infos)

    def test(self, kind: str, url: str, user: str, token: str) -> Checked:
        self.calls.append(("test", kind, url, user))
        if token == "wrong":
            raise SignInRefused(host="intranet.example")
        return Checked("WordPress", "6.7", "Els Kuiper")

    def add(self, name: str, kind: str, url: str, user: str, token: str) -> Added:
        self.test(kind, url, user, token)
        self.calls.append(("add", name, kind, url, user))
        if name in {info.name for info in self.infos}:
            raise NameTaken(name=name)
        info = IntranetInfo(
            len(self.infos) + 1, name, kind, url, user, has_token=True, token_kept=self.token_kept
        )
        self.infos.append(info)
        return Added(info, self.token_kept)

    def set_token(self, name: str, token: str) -> bool:
        self.calls.append(("set_token", name))
        return self.token_kept

    def remove(self, name: str) -> None:
        self.calls.append(("remove", name))
        self.infos = [info for info in self.infos if info.name != name]


@dataclass
class FakeScheduler:
    paused: bool = False
    calls: list[str] = field(default_factory=list)
    states: tuple[ConnectionStatus, ...] = ()

    def pause(self) -> None:
        self.paused = True
        self.calls.append("pause")

    def resume(self) -> None:
        self.paused = False
        self.calls.append("resume")

    def sync_now(self) -> None:
        self.calls.append("sync_now")

    def statuses(self) -> tuple[ConnectionStatus, ...]:
        return self.states


@dataclass
class FakeSettings:
    values: dict[str, Any] = field(default_factory=dict)

    def get(self, key: str, default: Any) -> Any:
        return self.values.get(key, default)

    def set(self, key: str, value: object) -> None:
        self.values[key] = value


class FakeWorkspace:
    """A workspace in `folder` with `size` items and two intranets, one of which is offline."""

    encrypted = True
    planning_loaded = False
    notices: Sequence[AppError] = ()

    def __init__(
        self, folder: Path, size: int = 300, *, connected: bool = True, path: Path | None = None
    ) -> None:
        self.needing = 0
        self.folder = folder
        path = path or folder / "queue.db"
        if not path.exists():
            data.build(path, size)
        self.database = Database(path)
        self._listeners: list[Callable[[Event], None]] = []
        self._plan: tuple[Plan, PlanDatabase] | None = None
        self.queue = FakeQueue(self.database)
        self.moderation = FakeModeration(self.database, self.publish)
        self.intranets = FakeIntranets()
        self.scheduler = FakeScheduler()
        self.settings = FakeSettings()
        if connected:
            self._connect()

    def _connect(self) -> None:
        names = enumerate(data.INTRANETS)
        kinds = ("wordpress", "intranet-api")
        self.intranets.infos = [
            IntranetInfo(
                n + 1,
                name,
                kinds[n],
                f"https://{name.lower().replace(' ', '')}.example",
                "els",
                has_token=True,
                token_kept=n == 0,
            )
            for n, name in names
        ]
        self.scheduler.states = (
            ConnectionStatus(1, data.INTRANETS[0], Connection.OK, None, data.NOW - timedelta(minutes=2)),
            ConnectionStatus(
                2, data.INTRANETS[1], Connection.OFFLINE, Unreachable(host="zorggroepdelta.example"),
                data.NOW - timedelta(hours=3), data.NOW + timedelta(minutes=5),
            ),
        )  # fmt: skip

    @property
    def due(self) -> FakeWorkspace:
        return self

    def asking(self) -> int:
        """As many as the plan says wait, where there is a plan."""
        return len(self._plan[0].follow_up.waiting()) if self._plan else 0

    def needing_this_program(self) -> int:
        """As many as a test says."""
        return self.needing

    def plan(self) -> Plan:
        """A real plan, made when it is first asked for."""
        if self._plan is None:
            self._plan = open_plan(self.folder, self.publish)
        return self._plan[0]

    def load_planning(self) -> None:
        """Only noted: the plan of the fake is loaded with it."""
        self.planning_loaded = True

    def plan_database(self) -> PlanDatabase:
        """The files of the plan, for what a plan has no words for."""
        self.plan()
        assert self._plan is not None
        return self._plan[1]

    def listen(self, callback: Callable[[Event], None]) -> None:
        self._listeners.append(callback)

    def publish(self, event: Event) -> None:
        for listener in self._listeners:
            listener(event)

    def arrive(self, count: int) -> None:
        """New items come in, as from a sync."""
        first = self.database.all("SELECT max(id) FROM items")[0][0] + 1
        with self.database.connection() as connection:
            data.add(connection, first, count)
        self.publish(Changes(items=frozenset(range(first, first + count)), membership=True))

    def fail(self, item_ids: Sequence[int], error: str) -> None:
        """The server refused decisions that were sent: `conflict`, `refused` or `unreachable`."""
        with self.database.connection() as connection:
            for item_id in item_ids:
                connection.execute("UPDATE items SET error = ? WHERE id = ?", (error, item_id))
        self.publish(Changes(items=frozenset(item_ids), outbox=True))

    def empty(self) -> None:
        """Everything has been decided and confirmed."""
        with self.database.connection() as connection:
            connection.execute("UPDATE items SET closed = 1, pending = NULL")
        self.publish(Changes(many=True, membership=True))

    def close(self) -> None:
        if self._plan is not None:
            self._plan[1].close()
        self.database.close()
