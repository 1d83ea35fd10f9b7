"""A platform on loopback whose clock stands at a Monday morning."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline.sandbox.serve import Server
from tests.sandbox.caller import Caller, Platform

MONDAY = "2026-11-30T09:00:00+08:00"


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Platform]]:
    """Start a sandbox on a state directory; all are stopped at the end."""
    running: list[Server] = []

    def begin(folder: str = "state", **facts: Any) -> Platform:
        running.append(Server(tmp_path / folder, **facts).start())
        return Platform(running[-1])

    yield begin
    for server in running:
        server.stop()


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Platform]:
    """One sandbox for all tests that need none of their own."""
    with Server(tmp_path_factory.mktemp("sandbox")) as running:
        yield Platform(running)


@pytest.fixture
def platform(shared: Platform) -> Platform:
    """That sandbox with fresh accounts, a standing clock, and nothing on order."""
    shared.begin_anew(MONDAY)
    return shared


@pytest.fixture
def caller(platform: Platform) -> Caller:
    """The verified subscription account."""
    return platform.caller()
