"""The draft box (草稿箱): rows of drafts, also for the hand of a person."""

import secrets
from typing import Any

from pipeline.sandbox.replies import Refusal
from pipeline.sandbox.state import Row, State, dump


def put(state: State, appid: str, articles: list[dict[str, Any]], now: int) -> str:
    """A new draft; answers its media_id."""
    media_id = secrets.token_urlsafe(48)
    row = {"media_id": media_id, "appid": appid, "articles": dump(articles)}
    state.add("draft", row | {"created": now, "updated": now})
    return media_id


def draft(state: State, appid: str, media_id: Any) -> Row:
    """A draft that is still there, or 40007."""
    row = None
    if isinstance(media_id, str):
        row = state.one("SELECT * FROM draft WHERE media_id = ? AND appid = ?", media_id, appid)
    if row is None:
        raise Refusal(40007)
    return row


def change(state: State, row: Row, articles: list[dict[str, Any]], now: int) -> None:
    """Keep a draft in another form."""
    state.run(
        "UPDATE draft SET articles = ?, updated = ? WHERE number = ?",
        dump(articles),
        now,
        row["number"],
    )


def drop(state: State, media_id: str) -> None:
    """Take a draft out of the box."""
    state.run("DELETE FROM draft WHERE media_id = ?", media_id)


def total(state: State, appid: str) -> int:
    """How many drafts the box holds."""
    return state.count("SELECT count(*) FROM draft WHERE appid = ?", appid)


def newest(state: State, appid: str, offset: int, count: int) -> list[Row]:
    """A page of the box, the last changed first."""
    return state.all(
        "SELECT * FROM draft WHERE appid = ? ORDER BY updated DESC, number DESC LIMIT ? OFFSET ?",
        appid,
        count,
        offset,
    )
