"""Pictures beside each other (图组) and pictures to swipe through (滑动)."""

from collections.abc import Iterator

import comrak

from pipeline.model.content import Level
from pipeline.text.blocks_registry import Args, block
from pipeline.text.page import Page, attribute, escape
from pipeline.text.picture_tags import titled

MOST = 4  # beside each other: smaller ones cannot be made out on a phone


@block("row", "grid", "图组", "并排")
def row(node: comrak.AstNode, args: Args, page: Page) -> str:
    """As many a row as asked (`:::row 3`), else two; four pictures stand two by two."""
    images = list(_images(node))
    asked = int(args.words) if args.words.isdigit() else 3 if len(images) % 3 == 0 else 2
    wide = f"{100 // max(1, min(asked, MOST, len(images) or 1)) - 1}%"
    return _figure(node, page, "".join(_img(i, wide, page) for i in images), args)


@block("slider", "滑动", "左右滑动")
def slider(node: comrak.AstNode, args: Args, page: Page) -> str:
    """Pictures right in a box that scrolls: this passes the platform's width check."""
    inner = "".join(_img(i, "86%", page) for i in _images(node))
    hint = args.words or "左右滑动查看更多"
    box = f'<section style="overflow-x:auto;white-space:nowrap;text-indent:0">{inner}</section>'
    words = f"<p{page.theme.of('figcaption')}>← {escape(hint)} →</p>"
    return f"<section{page.theme.of('figure')}>{box}{words}</section>"


def _figure(node: comrak.AstNode, page: Page, inner: str, args: Args) -> str:
    if not inner:
        page.find(node, "G2", Level.SHOULD, "图组里没有图片")
        return page.inner(node)
    caption = args.get("caption", "图注") or ("" if args.words.isdigit() else args.words)
    words = f"<p{page.theme.of('figcaption')}>{escape(caption)}</p>" if caption else ""
    box = f'<section style="letter-spacing:0;text-indent:0">{inner}</section>'
    return f"<section{page.theme.of('figure')}>{box}{words}</section>"


def _images(node: comrak.AstNode) -> Iterator[comrak.AstNode]:
    for child in node.children:
        if isinstance(child.node_value, comrak.Image):
            yield child
        else:
            yield from _images(child)


def _img(node: comrak.AstNode, wide: str, page: Page) -> str:
    ref, alt, caption, _ = titled(node, page)
    name = page.picture(ref, alt=alt, caption=caption, line=page.line(node))
    style = f"display:inline-block;width:{wide};margin:0 .5%;vertical-align:top"
    return f'<img src="{name}" alt="{attribute(alt)}" style="{style}">'
