"""Drafts (草稿), for accounts of every kind."""

from typing import Any

from pipeline.sandbox import draftbox
from pipeline.sandbox.addresses import preview_url
from pipeline.sandbox.articles import article, shown
from pipeline.sandbox.bodies import flag, page, whole
from pipeline.sandbox.calls import Call, call
from pipeline.sandbox.clock import SECOND
from pipeline.sandbox.limits import ARTICLES, measure_list
from pipeline.sandbox.replies import OK, Refusal
from pipeline.sandbox.state import Row, load


@call("/cgi-bin/draft/add")
def add(asked: Call) -> dict[str, Any]:
    """A new draft of one to eight articles."""
    given = measure_list(asked.body.get("articles"), ARTICLES, 44003, 45008)
    kept = [article(asked, one) for one in given]
    return {"media_id": draftbox.put(asked.state, asked.appid, kept, asked.now), "item": []}


@call("/cgi-bin/draft/update")
def update(asked: Call) -> dict[str, Any]:
    """Another article at a place; `articles` is one object here."""
    if not isinstance(asked.body.get("articles"), dict):
        raise Refusal(47001)
    row = draftbox.draft(asked.state, asked.appid, asked.body.get("media_id"))
    articles = load(row, "articles")
    index = whole(asked.body, "index", 0, low=0, high=len(articles) - 1, code=40097)
    articles[index] = article(asked, asked.body["articles"])
    draftbox.change(asked.state, row, articles, asked.now)
    return OK


@call("/cgi-bin/draft/get")
def get(asked: Call) -> dict[str, Any]:
    """All articles of a draft."""
    row = draftbox.draft(asked.state, asked.appid, asked.body.get("media_id"))
    return content(asked, row, full=True)


def content(asked: Call, row: Row, *, full: bool) -> dict[str, Any]:
    """A draft as it is answered."""
    items = [
        shown(kept, url=preview_url(asked.account, row["media_id"], index), content=full)
        for index, kept in enumerate(load(row, "articles"))
    ]
    created, updated = row["created"] // SECOND, row["updated"] // SECOND
    return {"news_item": items, "create_time": created, "update_time": updated}


@call("/cgi-bin/draft/delete")
def delete(asked: Call) -> dict[str, Any]:
    """Gone for good."""
    row = draftbox.draft(asked.state, asked.appid, asked.body.get("media_id"))
    draftbox.drop(asked.state, row["media_id"])
    return OK


@call("/cgi-bin/draft/count", method="GET")
def count(asked: Call) -> dict[str, Any]:
    """How many there are."""
    return {"total_count": draftbox.total(asked.state, asked.appid)}


@call("/cgi-bin/draft/batchget")
def batchget(asked: Call) -> dict[str, Any]:
    """A page of them, newest first."""
    offset, most = page(asked.body)
    full = not flag(asked.body, "no_content")
    rows = draftbox.newest(asked.state, asked.appid, offset, most)
    items = [
        {
            "media_id": row["media_id"],
            "content": content(asked, row, full=full),
            "update_time": row["updated"] // SECOND,
        }
        for row in rows
    ]
    total = draftbox.total(asked.state, asked.appid)
    return {"total_count": total, "item_count": len(items), "item": items}


@call("/cgi-bin/draft/switch")
def switch(_asked: Call) -> dict[str, Any]:
    """The draft box is open for everybody by now."""
    return OK | {"is_open": 1}
