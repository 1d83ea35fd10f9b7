"""A formula where it stands, or its source where it cannot be set."""

import comrak

from pipeline.model.content import Level
from pipeline.text.formula.drawing import formula
from pipeline.text.formula.reader import Unreadable
from pipeline.text.page import Page, escape


def written(node: comrak.AstNode, page: Page, tex: str, *, display: bool) -> str:
    """A formula, or its source with a finding."""
    try:
        html = formula(tex, display=display)
    except Unreadable as error:
        message = f"公式里的“{error.args[0]}”排不出来，已按原文显示"
        reason = "可以改写，或把公式存成图片插入"
        page.find(node, "M1", Level.SHOULD, message, before=tex.strip()[:80], reason=reason)
        html = f"<code>{escape(tex.strip())}</code>"
    return f"<section{page.theme.of('.math')}>{html}</section>" if display else html
