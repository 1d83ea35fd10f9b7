"""HTML as a tree with lines: tags, attributes, inline styles, text."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_VOID = frozenset({"img", "br", "hr", "col", "wbr", "input", "source", "path", "circle", "rect"})
_SELF = frozenset({"animate", "animatetransform", "animatemotion", "set"})
MAX_DEEP = 200  # deeper is broken HTML; what lies below hangs on the last level


@dataclass(slots=True)
class Node:
    """An element; `line` is 1-based in the text that was read."""

    tag: str
    attributes: dict[str, str]
    line: int
    parent: "Node | None" = None
    children: "list[Node]" = field(default_factory=list)
    own_text: str = ""
    style: dict[str, str] = field(init=False)  # inline declarations, names in small letters

    def __post_init__(self) -> None:
        pairs = (d.partition(":")[::2] for d in self.attributes.get("style", "").split(";"))
        self.style = {k.strip().lower(): v.strip() for k, v in pairs if k.strip()}

    @property
    def text(self) -> str:
        """All text within, without white space and zero-width characters."""
        words = "".join(n.own_text for n in self.walk())
        return "".join(words.replace("\u200b", "").replace("\ufeff", "").split())

    def walk(self) -> "Iterator[Node]":
        """The element and all within, in document order."""
        stack = [self]
        while stack:
            node = stack.pop()
            yield node
            stack.extend(reversed(node.children))

    def above(self) -> "Iterator[Node]":
        """The elements around, the nearest first."""
        node = self.parent
        while node is not None and node.tag != "#root":
            yield node
            node = node.parent

    def inherited(self, name: str) -> str:
        """The nearest inline value of a property, its own first."""
        for node in (self, *self.above()):
            if value := node.style.get(name):
                return value
        return ""


def parsed(html: str) -> Node:
    """The tree of some HTML, under a root of its own."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root


class _Reader(HTMLParser):
    """Builds the tree; an end tag closes the nearest element of its name."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("#root", {}, 1)
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        above = self._open[-1]
        given = {name: value or "" for name, value in reversed(attrs)}
        node = Node(tag, given, self.getpos()[0], above)
        above.children.append(node)
        if tag not in _VOID | _SELF and len(self._open) < MAX_DEEP:
            self._open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element that closes itself."""
        self.handle_starttag(tag, attrs)
        if self._open[-1].tag == tag:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        """Close the nearest element of that name, if there is one."""
        for at in range(len(self._open) - 1, 0, -1):
            if self._open[at].tag == tag:
                del self._open[at:]
                return

    def handle_data(self, data: str) -> None:
        """Text belongs to the element around it."""
        self._open[-1].own_text += data
