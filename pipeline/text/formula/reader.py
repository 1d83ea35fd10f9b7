"""TeX read into a small tree: what stands beside, above, below, over and under what."""

import re
from dataclasses import dataclass
from typing import TypeAlias

MAX_DEEP = 20
MAX_CHARS = 2_000  # more is no formula
_PIECE = re.compile(r"\\[A-Za-z]+\*?|\\.|[{}^_&]|\s+|.", re.DOTALL)
_ARGUMENTS = {"frac": 2, "dfrac": 2, "tfrac": 2, "cfrac": 2, "binom": 2, "dbinom": 2}
_ONE = frozenset(
    {
        *("text", "mathrm", "mathbf", "boldsymbol", "bm", "mathbb", "mathcal", "mathscr"),
        *("mathfrak", "mathit", "mathsf", "operatorname", "overline", "underline", "hat"),
        *("widehat", "bar", "vec", "dot", "ddot", "tilde", "widetilde", "tag", "boxed"),
        *("textbf", "textit", "overrightarrow", "pmod"),
    }
)
_VERBATIM = frozenset({"text", "textbf", "textit", "mathrm", "operatorname", "tag"})


class Unreadable(Exception):
    """A formula that cannot be set as text; `args[0]` says which part of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Atom:
    """A letter, figure or sign; a command keeps its name."""

    text: str
    command: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A command with what it is applied to; `option` stands in brackets before."""

    name: str
    inner: "tuple[Row, ...]"
    text: str = ""
    option: "Row | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scripts:
    """A base with what stands below and above on its right."""

    base: "Node"
    below: "Row | None" = None
    above: "Row | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """An environment: rows of cells."""

    name: str
    rows: "tuple[tuple[Row, ...], ...]"


Node: TypeAlias = "Atom | Call | Scripts | Grid | Row"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Nodes beside each other."""

    nodes: tuple[Node, ...]


def read(tex: str) -> Row | Grid:
    """The tree of a formula; Unreadable where it is broken."""
    if len(tex) > MAX_CHARS:
        raise Unreadable(f"超过{MAX_CHARS}字符")
    reader = _Reader(_PIECE.findall(tex.strip()))
    rows = reader.rows({""})
    if len(rows) == 1 and len(rows[0]) == 1:
        return rows[0][0]
    return Grid(name="aligned", rows=rows)


class _Reader:
    """One pass over the pieces."""

    def __init__(self, pieces: list[str]) -> None:
        self._pieces = pieces
        self._at = 0
        self._deep = 0

    def _peek(self) -> str:
        return self._pieces[self._at] if self._at < len(self._pieces) else ""

    def _next(self) -> str:
        piece = self._peek()
        self._at += 1
        return piece

    def rows(self, ends: set[str]) -> tuple[tuple[Row, ...], ...]:
        """Cells split by & and lines by a double backslash, up to one of `ends`."""
        rows: list[tuple[Row, ...]] = []
        cells = [self._row({*ends, "&", "\\\\"})]
        while (piece := self._peek()) not in ends:
            if piece == "":
                raise Unreadable(f"缺少 {next(iter(ends))}")
            self._next()
            if piece == "\\\\":
                rows.append(tuple(cells))
                cells = []
            cells.append(self._row({*ends, "&", "\\\\"}))
        if len(cells) > 1 or cells[0].nodes or not rows:
            rows.append(tuple(cells))
        return tuple(rows)

    def _row(self, ends: set[str]) -> Row:
        nodes: list[Node] = []
        while (piece := self._peek()) not in ends and piece:
            if piece.isspace():
                self._next()
            elif piece in "^_":
                self._script(nodes)
            elif piece == "'":
                self._next()
                nodes.append(Atom(text="′"))
            else:
                nodes.append(self._one())
        return Row(nodes=tuple(nodes))

    def _script(self, nodes: list[Node]) -> None:
        sign = self._next()
        last = nodes.pop() if nodes else Row(nodes=())
        old = last if isinstance(last, Scripts) else Scripts(base=last)
        if (old.above if sign == "^" else old.below) is not None:
            raise Unreadable(f"连写了两个 {sign}")
        inner = self._argument()
        below, above = (old.below, inner) if sign == "^" else (inner, old.above)
        nodes.append(Scripts(base=old.base, below=below, above=above))

    def _argument(self) -> Row:
        while self._peek().isspace():
            self._next()
        node = self._one()
        return node if isinstance(node, Row) else Row(nodes=(node,))

    def _one(self) -> Node:
        self._deep += 1
        if self._deep > MAX_DEEP:
            raise Unreadable(f"嵌套超过{MAX_DEEP}层")
        piece = self._next()
        node = self._named(piece[1:]) if piece[:1] == "\\" else self._plain(piece)
        self._deep -= 1
        return node

    def _plain(self, piece: str) -> Node:
        if piece == "{":
            inner = self._row({"}"})
            if self._next() != "}":
                raise Unreadable("缺少 }")
            return inner
        if piece in {"", "}", "&"}:
            raise Unreadable(f"多了 {piece}" if piece else "没有写完")
        return Atom(text=piece)

    def _named(self, name: str) -> Node:
        name = name.removesuffix("*")
        if name == "begin":
            return self._environment()
        if name == "sqrt":
            return self._root()
        if name in _ARGUMENTS:
            return Call(name=name, inner=tuple(self._argument() for _ in range(_ARGUMENTS[name])))
        if name in _VERBATIM and self._peek() == "{":
            return Call(name=name, inner=(), text=self._words())
        if name in _ONE:
            return Call(name=name, inner=(self._argument(),))
        return Atom(text=name, command=True)

    def _words(self) -> str:
        self._next()
        words = []
        while (piece := self._next()) != "}":
            if piece in {"", "{"}:
                raise Unreadable("文字里的花括号")
            words.append(piece)
        return "".join(words)

    def _root(self) -> Call:
        option = None
        if self._peek() == "[":
            self._next()
            option = self._row({"]"})
            self._next()
        return Call(name="sqrt", inner=(self._argument(),), option=option)

    def _environment(self) -> Grid:
        name = self._words() if self._peek() == "{" else ""
        if name == "array" and self._peek() == "{":
            self._words()
        rows = self.rows({"\\end"})
        self._next()
        if self._peek() != "{" or self._words() != name:
            raise Unreadable(f"\\end{{{name}}}")
        return Grid(name=name.removesuffix("*"), rows=rows)
