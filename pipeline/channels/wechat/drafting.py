"""Staging, as all three ways out share it: pictures up, draft in, found again, read back."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from pipeline.channels import Difference, Errand
from pipeline.channels.wechat import listing, payload, readback
from pipeline.channels.wechat.answers import wait
from pipeline.channels.wechat.calls import drafts
from pipeline.channels.wechat.client import Client
from pipeline.channels.wechat.lengths import lengths
from pipeline.channels.wechat.pictures import Pictures, UploadCache
from pipeline.model.content import Article, ArticleType
from pipeline.model.errors import Busy, Lost, PlatformError, Refused

NOT_THERE = 40007


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafting:
    """The part of a channel that nobody outside sees."""

    client: Client
    uploads: UploadCache

    def upload(self, errand: Errand) -> Mapping[str, str]:
        """Body pictures into the cache, one fresh cover per article."""
        pictures, ids = self._pictures(errand), {}
        for position, article in enumerate(errand.revision.articles, start=1):
            pictures.filled(article.html)
            for image in article.images[1:]:
                pictures.image(image)
            ids[f"thumb_{position}"] = pictures.fresh(_cover(article))
        return ids

    def draft(self, errand: Errand) -> Mapping[str, str]:
        """draft/add. A picture that the library has lost since is forgotten, and we step back."""
        pictures = self._pictures(errand)
        bodies = [
            payload.compose(
                article,
                thumb=_thumb(errand, position),
                image=pictures.image,
                filled=pictures.filled,
            )
            for position, article in enumerate(errand.revision.articles, start=1)
        ]
        try:
            return {"media_id": drafts.add(self.client, bodies)}
        except Refused as refused:
            if refused.errcode != NOT_THERE:
                refused.what += lengths(refused.errcode, errand.revision.articles)
                raise
            for article in errand.revision.articles:
                for image in article.images:
                    pictures.forget(image)
            raise Busy(
                "素材库里的图片已不在，要重新上传", errcode=NOT_THERE, rid=refused.rid
            ) from None

    def find(self, errand: Errand) -> Mapping[str, str]:
        """The newest draft with our covers; further ones are spare."""
        if not any(listing.fingerprints(errand)):
            return {}
        try:
            entries = listing.items(partial(drafts.page, self.client), errand.since)
        except Refused as refused:
            raise unanswered(refused) from None
        seen = [(e, m) for e in entries if (m := listing.matches(errand, e))]
        if any(not match.agrees for _, found in seen for match in found):
            raise Lost(
                "草稿箱里有一份用了我们的封面、标题却不同的草稿",
                where=errand.account.name,
                todo="请到公众平台草稿箱看看是谁改的",
            )
        ids = dict.fromkeys(str(entry.get("media_id", "")) for entry, _ in seen)
        return {"media_id" if i == 0 else f"spare_{i}": media for i, media in enumerate(ids)}

    def compare(self, errand: Errand) -> tuple[Difference, ...]:
        """draft/get against the approved revision."""
        items = drafts.get(self.client, errand.remote.get("media_id", "")).rows("news_item")
        articles = errand.revision.articles
        if len(items) != len(articles):
            ours, theirs = str(len(articles)), str(len(items))
            return (Difference(position=0, field="篇数", ours=ours, theirs=theirs),)
        return tuple(
            difference
            for position, (article, item) in enumerate(zip(articles, items, strict=True), start=1)
            for difference in readback.differences(
                position, article, errand.remote.get(f"thumb_{position}", ""), item
            )
        )

    def is_there(self, errand: Errand) -> bool:
        """Whether the draft is still in the box."""
        try:
            drafts.get(self.client, errand.remote.get("media_id", ""))
        except Refused as refused:
            if refused.errcode == NOT_THERE:
                return False
            raise unanswered(refused) from None
        return True

    def _pictures(self, errand: Errand) -> Pictures:
        return Pictures(client=self.client, cache=self.uploads, read=errand.read, now=errand.now)


def unanswered(error: PlatformError) -> Busy:
    """A refused question says nothing of the post: it is asked again later."""
    return Busy(
        error.what,
        where=error.where,
        todo=error.todo,
        errcode=error.errcode,
        rid=error.rid,
        retry_after=wait(error.errcode),
    )


def _cover(article: Article) -> str:
    if article.type is ArticleType.NEWSPIC:
        return article.images[0] if article.images else ""
    return article.cover


def _thumb(errand: Errand, position: int) -> str:
    thumb = errand.remote.get(f"thumb_{position}", "")
    if not thumb:
        raise Busy(f"第 {position} 篇的封面还没有上传", where=errand.account.name)
    return thumb
