"""Headings with the theme's ornaments; a first one that repeats the title is left out."""

from typing import cast

import comrak

from pipeline.text.page import Page
from pipeline.text.plain import text_of
from pipeline.text.steps_registry import step


@step("Heading")
def heading(node: comrak.AstNode, page: Page) -> str:
    """A heading of its level, between its ornaments."""
    tag = f"h{cast('comrak.Heading', node.node_value).value.level}"
    inner = page.inline(node)
    if tag == "h1" and text_of(inner) == page.draft.title and page.first(node):
        return ""
    page.headings.append((int(tag[1]), text_of(inner)))
    before, after = _ornament(page, tag, "before"), _ornament(page, tag, "after")
    return f"<{tag}{page.theme.of(tag)}>{before}{inner}{after}</{tag}>"


def _ornament(page: Page, tag: str, side: str) -> str:
    part = f"{tag}::{side}"
    text = page.theme.ornaments.get(part)
    return f"<span{page.theme.of(part)}>{text}</span>" if text else ""
