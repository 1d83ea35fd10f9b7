"""Styled HTML made shorter without moving a pixel: what is inherited anyway is not said again."""

import re
from html.parser import HTMLParser

from pipeline.text.page import attribute, escape
from pipeline.text.styled_rules import allowed, written

# Inherited properties; on these tags nothing but a style attribute sets them.
_INHERITED = frozenset(
    {
        *("color", "font-size", "line-height", "letter-spacing", "text-align", "font-weight"),
        *("font-style", "word-break", "text-indent", "visibility", "white-space"),
    }
)
_BARE_TAGS = frozenset({"section", "p", "span"})
_RELATIVE = re.compile(r"\d(?:em|ex|ch|%)|inherit|unset|initial|larger|smaller|bolder|lighter")
# What has no effect where it stands, because it is what every element begins with.
_DEFAULTS = frozenset(
    {
        *(("opacity", "1"), ("float", "none"), ("transform", "none"), ("box-shadow", "none")),
        *(("background-color", "transparent"), ("background-color", "rgba(0,0,0,0)")),
        *(("overflow", "visible"), ("order", "0"), ("text-transform", "none")),
    }
)
_EMPTY = frozenset({"br", "img", "hr"})
_BLOCKS = frozenset(
    {
        *("section", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote"),
        *("table", "thead", "tbody", "tr", "th", "td", "hr"),
    }
)
_SPACE = re.compile(r"[ \t\r\n\f]+")


class _Writer(HTMLParser):
    """Reads what the sanitiser wrote, which is well formed, and writes it again."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.out: list[str] = []
        self._open: list[tuple[str, bool, bool]] = []  # tag, written, block
        self._known: list[dict[str, str]] = [{}]  # inherited values that are certain
        self._block = True  # whether the last thing written ends a line anyway
        self._space = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        style = allowed(dict(attrs).get("style") or "").kept
        around = self._known[-1]
        kept = tuple(pair for pair in style if self._says_something(tag, pair))
        others = "".join(_attribute(n, v) for n, v in attrs if n != "style")
        text = others + (f' style="{attribute(written(kept))}"' if kept else "")
        shown = bool(text) or tag != "span"
        block = tag in _BLOCKS and not any(n == "display" and "inline" in v for n, v in style)
        if shown:
            self._settle(block=block)
            self.out.append(f"<{tag}{text}>")
            self._block = block or tag == "br"
        if tag in _EMPTY:
            return
        self._open.append((tag, shown, block))
        own = {n: v for n, v in style if n in _INHERITED}
        certain = around if tag in _BARE_TAGS else {}
        self._known.append({**certain, **own})

    def handle_endtag(self, tag: str) -> None:
        if tag in _EMPTY or not self._open:
            return
        name, shown, block = self._open.pop()
        self._known.pop()
        if shown:
            self._settle(block=block)
            self.out.append(f"</{name}>")
            self._block = block

    def handle_data(self, data: str) -> None:
        if self._known[-1].get("white-space", "").startswith("pre"):
            self._settle(block=False)
            self.out.append(escape(data))
            self._block = False
            return
        text = _SPACE.sub(" ", data)
        if text.startswith(" "):
            self._space = " "
        if bare := text.strip(" "):
            self._settle(block=False)
            self.out.append(escape(bare))
            self._block = False
            self._space = " " if text.endswith(" ") else ""

    def _settle(self, *, block: bool) -> None:
        """Write the white space that waits, unless a line begins or ends there anyway."""
        if self._space and not block and not self._block:
            self.out.append(self._space)
        self._space = ""

    def _says_something(self, tag: str, pair: tuple[str, str]) -> bool:
        name, value = pair
        if pair in _DEFAULTS:
            return False
        same = tag in _BARE_TAGS and name in _INHERITED and self._known[-1].get(name) == value
        return not same or _RELATIVE.search(value) is not None


def _attribute(name: str, value: str | None) -> str:
    return f' {_CASED.get(name, name)}="{attribute(value or "")}"'


_CASED = {"viewbox": "viewBox", "preserveaspectratio": "preserveAspectRatio"}


def compact(html: str) -> str:
    """The same article in fewer characters."""
    writer = _Writer()
    writer.feed(html)
    writer.close()
    return "".join(writer.out).strip(" ")
