"""Control of the demo itself, under `/_demo/`: not part of the Intranet API."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import Annotated

from msgspec import Meta

from cm_console.demo.activity import make_activity
from cm_console.demo.bodies import Body, decode
from cm_console.demo.call import Answer, Call, answer
from cm_console.demo.faults import FaultPlan
from cm_console.demo.records import RESOURCES


class ActivityBody(Body, forbid_unknown_fields=True, kw_only=True):
    count: Annotated[int, Meta(ge=1, le=10_000)] = 10
    seed: int = 0


def activity(call: Call) -> Answer:
    """Lets the people of the intranet do some things, and tells what."""
    body = decode(call.body, ActivityBody)
    return answer({"changes": make_activity(call.storage, body.count, body.seed, call.now)})


def digest(call: Call) -> Answer:
    """Count and content hash of each resource: SHA-256 over its lines `id:version`, sorted, joined by \\n."""
    found = {}
    for name in RESOURCES:
        lines = sha256()
        for record_id, version in call.storage.versions(name):
            lines.update(f"{record_id}:{version}\n".encode())
        found[name] = {"count": call.storage.count(name), "sha256": lines.hexdigest()}
    return answer(found)


def fault_counts(plan: FaultPlan) -> Callable[[Call], Answer]:
    """The operation that tells how often each fault has struck."""

    def counts(_: Call) -> Answer:
        return answer(plan.counts())

    return counts
