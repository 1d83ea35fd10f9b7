"""What of a styled page (排版件) the platform keeps: tags, attributes, style properties, values."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

import tinycss2  # type: ignore[import-untyped]  # no stubs exist

from pipeline.text.css import shorten, text_of
from pipeline.text.raw_html import PROPERTIES, TAGS

# Cards of the platform's own editor, as published articles contain them; data-* only.
CARDS = {"mp-common-profile", "mp-common-miniprogram", "mp-common-videosnap", "mp-common-mpaudio"}
SHAPES = {"svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"}
KEPT = TAGS | CARDS | SHAPES

_DRAWN = {
    *("fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity", "opacity"),
    *("stroke-linecap", "stroke-linejoin", "stroke-dasharray", "transform", "d", "points"),
    *("x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "width", "height"),
    *("viewBox", "preserveAspectRatio"),
}
ATTRIBUTES: dict[str, set[str]] = {
    "*": {"style", "leaf", "nodeleaf"},
    "a": {"href"},
    "img": {"src", "alt"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "ol": {"start"},
    **{tag: {"class"} for tag in CARDS},
    **dict.fromkeys(SHAPES, _DRAWN),
}

# Beside what hand-written HTML may use: boxes in a row, layers by transform, gradients, shadows.
# Never position, float of a layer, animation, fonts: the platform drops them or loads something.
STYLES = PROPERTIES | {
    *("background", "background-image", "background-size", "background-position"),
    *("background-repeat", "background-clip", "opacity", "box-shadow", "text-shadow"),
    *("min-width", "min-height", "max-height", "overflow", "overflow-y", "float", "clear"),
    *("flex", "flex-direction", "flex-flow", "flex-wrap", "flex-grow", "flex-shrink", "flex-basis"),
    *("justify-content", "align-items", "align-self", "align-content", "order", "gap"),
    *("transform", "transform-origin", "z-index", "writing-mode", "word-wrap", "visibility"),
    *("border-top-width", "border-right-width", "border-bottom-width", "border-left-width"),
    *("border-top-style", "border-right-style", "border-bottom-style", "border-left-style"),
    *("border-top-color", "border-right-color", "border-bottom-color", "border-left-color"),
    *("border-top-left-radius", "border-top-right-radius", "border-spacing", "text-transform"),
    *("border-bottom-left-radius", "border-bottom-right-radius", "object-fit", "list-style-type"),
    *("text-decoration-line", "text-decoration-color", "text-decoration-style", "text-align-last"),
    *("fill", "stroke", "stroke-width", "pointer-events", "user-select", "isolation"),
}
_FUNCTIONS = {
    *("rgb", "rgba", "hsl", "hsla", "calc", "min", "max", "clamp"),
    *("linear-gradient", "radial-gradient", "repeating-linear-gradient"),
    *("translate", "translatex", "translatey", "translatez", "translate3d", "matrix"),
    *("rotate", "rotatex", "rotatey", "rotatez", "rotate3d", "scale", "scalex", "scaley"),
    *("scale3d", "skew", "skewx", "skewy", "perspective"),
}
_PLAIN_TOKENS = {"ident", "number", "percentage", "dimension", "hash", "whitespace", "literal"}
_LONGEST = 600  # characters of one value; a gradient of twenty stops has fewer
LAYERS = {"absolute", "fixed", "sticky"}


class Style(NamedTuple):
    """Declarations that may stay, and why others may not: `picture`, `layer`."""

    kept: tuple[tuple[str, str], ...]
    lost: frozenset[str]


@lru_cache(maxsize=4096)
def allowed(style: str) -> Style:
    """A style attribute read and filtered; later declarations win, as in a browser."""
    kept: dict[str, str] = {}
    lost: set[str] = set()
    for name, tokens in _declarations(style):
        value = text_of(tokens)
        if name == "position" and value.lower() in LAYERS:
            lost.add("layer")
        elif name.startswith("background") and "url(" in value.lower():
            lost.add("picture")
        if name in STYLES and len(value) <= _LONGEST and _harmless(tokens):
            kept.pop(name, None)
            kept[name] = shorten(value, {})
    return Style(tuple(kept.items()), frozenset(lost))


def written(kept: tuple[tuple[str, str], ...]) -> str:
    """Declarations as an attribute's value."""
    return ";".join(f"{name}:{value}" for name, value in kept if value)


def _declarations(style: str) -> Iterator[tuple[str, Any]]:
    rows = tinycss2.parse_declaration_list(style, skip_comments=True, skip_whitespace=True)
    for row in rows:
        if row.type == "declaration":
            yield row.lower_name, row.value


def _harmless(tokens: Any) -> bool:
    """Only words, numbers, colours and known functions: nothing that loads, runs or escapes."""
    for token in tokens:
        if token.type == "function":
            if token.lower_name not in _FUNCTIONS or not _harmless(token.arguments):
                return False
        elif (
            token.type not in _PLAIN_TOKENS
            or (token.type == "literal" and token.value not in ",/+-*")
            or (token.type == "ident" and not token.value.replace("-", "").isalnum())
        ):
            return False
    return True
