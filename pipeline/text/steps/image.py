"""Pictures: placeholders in the HTML, captions from the title."""

from typing import cast

import comrak

from pipeline.text.page import Page, attribute, escape
from pipeline.text.plain import text_of
from pipeline.text.steps_registry import step


@step("Image")
def image(node: comrak.AstNode, page: Page) -> str:
    """A block of its own in a paragraph; inside bold, a link or a cell only the picture."""
    value = cast("comrak.Image", node.node_value).value
    alt = text_of(page.inner(node))
    caption = value.title.strip()
    name = page.picture(value.url, alt=alt, caption=caption, line=page.line(node))
    img = f'<img src="{name}" alt="{attribute(alt)}"{page.theme.of("img")}>'
    parent = node.parent.node_value if node.parent else None
    if not isinstance(parent, comrak.Paragraph):
        return img + (f"（{escape(caption)}）" if caption else "")
    words = f"<p{page.theme.of('figcaption')}>{escape(caption)}</p>" if caption else ""
    return f"<section{page.theme.of('figure')}>{img}{words}</section>"
