"""What an article's characters are spent on, and where a long one may be cut."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pipeline.text.plain import text_of

PICTURE_ADDRESS = 180  # characters of an uploaded picture's address, not yet in the HTML
_STYLE = re.compile(r' style="[^"]*"')
_PICTURE = re.compile(r"<img[^>]*>")
_HEX = re.compile(r"#[0-9a-fA-F]{3}(?:[0-9a-fA-F]{3})?\b")
_MOST = 10

KINDS = {
    "Heading": "标题",
    "Paragraph": "段落",
    "List": "列表",
    "Table": "表格",
    "CodeBlock": "代码",
    "BlockQuote": "引用",
    "Callout": "提示框",
    "BlockDirective": "组件",
    "HtmlBlock": "HTML",
}


class Block(NamedTuple):
    """One block of the body: its line in the file, its node type, its HTML."""

    line: int
    kind: str
    html: str

    @property
    def chars(self) -> int:
        """Characters with the addresses that its pictures will have."""
        return len(self.html) + PICTURE_ADDRESS * self.html.count("<img")


@dataclass(frozen=True, slots=True, kw_only=True)
class Costs:
    """An article's characters: their kinds, and the blocks that cost most."""

    text: int
    styles: int
    tags: int
    addresses: int
    after_rewrite: int
    dearest: tuple[tuple[int, str, int, int], ...]  # line, kind, characters, text characters

    def record(self) -> dict[str, object]:
        """As JSON."""
        return {
            "text": self.text,
            "styles": self.styles,
            "tags": self.tags,
            "picture_addresses": self.addresses,
            "after_rewrite": self.after_rewrite,
            "blocks": [
                {"line": line, "kind": kind, "chars": chars, "text_chars": text}
                for line, kind, chars, text in self.dearest
            ],
        }


def costs(html: str, blocks: Sequence[Block]) -> Costs:
    """The bill.

    `after_rewrite` is what the platform's server makes of it: `<br>` grows by three characters,
    a hex colour becomes `rgb(…)` and grows by about nine.
    """
    text = len(text_of(html))
    styles = sum(map(len, _STYLE.findall(html)))
    addresses = PICTURE_ADDRESS * len(_PICTURE.findall(html))
    grown = 3 * html.count("<br>") + 9 * sum(map(len, map(_HEX.findall, _STYLE.findall(html))))
    dearest = sorted(blocks, key=lambda b: -b.chars)[:_MOST]
    return Costs(
        text=text,
        styles=styles,
        tags=len(html) - text - styles,
        addresses=addresses,
        after_rewrite=len(html) + addresses + grown,
        dearest=tuple(
            (b.line, KINDS.get(b.kind, "其他"), b.chars, len(text_of(b.html))) for b in dearest
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a split article: the line it starts at, its first heading, its characters."""

    line: int
    title: str
    chars: int


def split(blocks: Sequence[Block], limit: int, around: int) -> tuple[Part, ...]:
    """Parts that each fit the limit, cut before headings; none where no cut helps.

    `around` is what every part has besides its blocks: root, header, footer.
    """
    parts: list[Part] = []
    for section in _sections(blocks):
        last = parts[-1] if parts else None
        if last and last.chars + section.chars <= limit:
            parts[-1] = Part(line=last.line, title=last.title, chars=last.chars + section.chars)
        else:
            chars = section.chars + around
            parts.append(Part(line=section.line, title=section.title, chars=chars))
    return tuple(parts) if all(p.chars <= limit for p in parts) and len(parts) > 1 else ()


def _sections(blocks: Sequence[Block]) -> Iterator[Part]:
    """Runs of blocks that begin with a heading of level two or three."""
    run: list[Block] = []
    for block in blocks:
        if run and block.kind == "Heading" and block.html.startswith(("<h2", "<h3")):
            yield _run(run)
            run = []
        run.append(block)
    if run:
        yield _run(run)


def _run(run: Sequence[Block]) -> Part:
    title = text_of(run[0].html) if run[0].kind == "Heading" else ""
    return Part(line=run[0].line, title=title, chars=sum(b.chars for b in run))
