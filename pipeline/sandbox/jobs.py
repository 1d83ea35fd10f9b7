"""Submissions: accepted at once, carried out later, settled before any call looks at them."""

import secrets
from collections.abc import Sequence
from typing import Any, Final

from pipeline.sandbox import accounts, callbacks, draftbox
from pipeline.sandbox.addresses import article_url
from pipeline.sandbox.clock import MINUTE, SECOND
from pipeline.sandbox.state import Row, State, dump, load
from pipeline.sandbox.verdicts import GOOD, Verdict

# developers.weixin.qq.com mass send: an administrator has 30 minutes.
CONFIRM_WITHIN: Final = 30 * MINUTE
REFUSED_BY_ADMIN: Final = 40001  # err(40001)
ADMIN_TIMED_OUT: Final = 40002  # err(40002)
BANNED: Final = 6  # published, then banned by the system


def submit(
    state: State,
    account: accounts.Account,
    *,
    road: str,
    hand: str,
    media_id: str,
    articles: Sequence[dict[str, Any]],
    now: int,
    verdict: Verdict = GOOD,
    key: str | None = None,
    reach: float = 1.0,
    delay: int = 0,
) -> int:
    """Enter a submission; answers its number."""
    waits = road == "mass" and hand == "api" and account.protection
    row: dict[str, Any] = {"appid": account.appid, "road": road, "hand": hand, "media_id": media_id}
    row |= {"articles": dump(list(articles)), "reach": reach, "key": key, "tried": now}
    row |= {"submitted": now, "due": None if waits else now + delay, "state": "running"}
    row |= {"code": verdict.code, "fail_idx": dump(list(verdict.fail_idx)), "article_id": ""}
    return state.add("job", row)


def delay(state: State, road: str) -> int:
    """How long the platform works on a submission."""
    return int(state.settings[f"{road}_delay_s"] * SECOND)


def settle(state: State, now: int) -> None:
    """Carry out what is due, in the order in which it is due."""
    for row in state.all(
        "SELECT * FROM job WHERE state = 'running' AND due <= ? ORDER BY due, number", now
    ):
        carry_out(state, row)
    for row in state.all(
        "SELECT number FROM job WHERE state = 'running' AND due IS NULL AND submitted <= ?",
        now - CONFIRM_WITHIN,
    ):
        fail(state, row["number"], ADMIN_TIMED_OUT)


def fail(state: State, number: int, code: int) -> None:
    """A protected send that no administrator let go."""
    state.run("UPDATE job SET state = 'failed', code = ? WHERE number = ?", code, number)
    callbacks.tell(state, number)


def carry_out(state: State, job: Row) -> None:
    """Publish, or fail as the script said; a failed draft stays in the box."""
    if job["code"] not in {0, BANNED if job["road"] == "publish" else 0}:
        state.run("UPDATE job SET state = 'failed' WHERE number = ?", job["number"])
        callbacks.tell(state, job["number"])
        return
    account = accounts.find(state, job["appid"])
    banned = job["due"] if job["code"] == BANNED else 0
    for idx, article in enumerate(load(job, "articles") if account else (), start=1):
        url = article_url(account, job["number"], idx) if account else ""
        row = {"job": job["number"], "idx": idx, "appid": job["appid"], "road": job["road"]}
        row |= {"hand": job["hand"], "at": job["due"], "reach": job["reach"], "url": url}
        row |= {"title": article["title"], "article": dump(article), "deleted": banned}
        state.add("publication", row)
    draftbox.drop(state, job["media_id"])
    state.run(
        "UPDATE job SET state = 'done', article_id = ? WHERE number = ?",
        secrets.token_urlsafe(48) if job["road"] == "publish" else "",
        job["number"],
    )
    callbacks.tell(state, job["number"])


def confirm(state: State, job: Row, now: int) -> None:
    """The administrator says yes."""
    due = now + delay(state, job["road"])
    state.run("UPDATE job SET due = ? WHERE number = ?", due, job["number"])


def refuse(state: State, job: Row) -> None:
    """The administrator says no."""
    fail(state, job["number"], REFUSED_BY_ADMIN)


def published(state: State, number: int) -> list[Row]:
    """What came out of a submission."""
    return state.all("SELECT * FROM publication WHERE job = ? ORDER BY idx", number)


def delete(state: State, job: Row, idx: int, now: int) -> None:
    """Delete one article (1-based) or all of them (0); irreversible."""
    state.run(
        "UPDATE publication SET deleted = ? WHERE job = ? AND ? IN (0, idx) AND deleted = 0",
        now,
        job["number"],
        idx,
    )
    left = state.count(
        "SELECT count(*) FROM publication WHERE job = ? AND deleted = 0", job["number"]
    )
    if not left:
        state.run("UPDATE job SET state = 'deleted' WHERE number = ?", job["number"])
