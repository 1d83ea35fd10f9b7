"""What the steps share while one article is being written: the one walk and what it gathers."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import comrak

from pipeline.model.content import Draft, Finding, Level, Picture, Place
from pipeline.model.errors import InputError
from pipeline.text.raw_html import alternatives, clean
from pipeline.text.theme import Theme

if TYPE_CHECKING:
    from pipeline.text.costs import Block

MAX_TAGS = 3_000  # raw tags in one block: the sanitiser's time grows with their square
_DRAWN = re.compile(r"<(/?)(mark|kbd)(\s[^>]*)?>")
_ALONE = {comrak.Image, comrak.Math}
MAX_DEPTH = 100  # levels of the tree; each takes up to six frames of Python's stack


def escape(text: str) -> str:
    """Text as HTML text: the least that has to be escaped."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    return text.replace("<", "&lt;").replace(">", "&gt;")


def attribute(text: str) -> str:
    """Text as the value of a quoted attribute."""
    return escape(text).replace('"', "&quot;")


def stands_alone(node: comrak.AstNode) -> bool:
    """Whether an inline node is a block of its own where its paragraph allows it."""
    value = node.node_value
    return isinstance(value, comrak.Image) or (
        isinstance(value, comrak.Math) and value.value.display_math
    )


def alone_among(nodes: list[comrak.AstNode]) -> bool:
    """Whether one of these inline nodes is a block of its own."""
    kinds = {type(node.node_value) for node in nodes}
    return not kinds.isdisjoint(_ALONE) and any(map(stands_alone, nodes))


class Page:
    """One article while the tree is walked; handlers return HTML and gather the rest here."""

    def __init__(
        self,
        draft: Draft,
        text: str,
        theme: Theme,
        handlers: Mapping[type, Callable[[comrak.AstNode, "Page"], str]],
    ) -> None:
        self.draft = draft
        self.theme = theme
        self.lines = text.split("\n")
        self.pictures: list[Picture] = []
        self.references: dict[str, tuple[int, str]] = {}  # url -> number, text
        self.notes: dict[str, str] = {}  # footnote name -> its HTML
        self.findings: list[Finding] = []
        self.headings: list[tuple[int, str]] = []  # level, text
        self.blocks: list[Block] = []
        self.quotes = 0
        self.lists = 0
        self.raw = False
        self._handlers = handlers
        self._row = (0, b"")  # the line that was looked at last, as bytes
        self._depth = 0

    def inner(self, node: comrak.AstNode) -> str:
        """The HTML of a node's children."""
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise self._too_deep(node)
        handlers = self._handlers
        html = "".join([handlers[type(c.node_value)](c, self) for c in node.children])
        self._depth -= 1
        return html

    def one(self, node: comrak.AstNode) -> str:
        """The HTML of one node."""
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise self._too_deep(node)
        html = self._handlers[type(node.node_value)](node, self)
        self._depth -= 1
        return html

    def _too_deep(self, node: comrak.AstNode) -> InputError:
        return InputError(
            f"排版嵌套超过{MAX_DEPTH}层",
            where=str(self.place(node)),
            todo="请减少引用、列表或强调的层数",
        )

    def inline(self, node: comrak.AstNode) -> str:
        """The HTML of a block's text; raw tags in it are sanitised with all that they enclose."""
        before, self.raw = self.raw, False
        html = self.inner(node)
        if self.raw:
            html = self.cleaned(html, self.line(node))
        self.raw = before
        return html

    def sanitised(self, node: comrak.AstNode, write: Callable[[comrak.AstNode], str]) -> str:
        """What `write` makes of a node, through the sanitiser if raw tags came up in it."""
        before, self.raw = self.raw, False
        html = write(node)
        if self.raw:
            html = self.cleaned(html, self.line(node))
        self.raw = before
        return html

    def cleaned(self, html: str, line: int) -> str:
        """Raw HTML sanitised; the pictures that it names are gathered with their alt texts."""
        if html.count("<") > MAX_TAGS:
            raise InputError(
                f"这一段里的 HTML 标签超过{MAX_TAGS}个",
                where=f"{self.draft.path}:{line}",
                todo="请拆成几段，中间空一行",
            )
        first = len(self.pictures)

        def adopt(ref: str) -> str:
            own = ref.removeprefix("picture:")
            if own != ref and own.isdigit() and int(own) <= len(self.pictures):
                return ref
            return self.picture(ref, alt="", caption="", line=line)

        html = self._restyled(clean(html, adopt))
        alts = alternatives(html) if len(self.pictures) > first else {}
        for at in range(first, len(self.pictures)):
            self.pictures[at] = replace(self.pictures[at], alt=alts.get(at + 1, ""))
        return html

    def _restyled(self, html: str) -> str:
        """`mark` and `kbd` as the theme draws them: the dark mode knows inline styles alone."""
        return _DRAWN.sub(self._redrawn, html)

    def _redrawn(self, tag: re.Match[str]) -> str:
        closing, name, own = tag.groups()
        return "</span>" if closing else f"<span{own or self.theme.of(name)}>"

    def picture(self, ref: str, *, alt: str, caption: str, line: int) -> str:
        """Gather one picture; its placeholder is `picture:N`."""
        name = f"picture:{len(self.pictures) + 1}"
        self.pictures.append(
            Picture(ref=ref, alt=alt, caption=caption, line=line, placeholder=name)
        )
        return name

    def reference(self, url: str, text: str) -> int:
        """The number of an external address; one number for each address."""
        return self.references.setdefault(url, (len(self.references) + 1, text))[0]

    def before(self, node: comrak.AstNode) -> str:
        """The character before a node on its line; columns count bytes."""
        start = node.sourcepos.start
        if start.line != self._row[0]:
            self._row = start.line, self.lines[start.line - 1].encode()
        at = start.column - 1
        return self._row[1][max(0, at - 4) : at].decode(errors="ignore")[-1:]

    def first(self, node: comrak.AstNode) -> bool:
        """Whether the node is the first of its siblings."""
        start = node.parent.children[0].sourcepos.start if node.parent else None
        return start is not None and start.line == node.sourcepos.start.line

    def line(self, node: comrak.AstNode) -> int:
        """The line in the file, 1-based."""
        return self.draft.body_line + node.sourcepos.start.line - 1

    def place(self, node: comrak.AstNode) -> Place:
        """Where a node stands."""
        return Place(path=self.draft.path, line=self.line(node))

    def find(
        self, node: comrak.AstNode, rule: str, level: Level, message: str, **more: Any
    ) -> None:
        """Report something about a node."""
        self.findings.append(
            Finding(rule=rule, level=level, where=self.place(node), message=message, **more)
        )
