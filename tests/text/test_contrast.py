"""Every theme is readable: contrast of at least 4.5 in light and in the platform's dark mode."""

import re

import pytest

from pipeline.text.darkmode import (
    DARK_PAGE,
    LIGHT_PAGE,
    Colour,
    background,
    contrast,
    over,
    read,
    text,
)
from pipeline.text.theme import Theme
from pipeline.text.theme_parts import CODE, PARTS
from tests.text.themes_on_disk import names, theme

WHITE, BLACK = read(LIGHT_PAGE), read(DARK_PAGE)
NO_TEXT = {"tr", "figure", "img", "ul", "ol", "hr"}
INSIDE = ("strong", "em", "a", "sup", "del", "mark", "code", "li::marker")
BOXES = ("blockquote", ".note", ".tip", ".important", ".warning", ".caution")
DESK = {
    ".lead": ("blockquote p",),
    ".event": (".event-title", ".event-key"),
    ".figures": (".figure-value",),
    ".person": (".person-name",),
    ".timeline": (".timeline-when", ".timeline-what"),
    ".steps": (".step",),
    ".qa": (".question", ".answer"),
    ".pull": (".pull-by",),
    ".said": (),
    ".toc": (".toc-title",),
}
PAIRS = [
    *((p, "article") for p in PARTS if not p.startswith(".code") and p not in NO_TEXT),
    *((p, box) for box in BOXES for p in INSIDE),
    *((f"{box}-title", box) for box in BOXES[1:]),
    *((f".code-{c}", "pre") for c in CODE),
    *((f"h2::{side}", "h2") for side in ("before", "after")),
    *(
        pair
        for box, parts in DESK.items()
        for pair in ((box, "article"), *((p, box) for p in parts))
    ),
    *((part, box) for part in INSIDE for box in DESK),
    ("th", "thead"),
]


def _filled(theme_: Theme, part: str) -> Colour | None:
    own = theme_.properties.get(part, {})
    return read(own.get("background-color", own.get("background", "")))


def _ink(theme_: Theme, part: str, box: str) -> Colour:
    own = theme_.properties.get(part, {})
    return read(own.get("color") or theme_.value(box, "color"))


def _contrasts(theme_: Theme, part: str, box: str) -> tuple[float, float]:
    light, dark = WHITE, BLACK
    for layer in dict.fromkeys((box, part)):
        if filled := _filled(theme_, layer):
            light, dark = over(filled, light), over(background(filled), dark)
    ink = _ink(theme_, part, box)
    return contrast(ink, light), contrast(text(ink, dark), dark)


@pytest.mark.parametrize("name", names())
def test_every_part_can_be_read_in_light_and_in_dark(name):
    found = {pair: _contrasts(theme(name), *pair) for pair in PAIRS}
    low = {p: c for p, c in found.items() if min(c) < 4.5}
    assert low == {}


@pytest.mark.parametrize("name", names())
def test_type_is_large_enough(name):
    """Body at least 16 px, captions and notes at least 15 px; only marks may be less."""
    styles = theme(name)
    assert float(styles.value("p", "font-size").removesuffix("px")) >= 16
    for part in PARTS:
        size = styles.value(part, "font-size")
        if not part.endswith(("::before", "::after")) and part != "sup":
            assert float(re.fullmatch(r"([\d.]+)px", size)[1]) >= 15, part
