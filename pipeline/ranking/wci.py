"""The shape that all WCI formulas share: weighted parts of weighted logarithms, squared.

Parts: O 整体 (per day), A 篇均 (per article), H 头条 (headlines, per day), P 峰值 (best article).
Each part is the same sum of coefficient · ln(factor · x + 1) over reads R, 在看 Z, 点赞 L and
转发 RE; natural logarithms, real division.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import floor, log1p

from pipeline.model.metrics import PeriodFigures
from pipeline.ranking.formula import Mean, Step, Weights, Working

_ROUNDED: dict[Mean, Callable[[float], float]] = {
    Mean.EXACT: lambda x: x,
    Mean.ONE_DECIMAL: lambda x: round(x, 1),
    Mean.FLOOR: floor,
}
PARTS = {"O": "整体传播力", "A": "篇均传播力", "H": "头条传播力", "P": "峰值传播力"}


@dataclass(frozen=True, slots=True)
class Log:
    """One logarithm of a part: coefficient · ln(factor · symbol + 1)."""

    symbol: str
    coefficient: float
    factor: int = 1


def articles(figures: PeriodFigures) -> int:
    """The articles that the sums run over: those with a read count, where that is known."""
    return figures.covered or figures.n


def mean_reads(figures: PeriodFigures, mean: Mean) -> float:
    """The mean as the index takes it: the printed one where there is one, else R/n rounded."""
    exact = figures.R_avg if figures.R_avg is not None else (figures.R or 0) / articles(figures)
    return _ROUNDED[mean](exact)


def wci(
    figures: PeriodFigures,
    weights: Weights,
    logs: tuple[Log, ...],
    *,
    scale: float,
    mean: Mean = Mean.EXACT,
    per_day: bool = True,
) -> Working:
    """The steps of one WCI: its parts, their weighted sum s, and s² · scale."""
    parts = [_part(p, figures, logs, mean, per_day=per_day) for p in weights]
    total = sum(weights[p.symbol] * p.value for p in parts)
    how = " + ".join(f"{weights[p.symbol]:g}·{p.symbol}" for p in parts)
    return (
        *parts,
        Step(symbol="s", words="加权和", how=how, value=total),
        Step(symbol="WCI", words="指数", how=f"s²·{scale:g}", value=total**2 * scale),
    )


def _part(
    part: str, figures: PeriodFigures, logs: tuple[Log, ...], mean: Mean, *, per_day: bool
) -> Step:
    value, texts = 0.0, []
    for log in logs:
        x, text = _argument(part, log.symbol, figures, mean, per_day=per_day)
        value += log.coefficient * log1p(log.factor * x)
        times = f"{log.factor}·" if log.factor != 1 else ""
        texts.append(f"{log.coefficient:g}·ln({times}{text}+1)")
    return Step(symbol=part, words=PARTS[part], how=" + ".join(texts), value=value)


def _argument(
    part: str, symbol: str, figures: PeriodFigures, mean: Mean, *, per_day: bool
) -> tuple[float, str]:
    if part == "P":
        best = _count(figures, f"{symbol}max")
        return best, str(best)
    if part == "A":
        return _mean(symbol, figures, mean)
    total = _count(figures, f"{symbol}t" if part == "H" else symbol)
    return (total / figures.d, f"{total}/{figures.d}") if per_day else (total, str(total))


def _mean(symbol: str, figures: PeriodFigures, mean: Mean) -> tuple[float, str]:
    if symbol == "R" and (figures.R_avg is not None or mean is not Mean.EXACT):
        rounded = mean_reads(figures, mean)
        return rounded, f"{rounded:g}"
    total, n = _count(figures, symbol), articles(figures)
    return total / n, f"{total}/{n}"


def _count(figures: PeriodFigures, symbol: str) -> int:
    """A symbol that `needs` has vouched for."""
    found: int = getattr(figures, symbol)
    return found
