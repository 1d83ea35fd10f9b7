"""The list of articles: by reads, ties shared, missing figures left out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline.ranking.reading import Reading
from pipeline.ranking.table import places


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """One article and its place."""

    place: int
    reading: Reading


def rank_articles(
    readings: Sequence[Reading],
    *,
    top: int = 10,
    keep: Callable[[Reading], bool] = lambda _: True,
) -> tuple[ArticleRow, ...]:
    """The best `top` places; articles that share the last place all stay."""
    known = [r for r in readings if r.reads is not None and keep(r)]
    rows = zip(places([r.reads or 0 for r in known]), known, strict=True)
    ordered = sorted(rows, key=lambda row: (row[0], row[1].publication.at))
    return tuple(ArticleRow(place=p, reading=r) for p, r in ordered if p <= top)
