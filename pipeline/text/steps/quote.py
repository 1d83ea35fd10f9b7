"""Block quotes: three levels are drawn, deeper ones only told."""

import comrak

from pipeline.model.content import Level
from pipeline.text.page import Page
from pipeline.text.steps_registry import step

MAX_DRAWN = 3


@step("BlockQuote")
def quote(node: comrak.AstNode, page: Page) -> str:
    """A block quote within the drawn levels."""
    page.quotes += 1
    inner = page.inner(node)
    page.quotes -= 1
    if page.quotes == MAX_DRAWN:
        message = f"引用嵌套超过{MAX_DRAWN}层，更深的按第{MAX_DRAWN}层显示"
        page.find(node, "Q1", Level.SHOULD, message, reason="手机屏幕放不下更多层")
    if page.quotes >= MAX_DRAWN:
        return inner
    return f"<blockquote{page.theme.of('blockquote')}>{inner}</blockquote>"
