from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.channels.wechat.desk import Desk
from tests.channels.wechat.stub import Platform, serving


@pytest.fixture
def platform() -> Iterator[Platform]:
    with serving() as running:
        yield running


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(folder=tmp_path)
