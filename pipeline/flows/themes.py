"""The themes of a folder on one page."""

import re
from pathlib import Path

from pipeline.flows.gathering import gathering, raise_all
from pipeline.model.errors import InputError, TuiwenError
from pipeline.text.gallery import gallery
from pipeline.text.theme import Theme, parse

_ABOUT = re.compile(r"/\*\s*(.*?)\s*\*/", re.DOTALL)  # a theme's first comment says what it is for


def themes_in(folder: Path) -> dict[str, tuple[Theme, str]]:
    """Name -> theme and the sentence of its first comment; all mistakes are told together."""
    found: dict[str, tuple[Theme, str]] = {}
    errors: list[TuiwenError] = []
    for path in sorted(folder.glob("*.css")):
        css = path.read_text("utf-8")
        about = _ABOUT.match(css)
        with gathering(errors):
            theme = parse(path.stem, css, path=f"assets/themes/{path.name}")
            found[path.stem] = theme, about[1] if about else ""
    raise_all(errors)
    if not found:
        raise InputError("没有样式文件", where=str(folder), todo="放一个 .css 文件进去")
    return found


def themes_page(folder: Path) -> tuple[str, tuple[str, ...]]:
    """The page with one article in every theme, and the themes' names."""
    themes = themes_in(folder)
    return gallery(themes), tuple(themes)
