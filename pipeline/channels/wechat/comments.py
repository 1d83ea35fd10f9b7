"""What readers wrote under an article, and the account's answers."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from pipeline.channels import Comment
from pipeline.channels.wechat.calls import comments as calls
from pipeline.channels.wechat.client import Client
from pipeline.channels.wechat.reply import Reply, as_ident, as_int, mappings
from pipeline.model.errors import InputError

_SECOND: Final = 1_000_000  # µs
_MSGID: Final = re.compile(r"(\d{1,18})_([1-8])", re.ASCII)
_EVERY: Final = 0
_ELECTED: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class WeChatComments:
    """The comments of one account; an article is named by its `msgid` as in the statistics."""

    client: Client

    def read(self, msgid: str, *, elected: bool = False) -> tuple[Comment, ...]:
        """All comments, or those that were elected (精选); the newest first, none twice.

        A comment that arrives between two pages moves the others down by one.
        """
        data_id, index = self._place(msgid)
        kind = _ELECTED if elected else _EVERY
        found: dict[str, Comment] = {}
        begin, more = 0, True
        while more:
            page = calls.page(self.client, data_id, index, begin=begin, kind=kind)
            rows = [_comment(page, row) for row in page.rows("comment")]
            fresh = {row.ident: row for row in rows if row.ident not in found}
            found |= fresh
            begin += len(rows)
            # A page that brings nothing new ends it, whatever the total says.
            more = bool(fresh) and begin < (as_int(page.body.get("total")) or 0)
        return tuple(found.values())

    def reply(self, msgid: str, ident: str, words: str) -> None:
        """Answer once: Refused (88005) when there is an answer, Lost when nobody knows."""
        if not words.strip():
            raise InputError("回复是空的", where=self._where(msgid), todo="写上回复的话")
        calls.reply(self.client, *self._place(msgid), self._ident(msgid, ident), words)

    def take_back(self, msgid: str, ident: str) -> None:
        """Delete the account's answer."""
        calls.take_back(self.client, *self._place(msgid), self._ident(msgid, ident))

    def elect(self, msgid: str, ident: str, *, elected: bool = True) -> None:
        """Make it 精选, or take that back; harmless to repeat."""
        place = (*self._place(msgid), self._ident(msgid, ident))
        calls.elect(self.client, *place, elected=elected)

    def _place(self, msgid: str) -> tuple[int, int]:
        """`{msg_data_id}_{position}`, the position from 1, as these calls want it: from 0."""
        if seen := _MSGID.fullmatch(msgid):
            return int(seen[1]), int(seen[2]) - 1
        todo = "用“群发编号_第几篇”的形式，例如 2247483650_1"
        raise InputError("文章编号不对", where=self._where(msgid), todo=todo)

    def _ident(self, msgid: str, ident: str) -> int:
        if ident.isascii() and ident.isdigit():
            return int(ident)
        where = self._where(msgid)
        raise InputError(f"留言编号“{ident}”不对", where=where, todo="用留言列表里的编号")

    def _where(self, msgid: str) -> str:
        return f"{self.client.line.account.name}（文章 {msgid}）"


def _comment(reply: Reply, row: Mapping[str, Any]) -> Comment:
    answer = _answer(row.get("reply"))
    return Comment(
        ident=Reply(request=reply.request, body=row).ident("user_comment_id"),
        at=(as_int(row.get("create_time")) or 0) * _SECOND,
        words=str(row.get("content", "")),
        elected=as_int(row.get("comment_type")) == 1,
        reply=as_ident(answer.get("content")),
        replied_at=_moment(answer.get("create_time")),
    )


def _answer(given: object) -> Mapping[str, Any]:
    """An object by the table of the page, a list with one by its sample."""
    if isinstance(given, Mapping):
        return given
    return next(iter(mappings(given)), {})


def _moment(seconds: object) -> int | None:
    seen = as_int(seconds)
    return None if seen is None else seen * _SECOND
