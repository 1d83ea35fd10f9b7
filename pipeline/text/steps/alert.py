"""GFM alerts: a titled box."""

from typing import cast

import comrak

from pipeline.text.page import Page, escape
from pipeline.text.steps_registry import step

_TITLES = {"note": "说明", "tip": "提示", "important": "重要", "warning": "注意", "caution": "警告"}


@step("Alert")
def alert(node: comrak.AstNode, page: Page) -> str:
    """A titled box; the box counts as a quote for the paragraphs in it."""
    value = cast("comrak.Alert", node.node_value).value
    name = str(value.alert_type).rsplit(":", 1)[-1].lower()
    title = escape(value.title or _TITLES[name])
    page.quotes += 1
    inner = page.inner(node)
    page.quotes -= 1
    theme = page.theme
    head = f"<p{theme.of(f'.{name}-title')}>{title}</p>"
    return f"<section{theme.of(f'.{name}')}>{head}{inner}</section>"
