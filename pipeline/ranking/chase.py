"""What the next place would have needed: the formula solved for reads.

The reads of all articles are thought to grow by the same factor, each article at most to the cap;
everything else stays. An index never falls when reads grow, so the answer is found by bisection.
"""

from dataclasses import dataclass, replace

from pipeline.model.metrics import PeriodFigures, Ranking, RankRow
from pipeline.ranking.formula import Weights
from pipeline.ranking.registers import GSDATA_CAP
from pipeline.ranking.scoring import compute

FARTHEST = 1_000  # times the reads that there were: beyond this it is another league


@dataclass(frozen=True, slots=True, kw_only=True)
class Chase:
    """One account and the one that stands just above it; `reads` None: out of reach by reads."""

    account: str
    ahead: str
    gap: float
    reads: int | None
    share: float = 0.0


def chases(
    ranking: Ranking, index: str, weights: Weights | None = None, *, cap: int = GSDATA_CAP
) -> tuple[Chase, ...]:
    """For each row below the first: the account above, the gap, and the reads it would take."""
    return tuple(
        _chase(row, _above(ranking, row), index, weights, cap)
        for row in ranking.rows
        if row.place > 1
    )


def needed(
    figures: PeriodFigures,
    target: float,
    index: str,
    weights: Weights | None = None,
    *,
    cap: int = GSDATA_CAP,
) -> int | None:
    """The fewest more reads with which the printed index is above `target`; None if never."""
    reads = figures.R or 0
    if not reads or _with(figures, reads * FARTHEST, index, weights, cap) <= target:
        return None
    low, high = 0, reads * FARTHEST
    while high - low > 1:
        middle = (low + high) // 2
        if _with(figures, middle, index, weights, cap) > target:
            high = middle
        else:
            low = middle
    return high


def grown(figures: PeriodFigures, more: int, *, cap: int = GSDATA_CAP) -> PeriodFigures:
    """The figures with so many reads more, spread over all articles alike."""
    reads = figures.R or 0
    total = min(reads + more, max(reads, cap * (figures.covered or figures.n)))
    heads = None if figures.Rt is None else min(total, figures.Rt * total // reads)
    best = None if figures.Rmax is None else min(total, cap, figures.Rmax * total // reads)
    best = best if best is None else max(best, figures.Rmax or 0)
    mean = None if figures.R_avg is None else figures.R_avg * total / reads
    return replace(figures, R=total, Rt=heads, Rmax=best, R_avg=mean)


def _with(
    figures: PeriodFigures, more: int, index: str, weights: Weights | None, cap: int
) -> float:
    return compute(index, grown(figures, more, cap=cap), weights).printed


def _above(ranking: Ranking, row: RankRow) -> RankRow:
    """The nearest row that stands above, not beside."""
    return [other for other in ranking.rows if other.place < row.place][-1]


def _chase(row: RankRow, above: RankRow, index: str, weights: Weights | None, cap: int) -> Chase:
    reads = needed(row.figures, above.score.printed, index, weights, cap=cap)
    return Chase(
        account=row.account,
        ahead=above.account,
        gap=round(above.score.printed - row.score.printed, 2),
        reads=reads,
        share=reads / row.figures.R if reads and row.figures.R else 0.0,
    )
