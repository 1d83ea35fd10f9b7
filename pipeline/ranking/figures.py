"""The figures of one account and one period out of its articles' readings."""

from collections.abc import Sequence

from pipeline.model.metrics import PeriodFigures
from pipeline.ranking.reading import Reading

HEADLINE = 1
COUNTS = {"Z": "zaikan", "L": "like", "RE": "share"}


def period_figures(account: str, readings: Sequence[Reading], *, d: int) -> PeriodFigures:
    """Totals, headline totals and maxima; every maximum on its own.

    Articles without a read count are counted in `n` and left out of every sum; a count that is
    missing for one of the others is missing for the whole account, because it is not 0.
    """
    covered = [r for r in readings if r.reads is not None]
    heads = [r for r in covered if r.publication.position == HEADLINE]
    known = all(r.publication.position for r in covered)
    sums: dict[str, int | None] = {}
    for symbol, name in {"R": "reads", **COUNTS}.items():
        sums[symbol] = _total(covered, name) if covered else None
        sums[f"{symbol}t"] = _total(heads, name) if covered and known else None
        sums[f"{symbol}max"] = _best(covered, name)
    return PeriodFigures(
        account=account,
        d=d,
        n=len(readings),
        pushes=sum(r.publication.position == HEADLINE for r in readings),
        covered=len(covered),
        originals=sum(r.publication.original for r in readings),
        censored=sum(r.censored for r in covered),
        people=any(r.people for r in readings),
        simulated=any(r.simulated for r in readings),
        R=sums["R"],
        Rt=sums["Rt"],
        Rmax=sums["Rmax"],
        Z=sums["Z"],
        Zt=sums["Zt"],
        Zmax=sums["Zmax"],
        L=sums["L"],
        Lt=sums["Lt"],
        Lmax=sums["Lmax"],
        RE=sums["RE"],
        REt=sums["REt"],
        REmax=sums["REmax"],
    )


def _total(readings: Sequence[Reading], name: str) -> int | None:
    values = [getattr(r, name) for r in readings]
    return None if None in values else sum(values)


def _best(readings: Sequence[Reading], name: str) -> int | None:
    values = [getattr(r, name) for r in readings]
    return None if None in values else max(values, default=None)
