"""GFM tables: full width, aligned, and broken up rather than wider than the screen."""

from typing import cast

import comrak

from pipeline.text.page import Page
from pipeline.text.steps_registry import step

WIDE = 5  # more columns than this overflow a phone; fixed layout passes the platform's width check


@step("Table")
def table(node: comrak.AstNode, page: Page) -> str:
    """Head and body rows."""
    value = cast("comrak.Table", node.node_value).value
    aligns = [_align(a) for a in value.alignments]
    head, *body = [_row(row, aligns, page) for row in node.children]
    fixed = "table-layout:fixed;word-break:break-all" if value.num_columns > WIDE else ""
    style = page.theme.with_also("table", fixed) if fixed else page.theme.of("table")
    rows = f"<tbody>{''.join(body)}</tbody>" if body else ""
    return f"<table{style}><thead{page.theme.of('thead')}>{head}</thead>{rows}</table>"


def _row(node: comrak.AstNode, aligns: list[str], page: Page) -> str:
    tag = "th" if cast("comrak.TableRow", node.node_value).value else "td"
    cells = (_cell(c, tag, a, page) for c, a in zip(node.children, aligns, strict=True))
    return f"<tr{page.theme.of('tr')}>{''.join(cells)}</tr>"


def _cell(node: comrak.AstNode, tag: str, align: str, page: Page) -> str:
    theme = page.theme
    style = theme.with_also(tag, f"text-align:{align}") if align else theme.of(tag)
    return f"<{tag}{style}>{page.inline(node)}</{tag}>"


def _align(alignment: comrak.TableAlignment) -> str:
    if alignment == comrak.TableAlignment.Center:
        return "center"
    return "right" if alignment == comrak.TableAlignment.Right else ""
