"""One post on its way out: its approved payload, its key, and the errand that a channel gets."""

import hashlib

from pipeline.channels import Channel, Errand
from pipeline.flows.ports import Ports
from pipeline.model.account import Account
from pipeline.model.content import Revision, payload_hash
from pipeline.model.errors import ConfigError, StoreError
from pipeline.model.lifecycle import ENDS, State
from pipeline.model.post import Effect, EffectState, Op, Post

# Out of these only a person brings a post back.
_CLOSED = ENDS | {State.QUESTION}
_OPEN = (EffectState.INTENT, EffectState.UNKNOWN)


def account_of(ports: Ports, post: Post) -> Account:
    """The account as the configuration has it."""
    try:
        return ports.accounts[post.account]
    except KeyError:
        raise ConfigError(
            f"配置里没有公众号“{post.account}”", where=post.key, todo="请补上，或取消这篇稿件"
        ) from None


def channel_of(ports: Ports, post: Post) -> Channel:
    """The channel by which the post leaves."""
    return ports.channel(account_of(ports, post), post.release)


def approved(ports: Ports, post: Post) -> Revision:
    """The revision that was signed, its hash taken again: what is sent is what was signed."""
    revision = ports.store.reviews.revision(post.key, post.payload_hash)
    if revision is None:
        raise StoreError("找不到签发的版本，不会发送", where=post.key, todo="请重新送审")
    if payload_hash(revision.articles) != post.payload_hash:
        raise StoreError(
            "签发的版本与当时的 SHA-256 不符，不会发送", where=post.key, todo="请恢复备份或重新送审"
        )
    return revision


def effect_of(ports: Ports, post: Post, channel: Channel) -> Effect | None:
    """The journal row of the post's release."""
    return ports.store.effects.latest(post.key, channel.op) if channel.op else None


def doubtful_of(ports: Ports, post: Post) -> Effect | None:
    """The release of which nobody knows whether it worked."""
    rows = [e for e in ports.store.effects.of(post.key) if e.op is not Op.DRAFT]
    return next((effect for effect in reversed(rows) if effect.state in _OPEN), None)


def errand_of(ports: Ports, post: Post, effect: Effect | None = None) -> Errand:
    """The errand; with an effect it carries its key.

    Nothing of ours can have left before its draft was made: `since` is the intent of that, because
    a release that is tried again begins a later intent of its own.
    """
    now, drafted = ports.clock(), ports.store.effects.latest(post.key, Op.DRAFT)
    return Errand(
        post=post.key,
        account=account_of(ports, post),
        revision=approved(ports, post),
        read=ports.read,
        remote=post.remote,
        key=effect.key if effect else "",
        since=drafted.intent_at if drafted else now,
        now=now,
    )


def key_of(ports: Ports, post: Post, op: Op) -> str:
    """The idempotency key: 32 ASCII characters.

    A mass send keeps its key however often it is tried: content and a person's decision alone
    make a new one. A publication is one draft's; a draft is a new one each time.
    """
    return hashlib.sha256(f"{op}|{post.key}|{_turn(ports, post, op)}".encode()).hexdigest()[:32]


def request_hash(post: Post) -> str:
    """What the call is about: the signed payload in this very draft."""
    text = f"{post.payload_hash}|{post.remote.get('media_id', '')}"
    return hashlib.sha256(text.encode()).hexdigest()


def _turn(ports: Ports, post: Post, op: Op) -> str:
    if op is Op.PUBLISH:
        return post.remote["media_id"]
    if op is Op.DRAFT:
        return str(sum(e.op is Op.DRAFT for e in ports.store.effects.of(post.key)))
    steps = ports.store.posts.steps(post.key)
    brought_back = sum(s.before in _CLOSED and s.then not in _CLOSED for s in steps)
    return f"{post.payload_hash}|{brought_back}"
