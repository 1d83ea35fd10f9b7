"""What a picture in Markdown says of itself: address, alt text, caption, width."""

import re
from typing import NamedTuple, cast

import comrak

from pipeline.text.page import Page
from pipeline.text.plain import text_of

PHONE = 343  # px of text on the smallest common phone: 375 less 16 on each side
_SIZE = re.compile(r"\|\s*(\d{1,4})(%|px)?(?:\s*[xX×]\s*\d{1,4})?\s*$")
_BRACES = re.compile(r"^\s*\{[^{}]*?width\s*=\s*\"?(\d{1,4})(%|px)?\"?[^{}]*\}")


class Titled(NamedTuple):
    """`width` is a percentage of the text's width, 0 where none was asked for."""

    ref: str
    alt: str
    caption: str
    width: int


def titled(node: comrak.AstNode, page: Page) -> Titled:
    """`![说明|60%](a.jpg "图注")` or `![说明|200x150](a.jpg)`."""
    value = cast("comrak.Image", node.node_value).value
    alt = text_of(page.inner(node))
    width = 0
    if found := _SIZE.search(alt):
        alt, width = alt[: found.start()].strip(), percent(found[1], found[2])
    return Titled(value.url, alt, value.title.strip(), width)


def percent(number: str, unit: str | None) -> int:
    """A width as a percentage of a phone's text: pixels look different on every screen."""
    size = int(number)
    return max(1, min(100, size if unit == "%" else round(size * 100 / PHONE)))


def braces(text: str) -> tuple[int, int]:
    """The width in `{width=60%}` at the start of a text, and how many characters it takes."""
    found = _BRACES.match(text)
    return (percent(found[1], found[2]), found.end()) if found else (0, 0)
