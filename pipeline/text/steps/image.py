"""Pictures: placeholders in the HTML, captions from the title, widths in percent."""

import comrak

from pipeline.text.page import Page, attribute, escape
from pipeline.text.picture_tags import braces, titled
from pipeline.text.steps_registry import step


@step("Image")
def image(node: comrak.AstNode, page: Page) -> str:
    """A block of its own in a paragraph; inside bold, a link or a cell only the picture."""
    ref, alt, caption, width = titled(node, page)
    name = page.picture(ref, alt=alt, caption=caption, line=page.line(node))
    width = width or _after(node, page)
    style = page.theme.of("img")
    if width and width < 100:
        style = page.theme.with_also("img", f"width:{width}%;margin:0 auto")
    img = f'<img src="{name}" alt="{attribute(alt)}"{style}>'
    if not isinstance(node.parent and node.parent.node_value, comrak.Paragraph):
        return img + (f"（{escape(caption)}）" if caption else "")
    words = f"<p{page.theme.of('figcaption')}>{escape(caption)}</p>" if caption else ""
    return f"<section{page.theme.of('figure')}>{img}{words}</section>"


def _after(node: comrak.AstNode, page: Page) -> int:
    """The width in braces behind the picture; the text that holds it leaves it out."""
    end = node.sourcepos.end
    row = page.lines[end.line - 1].encode()[end.column :].decode(errors="ignore")
    return braces(row)[0] if row.startswith("{") else 0
