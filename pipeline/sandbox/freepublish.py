"""Publishing (发布): asynchronous, tells no follower, verified accounts only."""

from typing import Any, Final

from pipeline.sandbox import draftbox, jobs, verdicts
from pipeline.sandbox.addresses import FIRST_PUBLISH, mid
from pipeline.sandbox.articles import shown
from pipeline.sandbox.bodies import flag, identity, page, whole
from pipeline.sandbox.calls import Call, call
from pipeline.sandbox.clock import SECOND
from pipeline.sandbox.replies import OK, Refusal
from pipeline.sandbox.state import Row, ids, load

DELETED_ALL, RUNNING = 5, 1  # developers.weixin.qq.com freepublish_get, publish_status
LIVING: Final = "road = 'publish' AND article_id <> '' AND state = 'done' AND code = 0"


@call("/cgi-bin/freepublish/submit", publishing=True)
def submit(asked: Call) -> dict[str, Any]:
    """Accepted only; the outcome comes later. The draft leaves the box when it is published."""
    row = draftbox.draft(asked.state, asked.appid, asked.body.get("media_id"))
    articles = load(row, "articles")
    job = jobs.submit(
        asked.state,
        asked.account,
        road="publish",
        hand="api",
        media_id=row["media_id"],
        articles=articles,
        now=asked.now,
        verdict=verdicts.draw(asked.state, asked.appid, "publish", articles),
        delay=jobs.delay(asked.state, "publish"),
    )
    made = {"publish_id": ids(asked.state, FIRST_PUBLISH + job)}
    return OK | made | {"msg_data_id": ids(asked.state, mid(job))}


@call("/cgi-bin/freepublish/get", publishing=True)
def get(asked: Call) -> dict[str, Any]:
    """How a submission stands."""
    number = identity(asked.body, "publish_id", 40035) - FIRST_PUBLISH
    job = asked.state.one(
        "SELECT * FROM job WHERE number = ? AND appid = ? AND road = 'publish'",
        number,
        asked.appid,
    )
    if job is None:
        raise Refusal(40035)
    head = {"publish_id": ids(asked.state, FIRST_PUBLISH + number), "publish_status": status(job)}
    if job["state"] in {"running", "failed"}:
        at = load(job, "fail_idx") if job["state"] == "failed" else []
        return head | {"fail_idx": at}
    items = [
        {"idx": row["idx"], "article_url": row["url"]}
        for row in jobs.published(asked.state, number)
    ]
    detail = {"count": len(items), "item": items}
    return head | {"article_id": job["article_id"], "article_detail": detail, "fail_idx": []}


def status(job: Row) -> int:
    """publish_status of a submission."""
    if job["state"] == "deleted":
        return DELETED_ALL
    return RUNNING if job["state"] == "running" else int(job["code"])


def publication(asked: Call) -> Row:
    """The submission behind an article_id, or 53600."""
    article_id = asked.body.get("article_id")
    job = None
    if isinstance(article_id, str) and article_id:
        job = asked.state.one(
            "SELECT * FROM job WHERE article_id = ? AND appid = ?", article_id, asked.appid
        )
    if job is None:
        raise Refusal(53600)
    return job


def items(asked: Call, job: Row, *, full: bool) -> list[dict[str, Any]]:
    """The articles of a publication as they are answered."""
    return [
        shown(load(row, "article"), url=row["url"], content=full)
        | {"is_deleted": bool(row["deleted"])}
        for row in jobs.published(asked.state, job["number"])
    ]


@call("/cgi-bin/freepublish/getarticle", publishing=True)
def getarticle(asked: Call) -> dict[str, Any]:
    """What was published."""
    return {"news_item": items(asked, publication(asked), full=True)}


@call("/cgi-bin/freepublish/batchget", publishing=True)
def batchget(asked: Call) -> dict[str, Any]:
    """A page of what was published without notice; mass sends are not in it."""
    offset, most = page(asked.body)
    full = not flag(asked.body, "no_content")
    total = asked.state.count(f"SELECT count(*) FROM job WHERE appid = ? AND {LIVING}", asked.appid)
    rows = asked.state.all(
        f"SELECT * FROM job WHERE appid = ? AND {LIVING}"
        " ORDER BY due DESC, number DESC LIMIT ? OFFSET ?",
        asked.appid,
        most,
        offset,
    )
    listed = [
        {
            "article_id": job["article_id"],
            "content": {
                "news_item": items(asked, job, full=full),
                "create_time": job["submitted"] // SECOND,
                "update_time": job["due"] // SECOND,
            },
            "update_time": job["due"] // SECOND,
        }
        for job in rows
    ]
    return {"total_count": total, "item_count": len(listed), "item": listed}


@call("/cgi-bin/freepublish/delete", publishing=True)
def delete(asked: Call) -> dict[str, Any]:
    """Delete one article (1-based), or all where index is 0 or absent."""
    job = publication(asked)
    most = len(load(job, "articles"))
    idx = whole(asked.body, "index", 0, low=0, high=most, code=40035)
    jobs.delete(asked.state, job, idx, asked.now)
    return OK
