"""A post is live: one publication per article, and the move, in one transaction."""

from collections.abc import Mapping
from dataclasses import replace

from pipeline.flows.moves import agree
from pipeline.flows.ports import MACHINE, Ports
from pipeline.model.content import Release
from pipeline.model.lifecycle import Move
from pipeline.model.post import (
    Effect,
    EffectState,
    Found,
    Item,
    Origin,
    Outcome,
    Post,
    Publication,
    Verdict,
)


def published(
    ports: Ports,
    post: Post,
    verdict: Verdict,
    *,
    origin: Origin,
    effect: Effect | None = None,
    who: str = MACHINE,
    at: int | None = None,
    note: str = "",
) -> Post:
    """Write what is live; `at` is when it went out, else the moment of the call."""
    now = ports.clock()
    out = at if at is not None else effect.intent_at if effect else now
    ids = {**post.remote, **verdict.ids}
    with ports.store.immediate():
        if effect is not None and effect.state is not EffectState.DONE:
            agree(ports, effect, verdict.ids)
        for publication in articles(ports, post, verdict.found, ids, origin=origin, at=out):
            ports.store.publications.add(publication)
        return ports.store.posts.move(
            post, Move.PUBLISH, who=who, at=now, note=note or _words(verdict), remote=verdict.ids
        )


def articles(
    ports: Ports,
    post: Post,
    found: tuple[Found, ...],
    ids: Mapping[str, str],
    *,
    origin: Origin,
    at: int,
) -> list[Publication]:
    """One row an article; what the platform did not name is filled in by its statistics."""
    shown = {one.position: one for one in found}
    notified, simulated = told(post, found), post.account in ports.simulated
    return [
        replace(
            _article(post, item, ids, shown.get(item.position)),
            at=at,
            origin=origin,
            notified=notified,
            simulated=simulated,
        )
        for item in post.items
    ]


def _article(post: Post, item: Item, ids: Mapping[str, str], found: Found | None) -> Publication:
    """The platform's names of one article, as far as it gave them."""
    named = {**ids, **(found.ids if found else {})}
    data_id = named.get("msg_data_id", "")
    return Publication(
        id=0,
        account=post.account,
        position=item.position,
        title=item.title,
        at=0,
        origin=Origin.MACHINE,
        post=post.key,
        url=found.url if found else "",
        msgid=f"{data_id}_{item.position}" if data_id else "",
        article_id=named.get("article_id", ""),
        original=item.original,
    )


def told(post: Post, found: tuple[Found, ...]) -> bool:
    """Whether the followers were told: as the platform says, else as the post was meant to leave.

    In the console a person may publish (发布) what was meant to be sent (群发).
    """
    said = (one.notified for one in found if one.notified is not None)
    return next(said, post.release is not Release.PUBLISH)


def _words(verdict: Verdict) -> str:
    return "已查实在线" if verdict.outcome is Outcome.LIVE else verdict.reason
