"""Figures as the platform gives them: people, once a day; what is missing stays None."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pipeline.channels import ArticleDay, ArticleTotal, Batch, BizDay, UserDay
from pipeline.channels.wechat.calls import statistics as calls
from pipeline.channels.wechat.client import Client
from pipeline.channels.wechat.reply import Reply, as_int, mappings

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class WeChatStatistics:
    """The living statistics calls of one account."""

    client: Client

    def articles_total(self, date: str) -> Batch[ArticleTotal]:
        """One publication day, by getarticletotaldetail."""
        reply = calls.ask(self.client, "getarticletotaldetail", date, date)
        rows = tuple(_article(row) for row in reply.rows("list"))
        return Batch(rows=rows, delayed=_delayed(reply))

    def user_summary(self, start: str, end: str) -> Batch[UserDay]:
        """getusersummary: one row per day and source; net = new - cancel."""
        reply = calls.ask(self.client, "getusersummary", start, end)
        return Batch(rows=tuple(map(_user, reply.rows("list"))), delayed=_delayed(reply))

    def user_cumulate(self, start: str, end: str) -> Batch[UserDay]:
        """getusercumulate: followers at the end of each day."""
        reply = calls.ask(self.client, "getusercumulate", start, end)
        return Batch(rows=tuple(map(_user, reply.rows("list"))), delayed=_delayed(reply))

    def biz_summary(self, start: str, end: str) -> Batch[BizDay]:
        """getbizsummary: the account's readers per day."""
        reply = calls.ask(self.client, "getbizsummary", start, end)
        return Batch(rows=tuple(map(_biz, reply.rows("list"))), delayed=_delayed(reply))


def _delayed(reply: Reply) -> bool:
    return reply.body.get("is_delay") in (True, 1, "true", "1")


def _user(row: Row) -> UserDay:
    return UserDay(
        date=str(row.get("ref_date", "")),
        user_source=as_int(row.get("user_source")) or 0,
        new_user=as_int(row.get("new_user")),
        cancel_user=as_int(row.get("cancel_user")),
        followers=as_int(row.get("cumulate_user")),
        raw=row,
    )


def _reach(detail: Row) -> dict[str, int | None]:
    """The six counts that the account's days and the articles' days share."""
    names = ("read_user", "share_user", "zaikan_user", "like_user")
    more = ("comment_count", "collection_user")
    return {name: as_int(detail.get(name)) for name in (*names, *more)}


def _biz(row: Row) -> BizDay:
    detail = row.get("detail")
    counts = _reach(detail if isinstance(detail, dict) else row)
    return BizDay(date=str(row.get("ref_date", "")), raw=row, **counts)


def _day(row: Row) -> ArticleDay:
    return ArticleDay(date=str(row.get("stat_date", "")), raw=row, **_reach(row))


def _article(row: Row) -> ArticleTotal:
    """`publish_type` 0 told the followers, 1 did not."""
    return ArticleTotal(
        msgid=str(row.get("msgid", "")),
        published=str(row.get("ref_date", "")),
        notified=as_int(row.get("publish_type")) != 1,
        title=str(row.get("title", "")),
        url=str(row.get("content_url", "")),
        days=tuple(map(_day, mappings(row.get("detail_list")))),
        raw=row,
    )
