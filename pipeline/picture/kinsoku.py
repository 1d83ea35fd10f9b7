"""Where a line of Chinese may break (避头尾), and what one cell of a column holds."""

import re
from collections.abc import Callable, Sequence

# GB/T 15834-2011 §5: marks that may not begin, and marks that may not end a line.
NO_START = frozenset("，。、；：？！）》」』】〉〕”’…—～·％%℃")
NO_END = frozenset("（《「『【〈〔“‘")

# Presentation forms of Unicode (U+FE10-FE44): the same marks turned for columns.
VERTICAL = dict(
    zip(
        "，、。：；！？…—（）｛｝〔〕【】《》〈〉「」『』",
        "︐︑︒︓︔︕︖︙︱︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄",
        strict=True,
    )
)

# What stays whole: double dashes and dots, words, numbers with their sign.
_TOKEN = re.compile(
    r"——|……|[A-Za-z]+(?:['’.-][A-Za-z0-9]+)*|[0-9]+(?:[.:,][0-9]+)*[%％℃]?|.", re.DOTALL
)


def tokens(text: str) -> list[str]:
    """A text in pieces that never break."""
    return _TOKEN.findall(text)


def lines(
    pieces: Sequence[str], limit: float, measure: Callable[[str], float]
) -> list[tuple[str, ...]]:
    """Break greedily at `limit`; marks that may not begin a line hang after the last one."""
    done: list[tuple[str, ...]] = []
    rest = list(pieces)
    while rest:
        count = _fitting(rest, limit, measure)
        while count < len(rest) and rest[count][0] in NO_START:
            count += 1
        while count > 1 and count < len(rest) and rest[count - 1] in NO_END:
            count -= 1
        while count < len(rest) and (rest[count - 1] in NO_END or rest[count][0] in NO_START):
            count += 1
        done.append(tuple(rest[:count]))
        rest = rest[count:]
    return done


def _fitting(pieces: Sequence[str], limit: float, measure: Callable[[str], float]) -> int:
    """How many pieces fit; at least one."""
    used = 0.0
    for count, piece in enumerate(pieces):
        used += measure(piece)
        if used > limit and count:
            return count
    return len(pieces)


def halves(poem: str) -> tuple[str, ...]:
    """A couplet as its parts, without the sentence marks: verse in columns carries none."""
    return tuple(part for part in re.split(r"[，。？！；、,.?!;\s]+", poem) if part)
