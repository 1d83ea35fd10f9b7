"""S0: what the editor or the interface drops, by reports of many tools and the draft_add page."""

import re
from collections.abc import Iterator

from pipeline.model.content import Level
from pipeline.text.links import is_own
from pipeline.text.structure.hits import RULES, Hit, shown
from pipeline.text.structure.tree import Node

_HOSTS = re.compile(
    r"https?://(?:mmbiz\.qpic\.cn|mmecoa\.qpic\.cn|mmbiz\.qlogo\.cn)/|picture:|asset:"
)
_GONE = frozenset({"script", "style", "link", "form", "input", "object", "embed"})
_CARDS = ("mp-", "mpvoice", "iframe")


@RULES.register("S0.1")
def tags(root: Node) -> Iterator[Hit]:
    """Tags that the interface takes out."""
    for node in root.walk():
        if node.tag in _GONE:
            yield _hit(node, f"<{node.tag}> 会被平台删去", "删去它")


@RULES.register("S0.2")
def names(root: Node) -> Iterator[Hit]:
    """Classes and ids mean nothing once the style sheet is gone; cards need theirs."""
    for node in root.walk():
        card = node.tag.startswith(_CARDS) or any(c.tag.startswith(_CARDS) for c in node.children)
        named = "class" in node.attributes or "id" in node.attributes
        if named and not card and "rich_pages" not in node.attributes.get("class", ""):
            yield _hit(node, "class 和 id 会被平台删去，样式须写在 style 里", "删去 class 和 id")


@RULES.register("S0.3")
def addresses(root: Node) -> Iterator[Hit]:
    """Pictures and links of other sites."""
    for node in root.walk():
        source = node.attributes.get("src", "") or node.attributes.get("data-src", "")
        if node.tag == "img" and source and not _HOSTS.match(source):
            yield _hit(node, "图片在别的网站上，公众号会滤掉", "存进 assets/ 再引用")
        href = node.attributes.get("href", "")
        if node.tag == "a" and href and not is_own(href):
            yield _hit(node, "外链点不开，接口可能拒收（45166）", "写成 [文字](地址)")


@RULES.register("S0.4")
def places(root: Node) -> Iterator[Hit]:
    """Fixed and absolute places do not work in an article."""
    for node in root.walk():
        if node.style.get("position") in {"absolute", "fixed", "sticky"}:
            yield _hit(node, "position 在公众号里不起作用，文字会错位", "删去 position")


def _hit(node: Node, message: str, fix: str) -> Hit:
    return Hit(
        rule="S0",
        level=Level.MUST,
        line=node.line,
        message=message,
        before=shown(node),
        fix=fix,
    )
