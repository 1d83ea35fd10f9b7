"""发布 by freepublish: listed, so asking settles a doubt; without a key, so never repeated."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, ClassVar, Final

from pipeline.channels import Errand
from pipeline.channels.wechat import listing
from pipeline.channels.wechat.calls import freepublish
from pipeline.channels.wechat.drafting import NOT_THERE, Drafting, unanswered
from pipeline.channels.wechat.readback import same_text, same_title, squeezed
from pipeline.channels.wechat.reply import Reply, as_int, mappings
from pipeline.model.errors import Lost, Refused
from pipeline.model.post import Found, Op, Outcome, Receipt, Verdict

# developers.weixin.qq.com freepublish_get, publish_status; 0 has URLs and is read apart.
_STATUS: Final = {
    1: (Outcome.RUNNING, "平台正在发布"),
    2: (Outcome.FAILED, "原创声明没有通过"),
    3: (Outcome.FAILED, "平台发布失败，没有说原因"),
    4: (Outcome.FAILED, "平台审核不通过"),
    5: (Outcome.REMOVED, "发布成功，后来全部文章被用户删除"),
    6: (Outcome.REMOVED, "发布成功，后来全部文章被系统封禁"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Publish(Drafting):
    """submit, then get by publish_id or the list by our covers."""

    op: ClassVar[Op | None] = Op.PUBLISH
    keyed: ClassVar[bool] = False
    listed: ClassVar[bool] = True

    def release(self, errand: Errand) -> Receipt:
        """freepublish/submit: accepted, not yet live."""
        try:
            ids = freepublish.submit(self.client, errand.remote.get("media_id", ""))
        except Refused as refused:
            if refused.errcode == NOT_THERE:
                raise used_up(refused) from None
            raise
        return Receipt(ids=ids)

    def confirm(self, errand: Errand) -> Receipt:
        """There is no key: a repeat would be a second submit."""
        raise Refused("发布接口没有防重编号，不能重复调用", where=errand.account.name)

    def ask(self, errand: Errand) -> Verdict:
        """By the job's id when we have it, else by the list and the draft box."""
        try:
            publish_id = errand.remote.get("publish_id", "")
            return self._job(errand, publish_id) if publish_id else self._look(errand)
        except Refused as refused:
            raise unanswered(refused) from None

    def _job(self, errand: Errand, publish_id: str) -> Verdict:
        reply = freepublish.status(self.client, publish_id)
        status = as_int(reply.body.get("publish_status"))
        if status == 0:
            return _live(errand, reply)
        if status not in _STATUS:
            return Verdict(outcome=Outcome.UNKNOWN, reason=f"平台给出没见过的状态 {status}")
        outcome, reason = _STATUS[status]
        failed = "、".join(f"第 {n} 篇" for n in _numbers(reply.body.get("fail_idx")))
        return Verdict(outcome=outcome, reason=f"{reason}：{failed}" if failed else reason)

    def _look(self, errand: Errand) -> Verdict:
        """The draft box first: what leaves it meanwhile is then already in the list, or lags."""
        has_draft = bool(errand.remote.get("media_id"))
        waiting = has_draft and self.is_there(errand)
        published = self._published(errand)
        if published is not None:
            return published
        if not has_draft:
            return Verdict(outcome=Outcome.UNKNOWN, reason="没有草稿编号，无从核实")
        if waiting:
            return Verdict(outcome=Outcome.ABSENT, reason="发布记录里没有，草稿仍在草稿箱")
        return Verdict(outcome=Outcome.GONE, reason="发布记录里没有，草稿也不在草稿箱")

    def _published(self, errand: Errand) -> Verdict | None:
        """What the list of publications says; None when we are not in it."""
        entries = listing.items(partial(freepublish.page, self.client), errand.since)
        seen = [(e, m) for e in entries if (m := self._known(errand, e))]
        if not seen:
            return None
        if len(seen) > 1:
            return Verdict(outcome=Outcome.UNKNOWN, reason="发布记录里有不止一份，请人看")
        entry, found = seen[0]
        if not all(match.agrees for match in found):
            reason = "发布记录里有一份与这篇封面相同或文字相同，却不全相同，请人看"
            return Verdict(outcome=Outcome.UNKNOWN, reason=reason)
        article_id = str(entry.get("article_id", ""))
        return Verdict(
            outcome=_standing(found),
            found=tuple(_found(match, article_id) for match in found),
            ids={"article_id": article_id},
        )

    def _known(self, errand: Errand, entry: listing.Item) -> list[listing.Match]:
        """By the covers; where the list shows none, by title, author and text.

        Nobody documents that the list keeps the cover's id of the draft. So our words under another
        cover are no proof that nothing went out: they match without agreeing, for a person to see.
        """
        theirs = listing.articles_of(entry)
        if found := listing.matches(errand, entry):
            return found
        if not listing.recent(entry, errand.since) or not _titles(errand, theirs):
            return []
        reply = freepublish.article(self.client, str(entry.get("article_id", "")))
        by_text = list(_by_text(errand, reply.rows("news_item")))
        if any(item.get("thumb_media_id") or item.get("image_info") for item in theirs):
            return [replace(match, agrees=False) for match in by_text if match.agrees]
        return by_text


def used_up(refused: Refused) -> Lost:
    """The draft is gone: perhaps because an earlier call of ours worked."""
    return Lost(
        "草稿已不在草稿箱，可能先前的调用已经成功",
        where=refused.where,
        todo="先核实，不要重发",
        errcode=refused.errcode,
        rid=refused.rid,
    )


def _live(errand: Errand, reply: Reply) -> Verdict:
    article_id = str(reply.body.get("article_id", ""))
    detail = reply.body.get("article_detail")
    rows = mappings(detail.get("item")) if isinstance(detail, dict) else ()
    titles = {n: a.title for n, a in enumerate(errand.revision.articles, start=1)}
    found = tuple(
        Found(
            position=number,
            title=titles.get(number, ""),
            url=str(row.get("article_url", "")),
            ids={"article_id": article_id},
        )
        for row in rows
        if (number := as_int(row.get("idx"))) is not None
    )
    return Verdict(outcome=Outcome.LIVE, found=found, ids={"article_id": article_id})


def _standing(found: list[listing.Match]) -> Outcome:
    deleted = all(match.theirs.get("is_deleted") in (True, 1, "1") for match in found)
    return Outcome.REMOVED if deleted else Outcome.LIVE


def _found(match: listing.Match, article_id: str) -> Found:
    return Found(
        position=match.position,
        title=str(match.theirs.get("title", "")),
        url=str(match.theirs.get("url", "")),
        ids={"article_id": article_id},
    )


def _titles(errand: Errand, theirs: tuple[Mapping[str, Any], ...]) -> bool:
    return any(
        same_title(item, article)
        for article, item in zip(errand.revision.articles, theirs, strict=False)
    )


def _by_text(errand: Errand, theirs: tuple[Mapping[str, Any], ...]) -> Iterator[listing.Match]:
    pairs = zip(errand.revision.articles, theirs, strict=False)
    for position, (article, item) in enumerate(pairs, start=1):
        author = squeezed(str(item.get("author", "")))
        if same_title(item, article) and author == squeezed(article.author):
            yield listing.Match(position=position, theirs=item, agrees=same_text(item, article))


def _numbers(value: object) -> list[int]:
    """fail_idx: 1-based, a list, sometimes a single number."""
    values = value if isinstance(value, list) else [value]
    return [n for v in values if (n := as_int(v)) is not None]
