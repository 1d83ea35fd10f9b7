"""Every call that the core may not make is found by ruff in the core, and only there."""

import importlib
import json
import subprocess
import sys
import tomllib

import pytest

from tests.conftest import ROOT

RUFF = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["ruff"]["lint"]
BANS = sorted(RUFF["flake8-tidy-imports"]["banned-api"])
CORE = ("model", "almanac", "text", "picture", "ranking", "intake")
SHELL = ("flows", "store", "channels", "outputs", "sandbox", "config", "cli", "picture/painter")


def codes(place: str, source: str) -> set[str]:
    """The codes of what ruff says about a text as if it stood there."""
    ruff = [sys.executable, "-m", "ruff", "check", "--output-format", "json"]
    done = subprocess.run(
        [*ruff, "--stdin-filename", place, "-"],
        check=False,
        input=source,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
    )
    return {finding["code"] for finding in json.loads(done.stdout)}


def planted(ban: str) -> str:
    """A module that does what is banned."""
    module = ban
    while True:
        try:
            importlib.import_module(module)
        except ModuleNotFoundError:
            module = module.rpartition(".")[0]
        else:
            break
    return f'"""Planted."""\n\nimport {module}\n\nFOUND = {ban}\n'


@pytest.mark.parametrize("ban", BANS)
def test_ban_bites_in_the_core(ban):
    assert "TID251" in codes("pipeline/text/planted.py", planted(ban))


@pytest.mark.parametrize("room", CORE)
def test_every_room_of_the_core_is_covered(room):
    assert "TID251" in codes(f"pipeline/{room}/planted.py", planted("time.time"))


@pytest.mark.parametrize("room", SHELL)
def test_the_shell_may_touch_the_world(room):
    assert "TID251" not in codes(f"pipeline/{room}/planted.py", planted("time.time"))


def test_every_rule_is_selected_and_every_exception_has_a_reason():
    assert RUFF["select"] == ["ALL"]
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    block = text.partition("ignore = [")[2].partition("\n]")[0]
    assert not [line for line in block.splitlines() if line.strip() and "#" not in line]


def test_every_noqa_has_a_reason():
    """`# noqa: CODE  why`."""
    bare = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in (ROOT / "pipeline").rglob("*.py")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if "# noqa" in line and len(line.partition("# noqa: ")[2].split()) < 2
    ]
    assert not bare
