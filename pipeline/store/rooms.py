"""What flows see of the quieter rooms of the store: reviews, uploads, figures, small facts."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from pipeline.model.content import Revision
from pipeline.model.metrics import (
    AccountDay,
    Extra,
    Honour,
    Import,
    PeriodFigures,
    PlaceChange,
    Snapshot,
)
from pipeline.model.people import Signoff
from pipeline.model.post import Publication

Value = str | int | float | None


class Reviews(Protocol):
    """Frozen revisions and the sign-offs on them."""

    def freeze(self, revision: Revision) -> None:
        """Keep a revision for ever; the same payload again renews what it was made of."""
        ...

    def revision(self, post: str, payload_hash: str) -> Revision | None:
        """The revision exactly as it was frozen."""
        ...

    def latest(self, post: str) -> Revision | None:
        """The revision that was frozen last."""
        ...

    def sign(self, signoff: Signoff) -> None:
        """Write one signature; Conflict when that stage was already signed in its round."""
        ...

    def signoffs(self, post: str, payload_hash: str) -> list[Signoff]:
        """The signatures on one payload, in order."""
        ...


class Uploads(Protocol):
    """What was uploaded where: never the same bytes twice, covers excepted."""

    def get(self, account: str, sha256: str, use: str) -> str | None:
        """What the platform called these bytes, if they are there."""
        ...

    def put(self, account: str, sha256: str, use: str, value: str, *, at: int) -> None:
        """Remember it."""
        ...


class Publications(Protocol):
    """What is live, whoever put it there."""

    def add(self, publication: Publication) -> Publication:
        """Insert, or fill the gaps of the row with the same id, post and position, msgid or URL."""
        ...

    def find(
        self,
        *,
        account: str = "",
        post: str = "",
        since: int | None = None,
        until: int | None = None,
    ) -> list[Publication]:
        """Publications by time; `since` inclusive, `until` exclusive."""
        ...


class Metrics(Protocol):
    """Figures; absolute values, replaced and never added."""

    def snapshots(self, rows: Sequence[Snapshot]) -> int:
        """Write; one row per publication, source and stat date (or moment, where there is none)."""
        ...

    def latest(self, publications: Iterable[int], *, until: int) -> dict[int, list[Snapshot]]:
        """Per publication the newest snapshot of each source captured at or before `until`."""
        ...

    def history(self, publications: Iterable[int], *, until: int) -> dict[int, list[Snapshot]]:
        """Per publication every snapshot captured at or before `until`, oldest first."""
        ...

    def days(self, rows: Sequence[AccountDay]) -> int:
        """Write; one row per account, date and source."""
        ...

    def account_days(self, account: str, start: str, end: str) -> list[AccountDay]:
        """Rows of the dates start to end, both inclusive."""
        ...

    def extras(self, rows: Sequence[Extra]) -> int:
        """Write; one row per post and name."""
        ...

    def extras_of(self, post: str) -> list[Extra]:
        """The extra figures of one post."""
        ...

    def periods(self, start: str, end: str, rows: Sequence[PeriodFigures]) -> int:
        """Write the figures of one period; one row per account."""
        ...

    def figures(self, start: str, end: str) -> list[PeriodFigures]:
        """The figures of one period, by account."""
        ...

    def places(self, index: str, start: str, end: str) -> dict[str, int]:
        """Account to place in one list; empty when there was none."""
        ...

    def put_places(
        self, index: str, start: str, end: str, places: Mapping[str, int], *, at: int
    ) -> None:
        """Write one list whole; what stood there before is gone."""
        ...

    def lists_before(self, index: str, start: str) -> list[str]:
        """Start dates of earlier lists of the index, newest first."""
        ...

    def lists(self, index: str) -> list[tuple[str, str]]:
        """First and last day of every list of the index, oldest first."""
        ...

    def correct(self, changes: Sequence[PlaceChange]) -> None:
        """Write down what changed in a list that was out already."""
        ...

    def corrections(self, index: str, start: str, end: str) -> list[PlaceChange]:
        """What changed in one list since it came out, oldest first."""
        ...


class Imports(Protocol):
    """Tables taken in, each of which can be taken back whole."""

    def begin(self, name: str, sha256: str, *, at: int) -> int:
        """Open an import; its number."""
        ...

    def publication(self, number: int, publication: Publication) -> Publication:
        """Write one article as part of an import."""
        ...

    def snapshots(self, number: int, rows: Iterable[Snapshot]) -> int:
        """Write figures as part of an import; what they replace is kept."""
        ...

    def extras(self, number: int, rows: Iterable[Extra]) -> int:
        """Write other figures as part of an import; what they replace is kept."""
        ...

    def last(self) -> Import | None:
        """The newest import that was not undone."""
        ...

    def undo(self, number: int, *, at: int) -> int:
        """Put everything back as it was before; how many rows. Conflict when it is not the last."""
        ...


class Honours(Protocol):
    """Placings and awards in other people's lists."""

    def put(self, honour: Honour) -> int:
        """Write; one row per account, list and issue."""
        ...

    def find(self, account: str = "") -> list[Honour]:
        """By date."""
        ...


class Desk(Protocol):
    """Small facts: brakes, recurring jobs, settings, heartbeat."""

    def hold(self, scope: str, *, reason: str, who: str, at: int) -> None:
        """Set a brake; a scope that is already held keeps its first reason."""
        ...

    def resume(self, scope: str, *, who: str, at: int) -> bool:
        """Lift a brake; False when there was none."""
        ...

    def holds(self) -> dict[str, str]:
        """Scope (`*` or an account) to reason."""
        ...

    def claim_job(self, job: str, period: str, *, at: int, every: int = 0) -> bool:
        """True until `job_done`: a crash leaves the job unfinished, and it is claimed again.

        One that was not done is claimed again only `every` µs after its last claim.
        """
        ...

    def job_done(self, job: str, period: str, *, at: int, note: str = "") -> None:
        """The period's work is done and will not be claimed again."""
        ...

    def get(self, name: str) -> str | None:
        """A remembered fact."""
        ...

    def set(self, name: str, value: str) -> None:
        """Remember a fact."""
        ...

    def beat(self, at: int) -> None:
        """Say that `run` is alive."""
        ...

    def last_beat(self) -> int | None:
        """When `run` was last alive."""
        ...


class Calls(Protocol):
    """A record of each platform call, and the quota ledger made of it."""

    def record(
        self, *, account: str, path: str, at: int, ms: int, errcode: int | None, rid: str
    ) -> None:
        """Write one call; `errcode` is None when no answer came."""
        ...

    def count(self, account: str, path: str, *, since: int) -> int:
        """How often a path was called since then, inclusive."""
        ...

    def prune(self, *, before: int) -> int:
        """Forget what is older; how many rows went."""
        ...


class Annual(Protocol):
    """The questions of a yearly report, each of which anybody can ask again."""

    def ask(self, name: str, values: Mapping[str, Value]) -> list[tuple[Value, ...]]:
        """The rows that one question gives."""
        ...

    def sql(self, name: str, values: Mapping[str, Value]) -> str:
        """The question with its values written in, as any SQLite shell runs it."""
        ...
