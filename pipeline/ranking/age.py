"""What an article had at a fixed age: exact within a tolerance, else between its neighbours.

Exact where a snapshot lies within 10 % of the age; else linear in (ln age, ln(count + 1)) between
the snapshot before and the one after, and marked; never beyond the first or the last.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import exp, log, log1p

from pipeline.almanac.beijing import DAY, midnight
from pipeline.model.metrics import Snapshot
from pipeline.model.post import Publication
from pipeline.ranking.reading import TEN_WAN, Reading

TOLERANCE = 0.1


@dataclass(frozen=True, slots=True)
class _Shot:
    """One snapshot by the age that its figures are of."""

    age: int
    snapshot: Snapshot
    reads: int
    above: bool


def reading_at(
    publication: Publication,
    snapshots: Iterable[Snapshot],
    *,
    age: int,
    cap: int,
    until: int,
    people: bool = False,
) -> Reading:
    """The figures at `age` µs after publishing, out of what was captured by `until`."""
    known = (s for s in snapshots if s.captured_at <= until)
    shots = sorted(_shots(publication, known, people=people), key=lambda s: s.age)
    near = [s for s in shots if abs(s.age - age) <= TOLERANCE * age]
    if near:
        best = min(near, key=lambda s: abs(s.age - age))
        return _exact(publication, best, cap, people=people)
    around = _neighbours(shots, age)
    if around is None or (around[1].above and not around[0].above):
        # Between a number and "more than" there is no line.
        return Reading(publication=publication, people=people, simulated=publication.simulated)
    if around[0].above:
        return _exact(publication, around[0], cap, people=people)
    return _between(publication, *around, age, people=people)


def _shots(
    publication: Publication, snapshots: Iterable[Snapshot], *, people: bool
) -> Iterable[_Shot]:
    for one in snapshots:
        reads = one.read_user if people else one.read_public
        age = _moment(one) - publication.at
        if reads is not None and age > 0:
            yield _Shot(age, one, reads, not people and (one.censored or reads > TEN_WAN))


def _moment(snapshot: Snapshot) -> int:
    """A stat date's figures are those of its midnight, whenever they were fetched."""
    if not snapshot.stat_date:
        return snapshot.captured_at
    return min(snapshot.captured_at, midnight(date.fromisoformat(snapshot.stat_date)) + DAY)


def _neighbours(shots: Sequence[_Shot], age: int) -> tuple[_Shot, _Shot] | None:
    before = [s for s in shots if s.age < age]
    after = [s for s in shots if s.age > age]
    return (before[-1], after[0]) if before and after else None


def _exact(publication: Publication, shot: _Shot, cap: int, *, people: bool) -> Reading:
    one = shot.snapshot
    return Reading(
        publication=publication,
        reads=cap if shot.above else shot.reads,
        zaikan=one.zaikan,
        like=one.like,
        share=one.share,
        censored=shot.above,
        captured_at=one.captured_at,
        source=one.source,
        people=people,
        simulated=publication.simulated or one.simulated,
    )


def _between(
    publication: Publication, before: _Shot, after: _Shot, age: int, *, people: bool
) -> Reading:
    first, last = before.snapshot, after.snapshot
    share = (log(age) - log(before.age)) / (log(after.age) - log(before.age))
    return Reading(
        publication=publication,
        reads=_mixed(before.reads, after.reads, share),
        zaikan=_mixed(first.zaikan, last.zaikan, share),
        like=_mixed(first.like, last.like, share),
        share=_mixed(first.share, last.share, share),
        captured_at=last.captured_at,
        source=last.source,
        people=people,
        interpolated=True,
        simulated=publication.simulated or first.simulated or last.simulated,
    )


def _mixed(before: int | None, after: int | None, share: float) -> int | None:
    if before is None or after is None:
        return None
    return round(exp(log1p(before) + share * (log1p(after) - log1p(before))) - 1)
