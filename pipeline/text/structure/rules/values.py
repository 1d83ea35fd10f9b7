"""S1.1, S1.2, S1.6, S3, S4.5: single properties and attributes that must not stand there."""

import re
from collections.abc import Iterator

from pipeline.model.content import Level
from pipeline.text.structure.hits import RULES, Hit, shown
from pipeline.text.structure.tree import Node

_NONE = re.compile(r"(?:^|[;\s-])opacity\s*:\s*0*\.?0*%?(?![\d.])")
_QUIRK = re.compile(r"opacity\s*:\s*(?:0(?!\d)|\.)")
_CLEAR = re.compile(r"transparent|rgba\((?:[^,]+,){3}\s*0*\.?0*\s*\)", re.IGNORECASE)
_STACK = ("mp-quote", "PingFang SC", "system-ui", "-apple-system")


@RULES.register("S1.1")
def opacity(root: Node) -> Iterator[Hit]:
    """A picture with no opacity hides what is laid under it."""
    for node in root.walk():
        style = node.attributes.get("style", "").lower()
        if node.tag != "img" or "opacity" not in style:
            continue
        if _NONE.search(style):
            yield Hit(
                rule="S1.1",
                level=Level.MUST,
                line=node.line,
                message="图片完全透明：后台换不了这张图",
                before=shown(node),
                fix="删去 opacity",
            )
        elif _QUIRK.search(style):
            yield Hit(
                rule="S1.1",
                level=Level.SHOULD,
                line=node.line,
                message="图片写了小于 1 的 opacity，平台的检查程序会提示",
                before=shown(node),
                fix="删去 opacity",
                engine_only=True,
            )


@RULES.register("S1.2")
def caret(root: Node) -> Iterator[Hit]:
    """A clear caret cannot be seen in the editor."""
    for node in root.walk():
        if _CLEAR.fullmatch(node.style.get("caret-color", "").replace(" ", "")):
            yield _must("S1.2", node, "光标颜色全透明，后台编辑时看不见光标", "删去 caret-color")


@RULES.register("S1.6")
def text_align(root: Node) -> Iterator[Hit]:
    """Start and end differ between devices."""
    sides = {"start": "left", "end": "right"}
    for node in root.walk():
        value = node.style.get("text-align", "").lower()
        if value in sides:
            message = f"text-align:{value} 在各终端上不一致"
            yield _must("S1.6", node, message, f"改成 text-align:{sides[value]}")


@RULES.register("S3")
def font_family(root: Node) -> Iterator[Hit]:
    """The platform's own stack is the only one."""
    for node in root.walk():
        family = node.style.get("font-family", "").replace('"', "").replace("'", "")
        names = tuple(" ".join(n.split()) for n in family.split(","))
        if family and names[: len(_STACK)] != _STACK:
            message = "写了字体：在 iOS 17 以上会忽大忽小，保存后也常被改掉"
            yield _must("S3", node, message, "删去 font-family")


@RULES.register("S4.5")
def dark_mode(root: Node) -> Iterator[Hit]:
    """Skipping the conversion is reported; `!important` defeats it."""
    for node in root.walk():
        if "data-no-dark" in node.attributes:
            yield Hit(
                rule="S4.5",
                level=Level.SHOULD,
                line=node.line,
                message="data-no-dark 会让这一块在深色模式里不换色，平台会提示",
                before=shown(node),
                fix="删去 data-no-dark",
            )
        if "!important" in node.attributes.get("style", "").lower().replace(" ", ""):
            yield _must("S4.5", node, "!important 会挡住平台的深色换色", "删去 !important")


def _must(rule: str, node: Node, message: str, fix: str) -> Hit:
    return Hit(
        rule=rule, level=Level.MUST, line=node.line, message=message, before=shown(node), fix=fix
    )
