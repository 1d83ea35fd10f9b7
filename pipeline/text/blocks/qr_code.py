"""A QR code of an address (二维码), drawn locally and sent like any picture."""

import comrak

from pipeline.model.content import Level
from pipeline.text import qr
from pipeline.text.blocks_registry import Args, block
from pipeline.text.page import Page, attribute, escape
from pipeline.text.picture_tags import percent


@block("qr", "二维码")
def qr_code(node: comrak.AstNode, args: Args, page: Page) -> str:
    """`:::qr https://… text=扫码报名 width=40%`."""
    address = args.get("url", "链接") or args.words
    if not address or len(address.encode()) > qr.MOST:
        page.find(node, "G4", Level.MUST, f"二维码要写 url=，且不超过{qr.MOST}字节")
        return page.inner(node)
    words = args.get("text", "文字")
    alt = f"二维码：{words or address}"
    name = page.picture(qr.PREFIX + address, alt=alt, caption=words, line=page.line(node))
    width = args.get("width", "宽").removesuffix("%")
    wide = percent(width, "%") if width.isdigit() else 40
    style = page.theme.with_also("img", f"width:{wide}%;margin:0 auto")
    caption = f"<p{page.theme.of('figcaption')}>{escape(words)}</p>" if words else ""
    img = f'<img src="{name}" alt="{attribute(alt)}"{style}>'
    return f"<section{page.theme.of('figure')}>{img}{caption}</section>{page.inner(node)}"
