"""Alerts of GFM and boxes of other editors: `> [!NOTE]`, `> [!tip]- 标题`."""

from typing import cast

import comrak

from pipeline.text.boxes import box, look_of
from pipeline.text.page import Page, escape
from pipeline.text.steps_registry import step


@step("Callout")
def callout(node: comrak.AstNode, page: Page) -> str:
    """A titled box; it counts as a quote for the paragraphs in it. A fold mark has no meaning."""
    look, title = look_of(cast("comrak.Callout", node.node_value).value.callout_type)
    own = [c for c in node.children if isinstance(c.node_value, comrak.CalloutTitle)]
    if own:
        title = page.inline(own[0].children[0]) if own[0].children else escape(title)
    else:
        title = escape(title)
    page.quotes += 1
    inner = "".join(page.one(c) for c in node.children if c not in own)
    page.quotes -= 1
    return box(page, look, title, inner)


@step("CalloutTitle")
def title_alone(node: comrak.AstNode, page: Page) -> str:
    """A title outside its box."""
    return page.inner(node)
