"""Boxes by name: `:::tip 标题`, the same looks as `> [!TIP]`."""

import comrak

from pipeline.text.blocks_registry import Args, Block, block
from pipeline.text.boxes import TITLES, box
from pipeline.text.page import Page, escape


def _of(look: str) -> Block:
    def notice(node: comrak.AstNode, args: Args, page: Page) -> str:
        page.quotes += 1
        inner = page.inner(node)
        page.quotes -= 1
        return box(page, look, escape(args.words or TITLES[look]), inner)

    return notice


for _look, _title in TITLES.items():
    block(_look, _title)(_of(_look))
