"""What an article will have at a later age, from one's own past articles of the same kind.

ln N(T) = ln N(t) + r + ε, with r and the spread s of ε from the past; the interval is that of one
new observation, s·√(1 + 1/n), with Student's t (Szabo & Huberman, CACM 2010).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan, cos, exp, log, pi, sin, sqrt
from statistics import fmean, stdev

from pipeline.model.errors import InputError

FEWEST = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """The median and the interval, with the number of past articles behind them."""

    median: float
    low: float
    high: float
    n: int
    level: float


def forecast(past: Sequence[tuple[int, int]], now: int, *, level: float = 0.9) -> Forecast:
    """From pairs (reads then, reads later) and the reads of a new article at the first age."""
    usable = [(a, b) for a, b in past if a > 0 and b > 0]
    if len(usable) < FEWEST or now <= 0:
        raise InputError(
            f"样本太少：只有{len(usable)}篇可比的旧文章", todo=f"至少要{FEWEST}篇，且阅读都大于 0"
        )
    growth = [log(b / a) for a, b in usable]
    n, middle = len(growth), log(now) + fmean(growth)
    half = t_quantile((1 + level) / 2, n - 1) * stdev(growth) * sqrt(1 + 1 / n)
    return Forecast(
        median=exp(middle), low=exp(middle - half), high=exp(middle + half), n=n, level=level
    )


def t_quantile(probability: float, df: int) -> float:
    """Student's t for a whole number of degrees of freedom, 0.5 <= probability < 1."""
    low, high = 0.0, 1.0
    while _t_inside(high, df) < 2 * probability - 1:
        high *= 2
    for _ in range(80):
        middle = (low + high) / 2
        if _t_inside(middle, df) < 2 * probability - 1:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _t_inside(t: float, df: int) -> float:
    """P(-t < T < t), the finite sums of Abramowitz & Stegun 26.7.3 and 26.7.4."""
    angle = atan(t / sqrt(df))
    odd = df % 2
    term = cos(angle) if odd else 1.0
    total = term if df > 1 else 0.0
    for k in range(2 + odd, df, 2):
        term *= cos(angle) ** 2 * (k - 1) / k
        total += term
    return 2 / pi * (angle + sin(angle) * total) if odd else sin(angle) * total
