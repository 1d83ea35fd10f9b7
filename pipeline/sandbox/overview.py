"""What happened on the platform, for whoever checks: everything published, and how often."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from pipeline.sandbox import accounts, draftbox, sendings
from pipeline.sandbox.accounts import Account
from pipeline.sandbox.addresses import FIRST_MASS, FIRST_PUBLISH, mid
from pipeline.sandbox.clock import iso
from pipeline.sandbox.state import Row, State, load


def overview(state: State, now: int, appid: str | None = None) -> dict[str, Any]:
    """All accounts, or one."""
    wanted = [one for one in accounts.every(state) if appid in {None, one.appid}]
    return {"now_us": now, "at": iso(now), "accounts": [seen(state, one, now) for one in wanted]}


def seen(state: State, account: Account, now: int) -> dict[str, Any]:
    """One account."""
    submitted = state.all("SELECT * FROM job WHERE appid = ? ORDER BY number", account.appid)
    media_of = {row["number"]: row["media_id"] for row in submitted}
    published = publications(state, account, media_of)
    drafts = draftbox.newest(state, account.appid, 0, 10_000)
    return {
        "appid": account.appid,
        "name": account.name,
        "kind": account.kind,
        "verified": account.verified,
        "mass_left": sendings.left(state, account, now),
        "drafts": [draft(row) for row in drafts],
        "submissions": [submission(row) for row in submitted],
        "published": published,
        "times": times(published),
    }


def publications(state: State, account: Account, media_of: dict[int, str]) -> list[dict[str, Any]]:
    """Every article that went out, in order."""
    rows = state.all(
        "SELECT * FROM publication WHERE appid = ? ORDER BY at, job, idx", account.appid
    )
    return [publication(row, media_of[row["job"]]) for row in rows]


def publication(row: Row, media_id: str) -> dict[str, Any]:
    """One article that went out."""
    article = load(row, "article")
    return {
        "road": row["road"],
        "by": row["hand"],
        "at_us": row["at"],
        "at": iso(row["at"]),
        "draft": media_id,
        "msg_data_id": mid(row["job"]),
        "idx": row["idx"],
        "title": row["title"],
        "url": row["url"],
        "thumb": article["thumb_media_id"],
        "cover_sha256": article["cover_sha"],
        "original": bool(article["original"]),
        "deleted": bool(row["deleted"]),
    }


def submission(row: Row) -> dict[str, Any]:
    """One submission, whatever became of it."""
    first = FIRST_MASS if row["road"] == "mass" else FIRST_PUBLISH
    return {
        "road": row["road"],
        "by": row["hand"],
        "id": first + row["number"],
        "msg_data_id": mid(row["number"]),
        "draft": row["media_id"],
        "clientmsgid": row["key"],
        "at_us": row["submitted"],
        "state": "waiting" if row["state"] == "running" and row["due"] is None else row["state"],
        "code": row["code"],
        "titles": [article["title"] for article in load(row, "articles")],
    }


def draft(row: Row) -> dict[str, Any]:
    """One draft."""
    articles = load(row, "articles")
    return {
        "media_id": row["media_id"],
        "updated_us": row["updated"],
        "titles": [article["title"] for article in articles],
        "original": [bool(article["original"]) for article in articles],
    }


def times(published: Sequence[dict[str, Any]]) -> dict[str, dict[str, int]]:
    """How often each draft, title and cover went out; a draft counts by its first article."""
    return {
        "draft": dict(Counter(one["draft"] for one in published if one["idx"] == 1)),
        "title": dict(Counter(one["title"] for one in published)),
        "thumb": dict(Counter(one["thumb"] for one in published)),
        "cover_sha256": dict(Counter(one["cover_sha256"] for one in published)),
    }
