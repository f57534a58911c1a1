"""Schemathesis runs the OpenAPI file against the live demo intranet, with all of its checks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test
from schemathesis.config import SchemathesisConfig
from schemathesis.specs.openapi.checks import negative_data_rejection

from cm_console.demo import DemoIntranet

SPEC = Path(__file__).parents[2] / "resources" / "openapi" / "intranet-api.yaml"
QUICK = settings(max_examples=15, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
# Refusals that a schema cannot foretell: an id that is not there, a cursor of another list, a stale version.
CONFIG = {
    "checks": {
        "positive_data_acceptance": {"expected-statuses": ["2xx", "304", "400", "404", "409", "410", "422"]},
        "negative_data_rejection": {
            "expected-statuses": ["400", "401", "403", "404", "405", "409", "410", "413", "415", "422"]
        },
    }
}
schema = schemathesis.openapi.from_path(SPEC, config=SchemathesisConfig.from_dict(CONFIG))


@pytest.fixture(scope="module")
def intranet() -> Iterator[DemoIntranet]:
    with DemoIntranet(people=60, posts=300, seed=3) as demo:
        yield demo


@schema.parametrize()
@QUICK
def test_each_operation_keeps_to_its_description(case: Any, intranet: DemoIntranet) -> None:
    if case.meta.generation.mode.is_positive and isinstance(case.body, dict):
        _aim(case.body, intranet)
    left_out = [negative_data_rejection] if _is_a_list_in_an_address(case.query) else []
    case.call_and_validate(base_url=_base(intranet), headers=_headers(intranet), excluded_checks=left_out)


def test_operations_in_a_row_keep_to_their_description(intranet: DemoIntranet) -> None:
    class Visitor(schema.as_state_machine()):  # type: ignore[misc]
        def get_call_kwargs(self, _case: Any) -> dict[str, Any]:
            return {"base_url": _base(intranet), "headers": _headers(intranet)}

    row = settings(QUICK, stateful_step_count=8, phases=[Phase.generate])
    run_state_machine_as_test(Visitor, settings=row)


def _is_a_list_in_an_address(query: dict[str, Any] | None) -> bool:
    """Whether ids are something else than a list, which nobody sees in an address: `ids=true` names one."""
    return query is not None and "ids" in query and not isinstance(query["ids"], list)


def _base(intranet: DemoIntranet) -> str:
    return f"{intranet.url}/api/v1"


def _headers(intranet: DemoIntranet) -> dict[str, str]:
    return {"Authorization": f"Bearer {intranet.token}"}


def _aim(body: dict[str, Any], intranet: DemoIntranet) -> None:
    """Lets a body name records that are there, so that not every write ends at an unknown id."""
    names = {"community_id": "com-%08d", "post_id": "pst-%08d", "author_id": "per-%08d"}
    number = 1 + len(repr(body)) % 30
    for field in names.keys() & body.keys():
        body[field] = names[field] % number
    for field in {"subject", "target"} & body.keys():
        body[field] = {"kind": "post", "id": f"pst-{number:08d}"}
    if "subject" in body and "expected_version" in body:
        url = f"{_base(intranet)}/posts/pst-{number:08d}"
        body["expected_version"] = requests.get(url, headers=_headers(intranet), timeout=5).json()["version"]
