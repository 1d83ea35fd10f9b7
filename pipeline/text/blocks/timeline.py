"""A timeline (时间线): `- 3月：…`, down a line with a point for each time."""

import comrak

from pipeline.text.blocks_registry import Args, block
from pipeline.text.page import Page, escape
from pipeline.text.rows import lines


@block("timeline", "时间线")
def timeline(node: comrak.AstNode, _args: Args, page: Page) -> str:
    """The line is the left border of the block."""
    theme = page.theme
    rows = "".join(
        f"<p{theme.of('.timeline-when')}>●\u2002{escape(when)}</p>"
        f"<section{theme.of('.timeline-what')}>{html}</section>"
        for when, html in lines(node, page)
    )
    return f"<section{theme.of('.timeline')}>{rows}</section>"
