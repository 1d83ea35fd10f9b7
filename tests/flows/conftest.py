from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.flows.office import Office, office
from tests.flows.world import World, world


@pytest.fixture
def desk(tmp_path: Path) -> World:
    with world(tmp_path) as made:
        yield made


@pytest.fixture
def desk_office(tmp_path: Path) -> Iterator[Office]:
    with office(tmp_path / "office") as made:
        yield made
