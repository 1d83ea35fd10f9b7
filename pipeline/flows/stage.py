"""Staging: pictures and the draft go up ahead of the hour; nobody outside sees it."""

from pipeline.channels import Channel
from pipeline.flows.brakes import braked, too_late
from pipeline.flows.errands import channel_of, errand_of, key_of, request_hash
from pipeline.flows.moves import agree, back, differing, doubt, go, refuse, rest, undo
from pipeline.flows.ports import Ports
from pipeline.model.errors import Barred, Busy, Lost, Refused
from pipeline.model.lifecycle import Move, State
from pipeline.model.post import Effect, EffectState, Op, Post

_OPEN = (EffectState.INTENT, EffectState.UNKNOWN)

# A post that leaves its draft behind in the box, where a person may still release it.
_HOLDERS = (State.STAGING, State.STAGED, State.HANDED_OVER)
_LEFT = (Move.VOID, Move.UNSCHEDULE, Move.CANCEL, Move.MISS, Move.TAKE_BACK)


def stage(ports: Ports, post: Post) -> Post:
    """Claim a scheduled post whose hour is near and put it into the draft box."""
    if too_late(ports, post):
        return go(ports, post, Move.MISS, "过了最晚时间，没有上传")
    channel = channel_of(ports, post)
    if braked(ports, post.account):
        return post
    try:
        gone = left_behind(ports, post) and not _still_there(ports, post, channel)
    except (Barred, Busy, Lost):
        return rest(ports, post)
    with ports.store.immediate():
        if braked(ports, post.account):
            return post
        if gone:
            note = "上次存入的草稿已不在草稿箱，可能有人已在后台发出"
            return go(ports, go(ports, post, Move.STAGE), Move.ASK_PERSON, note)
        # Ids of an earlier draft or job would speak of what is over: every staging starts afresh.
        post = go(ports, post, Move.STAGE, remote=dict.fromkeys(post.remote, ""))
    return upload(ports, post, channel)


def left_behind(ports: Ports, post: Post) -> bool:
    """Whether an earlier draft of the post stayed in the box when it was voided, moved or missed.

    If that draft is gone, somebody may have released it, and a second one would be a second send.
    """
    held = (s.move for s in reversed(ports.store.posts.steps(post.key)) if s.before in _HOLDERS)
    return "media_id" in post.remote and next(held, None) in _LEFT


def _still_there(ports: Ports, post: Post, channel: Channel) -> bool:
    try:
        channel.compare(errand_of(ports, post))
    except Barred:
        raise
    except Refused:
        return False
    return True


def upload(ports: Ports, post: Post, channel: Channel) -> Post:
    """Pictures first: harmless to repeat. The covers' ids are kept before the draft is made."""
    try:
        covers = channel.upload(errand_of(ports, post))
    except (Barred, Busy, Lost) as error:
        return back(ports, post, f"图片没有传完：{error}")
    except Refused as error:
        return refuse(ports, post, None, f"图片被拒：{error}")
    post = ports.store.posts.remember(post, covers, at=ports.clock())
    return draft(ports, post, channel)


def draft(ports: Ports, post: Post, channel: Channel) -> Post:
    """draft/add: intent, call, answer. No answer means: look, don't add a second one."""
    effect = ports.store.effects.begin(
        post=post,
        op=Op.DRAFT,
        key=key_of(ports, post, Op.DRAFT),
        request_hash=request_hash(post),
        at=ports.clock(),
    )
    errand = errand_of(ports, post, effect)
    ports.crash("draft.intent")
    try:
        ids = channel.draft(errand)
    except (Barred, Busy) as error:
        return undo(ports, post, effect, f"草稿没有存入：{error}")
    except Refused as error:
        return refuse(ports, post, effect, f"草稿被拒：{error}")
    except Lost as error:
        doubt(ports, effect, str(error))
        return rest(ports, post)
    ports.crash("draft.answer")
    with ports.store.immediate():
        agree(ports, effect, ids)
        post = ports.store.posts.remember(post, ids, at=ports.clock())
    ports.crash("draft.recorded")
    return read_back(ports, post, channel)


def read_back(ports: Ports, post: Post, channel: Channel) -> Post:
    """What lies in the draft box must be what was signed."""
    try:
        differences = channel.compare(errand_of(ports, post))
    except (Barred, Busy, Lost) as error:
        if too_late(ports, post):
            return go(ports, post, Move.MISS, f"过了最晚时间，草稿仍读不回来：{error}")
        return rest(ports, post)
    except Refused as error:
        return back(ports, post, f"草稿不在了，重新上传：{error}")
    if differences:
        return go(ports, post, Move.ASK_PERSON, differing(differences))
    return go(ports, post, Move.STAGED, "已读回，与签发版本一致")


def resume(ports: Ports, post: Post) -> Post:
    """A post in staging under our lock: its worker died, or an answer got lost."""
    channel, effect = channel_of(ports, post), ports.store.effects.latest(post.key, Op.DRAFT)
    if effect is not None and effect.state in _OPEN:
        return look(ports, post, channel, effect)
    if "media_id" in post.remote:
        return read_back(ports, post, channel)
    return go(ports, post, Move.STEP_BACK, "上传到一半中断，重新上传")


def look(ports: Ports, post: Post, channel: Channel, effect: Effect) -> Post:
    """Is our draft there? The covers' ids tell; absence counts after the settle time only."""
    if effect.state is EffectState.INTENT:
        effect = doubt(ports, effect, "进程中断，没有记下回音")
    try:
        ids = channel.find(errand_of(ports, post, effect))
    except (Busy, Lost) as error:
        if too_late(ports, post):
            return go(ports, post, Move.ASK_PERSON, f"草稿是否存入无法判定：{error}")
        return rest(ports, post)
    ports.crash("draft.reconcile")
    if ids:
        with ports.store.immediate():
            agree(ports, effect, ids)
            post = ports.store.posts.remember(post, ids, at=ports.clock())
        return read_back(ports, post, channel)
    if ports.clock() < effect.last_send + ports.pace.settle:
        return rest(ports, post)
    return undo(ports, post, effect, "核实过：草稿没有存入")
