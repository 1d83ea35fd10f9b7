"""Signed posts get their slots; a wish that can't be had is refused in words, with offers."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from pipeline.almanac.beijing import DAY, minute_words
from pipeline.almanac.slots import Answer, Rules, Taken, find, period_of
from pipeline.config.schema import Config
from pipeline.flows.review import need_unchanged
from pipeline.flows.room import Room
from pipeline.model.account import MASS_QUOTA, Account, Quota
from pipeline.model.content import Release
from pipeline.model.errors import Conflict
from pipeline.model.lifecycle import WORDS, Move, State
from pipeline.model.post import Post

OFFERED = 4  # days beyond a wish in which a free hour is offered

# Whoever is in one of these holds the hour (and, but for `publish`, the day's send).
HOLDING = (
    State.SCHEDULED,
    State.STAGING,
    State.STAGED,
    State.RELEASING,
    State.SUBMITTED,
    State.AWAITING_ADMIN,
    State.HANDED_OVER,
    State.DOUBTFUL,
    State.QUESTION,
    State.PUBLISHED,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placing:
    """What planning did with one post: its slot, or why there is none."""

    post: Post
    answer: Answer


class _LookedOnly(Exception):
    """Undoes what was planned only to be looked at."""


def quota_of(account: Account, release: Release) -> Quota | None:
    """群发 by machine or by hand uses the period's quota; 发布 notifies nobody and has none."""
    return None if release is Release.PUBLISH else MASS_QUOTA[account.kind]


def rules_of(room: Room, account: Account, post: Post) -> Rules:
    """What the configuration and the platform allow; quiet days go by the post's kinds."""
    entry, schedule = room.config.entry(account.key), room.config.schedule
    quiet = entry.quiet or schedule.quiet
    kinds = {item.kind for item in post.items}
    quota = quota_of(account, post.release)
    return Rules(
        hours=tuple(f"{t:%H:%M}" for t in entry.times(schedule.hours)),
        quota=quota,
        gap=schedule.gap,
        quiet_hours=(f"{quiet.start:%H:%M}", f"{quiet.end:%H:%M}") if quiet else None,
        mourning={day.day: day.name for day in schedule.quiet_days if not kinds <= day.allow},
        used=_used(room, account, quota) if quota else {},
    )


def _used(room: Room, account: Account, quota: Quota) -> dict[str, int]:
    """Places of the coming periods that no post in `HOLDING` has.

    They were used in the console, or by a post that was dropped and may be out all the same.
    """
    now, days = room.now(), room.config.schedule.horizon // DAY + 1
    periods = {period_of(now + day * DAY, quota) for day in range(days)}
    ours = {post.key for post in room.store.posts.find(account=account.key, states=HOLDING)}
    return {p: len(set(room.store.slots.used(account.key, p)) - ours) for p in periods}


def taken_by(room: Room, account: str, *, but: str) -> list[Taken]:
    """The account's held hours, without the post that is being placed."""
    posts = room.store.posts.find(account=account, states=HOLDING)
    return [
        Taken(at=p.due, holder=p.title, counts=p.release is not Release.PUBLISH)
        for p in posts
        if p.due is not None and p.key != but
    ]


def place(room: Room, post: Post, *, wish: int | None, who: str, now: int) -> Placing:
    """Give a signed post a slot, or move a scheduled one; refused with offers when it can't be.

    The source of what was missed is watched no more: it is looked at when it gets another slot.
    """
    move = _move(post)
    if post.state is State.MISSED:
        need_unchanged(room, post, now=now)
    account = room.config.account(post.account)
    answer = find(
        now=now,
        rules=rules_of(room, account, post),
        taken=taken_by(room, post.account, but=post.key),
        wish=wish,
        festive=True,
        horizon_days=_days_ahead(room, wish, now),
    )
    if answer.at is None:
        return Placing(post=post, answer=answer)
    moved = room.store.posts.move(
        post,
        move,
        who=who,
        at=now,
        due=answer.at,
        not_after=answer.at + late(room.config, post),
    )
    return Placing(post=moved, answer=answer)


def _days_ahead(room: Room, wish: int | None, now: int) -> int:
    """How far offers are looked for: the configured days, and at least to the wish and beyond."""
    ahead = room.config.schedule.horizon // DAY
    return max(1, ahead, 0 if wish is None else (wish - now) // DAY + OFFERED)


def _move(post: Post) -> Move:
    """A signed post is scheduled, a waiting one moved; the others have no slot to get."""
    if post.state in (State.APPROVED, State.MISSED):
        return Move.SCHEDULE
    if post.state in (State.SCHEDULED, State.STAGED):
        return Move.RESCHEDULE
    raise Conflict(
        f"《{post.title}》现在是“{WORDS[post.state]}”，不能排期",
        where=post.key,
        todo="已签发的可以排期，待发的可以改期",
    )


def late(config: Config, post: Post) -> int:
    """How long after its hour a post may still leave (µs): the strictest of its articles."""
    return min(config.late(item.kind, post.release) for item in post.items)


def place_all(room: Room, wishes: Mapping[str, int | None], *, who: str, now: int) -> list[Placing]:
    """Place every signed post: those with a wish first, by their wish, then the others."""
    posts = room.store.posts.find(states=(State.APPROVED,))
    ordered = sorted(
        posts, key=lambda p: (wishes.get(p.key) is None, wishes.get(p.key) or 0, p.key)
    )
    return [place(room, p, wish=wishes.get(p.key), who=who, now=now) for p in ordered]


@contextmanager
def only_looking(room: Room, *, active: bool) -> Iterator[None]:
    """What is planned inside is undone at the end, where one only wants to look."""
    if not active:
        yield
        return
    with suppress(_LookedOnly), room.store.immediate():
        yield
        raise _LookedOnly


def differences(room: Room, wishes: Mapping[str, int | None]) -> list[str]:
    """Where a draft's wished hour is no longer the hour of its post: the row rules."""
    lines = []
    for post in room.store.posts.find(states=HOLDING):
        wish = wishes.get(post.key)
        if wish is not None and post.due is not None and wish != post.due:
            lines.append(
                f"《{post.title}》稿件里写的是 {minute_words(wish)}，"
                f"实际排在 {minute_words(post.due)}（以排期为准）"
            )
    return lines
