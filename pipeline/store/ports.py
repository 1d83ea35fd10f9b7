"""What flows see of the store. Times are µs UTC; every write is durable when the call returns."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from pipeline.model.content import Revision
from pipeline.model.lifecycle import Move, State
from pipeline.model.metrics import AccountDay, Extra, PeriodFigures, Snapshot
from pipeline.model.people import Signoff
from pipeline.model.post import Effect, EffectState, Op, Post, Publication, Step


class Posts(Protocol):
    """Posts and their steps; `move` is the only way to change a state."""

    def add(self, post: Post, *, who: str, at: int) -> None:
        """Insert a new post in whatever state it starts; Conflict when the key is taken."""
        ...

    def get(self, key: str) -> Post:
        """The post; InputError when there is none of that key."""
        ...

    def find(
        self,
        *,
        account: str = "",
        states: Iterable[State] = (),
        due_from: int | None = None,
        due_until: int | None = None,
        awake_at: int | None = None,
        limit: int = 0,
    ) -> list[Post]:
        """Posts by due time (none last); both ends inclusive; `awake_at` leaves out sleepers."""
        ...

    def by_draft(self, path: str) -> Post | None:
        """The newest post that holds a draft file, cancelled ones excepted."""
        ...

    def next_due(self, *, after: int) -> int | None:
        """The first due time later than `after` of a post that waits for its release."""
        ...

    def move(
        self, post: Post, move: Move, *, who: str, at: int, note: str = "", **changes: object
    ) -> Post:
        """Compare-and-set on state and fence; writes the step. Raises Stale or IllegalMove.

        `changes`: due, not_after, payload_hash, remote (merged; an empty id is forgotten), items,
        release, level.
        """
        ...

    def remember(self, post: Post, remote: Mapping[str, str], *, at: int) -> Post:
        """Merge ids that the platform gave, without a move; Stale as `move`."""
        ...

    def sleep(self, post: Post, *, until: int) -> None:
        """Leave the post alone until then and count one more try; a move wakes it."""
        ...

    def tries(self, key: str) -> int:
        """How often it slept since its last move."""
        ...

    def steps(self, key: str) -> list[Step]:
        """Every move of one post, in order."""
        ...


class Effects(Protocol):
    """The journal of outward calls that can't be repeated."""

    def begin(self, *, post: Post, op: Op, key: str, request_hash: str, at: int) -> Effect:
        """Write the intent; a refused one of the same op and key becomes an intent again.

        Conflict when that row is anything else: the one call is never made twice.
        """
        ...

    def sending(self, effect: Effect, *, at: int) -> Effect:
        """Move `last_send` forward: until now a request may have left."""
        ...

    def finish(
        self, effect: Effect, state: EffectState, *, at: int, answer: Mapping[str, str]
    ) -> Effect:
        """Write what became of it; UNKNOWN also moves `last_send` to `at`."""
        ...

    def latest(self, post: str, op: Op) -> Effect | None:
        """The newest effect of a post with this op."""
        ...

    def of(self, post: str) -> list[Effect]:
        """All effects of a post, oldest first."""
        ...


class Slots(Protocol):
    """Quota as rows: UNIQUE(account, period, slot)."""

    def take(self, *, account: str, period: str, slots: int, holder: str, at: int) -> bool:
        """Hold one of `slots` places of the period; True when held (also when already held)."""
        ...

    def free(self, *, account: str, holder: str) -> None:
        """Give every place of the holder back."""
        ...

    def used(self, account: str, period: str) -> list[str]:
        """The holders of the period's taken places; `console:…` for sends made by hand."""
        ...


class Reviews(Protocol):
    """Frozen revisions and the sign-offs on them."""

    def freeze(self, revision: Revision) -> None:
        """Keep a revision for ever; the same payload again changes nothing."""
        ...

    def revision(self, post: str, payload_hash: str) -> Revision | None:
        """The revision exactly as it was frozen."""
        ...

    def latest(self, post: str) -> Revision | None:
        """The revision that was frozen last."""
        ...

    def sign(self, signoff: Signoff) -> None:
        """Write one signature; Conflict when that stage of that payload is already signed."""
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

    def claim_job(self, job: str, period: str, *, at: int) -> bool:
        """True until `job_done`: a crash leaves the job unfinished, and it is claimed again."""
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


class Store(Protocol):
    """All rooms of the store, and one transaction over them."""

    @property
    def posts(self) -> Posts:
        """Posts and steps."""
        ...

    @property
    def effects(self) -> Effects:
        """The journal."""
        ...

    @property
    def slots(self) -> Slots:
        """Quota."""
        ...

    @property
    def reviews(self) -> Reviews:
        """Revisions and sign-offs."""
        ...

    @property
    def uploads(self) -> Uploads:
        """Uploaded pictures."""
        ...

    @property
    def publications(self) -> Publications:
        """What is live."""
        ...

    @property
    def metrics(self) -> Metrics:
        """Figures."""
        ...

    @property
    def desk(self) -> Desk:
        """Brakes, jobs, settings."""
        ...

    @property
    def calls(self) -> Calls:
        """The ledger."""
        ...

    def immediate(self) -> AbstractContextManager[None]:
        """One BEGIN IMMEDIATE transaction with synchronous=FULL; nests into the outer one."""
        ...

    def check(self) -> list[str]:
        """What is wrong with the file itself, as Chinese sentences; empty when sound."""
        ...

    def backup(self, target: Path) -> None:
        """A verified copy, made while others write; StoreError leaves no half copy behind."""
        ...

    def close(self) -> None:
        """Close the file."""
        ...
