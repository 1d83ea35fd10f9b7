"""Footnotes: circled numbers in the text, the notes gathered for the end."""

from typing import cast

import comrak

from pipeline.text.page import Page
from pipeline.text.steps_registry import step

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def sign(number: int) -> str:
    """How a note is numbered: apart from the [n] of references."""
    return _CIRCLED[number - 1] if number <= len(_CIRCLED) else f"[注{number}]"


@step("FootnoteReference")
def reference(node: comrak.AstNode, page: Page) -> str:
    """The number in the text."""
    number = cast("comrak.FootnoteReference", node.node_value).value.ix
    return f"<sup{page.theme.of('sup')}>{sign(number)}</sup>"


@step("FootnoteDefinition")
def definition(node: comrak.AstNode, page: Page) -> str:
    """Nothing here: the note stands at the end of the article."""
    name = cast("comrak.FootnoteDefinition", node.node_value).value.name
    number = sign(len(page.notes) + 1)
    first, *rest = node.children or [node]
    text = page.inline(first) if first is not node else ""
    page.notes[name] = f"<section>{number} {text}</section>{''.join(map(page.one, rest))}"
    return ""
