"""The document, paragraphs and rules; a picture among text gets a block of its own."""

import comrak

from pipeline.text.page import Page
from pipeline.text.steps_registry import step


@step("Document")
def document(node: comrak.AstNode, page: Page) -> str:
    """The whole body."""
    return page.inner(node)


@step("Paragraph")
def paragraph(node: comrak.AstNode, page: Page) -> str:
    """A paragraph; pictures in it become blocks."""
    part = "blockquote p" if page.quotes else "p"
    kinds = {type(c.node_value) for c in node.children}
    if comrak.Image in kinds:
        return page.sanitised(node, lambda n: _mixed(n, page, part))
    return f"<p{page.theme.of(part)}>{page.inline(node)}</p>"


def _mixed(node: comrak.AstNode, page: Page, part: str) -> str:
    blocks: list[str] = []
    words: list[str] = []
    for child in node.children:
        if isinstance(child.node_value, comrak.Image):
            blocks += [_words(words, page, part), page.one(child)]
            words.clear()
        else:
            words.append(page.one(child))
    return "".join([*blocks, _words(words, page, part)])


def _words(words: list[str], page: Page, part: str) -> str:
    html = "".join(words).strip()
    return f"<p{page.theme.of(part)}>{html}</p>" if html.replace("<br>", "") else ""


@step("ThematicBreak")
def rule(_node: comrak.AstNode, page: Page) -> str:
    """A thematic break, drawn as the theme has it."""
    ornament = page.theme.ornaments.get("hr::before", "")
    if ornament:
        ornament = f"<span{page.theme.of('hr::before')}>{ornament}</span>"
    return f"<section{page.theme.of('hr')}>{ornament}</section>"
