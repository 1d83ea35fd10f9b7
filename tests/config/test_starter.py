"""The sample workspace is found in a checkout, whole and without what does not belong to it."""

from pipeline.config.starter import starter, starter_files
from tests.conftest import ROOT


def test_editable_install_finds_the_root():
    assert starter() == ROOT


def test_files_are_those_of_the_workspace():
    names = [name for name, _ in starter_files()]
    assert names[0] == "config.yaml"
    assert {name.split("/")[0] for name in names} == {"config.yaml", "drafts", "assets"}
    assert len(names) == len(set(names))
    assert all(path.is_file() for _, path in starter_files())
