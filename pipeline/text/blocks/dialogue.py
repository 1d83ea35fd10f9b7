"""A dialogue (对话): `甲：…`, the first speaker on the left, the others on the right."""

import comrak

from pipeline.text.blocks_registry import Args, block
from pipeline.text.page import Page, escape
from pipeline.text.rows import lines


@block("dialogue", "对话")
def dialogue(node: comrak.AstNode, _args: Args, page: Page) -> str:
    """The name small, the words in a bubble."""
    theme = page.theme
    first, rows = "", []
    for name, html in lines(node, page):
        first = first or name
        side = "left" if name == first else "right"
        rows.append(
            f'<section style="text-align:{side}"><p{theme.of(".speaker")}>{escape(name)}</p>'
            f"<section{theme.of('.said')}>{html}</section></section>"
        )
    return "".join(rows)
