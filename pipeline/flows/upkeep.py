"""What keeps the house sound: the daily copy, and the questions that `doctor` asks the store."""

from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from pipeline.almanac.beijing import DAY, HOUR, day_of
from pipeline.model.lifecycle import ENDS, State, after
from pipeline.model.post import EffectState, Op, Post, Step
from pipeline.store.ports import Store

KEPT = 14
"""Daily copies that are kept."""
CALLS_KEPT = 90 * DAY
"""How long the record of a platform call is kept; the quotas count a day and a month."""

_OPEN = (EffectState.INTENT, EffectState.UNKNOWN)
_LOOKED_AFTER = (State.STAGING, State.RELEASING, State.DOUBTFUL, State.QUESTION)


def daily_copy(store: Store, folder: Path, now: int) -> Path | None:
    """One verified copy a day of Beijing; None when today's is there, or failed within the hour."""
    day = day_of(now).isoformat()
    if not store.desk.claim_job("backup", day, at=now, every=HOUR):
        return None
    target = folder / f"tuiwen-{day}.db"
    store.backup(target)
    for old in sorted(folder.glob("tuiwen-*.db"))[:-KEPT]:
        old.unlink()
    store.desk.job_done("backup", day, at=now, note=target.name)
    return target


def prune_calls(store: Store, now: int) -> int:
    """Once a day the record of old calls goes; how many rows went."""
    day = day_of(now).isoformat()
    if not store.desk.claim_job("prune", day, at=now, every=HOUR):
        return 0
    gone = store.calls.prune(before=now - CALLS_KEPT)
    store.desk.job_done("prune", day, at=now, note=f"{gone} 行")
    return gone


def faults(store: Store) -> list[str]:
    """What is wrong with the file, or does not fit together in it; empty when all is well."""
    wrong = store.check()
    for post in store.posts.find():
        wrong += [f"{post.key}：{fault}" for fault in _of(store, post)]
    return wrong


def _of(store: Store, post: Post) -> Iterable[str]:
    steps = store.posts.steps(post.key)
    if not _folds(steps, post):
        yield "状态与逐步记录对不上"
    if post.state is State.PUBLISHED and not store.publications.find(post=post.key):
        yield "已发，却没有在线文章的记录"
    effects = [e for e in store.effects.of(post.key) if e.state in _OPEN]
    if effects and post.state not in _LOOKED_AFTER:
        yield "账上有一次没有结论的发送"
    sent = [e for e in store.effects.of(post.key) if e.op in (Op.PUBLISH, Op.MASS)]
    if post.state in ENDS and sum(e.state is EffectState.DONE for e in sent) > 1:
        yield "账上发出了不止一次"


def _folds(steps: list[Step], post: Post) -> bool:
    """The state is what the steps lead to, and every step is one of the table of moves."""
    legal = all(after(step.before, step.move) is step.then for step in steps)
    joined = all(a.then is b.before for a, b in pairwise(steps))
    ends = not steps or steps[-1].then is post.state
    return legal and joined and ends and len(steps) == post.fence
