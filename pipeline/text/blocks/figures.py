"""Figures side by side (数字卡): `- 1,208 人次：参与志愿服务`."""

import re

import comrak

from pipeline.text.blocks_registry import Args, block
from pipeline.text.page import Page, escape
from pipeline.text.rows import lines

_FIGURE = re.compile(r"([\d.,%+\-\u2212万亿/∶:]+)\s*(.*)", re.DOTALL)


@block("figures", "数字", "数字卡")
def figures(node: comrak.AstNode, _args: Args, page: Page) -> str:
    """Two or three a row: what stands before the colon large, the rest below."""
    rows = list(lines(node, page))
    wide = "33%" if len(rows) % 3 == 0 else "50%"
    cells = "".join(_cell(escape(key), html, wide, page) for key, html in rows)
    return f"<section{page.theme.of('.figures')}>{cells}</section>"


def _cell(key: str, html: str, wide: str, page: Page) -> str:
    theme = page.theme
    found = _FIGURE.match(key)
    number, unit = (found[1], found[2]) if found else (key, "")
    large = f"<strong{theme.of('.figure-value')}>{number}</strong>{unit}"
    style = f"display:inline-block;width:{wide};vertical-align:top"
    return f'<section style="{style}"><section>{large}</section>{html}</section>'
