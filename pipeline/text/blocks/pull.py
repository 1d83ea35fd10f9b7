"""A sentence pulled out (金句), with who said it."""

import comrak

from pipeline.text.blocks_registry import Args, block
from pipeline.text.page import Page, escape


@block("pull", "金句")
def pull(node: comrak.AstNode, args: Args, page: Page) -> str:
    """The sentence large, its speaker below."""
    page.quotes += 1
    inner = page.inner(node)
    page.quotes -= 1
    by = escape(args.words)
    said = f"<p{page.theme.of('.pull-by')}>{by}</p>" if by else ""
    return f"<section{page.theme.of('.pull')}>{inner}{said}</section>"
