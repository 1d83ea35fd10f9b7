"""What a person answers when nobody can know: it is out, it is not out, drop it."""

from pipeline.flows.errands import doubtful_of
from pipeline.flows.handover import by_hand
from pipeline.flows.moves import close
from pipeline.flows.ports import Ports
from pipeline.model.errors import Conflict, UsageError
from pipeline.model.lifecycle import Move, State
from pipeline.model.post import EffectState, Found, Post
from pipeline.store.ports import Store


def is_out(ports: Ports, key: str, url: str, *, who: str) -> Post:
    """It is live at this address."""
    post = _open(ports, key)
    return by_hand(ports, post, [Found(position=1, title=post.title, url=url)], who=who)


def is_not_out(ports: Ports, key: str, *, who: str, second: str) -> Post:
    """It never left; two people say so, and it needs a slot again.

    One that was dropped meanwhile is written anew: it may be submitted again.
    """
    if not second or who == second:
        raise UsageError("“没有发出”要由两个人确认", where=key, todo="请另一位同事一起确认")
    if dropped(ports.store, ports.store.posts.get(key)):
        return _reopen(ports, ports.store.posts.get(key), who=who, second=second)
    post, now = _open(ports, key), ports.clock()
    with ports.store.immediate():
        if effect := doubtful_of(ports, post):
            close(ports, post, effect, f"{who}、{second} 确认没有发出")
        return ports.store.posts.move(
            post, Move.SEND_AGAIN, who=who, at=now, note=f"{who}、{second} 确认没有发出"
        )


def drop(ports: Ports, key: str, *, who: str, why: str = "") -> Post:
    """Nobody sends it any more; it may be out all the same, so its place in the quota stays."""
    post, now = _open(ports, key), ports.clock()
    with ports.store.immediate():
        if effect := doubtful_of(ports, post):
            answer = {**effect.answer, "note": f"{who}放弃，没有查明是否发出"}
            ports.store.effects.finish(effect, EffectState.RECONCILED, at=now, answer=answer)
        return ports.store.posts.move(post, Move.CANCEL, who=who, at=now, note=why)


def dropped(store: Store, post: Post) -> bool:
    """Whether it was dropped out of a question: it may be out, and nobody found out."""
    if post.state is not State.CANCELLED:
        return False
    return store.posts.steps(post.key)[-1].before is State.QUESTION


def need_not_out(store: Store, post: Post) -> None:
    """A post that may be out is brought back by two people only."""
    if dropped(store, post):
        raise Conflict(
            f"《{post.title}》是从“待决”放弃的，没有查明是否发出，不能直接送审",
            where=post.key,
            todo="两人查实没有发出后，先运行 tuiwen decide 稿件 --not-out --who 甲 --second 乙",
        )


def _reopen(ports: Ports, post: Post, *, who: str, second: str) -> Post:
    """Back to its author; the place in the quota that it kept is free again."""
    with ports.store.immediate():
        ports.store.slots.free(account=post.account, holder=post.key)
        note = f"{who}、{second} 确认没有发出"
        return ports.store.posts.move(post, Move.REOPEN, who=who, at=ports.clock(), note=note)


def _open(ports: Ports, key: str) -> Post:
    post = ports.store.posts.get(key)
    if post.state is not State.QUESTION:
        raise Conflict("这篇稿件没有待决的问题", where=key, todo="用 tuiwen status 查看它的状态")
    return post
