"""Markdown to a tree: CommonMark and GFM, with bold that works beside Chinese punctuation."""

from collections.abc import Iterator
from contextlib import contextmanager

import comrak

_EXTENSIONS = comrak.ExtensionOptions(
    strikethrough=True,
    table=True,
    autolink=True,
    tasklist=True,
    footnotes=True,
    inline_footnotes=True,
    ofm_callouts=True,  # GFM alerts, and boxes with any other name, title or fold mark
    block_directive=True,
    description_lists=True,
    highlight=True,
    insert=True,
    subscript=True,
    superscript=True,
    math_dollars=True,
    math_latex=True,
    cjk_friendly_emphasis=True,
)
_PARSE = comrak.ParseOptions()


def tree(text: str) -> comrak.AstNode:
    """The document's tree; columns count bytes (counting characters would cost n² on a line)."""
    return comrak.parse_document(text, _EXTENSIONS, _PARSE)


@contextmanager
def parsed(text: str) -> Iterator[comrak.AstNode]:
    """The tree for as long as it is needed, and its memory back at the end."""
    root = tree(text)
    try:
        yield root
    finally:
        _released(root)


def _released(root: comrak.AstNode) -> None:
    """Parents and children hold one another where Python's collector cannot see: let them go."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if below := node.children:
            node.children = []
            waiting.extend(below)
