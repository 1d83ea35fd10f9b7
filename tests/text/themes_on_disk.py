"""The themes of the sample workspace."""

from functools import cache
from pathlib import Path

from pipeline.text.theme import Theme, parse

FOLDER = Path(__file__).parents[2] / "assets" / "themes"


def names() -> list[str]:
    return sorted(p.stem for p in FOLDER.glob("*.css"))


@cache
def theme(name: str) -> Theme:
    path = FOLDER / f"{name}.css"
    return parse(name, path.read_text("utf-8"), path=f"assets/themes/{name}.css")
