"""One hit of a structure rule, and the registry of the rules."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from pipeline.model.content import Level
from pipeline.model.registry import Registry
from pipeline.text.structure.tree import Node, parsed

SOURCE = "wechatjs/verify-article-structure-spec"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """What a rule found at a line of the HTML; `fix` is what to write instead."""

    rule: str
    level: Level
    line: int
    message: str
    before: str = ""
    fix: str = ""
    engine_only: bool = False  # the platform's program reports it, its document does not


Rule: TypeAlias = Callable[[Node], Iterator[Hit]]

RULES: Registry[Rule] = Registry("结构规则", "pipeline.text.structure.rules")


def structure(html: str) -> list[Hit]:
    """All hits in some HTML, by line."""
    root = parsed(html)
    return sorted((h for name in RULES for h in RULES[name](root)), key=lambda h: (h.line, h.rule))


def shown(node: Node) -> str:
    """An element's start, for a message."""
    style = node.attributes.get("style", "")
    return f'<{node.tag} style="{style[:60]}">' if style else f"<{node.tag}>"
