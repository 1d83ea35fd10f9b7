"""Small statistics with named anchors; a denominator of 0 gives None, never 0."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import sqrt
from statistics import NormalDist, fmean, median


def growth(now: float, before: float) -> float | None:
    """(x − p)/p, None where p is 0: 周环比."""
    return (now - before) / before if before else None


def week_over_week(values: Sequence[float]) -> list[float | None]:
    """The growth of each value over the one before."""
    return [growth(b, a) for a, b in pairwise(values)]


def moving_average(values: Sequence[float], span: int = 4) -> list[float | None]:
    """Simple moving average; None until `span` values are there."""
    return [
        fmean(values[i + 1 - span : i + 1]) if i + 1 >= span else None for i in range(len(values))
    ]


def weighted_average(values: Sequence[float], span: int = 4) -> list[float]:
    """Exponentially weighted average, α = 2/(span+1), as pandas `ewm(adjust=False)`."""
    return list(_weighted(values, 2 / (span + 1)))


def _weighted(values: Sequence[float], alpha: float) -> Iterator[float]:
    level: float | None = None
    for value in values:
        level = value if level is None else alpha * value + (1 - alpha) * level
        yield level


def wilson(part: int, whole: int, level: float = 0.95) -> tuple[float, float, float] | None:
    """A rate with its interval after Wilson 1927: (rate, low, high); None of nothing."""
    if not whole:
        return None
    z, rate = NormalDist().inv_cdf((1 + level) / 2), part / whole
    centre = rate + z * z / (2 * whole)
    half = z * sqrt(rate * (1 - rate) / whole + z * z / (4 * whole * whole))
    scale = 1 + z * z / whole
    return rate, (centre - half) / scale, (centre + half) / scale


def modified_z(values: Sequence[float]) -> list[float]:
    """0.6745·(x − median)/MAD after Iglewicz & Hoaglin 1993; |z| > 3.5 is an outlier.

    Where more than half of the values are equal the MAD is 0 and the mean absolute deviation
    takes its place (factor 1.253314).
    """
    middle = median(values)
    spread = median(abs(v - middle) for v in values) / 0.6745
    if spread == 0:
        spread = 1.253314 * fmean(abs(v - middle) for v in values)
    return [(v - middle) / spread if spread else 0.0 for v in values]
