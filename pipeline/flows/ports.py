"""What the release flows are handed; wiring builds it, the sweep of crashes injects `crash`."""

import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field

from pipeline.channels import Channel
from pipeline.model.account import Account
from pipeline.model.content import Release
from pipeline.model.lifecycle import State
from pipeline.model.post import Post
from pipeline.store.ports import Store

SECOND = 1_000_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE

MACHINE = "机器"
"""Who made a move that no person made."""

LATE: Mapping[Release, int] = {
    Release.MASS: 30 * MINUTE,
    Release.PUBLISH: 2 * HOUR,
    Release.HAND: 12 * HOUR,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How long is waited for what (µs; `deadline` in seconds of the monotonic clock).

    `settle` must be longer than the channel's time-out, the longest late commit we allow for and
    the delay of the platform's listings together. `listed` is the same before the one call of a
    listing channel is made again: a job that runs for minutes leaves the draft in its box and the
    listing clean, just as if nothing had come. `confirm_within` stays below the 24 h for which
    the platform remembers a clientmsgid (developers.weixin.qq.com Batch_Sends).
    """

    lead: int = 30 * MINUTE  # staging before the hour
    settle: int = 90 * SECOND
    listed: int = 15 * MINUTE
    deadline: float = 5.0  # between the check and the send; later than that nothing is sent
    confirm_within: int = 20 * HOUR
    give_up: int = 24 * HOUR  # after which a job without a verdict becomes a question
    # freepublish/get may be called 100 times a day: eight looks in twenty minutes, then one in
    # twenty, which makes some eighty in the day after which a person is asked.
    backoff: tuple[int, ...] = tuple(s * SECOND for s in (5, 10, 20, 40, 60, 120, 300, 600, 1200))
    again: int = MINUTE  # before a call that was definitely not taken is tried again
    retry: int = 5 * MINUTE  # after an error of ours that a person must see
    watch: int = 10 * MINUTE  # how often a draft in a person's hands is looked for
    watch_gone: int = HOUR  # and how often once it is gone: draft/get has 500 calls a day
    linked_within: int = 48 * HOUR  # a draft that is gone must be linked by then
    late: Mapping[Release, int] = field(default_factory=lambda: dict(LATE))


def nothing(point: str) -> None:
    """A crash point outside the sweep."""
    del point


@dataclass(frozen=True, slots=True, kw_only=True)
class Ports:
    """The world as the release flows see it.

    `lock` gives True when the account is ours; `clock` is the present in µs UTC, `monotonic` in
    seconds; `simulated` names the accounts of a sandbox.
    """

    store: Store
    accounts: Mapping[str, Account]
    channel: Callable[[Account, Release], Channel]
    read: Callable[[str], bytes]
    lock: Callable[[str], AbstractContextManager[bool]]
    clock: Callable[[], int]
    monotonic: Callable[[], float] = time.monotonic
    crash: Callable[[str], None] = nothing
    pace: Pace = field(default_factory=Pace)
    simulated: frozenset[str] = frozenset()
    workers: int = 4  # accounts that are served at once


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What happened to one post in a tick: where it was, where it is, and why, in Chinese."""

    post: Post
    before: State
    note: str
    failed: bool = False  # an error that a person must see
