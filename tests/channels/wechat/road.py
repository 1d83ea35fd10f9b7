"""The steps of a flow, as a test walks them: each keeps what the platform named."""

from dataclasses import replace

from pipeline.channels import Channel, Errand
from pipeline.model.content import Article
from pipeline.model.post import Receipt
from tests.channels.wechat.world import World


def staged(world: World, channel: Channel, *articles: Article) -> Errand:
    """Pictures up, draft in, read back and equal."""
    errand = world.desk.errand(*articles)
    errand = keep(errand, channel.upload(errand))
    errand = keep(errand, channel.draft(errand))
    assert channel.compare(errand) == ()
    return errand


def keep(errand: Errand, ids: object) -> Errand:
    """The errand with what the platform named."""
    known = ids.ids if isinstance(ids, Receipt) else ids
    return replace(errand, remote={**errand.remote, **dict(known)})  # type: ignore[call-overload]


def later(errand: Errand, now: int) -> Errand:
    """The same errand at another moment."""
    return replace(errand, now=now)
