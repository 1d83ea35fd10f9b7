from pathlib import Path

import pytest

from tests.flows.world import World, world


@pytest.fixture
def desk(tmp_path: Path) -> World:
    with world(tmp_path) as made:
        yield made
