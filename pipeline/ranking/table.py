"""Rankings: standard competition places ("1224") on printed values, and movement since last time.

Movement is only ever taken against the list of the same formula id; the caller sees to that.
"""

from collections.abc import Collection, Mapping, Sequence

from pipeline.model.metrics import Mark, PeriodFigures, Ranking, RankRow, Score


def places(values: Sequence[float]) -> list[int]:
    """The place of each value: one more than the number of values above it."""
    first: dict[float, int] = {}
    for i, value in enumerate(sorted(values, reverse=True), start=1):
        first.setdefault(value, i)
    return [first[v] for v in values]


def rank(
    scores: Sequence[tuple[Score, PeriodFigures]],
    *,
    index: str,
    start: str,
    end: str,
    as_of: int,
    previous: Mapping[str, int] | None = None,
    earlier: Collection[str] = (),
    names: Mapping[str, str] | None = None,
    everybody: Sequence[PeriodFigures] | None = None,
) -> Ranking:
    """Order scored accounts; those without articles are left out.

    `previous` is the last list (account to place), None when there was none; `earlier` names the
    accounts of lists before it. `names` orders ties; a tie never changes a place.
    `everybody` are the figures that coverage is counted over, those without a score included.
    """
    shown = names or {}
    kept = [(s, f) for s, f in scores if f.n > 0]
    by_place = zip(places([s.printed for s, _ in kept]), kept, strict=True)
    ordered = sorted(by_place, key=lambda p: (p[0], shown.get(p[1][0].account, p[1][0].account)))
    rows = tuple(_row(place, s, f, previous, earlier) for place, (s, f) in ordered)
    every = [f for _, f in scores] if everybody is None else everybody
    return Ranking(
        index=index,
        start=start,
        end=end,
        as_of=as_of,
        rows=rows,
        out=_out(previous or {}, rows),
        articles=sum(f.n for f in every),
        covered=sum(f.covered for f in every),
        simulated=any(f.simulated for f in every),
    )


def _row(
    place: int,
    score: Score,
    figures: PeriodFigures,
    previous: Mapping[str, int] | None,
    earlier: Collection[str],
) -> RankRow:
    last = (previous or {}).get(score.account)
    return RankRow(
        place=place,
        account=score.account,
        score=score,
        figures=figures,
        last_place=last,
        mark=_mark(place, last, first=previous is None, seen=score.account in earlier),
    )


def _mark(place: int, last: int | None, *, first: bool, seen: bool) -> Mark:
    if last is None:
        return Mark.SAME if first else Mark.RE if seen else Mark.NEW
    return Mark.UP if place < last else Mark.DOWN if place > last else Mark.SAME


def _out(previous: Mapping[str, int], rows: Sequence[RankRow]) -> tuple[str, ...]:
    """Who was in the last list and is not in this one, best place first."""
    here = {r.account for r in rows}
    gone = [a for a in previous if a not in here]
    return tuple(sorted(gone, key=lambda a: (previous[a], a)))
