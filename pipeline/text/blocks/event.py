"""An event card (活动卡): what, when, where, how to sign up."""

import comrak

from pipeline.text.blocks_registry import Args, block
from pipeline.text.page import Page, escape
from pipeline.text.rows import lines

_NAMES = ("时间", "地点", "对象", "名额", "费用", "报名", "联系")


@block("event", "活动", "活动卡")
def event(node: comrak.AstNode, args: Args, page: Page) -> str:
    """The title, then a line for each fact, from values of the fence and lines of the block."""
    theme = page.theme
    given = [(k, escape(args.values[k])) for k in _NAMES if k in args.values]
    rows = "".join(
        f"<section><strong{theme.of('.event-key')}>{escape(key)}</strong>\u2003{html}</section>"
        if key
        else f"<section>{html}</section>"
        for key, html in [*given, *lines(node, page)]
    )
    title = f"<p{theme.of('.event-title')}>{escape(args.words)}</p>" if args.words else ""
    return f"<section{theme.of('.event')}>{title}{rows}</section>"
