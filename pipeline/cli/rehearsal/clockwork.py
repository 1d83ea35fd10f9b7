"""The days of the rehearsal: the clock jumps from one thing that happens to the next."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import time, timedelta

from pipeline.almanac.beijing import DAY, MINUTE, SECOND, clock, instant
from pipeline.cli.rehearsal import hand, routine
from pipeline.flows import publish
from pipeline.flows.ports import Event, Ports
from pipeline.flows.room import Room
from pipeline.model.lifecycle import State
from pipeline.model.post import Post
from pipeline.wiring import PRESENT, Platform, admin

# Whoever is in one of these waits for an answer within seconds.
ASKING = (
    State.STAGING,
    State.RELEASING,
    State.SUBMITTED,
    State.AWAITING_ADMIN,
    State.DOUBTFUL,
)
SOON, LOOK = 20 * SECOND, 10 * MINUTE


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """One stop of the clock: when, which posts moved, and what went wrong."""

    now: int
    moved: tuple[Post, ...]
    failed: tuple[Event, ...]


def run(room: Room, platform: Platform, *, end: int, told: Callable[[str], None]) -> Iterator[Stop]:
    """Go on from the present time in the database until the end; each stop can be the last one.

    Everything done at a stop is idempotent, so a killed rehearsal begins at its last stop again.
    """
    ports = platform.ports()
    while True:
        now = room.now()
        admin(platform.base, "clock", {"now_us": now})
        before = _states(room)
        events = publish.tick(ports, now)
        hand.act(platform, ports, now)
        routine.daily(room, platform, ports, now, told)
        routine.weekly(room, now, told)
        moved = [p for p in room.store.posts.find() if before.get(p.key, p.state) != p.state]
        yield Stop(now=now, moved=tuple(moved), failed=tuple(e for e in events if e.failed))
        if now >= end:
            return
        room.store.desk.set(PRESENT, str(min(end, following(room, ports, now))))


def _states(room: Room) -> dict[str, State]:
    return {post.key: post.state for post in room.store.posts.find()}


def following(room: Room, ports: Ports, now: int) -> int:
    """The next moment at which something may happen."""
    hours = (room.config.collect.at, room.config.ranking.cutoff.at)
    moments = [_next_clock(now, hour) for hour in hours]
    due = publish.next_due(ports, now)
    if due is not None:
        moments += [due, due - ports.pace.lead]
    if room.store.posts.find(states=ASKING, limit=1):
        moments.append(now + SOON)
    moments += _by_hand(ports, now)
    return min(m for m in moments if m > now)


def _by_hand(ports: Ports, now: int) -> list[int]:
    """When the person acts, and shortly after: then we look whether the draft is gone."""
    found = []
    for post in ports.store.posts.find(states=(State.HANDED_OVER,)):
        hour = hand.hour_of(post)
        if hour is not None:
            found += [hour, hour + LOOK]
    return [m for m in found if m > now]


def _next_clock(now: int, hour: time) -> int:
    """The next time of day, today or tomorrow."""
    today = clock(now).replace(hour=hour.hour, minute=hour.minute, second=0, microsecond=0)
    at = instant(today)
    return at if at > now else instant(today + timedelta(microseconds=DAY))
