"""Links: articles of the platform stay clickable, other addresses become numbered references."""

from typing import cast

import comrak

from pipeline.model.content import Level
from pipeline.text.links import is_external, is_own, is_temporary, spoken
from pipeline.text.page import Page, attribute
from pipeline.text.plain import text_of
from pipeline.text.steps_registry import step


@step("Link")
def link(node: comrak.AstNode, page: Page) -> str:
    """By address: clickable, numbered, spoken, or text only."""
    url = cast("comrak.Link", node.node_value).value.url
    inner = page.inner(node)
    if is_own(url):
        return f'<a href="{attribute(url)}"{page.theme.of("a")}>{inner}</a>'
    text = text_of(inner)
    if is_external(url):
        return inner if _same(text, url) else inner + _number(page, url, text)
    if address := spoken(url):
        return inner if address in text else f"{inner}（{attribute(address)}）"
    return _lost(node, page, url, inner)


def _same(text: str, url: str) -> bool:
    return url in {text, f"http://{text}", f"https://{text}"}


def _number(page: Page, url: str, text: str) -> str:
    return f"<sup{page.theme.of('sup')}>[{page.reference(url, text)}]</sup>"


def _lost(node: comrak.AstNode, page: Page, url: str, inner: str) -> str:
    if is_temporary(url):
        page.find(
            node,
            "K2",
            Level.MUST,
            "这是公众号的临时预览链接，几小时后失效，接口也会拒收（45166）",
            before=url,
            reason="请换成已发布文章的正式链接",
        )
    else:
        message = f"链接“{url[:60]}”在公众号里点不开，已只留文字"
        page.find(node, "K1", Level.HINT, message, before=url)
    return inner
