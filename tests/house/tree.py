"""The files of the checkout, found without git so that a downloaded copy can be tested too."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import ROOT

OURS = ("pipeline", "tests", "tools", "bench", "docs", "drafts", "assets", ".ci")
TEXT = {".py", ".md", ".css", ".html", ".yaml", ".toml", ".sql", ".js", ".cmd", ".lock", ".csv", ""}


def files(*tops: str, suffixes: set[str] = TEXT) -> list[Path]:
    """Text files of these top folders (all of ours when none is named, with those at the root)."""
    found: list[Path] = []
    if not tops:
        found = [p for p in ROOT.iterdir() if p.is_file() and not p.name.startswith(".git")]
    for top in tops or OURS:
        found += [
            p for p in (ROOT / top).rglob("*") if p.is_file() and "__pycache__" not in p.parts
        ]
    return sorted(p for p in found if p.suffix in suffixes)


def python(*tops: str) -> list[Path]:
    """Python files of these top folders."""
    return files(*tops, suffixes={".py"})


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Name and body length of each function: its lines after the docstring."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) and node.body[1:] else node.body
            yield node.name, (node.end_lineno or 0) - body[0].lineno + 1


def short(path: Path) -> str:
    """A path as one says it."""
    return path.relative_to(ROOT).as_posix()
