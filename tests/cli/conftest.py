import os
import shutil
from pathlib import Path

import pytest

from tests.cli.person import Person


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace as `tuiwen init` writes it out; tests copy it."""
    top = tmp_path_factory.mktemp("sample")
    Person(top).does("init", "desk")
    return top / "desk"


@pytest.fixture
def person(sample: Path, tmp_path: Path) -> Person:
    """Somebody in a fresh sample workspace."""
    return Person(Path(shutil.copytree(sample, tmp_path / "desk", copy_function=_linked)))


def _linked(source: str, target: str) -> None:
    """Pictures are never written to here: a second name for them is enough."""
    if source.endswith((".jpg", ".png")):
        os.link(source, target)
    else:
        shutil.copyfile(source, target)


@pytest.fixture
def nowhere(tmp_path: Path) -> Person:
    """Somebody in an empty folder that is no workspace."""
    folder = tmp_path / "nowhere"
    folder.mkdir()
    return Person(folder)
