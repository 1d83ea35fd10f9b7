"""The folder of one sweep, and the desk in it as a worker opens it."""

import hashlib
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pipeline.channels import Channel
from pipeline.channels.wechat.account import WeChat, open_account
from pipeline.flows.locks import AccountLocks
from pipeline.flows.ports import HOUR, SECOND, Pace, Ports
from pipeline.model.account import Account, AccountKind
from pipeline.model.content import Article, Kind, Release, Revision, payload_hash
from pipeline.model.lifecycle import State
from pipeline.model.post import Item, Post
from pipeline.store.ports import Store
from pipeline.store.sqlite import open_store
from tests.sandbox.pictures import png

SPEED = 100
"""Time passes a hundred times faster, for the desk and for the platform alike."""
SECRET = "invented-for-the-sweep"
COVER = png()
ASSET = f"asset:{hashlib.sha256(COVER).hexdigest()}"
TIMEOUT = 0.5
"""Of a request, in real seconds: 50 s of the sweep's time, less than the settle time."""
PACE = Pace(lead=HOUR, deadline=0.3, listed=90 * SECOND)
"""As in production, but that everything is staged at once, jobs are done within the settle time,
and the deadline is real time."""
ROADS = (Release.PUBLISH, Release.MASS)


@dataclass(frozen=True)
class Place:
    """Where everything of a sweep lies, and where its platform listens."""

    root: Path
    base: str = ""
    started: int = 0  # when this run of the sweep began, real and on the sweep's clock (µs)
    began: int = 0

    def now(self) -> int:
        """The sweep's clock."""
        return self.began + (wall() - self.started) * SPEED

    @property
    def state(self) -> Path:
        return self.root / "desk"

    def open(self) -> Store:
        return open_store(self.state / "tuiwen.db")


def wall() -> int:
    return time.time_ns() // 1000


def account_of(number: int) -> Account:
    """Service accounts: four mass sends a month each."""
    return Account(
        key=f"a{number:04}",
        name=f"号{number}",
        kind=AccountKind.SERVICE,
        verified=True,
        appid=f"wx{number + 1:016x}",
        release=Release.MASS,
    )


class Accounts(Mapping[str, Account]):
    """All accounts that a sweep may ever have."""

    def __getitem__(self, key: str) -> Account:
        return account_of(int(key[1:]))

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def title_of(key: str) -> str:
    """By its title the platform's truth is counted."""
    return f"第{key}篇"


def write(store: Store, key: str, account: Account, release: Release, now: int) -> None:
    """One signed post that is due now."""
    articles = (Article(title=title_of(key), html=f"<p>{key} 的正文</p>", cover=ASSET),)
    signed = payload_hash(articles)
    post = Post(
        key=key,
        account=account.key,
        items=(Item(position=1, path=f"{key}.md", title=title_of(key), kind=Kind.ARTICLE),),
        release=release,
        state=State.SCHEDULED,
        due=now,
        not_after=now + 19 * HOUR,
        payload_hash=signed,
    )
    revision = Revision(
        post=key, articles=articles, source_hash="", payload_hash=signed, frozen_at=now
    )
    with store.immediate():
        store.posts.add(post, who="编辑", at=now)
        store.reviews.freeze(revision)


def ports_of(place: Place, crash: Callable[[str], None]) -> Ports:
    """The real flows over the real client; only the platform is a sandbox."""
    store = place.open()

    @cache
    def opened(account: Account) -> WeChat:
        return open_account(
            account=account,
            secret=SECRET,
            base=place.base,
            tokens=place.state / "tokens",
            record=store.calls.record,
            count=store.calls.count,
            uploads=store.uploads,
            timeout=TIMEOUT,
            quotas={},
            now=place.now,
        )

    def channel(account: Account, release: Release) -> Channel:
        return opened(account).channel(release)

    return Ports(
        store=store,
        accounts=Accounts(),
        channel=channel,
        read=lambda _: COVER,
        lock=AccountLocks(place.state),
        clock=place.now,
        crash=crash,
        pace=PACE,
        workers=1,
    )
