"""Lists as paragraphs with drawn markers: real list markup grows second bullets in the editor."""

from typing import cast

import comrak

from pipeline.text.page import Page, alone_among
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
    part = "ol" if ordered else "ul"
    width = _width(markers[-1], tasks=kind.is_task_list)
    return f'<section style="{_indent(page, part, width)}">{inner}</section>'


def _width(marker: str, *, tasks: bool) -> str:
    """The room of a marker and its gap: an en space is half an em, a digit about 0.6."""
    if tasks:
        return "1.6em"
    digits = len(marker.rstrip("."))
    return f"{0.9 + 0.6 * digits:g}em" if marker.endswith(".") else "1.1em"


def _indent(page: Page, part: str, width: str) -> str:
    """The theme's style with the hanging indent in its margin; inner lists have that alone."""
    own = {} if page.lists else dict(page.theme.properties.get(part, {}))
    left = width if page.lists < MAX_INDENTED else "0"
    top, right, bottom = (own.get("margin", "0").split() * 3)[:3]
    own |= {"margin": f"{top} {right} {bottom} {left}", "text-indent": f"-{width}"}
    return ";".join(f"{name}:{value}" for name, value in own.items())


def _numbers(node: comrak.AstNode, start: int) -> list[str]:
    return [f"{n}." for n in range(start, start + len(node.children))]


def _bullet(level: int) -> str:
    return _BULLETS[min(level, len(_BULLETS) - 1)]


def _item(node: comrak.AstNode, marker: str, page: Page) -> str:
    part = "li::marker"
    if isinstance(node.node_value, comrak.TaskItem):
        marker, part = _BOXES[node.node_value.value.symbol is not None], ".task"
    # a colour for each dot costs too much
    style = "" if marker in _BULLETS else page.theme.of(part)
    drawn = f"<span{style}>{marker}</span>{_GAP}" if style else f"{marker}{_GAP}"
    children = node.children
    if not children or not _is_text(children[0]):
        return _line(drawn, page) + _rest(children, page)
    line = _line(drawn + page.inline(children[0]), page)
    return line + _rest(children[1:], page) if len(children) > 1 else line


def _line(html: str, page: Page) -> str:
    """A paragraph where the theme sets one apart; a bare section has no margins of its own."""
    style = page.theme.of("li")
    return f"<p{style}>{html}</p>" if style else f"<section>{html}</section>"


def _is_text(node: comrak.AstNode) -> bool:
    plain = isinstance(node.node_value, comrak.Paragraph)
    return plain and not alone_among(node.children)


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
