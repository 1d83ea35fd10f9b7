"""One article's figures out of all its snapshots: times or people, never a mixture."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.model.metrics import Snapshot, Source
from pipeline.model.post import Publication

TEN_WAN = 100_000  # above it a page shows 10万+


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What counts for one article at the cut-off; `reads` is capped, `censored` a lower bound."""

    publication: Publication
    reads: int | None = None
    zaikan: int | None = None
    like: int | None = None
    share: int | None = None
    censored: bool = False
    captured_at: int = 0
    source: Source | None = None
    people: bool = False
    late: bool = False  # captured after the cut-off, because nothing was before
    interpolated: bool = False  # between two snapshots, at a fixed age
    simulated: bool = False

    @property
    def printed(self) -> str:
        """Reads as they are printed: thousands, 10万+, or a dash for missing."""
        if self.reads is None:
            return "—"
        return "10万+" if self.censored else f"{self.reads:,}"


def reading(
    publication: Publication,
    snapshots: Iterable[Snapshot],
    *,
    cap: int,
    until: int,
    people: bool = False,
) -> Reading:
    """The newest figures of one kind captured by `until` (µs UTC); older ones fill gaps.

    Own exact numbers are capped like everybody's: what the page would have shown as 10万+ is a
    lower bound for all.
    """
    usable = _usable(snapshots, until, people=people)
    if not usable:
        return Reading(publication=publication, people=people, simulated=publication.simulated)
    newest = usable[0]
    reads = newest.read_user if people else newest.read_public
    above = not people and (newest.censored or (reads or 0) > TEN_WAN)
    return Reading(
        publication=publication,
        reads=cap if above else reads,
        zaikan=_first(s.zaikan for s in usable),
        like=_first(s.like for s in usable),
        share=_first(s.share for s in usable),
        censored=above,
        captured_at=newest.captured_at,
        source=newest.source,
        people=people,
        simulated=publication.simulated or newest.simulated,
    )


def _usable(snapshots: Iterable[Snapshot], until: int, *, people: bool) -> Sequence[Snapshot]:
    """Snapshots that carry this kind of reads, newest first."""
    kind = [
        s
        for s in snapshots
        if s.captured_at <= until and (s.read_user if people else s.read_public) is not None
    ]
    return sorted(kind, key=lambda s: (s.captured_at, s.stat_date), reverse=True)


def _first(values: Iterable[int | None]) -> int | None:
    return next((v for v in values if v is not None), None)
