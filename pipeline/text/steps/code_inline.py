"""Inline code: every character as typed."""

import re
from typing import cast

import comrak

from pipeline.text.page import Page, escape
from pipeline.text.steps_registry import step

_RUN = re.compile(r"^ | $|(?<= ) | (?= )")


@step("Code")
def code(node: comrak.AstNode, page: Page) -> str:
    """The style stands on a span: the platform strips styles from `code`."""
    text = cast("comrak.Code", node.node_value).value.literal
    inner = f"<code>{_RUN.sub(chr(0xA0), escape(text))}</code>"
    style = page.theme.of("code")
    return f"<span{style}>{inner}</span>" if style else inner
