"""S4.1, S4.2: what dark mode makes of text on colours and gradients."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.model.content import Level
from pipeline.text.darkmode import DARK_PAGE, LIGHT_TEXT, Colour, background, contrast, over, read
from pipeline.text.darkmode import text as darkened
from pipeline.text.structure.hits import RULES, Hit, shown
from pipeline.text.structure.tree import Node

LEAST = 1.5  # the platform's own figure
_CHECK_TEXT = Colour(152, 152, 152)  # the default dark text of the platform's check
_PAGE = read(DARK_PAGE) or Colour(25, 25, 25)
_INK = read(LIGHT_TEXT) or Colour(25, 25, 25)
_URL = re.compile(r"url\(", re.IGNORECASE)


class _In(NamedTuple):
    """What is in force at an element: converted text and background, and if it is judged."""

    ink: Colour
    back: Colour
    judged: bool


@RULES.register("S4.1.1")
def low_contrast(root: Node) -> Iterator[Hit]:
    """Text is judged by the colour written on it or above it, as the platform does."""
    stack = [(child, _In(_CHECK_TEXT, _PAGE, judged=True)) for child in root.children]
    while stack:
        node, outer = stack.pop()
        here = _within(node, outer)
        stack.extend((child, here) for child in node.children)
        if not node.own_text.strip() or not here.judged:
            continue
        if "low-contrast" in node.attributes.get("data-ignore-dm", ""):
            continue
        found = contrast(here.ink, here.back)
        if found < LEAST:
            yield Hit(
                rule="S4.1",
                level=Level.MUST,
                line=node.line,
                message=f"深色模式里文字和背景太接近（{found:.2f}，至少 {LEAST}）",
                before=shown(node),
                fix="在有背景的这一层写明文字颜色",
            )


def _within(node: Node, outer: _In) -> _In:
    style = node.style
    whole = style.get("background", "") + style.get("background-image", "")
    picture = bool(_URL.search(whole + style.get("border-image", "")))
    hidden = style.get("display") == "none" or node.tag == "svg"
    filled = read(style.get("background-color") or style.get("background", ""))
    back = over(background(filled), outer.back) if filled and filled.a >= 0.05 else outer.back
    own = read(style.get("color", ""))
    ink = darkened(own, back) if own else outer.ink
    return _In(ink, back, outer.judged and not (picture or hidden))


@RULES.register("S4.1.2")
def gradients(root: Node) -> Iterator[Hit]:
    """A gradient under text becomes one flat colour."""
    for node in root.walk():
        style = node.style
        whole = style.get("background", "") + style.get("background-image", "")
        ignored = "text-bg-gradient" in node.attributes.get("data-ignore-dm", "")
        if "gradient(" in whole and node.text and not ignored:
            yield Hit(
                rule="S4.1",
                level=Level.MUST,
                line=node.line,
                message="文字下面是渐变：深色模式里会变成一片纯色",
                before=shown(node),
                fix="改成单色背景",
            )
        elif _URL.search(whole) and node.text:
            yield Hit(
                rule="S4.3",
                level=Level.HINT,
                line=node.line,
                message="文字下面是背景图：深色模式里文字不换色，保存时背景图也可能丢失",
                before=shown(node),
                fix="把图片放在文字上方或下方",
            )
