"""Bold, emphasis, strikethrough and ==highlight==."""

import comrak

from pipeline.text.page import Page
from pipeline.text.steps_registry import step


@step("Strong")
def strong(node: comrak.AstNode, page: Page) -> str:
    """Bold."""
    return f"<strong{page.theme.of('strong')}>{page.inner(node)}</strong>"


@step("Emph")
def emphasis(node: comrak.AstNode, page: Page) -> str:
    """Emphasis."""
    return f"<em{page.theme.of('em')}>{page.inner(node)}</em>"


@step("Strikethrough")
def strikethrough(node: comrak.AstNode, page: Page) -> str:
    """Two tildes strike; a single pair stays as it was typed."""
    inside = node.children[0].sourcepos.start if node.children else node.sourcepos.end
    if inside.column - node.sourcepos.start.column == 1:
        return f"~{page.inner(node)}~"
    return f"<s{page.theme.of('del')}>{page.inner(node)}</s>"


@step("Highlight")
def highlight(node: comrak.AstNode, page: Page) -> str:
    """==Highlight==, a span with its own colours."""
    return f"<span{page.theme.of('mark')}>{page.inner(node)}</span>"
