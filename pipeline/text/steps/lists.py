"""Lists as paragraphs with drawn markers: real list markup grows second bullets in the editor."""

from typing import cast

import comrak

from pipeline.text.page import Page
from pipeline.text.steps_registry import step

_BULLETS = ("•", "◦", "▪")
_BOXES = {True: "☑", False: "☐"}
_GAP = "\u2002"  # an en space: half a character, and it does not collapse
MAX_INDENTED = 4


@step("List")
def list_(node: comrak.AstNode, page: Page) -> str:
    """One block with a hanging indent; the indent is inherited by every item."""
    kind = cast("comrak.List", node.node_value).value
    ordered = kind.list_type == comrak.ListType.Ordered
    markers = _numbers(node, kind.start) if ordered else [_bullet(page.lists)] * len(node.children)
    page.lists += 1
    inner = "".join(_item(i, m, page) for i, m in zip(node.children, markers, strict=True))
    page.lists -= 1
    indent = _indent(_width(markers[-1], tasks=kind.is_task_list), page.lists)
    if page.lists:
        return f'<section style="{indent}">{inner}</section>'
    return f"<section{page.theme.with_also('ol' if ordered else 'ul', indent)}>{inner}</section>"


def _width(marker: str, *, tasks: bool) -> str:
    """The room of a marker and its gap: an en space is half an em, a digit about 0.6."""
    if tasks:
        return "1.6em"
    digits = len(marker.rstrip("."))
    return f"{0.9 + 0.6 * digits:g}em" if marker.endswith(".") else "1.1em"


def _indent(width: str, level: int) -> str:
    pad = f"padding-left:{width};" if level < MAX_INDENTED else ""
    return f"{pad}text-indent:-{width}"


def _numbers(node: comrak.AstNode, start: int) -> list[str]:
    return [f"{n}." for n in range(start, start + len(node.children))]


def _bullet(level: int) -> str:
    return _BULLETS[min(level, len(_BULLETS) - 1)]


def _item(node: comrak.AstNode, marker: str, page: Page) -> str:
    part = "li::marker"
    if isinstance(node.node_value, comrak.TaskItem):
        marker, part = _BOXES[node.node_value.value.symbol is not None], ".task"
    style = page.theme.of(part)
    drawn = (f"<span{style}>{marker}</span>" if style else marker) + _GAP
    blocks = node.children
    if not blocks or not _is_text(blocks[0]):
        return f"<p{page.theme.of('li')}>{drawn}</p>" + _rest(blocks, page)
    return f"<p{page.theme.of('li')}>{drawn}{page.inline(blocks[0])}</p>" + _rest(blocks[1:], page)


def _is_text(node: comrak.AstNode) -> bool:
    plain = isinstance(node.node_value, comrak.Paragraph)
    return plain and not any(isinstance(c.node_value, comrak.Image) for c in node.children)


def _rest(blocks: list[comrak.AstNode], page: Page) -> str:
    """Blocks after an item's first line; all but inner lists start without the hanging indent."""
    return "".join(
        page.one(b) if isinstance(b.node_value, comrak.List) else _flush(page.one(b))
        for b in blocks
    )


def _flush(html: str) -> str:
    return f'<section style="text-indent:0">{html}</section>' if html else ""


@step("Item")
def item(node: comrak.AstNode, page: Page) -> str:
    """An item outside its list."""
    return _item(node, _BULLETS[0], page)


@step("TaskItem")
def task(node: comrak.AstNode, page: Page) -> str:
    """A task outside its list."""
    return _item(node, _BULLETS[0], page)
