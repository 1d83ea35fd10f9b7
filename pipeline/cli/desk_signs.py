"""What the store tells of the desk: is it sound, alive, braked, silent, and what comes next."""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.almanac.beijing import DAY, HOUR, MINUTE, clock, day_of, midnight, minute_words
from pipeline.almanac.redline import Colour, redline
from pipeline.cli.vital_signs import Sign, bad, good, ill, time, watch
from pipeline.flows.gathering import gathering
from pipeline.flows.plan import HOLDING
from pipeline.flows.room import Room
from pipeline.flows.upkeep import faults
from pipeline.model.content import Revision
from pipeline.model.errors import TuiwenError
from pipeline.model.lifecycle import ENDS, State
from pipeline.wiring import PRESENT

QUIET = 2 * MINUTE
"""A `run` that is alive beats every tick; silent for longer than this, it is not."""
WAITING = (State.SCHEDULED, State.STAGED)


def desk(room: Room) -> Iterator[Sign]:
    """Every sign of one workspace."""
    seen = time(room.now(), _newest(room))
    rehearsed = room.store.desk.get(PRESENT) is not None
    yield replace(seen, words=f"{seen.words}，演练的时间") if rehearsed else seen
    wrong = faults(room.store)
    for fault in wrong:
        yield bad("数据库", fault, "停止值守，把这一行发给维护者，或恢复 backups/ 里的副本")
    if not wrong:
        yield good("数据库", f"{len(room.store.posts.find())} 组稿件，记录完整")
    yield from _objects(room)
    yield _heartbeat(room)
    yield from _questions(room)
    yield from _brakes(room)
    yield from _silence(room)
    yield from _coming(room)


def _newest(room: Room) -> int | None:
    """The last moment that anything was written for."""
    last = [room.store.desk.last_beat() or 0]
    last += [
        steps[-1].at for p in room.store.posts.find() if (steps := room.store.posts.steps(p.key))
    ]
    return max(last) or None


def _objects(room: Room) -> Iterator[Sign]:
    """The bytes behind everything that was frozen and is not over."""
    count, errors = 0, list[TuiwenError]()
    for post in room.store.posts.find():
        revision = room.store.reviews.latest(post.key)
        if post.state in ENDS or revision is None:
            continue
        for ref in _refs(revision):
            count += 1
            with gathering(errors):
                room.objects.get(ref)
    for error in errors:
        yield from ill("素材", error)
    if not errors:
        yield good("素材", f"在途稿件的 {count} 件都在")


def _refs(revision: Revision) -> set[str]:
    given = {a.cover for a in revision.articles} | {i for a in revision.articles for i in a.images}
    pictures = {p.placeholder for a in revision.articles for p in a.pictures}
    return (given | pictures | {revision.source_hash}) - {""}


def _heartbeat(room: Room) -> Sign:
    """Whether `run` is alive while something waits for its hour."""
    beat = room.store.desk.last_beat()
    waiting = len(room.store.posts.find(states=WAITING, due_until=room.now() + DAY))
    if beat is not None and room.now() - beat <= QUIET:
        return good("值守", f"最近一次在 {minute_words(beat)}")
    last = "还没有值守过" if beat is None else f"最近一次在 {minute_words(beat)}"
    if waiting:
        return bad("值守", f"{last}；一天之内有 {waiting} 组待发", "运行 tuiwen run，到点才会发出")
    return (
        watch("值守", last, "有稿件待发时运行 tuiwen run") if beat is None else good("值守", last)
    )


def _questions(room: Room) -> Iterator[Sign]:
    """What only a person can answer."""
    for post in room.store.posts.find(states=(State.QUESTION,)):
        note = room.store.posts.steps(post.key)[-1].note
        yield bad("待决", f"《{post.title}》{note}", f"tuiwen decide {post.key} …")
    for post in room.store.posts.find(states=(State.MISSED, State.REFUSED)):
        note = room.store.posts.steps(post.key)[-1].note
        todo = f"tuiwen plan {post.key} 重排，或 tuiwen review submit {post.key} 重新送审"
        yield watch("没有发出", f"《{post.title}》{note}", todo)


def _brakes(room: Room) -> Iterator[Sign]:
    for scope, reason in room.store.desk.holds().items():
        name = "全部账号" if scope == "*" else room.names.get(scope, scope)
        again = "" if scope == "*" else f" {scope}"
        yield watch("暂停", f"{name}：{reason}", f"要恢复：tuiwen hold{again} --resume")


def _silence(room: Room) -> Iterator[Sign]:
    """The red line of each account."""
    now = room.now()
    for key, entry in room.config.accounts.items():
        line = redline(
            now=now,
            posts=[p.at for p in room.store.publications.find(account=key)],
            planned=[
                p.due
                for p in room.store.posts.find(account=key, states=HOLDING)
                if p.due is not None
            ],
            red=max(1, entry.cadence.red // DAY),
            amber=max(1, entry.cadence.amber // DAY),
        )
        words = f"{entry.name}：{line.words}"
        if line.days is None:
            yield watch("红线", words, "排上第一篇")
        elif line.colour is Colour.GREEN:
            yield good("红线", words)
        else:
            yield bad("红线", f"{words}（{line.colour}）", "尽快排一篇：tuiwen plan")


def _coming(room: Room) -> Iterator[Sign]:
    """What the machine will do next."""
    now, at = room.now(), room.config.collect.at
    due = room.store.posts.next_due(after=now)
    yield good("下一次发布", minute_words(due) if due else "没有排期")
    collect = midnight(day_of(now)) + at.hour * HOUR + at.minute * MINUTE
    collect += DAY if collect <= now else 0
    yield good("下一次采集", f"{clock(collect):%m-%d %H:%M}")
