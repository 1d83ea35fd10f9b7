"""S1.3, S1.4, S1.5: line heights, widths and heights that hide or push out text."""

import math
from collections.abc import Iterator

from pipeline.model.content import Level
from pipeline.text.structure.hits import RULES, Hit, shown
from pipeline.text.structure.sizes import PHONE, TEXT, pixels, ratio
from pipeline.text.structure.tree import Node

_ONE_LINE = 20  # characters that surely stand on one line of a phone
_WIDE_TABLE = 5  # columns; more overflow a phone unless the layout is fixed
SCREENS = (585, 677, 375)  # px, as the engine sets them; the first is the base of comparisons


def _size(node: Node) -> float:
    return pixels(node.inherited("font-size")) or TEXT


@RULES.register("S1.3")
def line_height(root: Node) -> Iterator[Hit]:
    """Lines closer than the type is high overlap."""
    for node in root.walk():
        value = node.style.get("line-height", "")
        text = node.text if value else ""
        found = ratio(value, _size(node)) if text else None
        if found is None or found >= 1:
            continue
        short = len(text) <= _ONE_LINE and found > 0
        worse = found < 0.95 and not short  # the engine's figure for two lines and more
        yield Hit(
            rule="S1.3",
            level=Level.MUST if worse else Level.SHOULD,
            line=node.line,
            message=f"行高 {value} 小于字号，多行文字会叠在一起",
            before=shown(node),
            fix="把 line-height 写成 1.6 左右",
            engine_only=short,
        )


@RULES.register("S1.4")
def width(root: Node) -> Iterator[Hit]:
    """Fixed widths differ between screens; margins may push a block out of one."""
    for node in root.walk():
        if node.tag in {"svg", "path", "rect", "animate"} or _exempt(node):
            continue
        style = node.style
        for name in ("width", "min-width"):
            fixed = pixels(style.get(name, ""), _size(node))
            if fixed is not None and fixed > PHONE and "em" not in style[name]:
                message = f"{name}:{style[name]} 比手机屏幕宽"
                yield _hit("S1.4", node, message, "改成百分比或 max-width")
        shift = sum(
            abs(pixels(v, _size(node)) or 0)
            for k, v in style.items()
            if k in {"margin-left", "margin-right"}
        )
        if shift > PHONE / 2:
            yield _hit("S1.4", node, "左右边距太大，手机上会错位或超出屏幕", "改成百分比")


def _exempt(node: Node) -> bool:
    return any("data-ignore-width" in n.attributes for n in (node, *node.above()))


@RULES.register("S1.4 图片")
def pictures(root: Node) -> Iterator[Hit]:
    """A picture about as wide as the screen needs a width of its own."""
    for node in root.walk():
        if node.tag != "img" or "width" in node.style or _exempt(node):
            continue
        natural = pixels(node.attributes.get("data-w", "") + "px")
        around = sum(pixels(s, TEXT) or 0 for n in node.above() for s in _sides(n))
        if natural and _differs([min(natural, screen - around) for screen in SCREENS]):
            message = f"图片宽{natural:g}像素又没写宽度，在不同屏幕上有的占满有的不占满"
            yield _hit("S1.4", node, message, "写 width:100%")


def _differs(widths: list[float]) -> bool:
    """The engine's verdict on rendered widths; the first screen is the base."""
    fills = [screen - width <= 1 for screen, width in zip(SCREENS, widths, strict=True)]
    ratios = [width / screen for screen, width in zip(SCREENS, widths, strict=True)]
    tolerance = 0 if 1 in ratios else 0.2
    apart = any(abs(w - widths[0]) > 10 for w in widths)
    uneven = any(abs(r - ratios[0]) > tolerance for r in ratios)
    return any(fills) != all(fills) or (not all(fills) and apart and uneven)


def _sides(node: Node) -> list[str]:
    parts = node.style.get("padding", "").split()
    return [parts[1 % len(parts)], parts[3 if len(parts) == 4 else 1 % len(parts)]] if parts else []


@RULES.register("S1.4 表格")
def tables(root: Node) -> Iterator[Hit]:
    """Many columns overflow; a scroll box does not count unless the table itself is exempt."""
    for node in root.walk():
        if node.tag != "table" or "data-ignore-width" in node.attributes:
            continue
        rows = [n for n in node.walk() if n.tag == "tr"]
        columns = max((sum(c.tag in {"td", "th"} for c in r.children) for r in rows), default=0)
        if columns > _WIDE_TABLE and node.style.get("table-layout") != "fixed":
            fix = "写 table-layout:fixed;word-break:break-all"
            yield _hit("S1.4", node, f"表格有{columns}列，手机上会超出屏幕", fix)


@RULES.register("S1.4 滑动")
def sliders(root: Node) -> Iterator[Hit]:
    """Blocks side by side in a box that scrolls are measured as overflow."""
    for node in root.walk():
        if "scroll" not in node.style.get("overflow-x", "") and (
            node.style.get("overflow-x") != "auto" or node.style.get("white-space") != "nowrap"
        ):
            continue
        for child in node.children:
            inline = "inline" in child.style.get("display", "") and child.tag != "img"
            if inline and "width" in child.style and "data-ignore-width" not in child.attributes:
                fix = "在每一屏上加 data-ignore-width，或直接放图片"
                yield _hit("S1.4", child, "横向滑动的每一屏会被算作超出屏幕", fix)


@RULES.register("S1.5")
def height(root: Node) -> Iterator[Hit]:
    """No height hides text on phones; a fixed one may cut it."""
    for node in root.walk():
        fixed = pixels(node.style.get("height", ""), _size(node))
        if fixed is None or node.tag in {"img", "svg"} or not (text := node.text):
            continue
        if fixed == 0 and not _drawing(node):
            yield _hit("S1.5", node, "高度为 0 却有文字：后台看得见，手机上看不见", "删去 height")
        elif fixed > 0 and _scrolls(node):
            continue
        elif fixed > 0:
            needs = _needs(node, text)
            hidden = "hidden" in node.style.get("overflow", "") + node.style.get("overflow-y", "")
            over = needs > fixed + (5 if fixed <= 200 else 20)
            level = Level.MUST if hidden and over else Level.SHOULD
            message = f"固定高度 {node.style['height']} 可能装不下里面的文字"
            yield Hit(
                rule="S1.5",
                level=level,
                line=node.line,
                message=message,
                before=shown(node),
                fix="改成 min-height",
            )


def _scrolls(node: Node) -> bool:
    style = node.style
    return any(style.get(k) in {"auto", "scroll"} for k in ("overflow-y", "overflow"))


def _drawing(node: Node) -> bool:
    around = (node, *node.above())
    return any(n.tag == "svg" or n.attributes.get("data-mode") == "svg" for n in around)


def _needs(node: Node, text: str) -> float:
    size = _size(node)
    lines = math.ceil(len(text) * size / PHONE)
    return lines * size * (ratio(node.inherited("line-height"), size) or 1.6)


def _hit(rule: str, node: Node, message: str, fix: str) -> Hit:
    return Hit(
        rule=rule, level=Level.MUST, line=node.line, message=message, before=shown(node), fix=fix
    )
