from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.sandbox.serve import Server
from tests.channels.wechat.desk import NOON, Desk
from tests.channels.wechat.stub import Platform, serving
from tests.channels.wechat.world import World


@pytest.fixture
def platform() -> Iterator[Platform]:
    with serving() as running:
        yield running


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(folder=tmp_path)


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, list[Desk]]]:
    """One sandbox for all tests; it lives on the clock of the desk that came last."""
    desks: list[Desk] = []
    folder = tmp_path_factory.mktemp("sandbox")
    with Server(folder, now=lambda: desks[-1].now if desks else NOON) as server:
        yield server, desks


@pytest.fixture
def world(desk: Desk, shared: tuple[Server, list[Desk]]) -> World:
    server, desks = shared
    desks.append(desk)
    desk.appid = f"wx{2 * len(desks):016x}"
    world = World(desk=desk, server=server, personal_appid=f"wx{2 * len(desks) + 1:016x}")
    world.afresh()
    return world
