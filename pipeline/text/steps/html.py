"""Raw HTML: told where it has to lose something, sanitised with its surroundings."""

import re
from typing import cast

import comrak

from pipeline.model.content import Level
from pipeline.text.cards import profile
from pipeline.text.page import Page
from pipeline.text.plain import text_of
from pipeline.text.raw_html import foreign, refused
from pipeline.text.steps_registry import step

_PROFILE = re.compile(r"\s*<MpProfile\s([^<>]*?)/?>", re.IGNORECASE)
_GIVEN = re.compile(r"([A-Za-z_-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")


@step("HtmlBlock")
def block(node: comrak.AstNode, page: Page) -> str:
    """A block of its own, sanitised."""
    html = cast("comrak.HtmlBlock", node.node_value).value.literal
    if card := _PROFILE.match(html):
        return profile({m[1].lower(): m[2] or m[3] for m in _GIVEN.finditer(card[1])})
    if html.lstrip().startswith("<!--") and html.rstrip().endswith("-->"):
        return ""
    _tell(node, page, html)
    kept = page.cleaned(html, page.line(node)).strip()
    seen = text_of(kept) or "<img" in kept
    return kept if seen else ""


@step("HtmlInline")
def inline(node: comrak.AstNode, page: Page) -> str:
    """Left as it is for the block around it, which is sanitised as a whole."""
    html = cast("comrak.HtmlInline", node.node_value).value
    _tell(node, page, html)
    page.raw = True
    return html


def _tell(node: comrak.AstNode, page: Page, html: str) -> None:
    if names := refused(html):
        message = f"公众号不支持 {'、'.join(f'<{n}>' for n in names)}，已去掉"
        page.find(node, "X1", Level.SHOULD, message, before=html.strip()[:80])
    for url in foreign(html):
        message = f"HTML 里的外链“{url[:60]}”点不开，已只留文字"
        reason = "写成 [文字](地址) 会自动编号列在文末"
        page.find(node, "K1", Level.SHOULD, message, before=url, reason=reason)
