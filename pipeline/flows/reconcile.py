"""What became of a call: ask, confirm by key, or ask a person. The only ways out of a doubt."""

from pipeline.channels import Channel
from pipeline.flows.brakes import braked, give_back_slot, hold_slot, too_late
from pipeline.flows.errands import account_of, channel_of, effect_of, errand_of
from pipeline.flows.live import published
from pipeline.flows.moves import agree, close, doubt, go, refuse, rest, undo, unsettled
from pipeline.flows.ports import Ports
from pipeline.flows.release import POINTS, accept, claim, send
from pipeline.model.errors import Barred, Busy, Lost, Refused
from pipeline.model.lifecycle import Move, State
from pipeline.model.post import Effect, Origin, Outcome, Post, Verdict

CONFIRMS = 4
"""So many answers of the platform that settle nothing, and a person is asked."""

# developers.weixin.qq.com Return_code_descriptions: -1 is "system busy", no answer to the call.
SILENCE = (None, -1)


def poll(ports: Ports, post: Post) -> Post:
    """A job that the platform took: ask sparingly until it is done."""
    channel = channel_of(ports, post)
    effect = effect_of(ports, post, channel)
    try:
        verdict = channel.ask(errand_of(ports, post, effect))
    except (Busy, Lost) as error:
        return _wait(ports, post, effect, f"一直问不到结果：{error}")
    if settled := _definite(ports, post, effect, verdict):
        return settled
    if verdict.outcome is Outcome.AWAITING_ADMIN and post.state is not State.AWAITING_ADMIN:
        return rest(ports, go(ports, post, Move.AWAIT_ADMIN, "群发保护：等管理员确认"))
    return _wait(ports, post, effect, "平台一直没有给出结果")


def settle(ports: Ports, post: Post) -> Post:
    """A doubt: a channel that lists is asked, one that remembers keys is told again."""
    channel = channel_of(ports, post)
    effect = effect_of(ports, post, channel)
    if effect is None:
        return go(ports, post, Move.ASK_PERSON, "账上没有这次发送的记录")
    if channel.keyed:
        return confirm(ports, post, effect, channel)
    return look(ports, post, effect, channel)


def look(ports: Ports, post: Post, effect: Effect, channel: Channel) -> Post:
    """Ask; the same draft is submitted again only when that can't make a second publication."""
    try:
        verdict = channel.ask(errand_of(ports, post, effect))
    except (Busy, Lost) as error:
        return _wait(ports, post, effect, f"一直核实不了：{error}")
    ports.crash(f"{POINTS[effect.op]}.reconcile")
    if settled := _definite(ports, post, effect, verdict):
        return settled
    if verdict.outcome is Outcome.RUNNING:
        with ports.store.immediate():
            agree(ports, effect, verdict.ids)
            return rest(ports, go(ports, post, Move.ACCEPT, "核实到平台已受理", remote=verdict.ids))
    if ports.clock() < effect.last_send + ports.pace.listed:
        return rest(ports, post)
    if verdict.outcome is Outcome.ABSENT:
        return _again(ports, post, effect, channel)
    if verdict.outcome is Outcome.GONE:
        return go(ports, post, Move.ASK_PERSON, "名单里没有，草稿也不在了：可能已发出")
    return go(ports, post, Move.ASK_PERSON, verdict.reason or "平台的回答说明不了是否已发出")


def _again(ports: Ports, post: Post, effect: Effect, channel: Channel) -> Post:
    """The listing is clean, the draft is there, the settle time is over: it did not leave."""
    if too_late(ports, post):
        return undo(ports, post, effect, "核实过：没有发出，且已过最晚时间")
    if braked(ports, post.account):
        return rest(ports, post)
    began = ports.monotonic()
    with ports.store.immediate():
        close(ports, post, effect, "核实过：没有发出")
        post, effect = claim(ports, post, effect.op, Move.SUBMIT_AGAIN)
    return send(ports, post, effect, channel, began)


def confirm(ports: Ports, post: Post, effect: Effect, channel: Channel) -> Post:
    """The same call with the same key, while the platform remembers it and the place is ours.

    A confirmation after midnight holds a place of the new day, because it may be what is sent; that
    place is free again when an earlier call turns out to have done it.
    """
    if stop := _must_ask(ports, post, effect, channel):
        return go(ports, post, Move.ASK_PERSON, stop)
    wait = effect.last_send + ports.pace.settle - ports.clock()
    if wait > 0 or braked(ports, post.account):
        return rest(ports, post, at_least=max(wait, 0))
    sent_before = effect.last_send
    effect = ports.store.effects.sending(effect, at=ports.clock())
    try:
        receipt = channel.confirm(errand_of(ports, post, effect))
    except Busy as error:
        doubt(ports, effect, str(error))
        return rest(ports, post, at_least=error.retry_after)
    except (Lost, Refused) as error:
        return _unsettled(ports, post, effect, error)
    ports.crash(f"{POINTS[effect.op]}.reconcile")
    with ports.store.immediate():
        if receipt.repeated:
            give_back_slot(ports, account_of(ports, post), post, sent_before=sent_before)
        return accept(ports, post, effect, receipt)


def _must_ask(ports: Ports, post: Post, effect: Effect, channel: Channel) -> str:
    """Why repeating the call with its key would no longer be safe; empty when it is."""
    if ports.clock() >= effect.intent_at + ports.pace.confirm_within:
        return "太久没有结果，平台可能已不记得这次发送"
    if not hold_slot(ports, account_of(ports, post), post):
        return "本期的群发名额已被别的稿件占用"
    if too_late(ports, post) and _draft_is_there(ports, post, effect, channel):
        return "已过最晚时间而草稿仍在：多半没有发出，现在补发就迟了"
    return ""


def _draft_is_there(ports: Ports, post: Post, effect: Effect, channel: Channel) -> bool:
    """A mass send takes its draft out of the box; while we can't tell, nothing is sent late."""
    try:
        channel.compare(errand_of(ports, post, effect))
    except (Barred, Busy, Lost):
        return True
    except Refused:
        return False
    return True


def _unsettled(ports: Ports, post: Post, effect: Effect, error: Lost | Refused) -> Post:
    """Silence is asked again, ever more rarely; an answer that settles nothing only a few times."""
    effect = doubt(ports, effect, str(error), unsettling=error.errcode not in SILENCE)
    if unsettled(effect) >= CONFIRMS:
        return go(ports, post, Move.ASK_PERSON, f"平台的回答说明不了是否已发出：{error}")
    return rest(ports, post, at_least=ports.pace.settle)


def _definite(ports: Ports, post: Post, effect: Effect | None, verdict: Verdict) -> Post | None:
    """The verdicts that end the matter."""
    if verdict.outcome is Outcome.LIVE:
        return published(ports, post, verdict, origin=Origin.MACHINE, effect=effect)
    if verdict.outcome is Outcome.REMOVED:
        note = f"发出后又被删除或封禁：{verdict.reason}"
        return published(ports, post, verdict, origin=Origin.MACHINE, effect=effect, note=note)
    if verdict.outcome is Outcome.FAILED:
        return refuse(ports, post, effect, f"平台未予发布：{verdict.reason}")
    return None


def _wait(ports: Ports, post: Post, effect: Effect | None, note: str) -> Post:
    """Ask again later; after a day without a verdict a person is asked."""
    if effect is not None and ports.clock() >= effect.intent_at + ports.pace.give_up:
        return go(ports, post, Move.ASK_PERSON, note)
    return rest(ports, post)
