"""A formula's tree as HTML: sub and sup, fractions as two lines, signs of Unicode.

Nothing is drawn in SVG and no colour is set: lines are borders in the colour of the text, so a
formula turns dark with its paragraph and costs tens of characters, not thousands.
"""

from pipeline.text.formula import symbols
from pipeline.text.formula.reader import Atom, Call, Grid, Node, Row, Scripts, Unreadable, read
from pipeline.text.page import escape

_BLOCK = (
    "display:inline-block;vertical-align:middle;text-align:center;text-indent:0;line-height:1.4"
)
_FENCES = {"pmatrix": "()", "bmatrix": "[]", "vmatrix": "||", "Bmatrix": "{}", "Vmatrix": "‖‖"}
_GRIDS = frozenset({*_FENCES, "matrix", "cases", "aligned", "align", "array", "gathered", "split",
                    "equation", "gather", "smallmatrix"})  # fmt: skip
_BINARY = {"+": "+", "-": "−", "=": "=", "<": "&lt;", ">": "&gt;", "*": "∗"}
_FIGURES = frozenset("0123456789.")
_BOLD = frozenset({"mathbf", "boldsymbol", "bm", "textbf"})


def formula(tex: str, *, display: bool) -> str:
    """The HTML of a formula; raises Unreadable for what cannot be set as text."""
    return _Drawer(display=display).draw(read(tex))


def linear(tex: str) -> str:
    """The HTML of a formula within a line of text."""
    return formula(tex, display=False)


class _Drawer:
    """`display` allows what is taller than a line."""

    def __init__(self, *, display: bool) -> None:
        self._display = display

    def draw(self, node: Node) -> str:
        """The HTML of one node."""
        if isinstance(node, Row):
            return self._row(node)
        if isinstance(node, Atom):
            return self._atom(node)
        if isinstance(node, Call):
            return self._call(node)
        return self._scripts(node) if isinstance(node, Scripts) else self._grid(node)

    def _row(self, row: Row) -> str:
        parts = []
        for at, node in enumerate(row.nodes):
            html = self.draw(node)
            unary = at == 0 or self._is_sign(row.nodes[at - 1])
            parts.append(html.strip("\u2005") if unary and self._is_sign(node) else html)
        return "".join(parts).replace("</i><i>", "")

    def _is_sign(self, node: Node) -> bool:
        if not isinstance(node, Atom):
            return False
        return node.text in (symbols.SPACED if node.command else _BINARY) or node.text in "(["

    def _atom(self, atom: Atom) -> str:
        text = atom.text
        if not atom.command:
            if text in _BINARY:
                return f"\u2005{_BINARY[text]}\u2005"
            letter = text.isascii() and text.isalpha()
            return f"<i>{text}</i>" if letter else escape(text)
        return self._sign(text)

    def _sign(self, name: str) -> str:
        if name in symbols.SPACED:
            return f"\u2005{symbols.SPACED[name]}\u2005"
        for table in (symbols.SIGNS, symbols.SPACES, symbols.LARGE):
            if name in table:
                return table[name]
        if name in symbols.NAMES:
            return f"{name}\u2009"
        if name in symbols.SILENT:
            return ""
        if len(name) == 1 and not name.isalpha():
            return escape(name) if name != "|" else "‖"
        raise Unreadable(f"\\{name}")

    def _call(self, call: Call) -> str:
        name, inner = call.name, [self.draw(row) for row in call.inner]
        if name.endswith("frac"):
            return self._fraction(call, *inner)
        if name.endswith("binom"):
            return f"({self._over(*inner, line='')})" if self._display else f"C({','.join(inner)})"
        if name == "sqrt":
            degree = f"<sup>{self.draw(call.option)}</sup>" if call.option else ""
            return f'{degree}√<span style="border-top:1px solid">{inner[0]}</span>'
        return self._dressed(name, inner[0] if inner else escape(call.text))

    def _dressed(self, name: str, inner: str) -> str:
        if name in symbols.ACCENTS:
            at = len(inner) - len("</i>") if inner.endswith("</i>") else len(inner)
            return inner[:at] + symbols.ACCENTS[name] + inner[at:]
        if name in _BOLD:
            return f"<b>{inner}</b>"
        if name == "mathbb":
            bare = inner.removeprefix("<i>").removesuffix("</i>")
            return "".join(symbols.DOUBLE.get(c, c) for c in bare)
        lines = {"overline": "border-top", "overrightarrow": "border-top",
                 "underline": "border-bottom", "boxed": "padding:2px 6px;border"}  # fmt: skip
        if name in lines:
            return f'<span style="{lines[name]}:1px solid">{inner}</span>'
        if name == "tag":
            return f"\u2003({inner})"
        return f"(mod {inner})" if name == "pmod" else inner

    def _fraction(self, call: Call, above: str, below: str) -> str:
        if self._display and call.name != "tfrac":
            return self._over(above, below, line="border-bottom:1px solid;")
        return "⁄".join(
            html if _simple(row) else f"({html})"
            for row, html in zip(call.inner, (above, below), strict=True)
        )

    def _over(self, above: str, below: str, *, line: str) -> str:
        top = f'<span style="display:block;{line}padding:0 4px">{above}</span>'
        return f'<span style="{_BLOCK}">{top}<span style="display:block">{below}</span></span>'

    def _scripts(self, node: Scripts) -> str:
        base = self.draw(node.base)
        below = self.draw(node.below).replace("\u2005", "") if node.below else ""
        above = self.draw(node.above).replace("\u2005", "") if node.above else ""
        large = isinstance(node.base, Atom) and node.base.command
        if (
            self._display
            and large
            and isinstance(node.base, Atom)
            and node.base.text in symbols.LARGE
        ):
            lines = (("75%", above), ("", base), ("75%", below))
            return f'<span style="{_BLOCK}">{"".join(_line(s, h) for s, h in lines if h)}</span>'
        low = f"<sub>{below}</sub>" if below else ""
        return f"{base.rstrip(chr(0x2009))}{low}" + (f"<sup>{above}</sup>" if above else "")

    def _grid(self, grid: Grid) -> str:
        if grid.name not in _GRIDS:
            raise Unreadable(f"\\begin{{{grid.name}}}")
        rows = [[self.draw(c) for c in row] for row in grid.rows]
        if not self._display:
            inner = "; ".join(", ".join(cells) for cells in rows)
            fence = _FENCES.get(grid.name, "{ " if grid.name == "cases" else "  ")
            return f"{fence[0]}{inner}{fence[1]}".strip()
        return _fenced(grid.name, rows)


def _simple(row: Row) -> bool:
    """One letter, or a number of any length."""
    figures = all(isinstance(n, Atom) and n.text in _FIGURES for n in row.nodes)
    return len(row.nodes) <= 1 or figures


def _line(size: str, html: str) -> str:
    small = f";font-size:{size}" if size else ""
    return f'<span style="display:block{small}">{html}</span>'


def _fenced(name: str, rows: list[list[str]]) -> str:
    """A grid as a small table; its fences are borders."""
    lines = {"cases": "border-left:2px solid;", "bmatrix": "border:solid;border-width:0 1px;"}
    fence = lines.get(name) or (lines["bmatrix"] if name in _FENCES else "")
    align = "left" if name in {"cases", "aligned", "align", "split", "array"} else "center"
    gap = "0" if name in {"aligned", "align", "split"} else "0 8px"
    cells = "".join(
        "<tr>" + "".join(f'<td style="padding:{gap};border:0">{c}</td>' for c in row) + "</tr>"
        for row in rows
    )
    shape = f"display:inline-table;vertical-align:middle;border-collapse:collapse;{fence}"
    return f'<table style="{shape}text-align:{align};text-indent:0"><tbody>{cells}</tbody></table>'
