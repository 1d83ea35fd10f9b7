"""Help pages in columns: a Chinese sign is two cells wide, and a line may end after any of them."""

import re
from collections.abc import Iterable, Iterator
from unicodedata import east_asian_width

import click

_PIECE = re.compile(r"[\x21-\x7e]+|\s+|.")
"""What is never torn: a Latin word, a run of spaces, one Chinese sign."""

_CLINGING = "，。；：、！？）》”’…—"
"""Signs that do not begin a line."""


def cells(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` cells (a little more where a sign clings)."""
    lines = [""]
    for piece in _PIECE.findall(text):
        full = cells(lines[-1]) + cells(piece.rstrip()) > width
        if full and lines[-1] and piece not in _CLINGING:
            lines[-1] = lines[-1].rstrip()
            lines.append(piece.lstrip())
        else:
            lines[-1] += piece
    return lines


class Page(click.HelpFormatter):
    """Click's help page with Chinese headings and columns that line up."""

    def write_heading(self, heading: str) -> None:
        """A heading and a colon as wide as its signs."""
        self.write(f"{'':>{self.current_indent}}{heading}：\n")

    def write_text(self, text: str) -> None:
        """Paragraphs, each line indented."""
        for paragraph in text.splitlines():
            for line in wrapped(paragraph, self.width - self.current_indent):
                self.write(f"{'':>{self.current_indent}}{line}".rstrip() + "\n")

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The usage on one line, or hanging under its first word."""
        head = f"{prefix or '用法：'}{prog} "
        lines = wrapped(args, max(self.width - cells(head), 20))
        self.write(("\n" + " " * cells(head)).join([head + lines[0], *lines[1:]]).rstrip() + "\n")

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Terms and what they mean, in two columns."""
        given = list(rows)
        first = min(max(cells(term) for term, _ in given), col_max) + col_spacing
        for term, meaning in given:
            for line in self._lines(term, meaning, first, col_spacing):
                self.write(f"{'':>{self.current_indent}}{line}".rstrip() + "\n")

    def _lines(self, term: str, meaning: str, first: int, spacing: int) -> Iterator[str]:
        """One row; a term that is too long has a line of its own."""
        told = wrapped(meaning, max(self.width - first - self.current_indent, 20))
        if cells(term) > first - spacing:
            yield term
        else:
            yield term + " " * (first - cells(term)) + told.pop(0)
        for line in told:
            yield " " * first + line
