"""The hand of a person in the platform's web console (公众平台后台).

People edit drafts after we staged them, declare originals, delete, publish and send by hand, and
an administrator confirms or refuses protected sends. All kinds of account may do this.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from pipeline.sandbox import draftbox, jobs, sendings
from pipeline.sandbox.accounts import Account
from pipeline.sandbox.addresses import mid
from pipeline.sandbox.articles import Article
from pipeline.sandbox.replies import Refusal
from pipeline.sandbox.rewriting import rewrite
from pipeline.sandbox.state import Row, State, load

EDITABLE: Final = ("title", "author", "digest", "content", "content_source_url")

Act = Callable[[State, Account, Mapping[str, Any], int], dict[str, Any]]


def edit_draft(
    state: State, account: Account, given: Mapping[str, Any], now: int
) -> dict[str, Any]:
    """Change texts of an article."""
    changes = {name: given[name] for name in EDITABLE if isinstance(given.get(name), str)}
    if "content" in changes:
        changes["content"] = rewrite(changes["content"])
    return change(state, account, given, now, changes)


def set_original(
    state: State, account: Account, given: Mapping[str, Any], now: int
) -> dict[str, Any]:
    """Declare an original (原创), which no API can."""
    return change(state, account, given, now, {"original": int(bool(given.get("original", True)))})


def change(
    state: State, account: Account, given: Mapping[str, Any], now: int, changes: Article
) -> dict[str, Any]:
    """Keep changes of the article at an index."""
    row = draftbox.draft(state, account.appid, given.get("media_id"))
    articles = load(row, "articles")
    index = given.get("index", 0)
    if index not in range(len(articles)):
        raise Refusal(40097)
    articles[index] |= changes
    draftbox.change(state, row, articles, now)
    return {"media_id": row["media_id"], "changed": sorted(changes)}


def delete_draft(
    state: State, account: Account, given: Mapping[str, Any], _now: int
) -> dict[str, Any]:
    """Throw a draft away."""
    row = draftbox.draft(state, account.appid, given.get("media_id"))
    draftbox.drop(state, row["media_id"])
    return {"media_id": row["media_id"]}


def publish(state: State, account: Account, given: Mapping[str, Any], now: int) -> dict[str, Any]:
    """发布 by hand."""
    return release(state, account, given, now, "publish")


def mass_send(state: State, account: Account, given: Mapping[str, Any], now: int) -> dict[str, Any]:
    """群发 by hand; it spends the day's or month's send as any other."""
    draftbox.draft(state, account.appid, given.get("media_id"))
    sendings.spend(state, account, now)
    return release(state, account, given, now, "mass")


def release(
    state: State, account: Account, given: Mapping[str, Any], now: int, road: str
) -> dict[str, Any]:
    """A person's release is carried out at once."""
    row = draftbox.draft(state, account.appid, given.get("media_id"))
    number = jobs.submit(
        state,
        account,
        road=road,
        hand="console",
        media_id=row["media_id"],
        articles=load(row, "articles"),
        now=now,
    )
    jobs.settle(state, now)
    urls = [one["url"] for one in jobs.published(state, number)]
    return {"msg_data_id": mid(number), "urls": urls}


def confirm(state: State, account: Account, given: Mapping[str, Any], now: int) -> dict[str, Any]:
    """The administrator lets a protected send go."""
    job = waiting(state, account, given)
    jobs.confirm(state, job, now)
    return {"msg_data_id": mid(job["number"])}


def refuse(state: State, account: Account, given: Mapping[str, Any], _now: int) -> dict[str, Any]:
    """The administrator stops a protected send."""
    job = waiting(state, account, given)
    jobs.refuse(state, job)
    return {"msg_data_id": mid(job["number"])}


def waiting(state: State, account: Account, given: Mapping[str, Any]) -> Row:
    """The send that waits for an administrator: the oldest, or the one of a draft."""
    row = state.one(
        "SELECT * FROM job WHERE appid = ? AND state = 'running' AND due IS NULL"
        " AND ? IN ('', media_id) ORDER BY number LIMIT 1",
        account.appid,
        str(given.get("media_id", "")),
    )
    if row is None:
        raise Refusal(40059, "no send waits for an administrator")
    return row


def delete_article(
    state: State, account: Account, given: Mapping[str, Any], now: int
) -> dict[str, Any]:
    """Delete something published, named by its address."""
    row = state.one(
        "SELECT job, idx FROM publication WHERE appid = ? AND url = ? AND deleted = 0",
        account.appid,
        str(given.get("url", "")),
    )
    if row is None:
        raise Refusal(53600)
    job = state.all("SELECT * FROM job WHERE number = ?", row["job"])[0]
    jobs.delete(state, job, row["idx"], now)
    return {"msg_data_id": mid(row["job"]), "idx": row["idx"]}


def withdraw_comment(
    state: State, account: Account, given: Mapping[str, Any], _now: int
) -> dict[str, Any]:
    """A reader takes a comment back, named by its user_comment_id."""
    row = state.one(
        "SELECT number FROM comment JOIN publication USING (job, idx)"
        " WHERE appid = ? AND number = ? AND removed = ''",
        account.appid,
        str(given.get("user_comment_id", "")),
    )
    if row is None:
        raise Refusal(88008)
    state.run("UPDATE comment SET removed = 'reader' WHERE number = ?", row["number"])
    return {"user_comment_id": row["number"]}


ACTS: Final[dict[str, Act]] = {
    act.__name__: act
    for act in (
        edit_draft,
        set_original,
        delete_draft,
        publish,
        mass_send,
        confirm,
        refuse,
        delete_article,
        withdraw_comment,
    )
}
