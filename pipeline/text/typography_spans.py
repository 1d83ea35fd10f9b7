"""What in a Markdown source is no prose: found, and hidden behind MASK while the rules work."""

import re
from collections.abc import Iterator

from pipeline.text.typography_rules import MASK

# Wider than the grammar on purpose: what is hidden by mistake stays as it was written.
_SPANS = re.compile(
    r"""
      ^[ \t>*+\d.)-]*(?P<fence>`{3,}|~{3,})[\s\S]*?(?:^[ \t>]*(?P=fence)[`~]*[ \t]*$|\Z)
    | ^[ \t>]*:{3,}[^\n]*$                                  # a container's own line
    | ^[ \t>]*[|:\-=_* \t]{2,}$                             # rules, delimiter rows, underlines
    | ^[ ]{0,3}\[(?!\^)[^\]\n]+\]:[^\n]*$                   # reference definitions
    | ^[ \t]*(?:>[ \t]?)*(?:\#{1,6}[ \t]|(?:[-+*]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t])?)
    | \$\$[\s\S]*?\$\$ | \\\[[\s\S]*?\\\] | \\\([\s\S]*?\\\)
    | \$[^$\n]+\$
    | (?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S])*?(?<!`)(?P=ticks)(?!`)
    | <!--[\s\S]*?-->
    | <(?P<tag>pre|code|script|style|svg|kbd)\b[\s\S]*?</(?P=tag)\s*>
    | <[A-Za-z/!?](?:[^>"'\n]|"[^"]*"|'[^']*')*>
    | !\[\[?[^\]\n]*\]\]?                                   # the words of a picture
    | \]\((?:[^()\n\\]|\\.|\([^()\n]*\))*\) | \]\[[^\]\n]*\] | \]\^\([^)\n]*\)
    | \[[!^][^\]\n]*\]:? | \^\[ | \[\[[^\]\n]*\]\] | \[TOC\]
    | \{[^{}\n]*\}+
    | (?:[A-Za-z][A-Za-z0-9+.-]*://|www\.|mailto:|tel:)[^\s<]+
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+ | @[\w-]+ | \#[^\#\s]+\#
    | &\#?\w+; | \\.
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
_INDENTED = re.compile(r"(?:[ ]{4}|\t)\s*\S")
_ITEM = re.compile(r"\s*(?:[-+*]|\d{1,9}[.)])[ \t]")


def hidden(text: str) -> tuple[list[str], list[str]]:
    """The lines with MASK for each hidden piece, and the pieces in their order."""
    pieces: list[str] = []

    def hide(found: re.Match[str]) -> str:
        parts = found[0].split("\n")
        pieces.extend(parts)
        return "\n".join(MASK for _ in parts)

    lines = _SPANS.sub(hide, text).split("\n")
    return list(_without_indented(lines, pieces)), pieces


def _without_indented(lines: list[str], pieces: list[str]) -> Iterator[str]:
    """Indented code after a blank line, unless a list has begun."""
    blank, code, count = True, False, 0
    for line in lines:
        code = bool(_INDENTED.match(line)) and (blank or code) and not _ITEM.match(line)
        blank = not line.strip()
        masks = line.count(MASK)
        if code:
            whole = shown(line, pieces[count : count + masks])
            pieces[count : count + masks] = [whole]
            yield MASK
            count += 1
        else:
            yield line
            count += masks


def shown(line: str, pieces: list[str]) -> str:
    """The line with its pieces back in their places."""
    first, *rest = line.split(MASK)
    return first + "".join(piece + text for piece, text in zip(pieces, rest, strict=True))
