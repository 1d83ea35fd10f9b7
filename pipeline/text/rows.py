"""The lines of a block: list items or paragraphs, each with what stands before its colon."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import comrak

from pipeline.text.page import Page

_KEY = re.compile(r"(?:<strong[^>]*>)?([^<：:]{1,30})[：:](?:</strong>)?(.*)", re.DOTALL)


class Line(NamedTuple):
    """`key` is empty where a line has no colon; `html` is the rest."""

    key: str
    html: str


def lines(node: comrak.AstNode, page: Page) -> Iterator[Line]:
    """Every paragraph and list item of a block, in order; other blocks have no key."""
    for child in node.children:
        value = child.node_value
        if isinstance(value, comrak.List):
            for item in child.children:
                yield from _item(item, page)
        elif isinstance(value, comrak.Paragraph):
            yield from map(_split, _broken(child, page))
        else:
            yield Line("", page.one(child))


def _broken(node: comrak.AstNode, page: Page) -> Iterator[str]:
    """The lines of a paragraph as they were typed."""
    words: list[str] = []
    for child in node.children:
        if isinstance(child.node_value, (comrak.SoftBreak, comrak.LineBreak)):
            yield "".join(words)
            words = []
        else:
            words.append(page.one(child))
    yield "".join(words)


def _item(node: comrak.AstNode, page: Page) -> Iterator[Line]:
    children = node.children
    text = bool(children) and isinstance(children[0].node_value, comrak.Paragraph)
    key, html = _split(page.inline(children[0])) if text else Line("", "")
    yield Line(key, html + "".join(map(page.one, children[text:])))


def _split(html: str) -> Line:
    """A formula or an address has no key: a key is short and bare, or all of it bold."""
    found = _KEY.fullmatch(html)
    if found is None or found[2].startswith("//"):
        return Line("", html)
    opened, closed = html.startswith("<strong"), "</strong>" in html[: found.start(2)]
    return Line(found[1].strip(), found[2].strip()) if opened == closed else Line("", html)
