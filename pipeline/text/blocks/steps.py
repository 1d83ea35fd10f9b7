"""Steps (步骤): each with a number and, before its colon, a title."""

import comrak

from pipeline.text.blocks_registry import Args, block
from pipeline.text.page import Page, escape
from pipeline.text.rows import lines


@block("steps", "步骤")
def steps(node: comrak.AstNode, _args: Args, page: Page) -> str:
    """One block a step."""
    theme = page.theme
    rows = "".join(
        f"<section{theme.of('.step')}><span{theme.of('.step-number')}>{number}</span>"
        + (f"<strong>{escape(title)}</strong>" if title else "")
        + f"<section{theme.of('.step-what')}>{html}</section></section>"
        for number, (title, html) in enumerate(lines(node, page), 1)
    )
    return f"<section{theme.of('.steps')}>{rows}</section>"
