"""The papers of the house say what the house is."""

import re
import subprocess
import sys

import pytest

from pipeline import __version__
from tests.conftest import ROOT
from tests.house.tree import short

READMES = ("README.md", "README.zh-CN.md")


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_lifecycle_page_is_printed_from_the_table():
    """Print it anew: python tools/print_lifecycle.py > docs/lifecycle.md."""
    printed = subprocess.run(
        [sys.executable, ROOT / "tools/print_lifecycle.py"], check=True, capture_output=True
    )
    assert text("docs/lifecycle.md") == printed.stdout.decode()


def test_changelog_knows_this_version():
    assert f"## {__version__}" in text("CHANGELOG.md")


def test_licence_is_mit_and_says_so():
    assert text("LICENSE").startswith("MIT License\n\nCopyright (c) ")
    assert 'license = "MIT"' in text("pyproject.toml")


@pytest.mark.parametrize("name", READMES)
def test_readme_shows_the_two_commands(name):
    assert "python3 start.py demo" in text(name)
    assert "python3 start.py test" in text(name)


def test_ci_runs_what_the_readme_says():
    lines = [line for line in text(".ci/run").splitlines() if line and not line.startswith("#")]
    assert lines[-1] == "python3 start.py test"


def test_every_decision_is_on_the_list():
    folder = ROOT / "docs/decisions"
    listed = set(re.findall(r"\]\(([\w-]+\.md)\)", text("docs/decisions/README.md")))
    assert listed == {p.name for p in folder.glob("*.md")} - {"README.md"}


def shown(page):
    """The text of a page without what it only quotes: a link in a code span leads nowhere."""
    return re.sub(r"`[^`\n]+`", "", page.read_text(encoding="utf-8"))


def test_links_between_documents_lead_somewhere():
    pages = [*(ROOT / n for n in (*READMES, "CHANGELOG.md")), *(ROOT / "docs").rglob("*.md")]
    dead = [
        f"{short(page)}: {target}"
        for page in pages
        for target in re.findall(r"\]\(([^)#\s]+)", shown(page))
        if not re.match(r"[a-z]+:", target) and not (page.parent / target).exists()
    ]
    assert not dead
