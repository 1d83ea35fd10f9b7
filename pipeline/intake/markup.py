"""A tree of HTML as Markdown: blocks apart by blank lines, everything that has no sign as text."""

import re
from collections.abc import Callable, Iterator

from bs4.element import CData, NavigableString, PageElement, PreformattedString, Tag

WIDEST = 60  # columns or rows that one cell may cover
DEEPEST = 60  # tags inside one another, beyond which only the text is taken
_SPACES = re.compile(r"[ \t\r\n\f\u200b\ufeff]+")
# An address is taken whole: a backslash inside it would become part of it.
_SIGNS = re.compile(
    r"(?:https?://|www\.)[A-Za-z0-9/?&=#%._~:@!$+;,-]+|([\\`*_\[\]<>~$^]|=(?==)|(?<==)=)"
)
_LINE_START = re.compile(r"^(\d*)(#{1,6}(?=\s)|[-+](?=\s)|[.)](?=\s)|=+$|-+$|:{3,})", re.MULTILINE)
_BLOCKS = frozenset(
    {
        *("address", "article", "aside", "body", "details", "div", "footer", "form", "header"),
        *("html", "main", "nav", "section", "figure", "figcaption", "dl", "dt", "dd", "hr", "p"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "ul", "ol", "li"),
        *("table", "caption", "thead", "tbody", "tr", "th", "td"),
    }
)
_SILENT = frozenset(
    {
        *("head", "script", "style", "template", "noscript", "svg"),
        *("button", "input", "select", "textarea"),
    }
)
NOTE = "note-mark"  # our own tag: the mark of footnote `n`
_LEAVES = frozenset({"br", "img", "code", NOTE})
_KEPT = frozenset({"sup", "sub", "u"})  # no sign in Markdown; the compiler keeps the tag
LOST = {
    "iframe": "内嵌网页",
    "video": "视频",
    "audio": "音频",
    "mpvoice": "语音",
    "mpvideo": "视频",
}


def blocks(node: Tag, depth: int = 0) -> Iterator[str]:
    """The Markdown blocks of an element."""
    run: list[PageElement] = []
    for child in node.children:
        if isinstance(child, Tag) and _holds_blocks(child):
            yield from _paragraph(run, depth)
            run = []
            yield from _block(child, depth + 1)
        else:
            run.append(child)
    yield from _paragraph(run, depth)


def _holds_blocks(node: Tag) -> bool:
    return node.name in _BLOCKS or (node.name != "a" and node.find(list(_BLOCKS)) is not None)


def _paragraph(run: list[PageElement], depth: int) -> Iterator[str]:
    text = _tidy("".join(_inline(part, depth) for part in run))
    if text:
        yield _LINE_START.sub(r"\1\\\2", text)


def _tidy(text: str) -> str:
    lines = (_SPACES.sub(" ", line).strip() for line in text.split("\v"))
    return "  \n".join(lines).strip()


def _block(node: Tag, depth: int) -> Iterator[str]:
    if node.name in _SILENT:
        return
    if depth > DEEPEST:
        yield from filter(None, [_tidy(escaped(node.get_text(" ")))])
    elif node.name in _WRITERS:
        yield from filter(None, [_WRITERS[node.name](node, depth)])
    else:
        yield from blocks(node, depth)


def _heading(node: Tag, depth: int) -> str:
    text = _line(node, depth)
    return f"{'#' * max(2, int(node.name[1]))} {text}" if text else ""


def _line(node: Tag, depth: int) -> str:
    return _tidy("".join(_inline(c, depth) for c in node.children)).replace("  \n", " ")


def _quote(node: Tag, depth: int) -> str:
    inner = "\n\n".join(blocks(node, depth))
    return "\n".join(f"> {line}".rstrip() for line in inner.split("\n")) if inner else ""


def _list(node: Tag, depth: int) -> str:
    rows: list[str] = []
    for item in node.children:
        parts = blocks(item, depth) if isinstance(item, Tag) else [_tidy(_inline(item, depth))]
        if inner := "\n".join(parts):
            sign = f"{len(rows) + 1}. " if node.name == "ol" else "- "
            rows.append(sign + inner.replace("\n", "\n" + " " * len(sign)))
    return "\n".join(rows)


def _code(node: Tag, _: int) -> str:
    text = node.get_text().strip("\n")
    fence = "`" * max(3, *(len(run) + 1 for run in re.findall("`+", text) or [""]))
    return f"{fence}\n{text}\n{fence}"


def _table(node: Tag, depth: int) -> str:
    if node.find(["table", "caption"]):  # a table for looks, or one with more than cells
        return "\n\n".join(blocks(node, depth))
    rows = _grid(node, depth)
    wide = max((len(row) for row in rows), default=0)
    if wide <= 1:  # a frame around text
        return "\n\n".join(blocks(node, depth))
    full = [[cell.replace("|", "\\|") for cell in row] + [""] * (wide - len(row)) for row in rows]
    full.insert(1, ["---"] * wide)
    return "\n".join(f"| {' | '.join(row)} |" for row in full)


def _grid(node: Tag, depth: int) -> list[list[str]]:
    """The cells row by row; a merged cell stands in its first place, the others are empty."""
    rows: list[list[str]] = []
    below: dict[int, int] = {}  # column -> rows that a cell above still covers
    for row in node.find_all("tr"):
        cells: list[str] = []
        for cell in row.find_all(["td", "th"], recursive=False):
            _skip_covered(cells, below)
            wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
            below |= dict.fromkeys(range(len(cells), len(cells) + wide), high - 1)
            cells += [_cell(cell, depth), *[""] * (wide - 1)]
        _skip_covered(cells, below)
        rows.append(cells)
    return rows


def _skip_covered(cells: list[str], below: dict[int, int]) -> None:
    while below.get(len(cells), 0) > 0:
        below[len(cells)] -= 1
        cells.append("")


def _span(cell: Tag, name: str) -> int:
    written = str(cell.get(name) or "1")
    return min(int(written), WIDEST) if written.isdecimal() and int(written) else 1


def _cell(node: Tag, depth: int) -> str:
    if node.find("pre"):
        return _line(node, depth)
    lines = (line.rstrip() for part in blocks(node, depth) for line in part.split("\n"))
    return "<br>".join(filter(None, lines))


_WRITERS: dict[str, Callable[[Tag, int], str]] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _heading),
    "blockquote": _quote,
    "ul": _list,
    "ol": _list,
    "pre": _code,
    "table": _table,
    "hr": lambda _node, _depth: "---",
}


def _inline(node: PageElement, depth: int) -> str:
    if isinstance(node, NavigableString):
        hidden = isinstance(node, PreformattedString) and not isinstance(node, CData)
        return "" if hidden else escaped(_SPACES.sub(" ", node))
    if not isinstance(node, Tag) or node.name in _SILENT:
        return ""
    if depth > DEEPEST:
        return escaped(node.get_text(" "))
    if node.name in LOST:
        return f"（此处原有{LOST[node.name]}）"
    if node.name in _LEAVES:
        return _leaf(node)
    inner = "".join(_inline(child, depth + 1) for child in node.children)
    return _wrapped(node, inner)


def _leaf(node: Tag) -> str:
    if node.name == "br":
        return "\v"
    if node.name == NOTE:
        return f"[^{node.get('n')}]"
    if node.name == "code":
        return f"`{node.get_text().replace('`', '')}`"
    source = str(node.get("data-src") or node.get("src") or "")
    alt = escaped(_SPACES.sub(" ", str(node.get("alt") or "")))
    if not source or source.startswith("data:"):
        return ""
    title = _SPACES.sub(" ", str(node.get("title") or "")).replace("\\", "").replace('"', "”")
    return f'![{alt}]({_address(source)} "{title}")' if title else f"![{alt}]({_address(source)})"


def _wrapped(node: Tag, inner: str) -> str:
    core = inner.strip()
    if node.name in _KEPT and core:
        return inner.replace(core, f"<{node.name}>{core}</{node.name}>", 1)
    sign = {"strong": "**", "b": "**", "em": "*", "i": "*", "del": "~~", "s": "~~"}.get(node.name)
    if sign and core:
        return inner.replace(core, f"{sign}{core}{sign}", 1)
    target = str(node.get("href") or "") if node.name == "a" else ""
    if core and target.startswith(("http://", "https://", "mailto:")):
        return f"[{core}]({_address(target)})"
    return inner


def _address(target: str) -> str:
    plain = _SPACES.sub("%20", target.strip())
    return f"<{plain}>" if "(" in plain or ")" in plain else plain.replace("<", "%3C")


def escaped(text: str, *, start: bool = False) -> str:
    """Text with every sign of Markdown made harmless; `start`: it begins a line."""
    plain = _SIGNS.sub(lambda found: f"\\{found[1]}" if found[1] else found[0], text)
    return _LINE_START.sub(r"\1\\\2", plain) if start else plain
