"""What a person says (人物): a portrait, a name, a title, the words."""

import comrak

from pipeline.text.blocks_registry import Args, block
from pipeline.text.page import Page, attribute, escape


@block("person", "人物")
def person(node: comrak.AstNode, args: Args, page: Page) -> str:
    """`:::person 李小满 头衔=夜校学员 头像=li.jpg`."""
    theme = page.theme
    page.quotes += 1
    said = page.inner(node)
    page.quotes -= 1
    title = args.get("头衔", "title")
    also = f"\u2003{escape(title)}" if title else ""
    name = f"<strong>{escape(args.words)}</strong>{also}"
    face = _portrait(node, args, page)
    head = f"<section{theme.of('.person-name')}>{face}{name}</section>"
    return f"<section{theme.of('.person')}>{said}{head}</section>"


def _portrait(node: comrak.AstNode, args: Args, page: Page) -> str:
    ref = args.get("头像", "portrait")
    if not ref:
        return ""
    alt = f"{args.words}的头像"
    name = page.picture(ref, alt=alt, caption="", line=page.line(node))
    style = "width:14%;border-radius:50%;vertical-align:middle;margin-right:10px"
    return f'<img src="{name}" alt="{attribute(alt)}" style="{style}">'
