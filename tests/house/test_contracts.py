"""Every import-linter contract holds for empty rooms, and bites for one planted import."""

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

PYPROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
CONTRACTS = tomllib.loads(PYPROJECT)["tool"]["importlinter"]["contracts"]
NAMES = [contract["name"] for contract in CONTRACTS]

# Contract -> the room and the import that it must find.
PLANTS = {
    "Layers: entries > wiring > flows > edges > core > model": ("model", "pipeline.text"),
    "The core touches no network, database, scheduler or pixels": ("almanac", "requests"),
    "One store, few doors": ("sandbox", "pipeline.store"),
    "Flows see the ports, wiring the tables": ("flows", "pipeline.store.sqlite"),
    "The sandbox is a stranger": ("cli", "pipeline.sandbox"),
    "Extensions do not know each other": ("picture.art.snow", "pipeline.picture.art.wheat"),
    "No cycles anywhere": ("picture.frame", "pipeline.picture.ground"),
    "The sandbox imports nothing of ours": ("sandbox", "pipeline.model"),
    "Model imports no library": ("model", "pydantic"),
}


def modules(value: object) -> Iterator[str]:
    """Every module of ours that a contract names; a star stands for two members."""
    if isinstance(value, str):
        for part in re.split(r" -> |\s*[|:]\s*", value):
            name = part.strip("() ").replace(".**", "")
            if re.fullmatch(r"pipeline(\.\w+)*(\.\*)?", name):
                yield from (
                    [name] if not name.endswith("*") else [name[:-1] + n for n in ("one", "two")]
                )
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from modules(inner)


def layer_rooms() -> set[str]:
    """The rooms of the layers contract."""
    rooms = re.findall(r"\w+", " ".join(CONTRACTS[0]["layers"]))
    return {f"pipeline.{room}" for room in rooms}


@pytest.fixture(scope="module")
def tree(tmp_path_factory) -> Path:
    """A house of empty rooms under the very contracts of ours."""
    top = tmp_path_factory.mktemp("house")
    linter = PYPROJECT[PYPROJECT.index("[tool.importlinter]") :]
    (top / "pyproject.toml").write_text(linter, encoding="utf-8")
    named = {m for contract in CONTRACTS for m in modules(contract)} | layer_rooms()
    extra = ("picture.art.snow", "picture.art.wheat", "picture.frame", "picture.ground")
    for name in sorted(named | {f"pipeline.{m}" for m in extra}):
        folder = top / name.replace(".", "/")
        folder.mkdir(parents=True, exist_ok=True)
        for package in (folder, *folder.parents):
            if package == top:
                break
            (package / "__init__.py").touch()
    (top / "pipeline/picture/ground/__init__.py").write_text("import pipeline.picture.frame\n")
    return top


def lint(top: Path) -> tuple[int, str]:
    """Exit code and words of the linter in a tree."""
    code = "import sys; from importlinter.cli import lint_imports_command as go; go()"
    done = subprocess.run(
        [sys.executable, "-c", code, "--no-cache", "--no-logo"],
        check=False,
        cwd=top,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={"PYTHONPATH": str(top), "PYTHONIOENCODING": "utf-8", "COLUMNS": "200"},
    )
    return done.returncode, done.stdout + done.stderr


def test_empty_house_keeps_every_contract(tree):
    code, said = lint(tree)
    assert code == 0, said
    assert said.count(" KEPT") == len(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_planted_import_breaks_the_contract(tree, name):
    room, wanted = PLANTS[name]
    plant = tree / "pipeline" / room.replace(".", "/") / "__init__.py"
    before = plant.read_text(encoding="utf-8")
    plant.write_text(f"{before}import {wanted}\n", encoding="utf-8")
    try:
        code, said = lint(tree)
    finally:
        plant.write_text(before, encoding="utf-8")
    assert code == 1, said
    assert f"{name} BROKEN" in said


def test_every_forbidden_library_is_found_in_every_room(tree):
    """Of each `forbidden` contract, each pair of room and library."""
    pairs = [
        (source, library)
        for contract in CONTRACTS
        if contract["type"] == "forbidden"
        for source in contract["source_modules"]
        for library in contract["forbidden_modules"]
        if not library.startswith("pipeline.")
    ]
    plants: dict[Path, str] = {}
    for source, library in pairs:
        plant = tree / source.replace(".", "/") / "planted.py"
        plants[plant] = plants.get(plant, "") + f"import {library}\n"
    for plant, text in plants.items():
        plant.write_text(text, encoding="utf-8")
    try:
        _, said = lint(tree)
    finally:
        for plant in plants:
            plant.unlink()
    flat = " ".join(said.split())
    assert not [p for p in pairs if f"{p[0]}.planted -> {p[1]}" not in flat]


def test_new_room_must_be_given_its_place(tree):
    stray = tree / "pipeline/stray.py"
    stray.touch()
    try:
        code, said = lint(tree)
    finally:
        stray.unlink()
    assert code == 1
    assert "pipeline.stray" in said
