"""The document, paragraphs and rules; a picture among text gets a block of its own."""

from typing import Any

import comrak

from pipeline.text import contents
from pipeline.text.costs import Block
from pipeline.text.page import Page, alone_among, stands_alone
from pipeline.text.steps_registry import step


@step("Document")
def document(node: comrak.AstNode, page: Page) -> str:
    """The whole body, block by block, each with what it costs."""
    blocks = [(child, page.one(child)) for child in node.children]
    page.blocks = [
        Block(
            line=page.line(child),
            kind=type(child.node_value).__name__,
            html=html,
        )
        for child, html in blocks
    ]
    return "".join(html for _, html in blocks)


@step("Paragraph")
def paragraph(node: comrak.AstNode, page: Page) -> str:
    """A paragraph; pictures and formulas of their own line in it become blocks."""
    part = "blockquote p" if page.quotes else "p"
    children = node.children
    if _is_mark(node, children, page):
        return contents.PLACE
    if alone_among(children):
        return page.sanitised(node, lambda _: _mixed(children, page, part))
    return f"<p{page.theme.of(part)}>{page.inline(node)}</p>"


def _is_mark(node: comrak.AstNode, children: list[comrak.AstNode], page: Page) -> bool:
    """Whether the paragraph is the place of the list of headings: it starts with [ or $."""
    first: Any = children[0].node_value if children else None
    if not isinstance(first, comrak.Text) or first.value[:1] not in {"[", "$"}:
        return False
    only = all(isinstance(child.node_value, comrak.Text) for child in children)
    return only and page.lines[node.sourcepos.start.line - 1].lower() in contents.MARKS


def _mixed(children: list[comrak.AstNode], page: Page, part: str) -> str:
    blocks: list[str] = []
    words: list[str] = []
    for child in children:
        if stands_alone(child):
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
