"""A lead (导语) above the text."""

import comrak

from pipeline.text.blocks_registry import Args, block
from pipeline.text.page import Page


@block("lead", "导语")
def lead(node: comrak.AstNode, _args: Args, page: Page) -> str:
    """The paragraphs of the lead."""
    return f"<section{page.theme.of('.lead')}>{_tight(node, page)}</section>"


def _tight(node: comrak.AstNode, page: Page) -> str:
    """Paragraphs of a block stand as close as those of a quote."""
    page.quotes += 1
    inner = page.inner(node)
    page.quotes -= 1
    return inner
