"""What in a Markdown source is no prose: found, and hidden behind MASK while the rules work."""

import re
from collections.abc import Iterator

from pipeline.text.typography_rules import MASK

# Wider than the grammar on purpose: what is hidden by mistake stays as it was written. Lengths
# are bounded and quantifiers possessive, so that no text costs more than its length many times.
_SPANS = re.compile(
    r"""
      ^[ \t>*+\d.)-]*+(?P<fence>`{3,}|~{3,})[\s\S]*?(?:^[ \t>]*+(?P=fence)[`~]*[ \t]*$|\Z)
    | ^[ \t>]*+:{3,}[^\n]*$                                 # a container's own line
    | ^[ \t>]*+[|:\-=_*][|:\-=_* \t]*+$                    # rules, delimiter rows, underlines
    | ^[ ]{0,3}\[(?!\^)[^\]\n]{1,999}\]:[^\n]*$           # reference definitions
    | ^[ \t]*+(?:>[ \t]?)*+(?:\#{1,6}[ \t]|(?:[-+*]|\d{1,9}[.)])[ \t]++(?:\[[ xX]\][ \t])?)
    | \$\$[\s\S]{0,4000}?\$\$ | \\\[[\s\S]{0,800}?\\\] | \\\([\s\S]{0,1000}?\\\)
    | \$[^$\n]+\$
    | (?<!`)(?P<ticks>`{1,8})(?!`)(?:(?!\n[ \t]*\n)[\s\S]){0,400}?(?<!`)(?P=ticks)(?!`)
    | <!--[\s\S]{0,2000}?-->
    | <(?P<tag>pre|code|script|style|svg|kbd)\b[\s\S]{0,4000}?</(?P=tag)\s*>
    | <[A-Za-z/!?][^<>\n]{0,1000}>
    | !\[\[?[^\]\n]{0,300}\]\]?                            # the words of a picture
    | \]\((?:[^()\n\\]|\\.|\([^()\n]*\))*\) | \]\[[^\]\n]*\] | \]\^\([^()\n]*\)
    | \[[!^][^\]\n]{0,200}\]:? | \^\[ | \[\[[^\]\n]{0,200}\]\] | \[TOC\]
    | \{[^{}\n]*\}+
    | (?:(?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]{0,20}://|www\.|mailto:|tel:)[^\s<]+
    | (?<![\w.+-])[\w.+-]{1,64}@[\w-]++(?:\.[\w-]++)+ | @[\w-]+ | \#[^\#\s]+\#
    | &\#?\w{1,32}; | \\.
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
_INDENTED = re.compile(r"(?:[ ]{4}|\t)\s*\S")
_ITEM = re.compile(r"\s*(?:[-+*]|\d{1,9}[.)])[ \t]")


def hidden(text: str) -> tuple[list[str], list[list[str]]]:
    """The lines with MASK for each hidden piece, and each line's pieces in their order."""
    pieces: list[str] = []

    def hide(found: re.Match[str]) -> str:
        parts = found[0].split("\n")
        pieces.extend(parts)
        return "\n".join(MASK for _ in parts)

    lines = _SPANS.sub(hide, text).split("\n")
    waiting = iter(pieces)
    owned = [[next(waiting) for _ in range(line.count(MASK))] for line in lines]
    for number in _indented(lines):
        lines[number], owned[number] = MASK, [shown(lines[number], owned[number])]
    return lines, owned


def _indented(lines: list[str]) -> Iterator[int]:
    """Indented code after a blank line, unless a list goes on there."""
    blank, code = True, False
    for number, line in enumerate(lines):
        code = bool(_INDENTED.match(line)) and (blank or code) and not _ITEM.match(line)
        blank = not line.strip()
        if code:
            yield number


def shown(line: str, pieces: list[str]) -> str:
    """The line with its pieces back in their places."""
    first, *rest = line.split(MASK)
    return first + "".join(piece + text for piece, text in zip(pieces, rest, strict=True))
