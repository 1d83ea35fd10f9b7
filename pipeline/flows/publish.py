"""The tick: every account's due work, one account at a time under its lock."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

from pipeline.flows import handover, reconcile, stage
from pipeline.flows.brakes import braked, too_late
from pipeline.flows.errands import channel_of
from pipeline.flows.mistakes import sentence
from pipeline.flows.moves import go
from pipeline.flows.ports import Event, Ports
from pipeline.flows.release import release, take_over
from pipeline.model.errors import Stale, TuiwenError
from pipeline.model.lifecycle import Move, State
from pipeline.model.post import Post


def staged(ports: Ports, post: Post) -> Post:
    """In the draft box: a person takes it from here, or the hour has come, or it is too late.

    A brake is read before the platform is asked anything: a long pause must not use up the day's
    calls with which the posts are compared when it is lifted.
    """
    channel = channel_of(ports, post)
    if too_late(ports, post):
        return go(ports, post, Move.MISS, "过了最晚时间，不再自动发")
    if braked(ports, post.account):
        return post
    if channel.op is None:
        return handover.hand_over(ports, post)
    if post.due is None or ports.clock() < post.due:
        return post
    return release(ports, post, channel, channel.op)


# What the machine does with a post in each state; in this order, so that due sends go first.
STEPS: dict[State, Callable[[Ports, Post], Post]] = {
    State.STAGED: staged,
    State.RELEASING: take_over,
    State.DOUBTFUL: reconcile.settle,
    State.SUBMITTED: reconcile.poll,
    State.AWAITING_ADMIN: reconcile.poll,
    State.STAGING: stage.resume,
    State.SCHEDULED: stage.stage,
    State.HANDED_OVER: handover.watch,
}
_ORDER = {state: place for place, state in enumerate(STEPS)}
_GO_ON = {(State.SCHEDULED, State.STAGED), (State.STAGING, State.STAGED)}


def tick(ports: Ports, now: int) -> list[Event]:
    """Do everything that is due at `now`; what happened, account by account."""
    ports.store.desk.beat(now)
    accounts = sorted({post.account for post in work(ports, now)})
    if len(accounts) < 2 or ports.workers < 2:
        return [event for account in accounts for event in serve(ports, account, now)]
    with ThreadPoolExecutor(ports.workers) as pool:
        done = pool.map(lambda account: serve(ports, account, now), accounts)
        return [event for events in done for event in events]


def work(ports: Ports, now: int, account: str = "") -> list[Post]:
    """Posts that the machine may do something with: awake, and scheduled ones near their hour."""
    posts = ports.store.posts.find(account=account, states=STEPS, awake_at=now)
    near = [p for p in posts if p.state is not State.SCHEDULED or _near(ports, p, now)]
    return sorted(near, key=lambda post: _ORDER[post.state])


def next_due(ports: Ports, now: int) -> int | None:
    """The next hour at which something must leave; the clock wakes up for it."""
    return ports.store.posts.next_due(after=now)


def serve(ports: Ports, account: str, now: int) -> list[Event]:
    """One account's work; nothing when another worker holds the account."""
    with ports.lock(account) as ours:
        if not ours:
            return []
        return [event for post in work(ports, now, account) for event in advance(ports, post)]


def advance(ports: Ports, post: Post) -> Iterator[Event]:
    """Carry one post as far as it goes now; an error of ours is reported and the others go on.

    So is a fault that nobody foresaw: wherever it struck, the post is found as after a death of
    the process, and a call that may have left is asked about and not made again.
    """
    while True:
        before = post
        try:
            post = STEPS[before.state](ports, before)
        except Stale:
            return  # a person moved it meanwhile: the next tick reads it anew
        except TuiwenError as error:
            yield _failed(ports, before, str(error))
            return
        except Exception as error:  # noqa: BLE001  one post's fault must not end the others' sends
            yield _failed(ports, before, sentence(error))
            return
        if post != before:
            yield Event(post=post, before=before.state, note=_note(ports, post, before))
        if (before.state, post.state) not in _GO_ON:
            return


def _near(ports: Ports, post: Post, now: int) -> bool:
    return post.due is not None and post.due <= now + ports.pace.lead


def _failed(ports: Ports, before: Post, note: str) -> Event:
    """An error that a person must see; the post is left alone for a while.

    When the store itself is broken, this write fails too, and the error ends the tick.
    """
    post = ports.store.posts.get(before.key)
    ports.store.posts.sleep(post, until=ports.clock() + ports.pace.retry)
    return Event(post=post, before=before.state, note=note, failed=True)


def _note(ports: Ports, post: Post, before: Post) -> str:
    if post.fence == before.fence:
        return handover.words(post)
    return ports.store.posts.steps(post.key)[-1].note
