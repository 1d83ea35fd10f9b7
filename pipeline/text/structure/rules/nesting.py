"""S1.7, S1.8, S2: what stands in what."""

import re
from collections.abc import Iterator

from pipeline.model.content import Level
from pipeline.text.structure.hits import RULES, Hit, shown
from pipeline.text.structure.tree import Node

TOLD, CUT = 10, 14  # levels: the document's figure, and the engine's, from which it trims
_ANIMATIONS = frozenset({"animate", "animatetransform", "animatemotion", "set"})
_FREE = re.compile(r"iframe|video|audio|cps|mp|img|animatetransform|hr|path|br|svg|^g$|^a$")
_BLOCKS = frozenset({"section", "p", "div", "ul", "ol", "table", "blockquote", "h1", "h2", "h3"})
_PRE_CHARS = 36  # of half-width characters on a phone's line
_MANY, _EMPTY = 20, 15  # children, and how many of them may be empty


@RULES.register("S1.7")
def touch(root: Node) -> Iterator[Hit]:
    """An animation that starts by touch alone is dead on a computer."""
    for node in root.walk():
        begin = node.attributes.get("begin", "").lower()
        if node.tag in _ANIMATIONS and "touchstart" in begin and "click" not in begin:
            message = "动画只能用手指触发，电脑上打不开"
            yield _must("S1.7", node, message, 'begin="touchstart; click"')


@RULES.register("S1.8")
def preformatted(root: Node) -> Iterator[Hit]:
    """`pre` with a long line does not wrap on phones."""
    for node in root.walk():
        if node.tag != "pre" or node.style.get("white-space", "").startswith("pre-"):
            continue
        words = "".join(n.own_text for n in node.walk())
        longest = max((sum(1 + (c > "\u2e7f") for c in s) for s in words.splitlines()), default=0)
        if longest > _PRE_CHARS:
            fix = "写 white-space:pre-wrap;word-break:break-all"
            yield _must("S1.8", node, "pre 里的长行在手机上不会折行", fix)


@RULES.register("S2.1")
def depth(root: Node) -> Iterator[Hit]:
    """Wrappers of the same tag and style around a single child are trimmed by the editor."""
    for node in root.walk():
        if not node.children and node.text:
            chain = _chain(node)
            if len(chain) >= TOLD:
                level = Level.MUST if len(chain) >= CUT else Level.SHOULD
                yield Hit(
                    rule="S2.1",
                    level=level,
                    line=chain[-1].line,
                    message=f"同样的标签套了{len(chain)}层，平台会自行删减",
                    before=shown(chain[-1]),
                    fix="去掉多余的外层",
                )


def _chain(node: Node) -> list[Node]:
    """Upwards while each element is its parent's only child and adds no declaration."""
    chain = [node]
    tags = {node.tag}
    seen = set(node.style.items())
    for above in node.above():
        if len(above.children) != 1 or above.own_text.strip() or _FREE.search(above.tag):
            break
        own = set(above.style.items())
        if above.tag in tags and own - seen:
            break  # a style of its own is a reason to be there
        tags.add(above.tag)
        seen |= own
        chain.append(above)
    return chain


@RULES.register("S2.2")
def leaves(root: Node) -> Iterator[Hit]:
    """A leaf holds text; a node leaf holds one component, video or picture."""
    for node in root.walk():
        if "leaf" in node.attributes and any(c.tag in _BLOCKS for c in node.walk() if c != node):
            yield _must("S2.2", node, "span leaf 里只能放文字和行内标签", "把段落移到外面")
        if "nodeleaf" in node.attributes and (len(node.children) > 1 or node.text):
            yield _must("S2.3", node, "nodeleaf 里只能放一个组件、视频或图片", "把文字移到外面")
        elif (
            "nodeleaf" in node.attributes and node.children[:1] and node.children[0].tag in _BLOCKS
        ):
            yield _must("S2.3", node, "nodeleaf 里只能放一个组件、视频或图片", "把段落移到外面")


@RULES.register("S2.4")
def empty(root: Node) -> Iterator[Hit]:
    """Many empty children are deleted."""
    for node in root.walk():
        blank = sum(
            not c.text and not c.children and c.tag not in {"img", "br"} for c in node.children
        )
        if len(node.children) > _MANY and blank > _EMPTY:
            yield Hit(
                rule="S2.4",
                level=Level.SHOULD,
                line=node.line,
                message=f"有{blank}个空标签，平台会自行删去",
                before=shown(node),
                fix="删去空标签",
            )


def _blank(node: Node) -> bool:
    return not node.text and not node.children and node.tag not in {"img", "br"}


def _must(rule: str, node: Node, message: str, fix: str) -> Hit:
    return Hit(
        rule=rule, level=Level.MUST, line=node.line, message=message, before=shown(node), fix=fix
    )
