"""What a person answers when nobody can know: it is out, it is not out, drop it."""

from pipeline.flows.handover import by_hand
from pipeline.flows.live import published
from pipeline.flows.moves import close
from pipeline.flows.ports import Ports
from pipeline.model.errors import Conflict, UsageError
from pipeline.model.lifecycle import Move, State
from pipeline.model.post import Effect, EffectState, Found, Op, Origin, Outcome, Post, Verdict


def is_out(ports: Ports, key: str, url: str, *, who: str) -> Post:
    """It is live at this address."""
    post = _open(ports, key)
    found = Found(position=1, title=post.title, url=url)
    effect = _doubtful(ports, post)
    if effect is None:
        return by_hand(ports, post, [found], who=who)
    verdict = Verdict(outcome=Outcome.LIVE, found=(found,))
    return published(ports, post, verdict, origin=Origin.MACHINE, effect=effect, who=who)


def is_not_out(ports: Ports, key: str, *, who: str, second: str) -> Post:
    """It never left; two people say so, and it needs a slot again."""
    if not second or who == second:
        raise UsageError("“没有发出”要由两个人确认", where=key, todo="请另一位同事一起确认")
    post, now = _open(ports, key), ports.clock()
    with ports.store.immediate():
        if effect := _doubtful(ports, post):
            close(ports, post, effect, f"{who}、{second} 确认没有发出")
        return ports.store.posts.move(
            post, Move.SEND_AGAIN, who=who, at=now, note=f"{who}、{second} 确认没有发出"
        )


def drop(ports: Ports, key: str, *, who: str, why: str = "") -> Post:
    """Nobody sends it any more."""
    post = _open(ports, key)
    return ports.store.posts.move(post, Move.CANCEL, who=who, at=ports.clock(), note=why)


def _open(ports: Ports, key: str) -> Post:
    post = ports.store.posts.get(key)
    if post.state is not State.QUESTION:
        raise Conflict("这篇稿件没有待决的问题", where=key, todo="用 tuiwen status 查看它的状态")
    return post


def _doubtful(ports: Ports, post: Post) -> Effect | None:
    """The call of which nobody knows whether it worked."""
    open_still = (EffectState.INTENT, EffectState.UNKNOWN)
    rows = [e for e in ports.store.effects.of(post.key) if e.op is not Op.DRAFT]
    return next((effect for effect in reversed(rows) if effect.state in open_still), None)
