"""Comments (留言) under what was published: the calls. `index` counts from 0 here."""

from typing import Any, Final

from pipeline.sandbox import readers
from pipeline.sandbox.addresses import FIRST_MID
from pipeline.sandbox.bodies import identity, text, whole
from pipeline.sandbox.calls import Call, call
from pipeline.sandbox.clock import SECOND
from pipeline.sandbox.replies import OK, Refusal
from pipeline.sandbox.state import Row

# developers.weixin.qq.com Comments management. The page refuses 50 of them, its errmsg only more
# than 50: the strict profile believes the page.
A_PAGE: Final = {"documented": 50, "strict": 49}
EVERY, PLAIN, ELECTED = 0, 1, 2
REPLY_CHARACTERS: Final = 600  # no page says how many; the web console takes so many


def article(asked: Call) -> Row:
    """The article that a call is about; 88000 without the right, 88001 without the article."""
    if not asked.account.comment_right:
        raise Refusal(88000)
    job = identity(asked.body, "msg_data_id", 88001) - FIRST_MID
    index = whole(asked.body, "index", 0, low=0, high=7, code=88001)
    row = asked.state.one(
        "SELECT * FROM publication WHERE appid = ? AND job = ? AND idx = ? AND deleted = 0",
        asked.appid,
        job,
        index + 1,
    )
    if row is None:
        raise Refusal(88001)
    readers.arrive(asked.state, row, asked.now)
    return row


def comment(asked: Call) -> Row:
    """The comment that a call is about: 88008 never seen or deleted, 88004 taken back."""
    under = article(asked)
    row = asked.state.one(
        "SELECT * FROM comment WHERE job = ? AND idx = ? AND number = ? AND removed <> 'account'",
        under["job"],
        under["idx"],
        identity(asked.body, "user_comment_id", 88008),
    )
    if row is None:
        raise Refusal(88008)
    if row["removed"]:
        raise Refusal(88004)
    return row


def change(asked: Call, column: str, value: Any) -> dict[str, Any]:
    """Set one fact of the comment."""
    row = comment(asked)
    asked.state.run(f"UPDATE comment SET {column} = ? WHERE number = ?", value, row["number"])
    return OK


@call("/cgi-bin/comment/open", publishing=True)
def open_comments(asked: Call) -> dict[str, Any]:
    """People may comment from now on."""
    readers.switch(asked.state, article(asked), opened=True, now=asked.now)
    return OK


@call("/cgi-bin/comment/close", publishing=True)
def close_comments(asked: Call) -> dict[str, Any]:
    """Nobody may any more; what is there stays."""
    readers.switch(asked.state, article(asked), opened=False, now=asked.now)
    return OK


@call("/cgi-bin/comment/list", publishing=True)
def listed(asked: Call) -> dict[str, Any]:
    """A page of comments, the newest first."""
    under = article(asked)
    most = A_PAGE[asked.state.settings["limits"]]
    count = whole(asked.body, "count", 0, low=1, high=most, code=88010)
    begin = whole(asked.body, "begin", 0, low=0, high=2**31, code=88010)
    kind = whole(asked.body, "type", EVERY, low=EVERY, high=ELECTED, code=40035)
    rows = [
        row
        for row in asked.state.all(
            "SELECT * FROM comment WHERE job = ? AND idx = ? AND removed = ''"
            " ORDER BY at DESC, number DESC",
            under["job"],
            under["idx"],
        )
        if kind == EVERY or row["elected"] == (kind == ELECTED)
    ]
    page = [shown(row) for row in rows[begin : begin + count]]
    return OK | {"total": len(rows), "comment": page}


def shown(row: Row) -> dict[str, Any]:
    """One comment as it is answered; the documented reply is an object."""
    made = {
        "user_comment_id": row["number"],
        "openid": row["openid"],
        "create_time": row["at"] // SECOND,
        "content": row["content"],
        "comment_type": row["elected"],
    }
    if row["reply"]:
        made["reply"] = {"content": row["reply"], "create_time": row["replied"] // SECOND}
    return made


@call("/cgi-bin/comment/markelect", publishing=True)
def elect(asked: Call) -> dict[str, Any]:
    """精选: everybody sees it."""
    return change(asked, "elected", 1)


@call("/cgi-bin/comment/unmarkelect", publishing=True)
def unelect(asked: Call) -> dict[str, Any]:
    """No longer 精选."""
    return change(asked, "elected", 0)


@call("/cgi-bin/comment/delete", publishing=True)
def delete(asked: Call) -> dict[str, Any]:
    """Gone for good."""
    return change(asked, "removed", "account")


@call("/cgi-bin/comment/reply/add", publishing=True)
def reply(asked: Call) -> dict[str, Any]:
    """The account answers, once."""
    row = comment(asked)
    if row["reply"]:
        raise Refusal(88005)
    words = text(asked.body, "content", 88007)
    if not words.strip() or len(words) > REPLY_CHARACTERS:
        raise Refusal(88007)
    asked.state.run(
        "UPDATE comment SET reply = ?, replied = ? WHERE number = ?",
        words,
        asked.now,
        row["number"],
    )
    return OK


@call("/cgi-bin/comment/reply/delete", publishing=True)
def unreply(asked: Call) -> dict[str, Any]:
    """The account takes its answer back."""
    row = comment(asked)
    if not row["reply"]:
        raise Refusal(88009)
    asked.state.run("UPDATE comment SET reply = '', replied = NULL WHERE number = ?", row["number"])
    return OK
