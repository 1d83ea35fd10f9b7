"""Small things to put into a store."""

from typing import Any

from pipeline.model.content import Article, Kind, Picture, Release, Revision, payload_hash
from pipeline.model.lifecycle import State
from pipeline.model.post import Item, Origin, Post, Publication

NOW = 1_796_601_600_000_000  # 2026-12-07 08:00 in Beijing


def post(key: str = "p1", **changes: Any) -> Post:
    items = (
        Item(position=1, path=f"{key}.md", title="头条", kind=Kind.ARTICLE, original=True),
        Item(position=2, path=f"{key}-2.md", title="次条", kind=Kind.POSTER),
    )
    fields: dict[str, Any] = {
        "key": key,
        "account": "ribao",
        "items": items,
        "release": Release.MASS,
        "state": State.SCHEDULED,
        "due": NOW,
        "remote": {"thumb_1": "a"},
    }
    return Post(**{**fields, **changes})


def revision(key: str = "p1", title: str = "头条", at: int = NOW) -> Revision:
    picture = Picture(ref="a.png", alt="图", placeholder="asset:1", width=3, height=4)
    articles = (Article(title=title, html="<p>“文”</p>", pictures=(picture,), images=("asset:2",)),)
    return Revision(
        post=key,
        articles=articles,
        source_hash="s",
        payload_hash=payload_hash(articles),
        frozen_at=at,
    )


def publication(**changes: Any) -> Publication:
    fields: dict[str, Any] = {
        "id": 0,
        "account": "ribao",
        "position": 1,
        "title": "头条",
        "at": NOW,
        "origin": Origin.MACHINE,
    }
    return Publication(**{**fields, **changes})
