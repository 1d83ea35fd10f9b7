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
    """Two tildes strike; a single pair is a subscript or prose."""
    return f"<s{page.theme.of('del')}>{page.inner(node)}</s>"


@step("Highlight")
def highlight(node: comrak.AstNode, page: Page) -> str:
    """==Highlight==, a span with its own colours."""
    return f"<span{page.theme.of('mark')}>{page.inner(node)}</span>"
