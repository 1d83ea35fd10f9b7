"""Definition lists: the term in bold, its explanation indented below."""

import comrak

from pipeline.text.page import Page
from pipeline.text.steps_registry import step


@step("DescriptionList")
def descriptions(node: comrak.AstNode, page: Page) -> str:
    """All terms."""
    return page.inner(node)


@step("DescriptionItem")
def item(node: comrak.AstNode, page: Page) -> str:
    """One term with what it means."""
    return page.inner(node)


@step("DescriptionTerm")
def term(node: comrak.AstNode, page: Page) -> str:
    """The term."""
    text = "".join(page.inline(c) for c in node.children)
    return f"<section><strong{page.theme.of('strong')}>{text}</strong></section>"


@step("DescriptionDetails")
def details(node: comrak.AstNode, page: Page) -> str:
    """What it means."""
    return f'<section style="padding-left:1.5em">{page.inner(node)}</section>'
