"""Figures that a person should look at: outliers, odd ratios, growth that readers do not make.

A flag is a question, never a verdict. Anchors: modified z after Iglewicz & Hoaglin 1993, slope
after Theil and Sen 1968. A count of reads slows down as an article ages; bought reads come late
and stop at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import log1p
from statistics import median

from pipeline.ranking.statistics import modified_z

CUT = 3.5  # Iglewicz & Hoaglin's bound
FEWEST = 8  # articles below which "unusual" has no meaning
JUMP = 5.0  # times what the article's own pace allowed
SMALLEST = 200  # reads: below that a jump is one group chat
_PAIRS = 400  # articles beyond which the slope is taken of a regular sample


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """One article by its place in the input, and why somebody should look at it."""

    nth: int
    why: str
    value: float


def outliers(reads: Sequence[int]) -> tuple[Flag, ...]:
    """Reads far from those of the other articles in the same position, on ln(reads + 1)."""
    if len(reads) < FEWEST:
        return ()
    marks = modified_z([log1p(r) for r in reads])
    return tuple(
        Flag(nth=i, why=f"阅读{'高' if z > 0 else '低'}得反常（稳健 z = {z:.1f}）", value=z)
        for i, z in enumerate(marks)
        if abs(z) > CUT
    )


def odd_ratios(pairs: Sequence[tuple[int, int]]) -> tuple[Flag, ...]:
    """Reads with far fewer or more likes than such reads bring elsewhere: (reads, likes)."""
    if len(pairs) < FEWEST:
        return ()
    points = [(log1p(r), log1p(k)) for r, k in pairs]
    slope = theil_sen(points)
    rests = [y - slope * x for x, y in points]
    return tuple(
        Flag(nth=i, why=f"点赞与阅读不成比例（稳健 z = {z:.1f}）", value=z)
        for i, z in enumerate(modified_z(rests))
        if abs(z) > CUT
    )


def theil_sen(points: Sequence[tuple[float, float]]) -> float:
    """The median slope between two points; 0 where all stand above one another."""
    step = max(1, len(points) // _PAIRS)
    some = points[::step]
    slopes = [(b[1] - a[1]) / (b[0] - a[0]) for a, b in combinations(some, 2) if a[0] != b[0]]
    return median(slopes) if slopes else 0.0


def late_jump(counts: Sequence[tuple[int, int]]) -> Flag | None:
    """(age, reads) of one article in order: a late burst that stops at once.

    Pace is reads per unit of age. An interval is a burst when it is `JUMP` times as fast as the
    one before and as the one after, and brought more than `SMALLEST` reads and a third of all.
    """
    steps = [((b[1] - a[1]), b[0] - a[0]) for a, b in pairwise(counts) if b[0] > a[0]]
    total = counts[-1][1] if counts else 0
    for i in range(1, len(steps) - 1):
        gained, pace = steps[i][0], steps[i][0] / steps[i][1]
        around = max(_pace(steps[i - 1]), _pace(steps[i + 1]))
        if gained > max(SMALLEST, total / 3) and pace > JUMP * around:
            times = pace / around if around else float("inf")
            return Flag(nth=i, why=f"后期猛增{gained:,}次后立即停住，请核对", value=times)
    return None


def _pace(step: tuple[int, int]) -> float:
    return max(step[0], 0) / step[1]
