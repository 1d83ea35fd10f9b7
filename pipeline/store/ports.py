"""What flows see of the store. Times are µs UTC; every write is durable when the call returns."""

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from pipeline.model.lifecycle import Move, State
from pipeline.model.post import Effect, EffectState, Op, Post, Step
from pipeline.store.rooms import (
    Annual,
    Calls,
    Desk,
    Honours,
    Imports,
    Metrics,
    Publications,
    Reviews,
    Uploads,
)

__all__ = [
    "Annual",
    "Calls",
    "Desk",
    "Effects",
    "Honours",
    "Imports",
    "Metrics",
    "Posts",
    "Publications",
    "Reviews",
    "Slots",
    "Store",
    "Uploads",
]


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

    def free(self, *, account: str, holder: str, period: str = "") -> None:
        """Give every place of the holder back, or that of one period."""
        ...

    def used(self, account: str, period: str) -> list[str]:
        """The holders of the period's taken places; `console:…` for sends made by hand."""
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
    def imports(self) -> Imports:
        """Tables taken in."""
        ...

    @property
    def honours(self) -> Honours:
        """Placings and awards."""
        ...

    @property
    def annual(self) -> Annual:
        """The questions of a yearly report."""
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
