"""Plain text, soft and hard line breaks."""

import re
from typing import Any

import comrak

from pipeline.text.page import Page, escape
from pipeline.text.picture_tags import braces
from pipeline.text.ruby import written
from pipeline.text.steps_registry import step

# Han, kana, CJK and full-width punctuation, and the quotes and dashes that Chinese shares.
_CJK = re.compile(
    r"[\u2014\u2018-\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]|[\U00020000-\U0003ffff]"
)
_MARKS = " \t*_~=`[]()>"


@step("Text")
def text(node: comrak.AstNode, page: Page) -> str:
    """Text, escaped, with readings above characters; a picture's `{width=60%}` is no text."""
    value: Any = node.node_value
    words: str = value.value
    if "{" not in words and "]^(" not in words:
        return escape(words)
    if words.startswith("{width") and page.before(node) == ")":
        words = words[braces(words)[1] :]
    return written(escape(words))


@step("SoftBreak")
def soft_break(node: comrak.AstNode, page: Page) -> str:
    """A line end in the source: nothing beside Chinese, a space between Latin words."""
    row = node.sourcepos.start.line
    before = page.lines[row - 1].rstrip(_MARKS)[-1:]
    after = page.lines[row].lstrip(_MARKS)[:1] if row < len(page.lines) else ""
    return "" if _CJK.match(before) or _CJK.match(after) else " "


@step("LineBreak")
def line_break(_node: comrak.AstNode, _page: Page) -> str:
    """A break that was asked for."""
    return "<br>"


@step("Escaped")
def escaped(node: comrak.AstNode, page: Page) -> str:
    """A character after a backslash."""
    return page.inner(node)
