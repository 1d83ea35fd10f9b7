"""The fence of the desk's blocks: `:::lead`, `:::event 标题 时间=…`."""

import re
from difflib import get_close_matches
from typing import cast

import comrak

from pipeline.model.content import Level
from pipeline.text.blocks_registry import BLOCKS, Args
from pipeline.text.page import Page
from pipeline.text.source import COLON
from pipeline.text.steps_registry import step

_PAIR = re.compile(r"(?<!\S)([\w-]+)\s*=\s*(?:\"([^\"]*)\"|“([^”]*)”|'([^']*)'|(\S+))")


@step("BlockDirective")
def directive(node: comrak.AstNode, page: Page) -> str:
    """The block of that name; an unknown one is told and shows what is inside."""
    name, _, rest = cast("comrak.BlockDirective", node.node_value).value.info.strip().partition(" ")
    rest = rest.replace(COLON, ":")
    if name not in BLOCKS:
        _unknown(node, page, name)
        return page.inner(node)
    return page.sanitised(node, lambda n: BLOCKS[name](n, read(rest), page))


def read(text: str) -> Args:
    """The words and values after a block's name."""
    values = {m[1].lower(): next(filter(None, m.groups()[1:]), "") for m in _PAIR.finditer(text)}
    return Args(words=" ".join(_PAIR.sub(" ", text).split()), values=values)


def _unknown(node: comrak.AstNode, page: Page, name: str) -> None:
    if not name:
        message = "这行 ::: 没有对应的开头，请写成 :::名称，或删去这一行"
        reason = "组件里再套组件时，外层要多写一个冒号，如 ::::"
        page.find(node, "G1", Level.SHOULD, message, reason=reason)
        return
    near = get_close_matches(name, list(BLOCKS), n=1, cutoff=0.5)
    hint = f"您是否想写 {near[0]}？" if near else "可用：" + "、".join(BLOCKS)
    page.find(node, "G1", Level.SHOULD, f"没有名为“{name}”的组件，已只显示里面的内容", reason=hint)
