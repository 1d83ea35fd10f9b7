"""Questions and answers (问答): lines that begin with 问： and 答：."""

import comrak

from pipeline.text.blocks_registry import Args, block
from pipeline.text.page import Page, escape
from pipeline.text.rows import lines

_ASK = frozenset({"问", "Q", "q", "提问"})
_ANSWER = frozenset({"答", "A", "a", "回答"})


@block("qa", "问答")
def questions(node: comrak.AstNode, _args: Args, page: Page) -> str:
    """A question in bold, its answer below; lines without a mark belong to the answer."""
    theme = page.theme
    rows = []
    for key, html in lines(node, page):
        if key in _ASK:
            rows.append(f"<p{theme.of('.question')}>问\u2002{html}</p>")
        elif key in _ANSWER:
            rows.append(f"<p{theme.of('.answer')}>答\u2002{html}</p>")
        else:
            rows.append(f"<p{theme.of('.answer')}>{escape(key) + '：' if key else ''}{html}</p>")
    return f"<section{theme.of('.qa')}>{''.join(rows)}</section>"
