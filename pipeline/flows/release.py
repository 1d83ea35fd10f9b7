"""The one call: intent, quota and state durable first, then the socket, then the answer.

Kill the process at any point: the next tick finds the post in `releasing` and looks, it does not
send again. Nothing here repeats a call; when that is allowed stands in reconcile.py.
"""

from pipeline.channels import Channel
from pipeline.flows.brakes import braked, need_slot, too_late
from pipeline.flows.errands import (
    account_of,
    channel_of,
    effect_of,
    errand_of,
    key_of,
    request_hash,
)
from pipeline.flows.moves import agree, differing, doubt, go, refuse, rest, undo
from pipeline.flows.ports import Ports
from pipeline.model.errors import Barred, Busy, Lost, Refused
from pipeline.model.lifecycle import Move
from pipeline.model.post import Effect, Op, Post, Receipt

POINTS = {Op.PUBLISH: "release", Op.MASS: "mass"}
"""The prefix of the crash points of each call."""


def release(ports: Ports, post: Post, channel: Channel, op: Op) -> Post:
    """Send a staged post whose hour has come; what the platform holds is compared first."""
    try:
        differences = channel.compare(errand_of(ports, post))
    except (Barred, Busy, Lost):
        return rest(ports, post)
    except Refused as error:
        return go(ports, post, Move.ASK_PERSON, f"草稿不在了，可能有人已在后台发出：{error}")
    if differences:
        return go(ports, post, Move.ASK_PERSON, differing(differences))
    began = ports.monotonic()
    with ports.store.immediate():
        if braked(ports, post.account) or too_late(ports, post):
            return post
        post, effect = claim(ports, post, op, Move.RELEASE)
    return send(ports, post, effect, channel, began)


def claim(ports: Ports, post: Post, op: Op, move: Move) -> tuple[Post, Effect]:
    """Journal, quota and state together; the caller's transaction commits them before the call."""
    if op is Op.MASS:
        need_slot(ports, account_of(ports, post), post)
    effect = ports.store.effects.begin(
        post=post,
        op=op,
        key=key_of(ports, post, op),
        request_hash=request_hash(post),
        at=ports.clock(),
    )
    return go(ports, post, move, f"已记账，随即发出（{effect.key[:8]}）"), effect


def send(ports: Ports, post: Post, effect: Effect, channel: Channel, began: float) -> Post:
    """From `releasing`: the call itself, once, and only soon after the check."""
    point, errand = POINTS[effect.op], errand_of(ports, post, effect)
    ports.crash(f"{point}.intent")
    if ports.monotonic() - began > ports.pace.deadline:
        return undo(ports, post, effect, "核对之后耽搁太久，没有发出")
    try:
        receipt = channel.release(errand)
    except Barred as error:
        return undo(ports, post, effect, f"公众号被拒：{error}", wait=ports.pace.retry)
    except Busy as error:
        return undo(ports, post, effect, f"平台暂不受理：{error}", wait=error.retry_after)
    except Refused as error:
        return refuse(ports, post, effect, f"平台拒绝：{error}")
    except Lost as error:
        return lose(ports, post, effect, f"没有回音：{error}")
    ports.crash(f"{point}.answer")
    post = accept(ports, post, effect, receipt)
    ports.crash(f"{point}.recorded")
    return post


def accept(ports: Ports, post: Post, effect: Effect, receipt: Receipt) -> Post:
    """A definite yes: the platform works on it, or waits for its administrator."""
    move = Move.AWAIT_ADMIN if receipt.awaiting_admin else Move.ACCEPT
    with ports.store.immediate():
        agree(ports, effect, receipt.ids)
        return rest(ports, go(ports, post, move, "平台已受理", remote=receipt.ids))


def lose(ports: Ports, post: Post, effect: Effect, note: str) -> Post:
    """No answer: from now on we ask."""
    with ports.store.immediate():
        doubt(ports, effect, note)
        return rest(ports, go(ports, post, Move.LOSE, note))


def take_over(ports: Ports, post: Post) -> Post:
    """`releasing` under our lock: its worker died, and until now its request may have left."""
    effect = effect_of(ports, post, channel_of(ports, post))
    if effect is None:
        return go(ports, post, Move.LOSE, "账上没有这次发送的记录")
    return lose(ports, post, effect, "发送途中进程中断，转入核实")
