"""Every store keeps the same laws: the conformance tests take it as a fixture."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from pipeline.store.ports import Store
from pipeline.store.sqlite import open_store

Opener = Callable[[], Store]


@pytest.fixture(params=["sqlite"])
def opener(tmp_path: Path) -> Opener:
    """Opens the same store again and again, as other processes do."""
    return lambda: open_store(tmp_path / "tuiwen.db")


@pytest.fixture
def store(opener: Opener):
    with closing(opener()) as made:
        yield made
