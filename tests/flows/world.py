"""A desk of one: a real store on disk, a clock that the test turns, one platform per account."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from pipeline.flows.locks import AccountLocks
from pipeline.flows.ports import MINUTE, SECOND, Event, Pace, Ports
from pipeline.flows.publish import tick
from pipeline.model.account import Account, AccountKind
from pipeline.model.content import Article, Kind, Release, Revision, payload_hash
from pipeline.model.lifecycle import State
from pipeline.model.post import Item, Op, Post
from pipeline.store.sqlite import open_store
from tests.flows.platform import FakeChannel, Platform

START = 1_796_601_600 * SECOND  # 2026-12-07 08:00 in Beijing
ROADS = {
    Release.PUBLISH: {"op": Op.PUBLISH, "listed": True},
    Release.MASS: {"op": Op.MASS, "keyed": True},
    Release.HAND: {},
}


class Died(BaseException):
    """The process ends here: no handler of ours may catch it."""


@dataclass
class World:
    """The ports of the flows, and what a test may turn."""

    state: Path
    now: int = START
    seconds: float = 0.0
    die_at: list[str] = field(default_factory=list)
    fault_at: list[str] = field(default_factory=list)
    # Quick jobs, so that most tests need no quarter of an hour; one test keeps the real pace.
    rhythm: Pace = field(default_factory=lambda: Pace(listed=90 * SECOND))

    def __post_init__(self) -> None:
        self.store = open_store(self.state / "tuiwen.db")
        self.platform = Platform(clock=lambda: self.now)
        self.accounts = {
            key: Account(
                key=key, name=key, kind=kind, verified=True, appid=key, release=Release.MASS
            )
            for key, kind in (("ribao", AccountKind.SUBSCRIPTION), ("fuwu", AccountKind.SERVICE))
        }
        self.ports = Ports(
            store=self.store,
            accounts=self.accounts,
            channel=lambda _, release: FakeChannel(self.platform, **ROADS[release]),
            read=lambda ref: ref.encode(),
            lock=AccountLocks(self.state),
            clock=lambda: self.now,
            monotonic=lambda: self.seconds,
            crash=self.crash,
            pace=self.rhythm,
        )

    def crash(self, point: str) -> None:
        if point in self.die_at:
            self.die_at.remove(point)
            raise Died(point)
        if point in self.fault_at:
            self.fault_at.remove(point)
            raise ZeroDivisionError(point)

    def add(
        self,
        key: str = "p1",
        *,
        release: Release = Release.PUBLISH,
        due: int = 10 * MINUTE,
        account: str = "ribao",
        state: State = State.SCHEDULED,
        not_after: int | None = None,
        title: str = "",
    ) -> Post:
        title = title or f"标题 {key}"
        articles = (Article(title=title, html="<p>文</p>", cover="asset:0"),)
        signed = payload_hash(articles)
        post = Post(
            key=key,
            account=account,
            items=(Item(position=1, path=f"{key}.md", title=title, kind=Kind.ARTICLE),),
            release=release,
            state=state,
            due=self.now + due,
            not_after=not_after,
            payload_hash=signed,
        )
        with self.store.immediate():
            self.store.posts.add(post, who="编辑", at=self.now)
            self.store.reviews.freeze(
                Revision(
                    post=key,
                    articles=articles,
                    source_hash="s",
                    payload_hash=signed,
                    frozen_at=self.now,
                )
            )
        return post

    def get(self, key: str = "p1") -> Post:
        return self.store.posts.get(key)

    def state_of(self, key: str = "p1") -> State:
        return self.get(key).state

    def tick(self, ahead: int = 0) -> list[Event]:
        self.now += ahead
        return tick(self.ports, self.now)

    def run(self, span: int, *, step: int = 5 * SECOND) -> list[Event]:
        """Let time pass, tick by tick; a worker that dies is started again at the next tick."""
        events, end = [], self.now + span
        while self.now < end:
            try:
                events += self.tick(step)
            except Died:
                continue
        return events

    def pace(self, **changes: object) -> None:
        self.ports = replace(self.ports, pace=replace(self.ports.pace, **changes))


@contextmanager
def world(state: Path) -> Iterator[World]:
    made = World(state)
    try:
        yield made
    finally:
        made.store.close()
