"""The fake that other tests rely on keeps the same contract as the real platforms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest

from cm_console.domain.errors import NoAnswer, NotAllowed, Refused, Unreachable
from cm_console.domain.intranet import Intranet, Lock
from cm_console.domain.publishing import Placed, PlacedState
from tests.contract.publishing_contract import PublishingContract, new_key, standing, try_again
from tests.fakes.intranet import FakeIntranet, Fault, Killed, World


@dataclass
class FakeServer:
    world: World
    intranet: Intranet
    community: str = "c1"

    def now(self) -> datetime:
        return self.world.wall.now

    def soon(self) -> datetime:
        return self.now() + timedelta(seconds=2)

    def appear(self, placed: Placed) -> None:
        self.world.wall.pass_time(timedelta(minutes=1))

    def retitle(self, placed: Placed, title: str) -> None:
        self.world.wall.change(placed.remote_id, title=title)

    def remove(self, placed: Placed) -> None:
        self.world.wall.remove(placed.remote_id)

    def files(self, name: str) -> int:
        return self.world.wall.files.count(name)

    def titles(self) -> list[str]:
        sheets = self.world.wall.sheets.values()
        return [sheet.shows.title for sheet in sheets if sheet.state is not PlacedState.ASIDE]


class TestFakePublishing(PublishingContract):
    @pytest.fixture(params=list(Lock))
    def server(self, request: pytest.FixtureRequest) -> FakeServer:
        world = World(request.param)
        return FakeServer(world, FakeIntranet(world))

    @pytest.mark.parametrize("fault", [Fault.LOST_ANSWER, Fault.LOST_REQUEST, Fault.KILL_AFTER])
    def test_silence_leaves_one_post(self, server: FakeServer, fault: Fault) -> None:
        outgoing, key = self.later(server), new_key()
        server.world.faults.append(fault)
        with pytest.raises((NoAnswer, Killed)):
            server.intranet.place(outgoing, key)
        assert try_again(server.intranet, outgoing, key).shows(outgoing)
        assert server.world.wall.made_for(key) == 1

    def test_a_second_post_with_one_key_would_be_counted(self, server: FakeServer) -> None:
        """So a caller that does not look first is found out, on the platform that does not know keys."""
        outgoing, key = self.later(server), new_key()
        for _ in range(2):
            server.intranet.place(outgoing, key)
        server.world.wall.pass_time(timedelta(days=1))
        expected = 1 if server.world.versioned else 2
        assert server.world.wall.made_for(key) == server.world.wall.most_often() == expected

    def test_a_stalled_server_publishes_later(self, server: FakeServer) -> None:
        outgoing, key, wall = self.later(server), new_key(), server.world.wall
        placed = server.intranet.place(outgoing, key)
        wall.publishing_stalls = True
        wall.pass_time(timedelta(hours=6))
        assert standing(server.intranet, placed.remote_id) == placed
        wall.publishing_stalls = False
        wall.pass_time(timedelta(hours=1))
        assert wall.appeared(key) == [wall.now - timedelta(hours=1)]

    def test_nothing_is_made_of_what_did_not_arrive(self, server: FakeServer) -> None:
        server.world.faults.append(Fault.UNREACHABLE)
        with pytest.raises(Unreachable):
            server.intranet.place(self.later(server), new_key())
        server.world.wall.may_publish = False
        with pytest.raises(NotAllowed):
            server.intranet.place(self.later(server), new_key())
        assert not server.intranet.capabilities().publishes
        assert server.titles() == []

    def test_put_aside_and_put_back(self, server: FakeServer) -> None:
        placed = server.intranet.place(self.later(server), new_key())
        server.world.wall.put_aside(placed.remote_id)
        shown = standing(server.intranet, placed.remote_id)
        assert (shown.state, shown.at) == (PlacedState.ASIDE, None)
        back = server.intranet.replace(placed.remote_id, self.later(server), shown.version)
        assert back.state is PlacedState.SCHEDULED


def test_a_late_request_meets_what_its_repetition_made() -> None:
    world = World(Lock.VERSION)
    intranet, contract = FakeIntranet(world), TestFakePublishing()
    outgoing, key = contract.later(FakeServer(world, intranet)), new_key()
    world.faults.append(Fault.LATE)
    with pytest.raises(NoAnswer):
        intranet.place(outgoing, key)
    placed = intranet.place(outgoing, key)
    world.deliver_late()
    assert (world.wall.made_for(key), standing(intranet, placed.remote_id)) == (1, placed)
    with pytest.raises(Refused):
        intranet.place(contract.later(FakeServer(world, intranet), "Anders"), key)
