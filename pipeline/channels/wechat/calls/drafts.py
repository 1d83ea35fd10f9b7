"""The draft box (草稿箱): developers.weixin.qq.com draft_add, getDraft, draft_batchget."""

from collections.abc import Mapping, Sequence
from typing import Any

from pipeline.channels.wechat.client import Client
from pipeline.channels.wechat.reply import Reply, as_int
from pipeline.channels.wechat.request import Request


def add(client: Client, articles: Sequence[Mapping[str, Any]]) -> str:
    """The id of a new draft; a repeat would be a second draft."""
    body = {"articles": list(articles)}
    return client.call(Request(path="/cgi-bin/draft/add", body=body, once=True)).ident("media_id")


def get(client: Client, media_id: str) -> Reply:
    """`news_item` of one draft; 40007 when it was deleted, published or sent."""
    return client.call(Request(path="/cgi-bin/draft/get", body={"media_id": media_id}))


def page(client: Client, offset: int, count: int) -> Reply:
    """One page of the box, newest first, without the texts."""
    body = {"offset": offset, "count": count, "no_content": 1}
    return client.call(Request(path="/cgi-bin/draft/batchget", body=body))


def update(client: Client, media_id: str, index: int, article: Mapping[str, Any]) -> None:
    """Replace one article (0-based): `articles` is one object here, never a list."""
    body = {"media_id": media_id, "index": index, "articles": article}
    client.call(Request(path="/cgi-bin/draft/update", body=body))


def delete(client: Client, media_id: str) -> None:
    """Remove a draft for good."""
    client.call(Request(path="/cgi-bin/draft/delete", body={"media_id": media_id}))


def total(client: Client) -> int:
    """How many drafts there are."""
    reply = client.call(Request(path="/cgi-bin/draft/count", method="GET"))
    return as_int(reply.body.get("total_count")) or 0
