"""Which live article is which of ours: by msgid or address, else by title, place and day."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from pipeline.almanac.beijing import DAY, midnight
from pipeline.channels import ArticleTotal
from pipeline.flows import handover
from pipeline.flows.handover import plain_title
from pipeline.flows.ports import Ports
from pipeline.model.account import Account
from pipeline.model.post import Found, Origin, Publication


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Statistics with the publications they belong to."""

    rows: tuple[tuple[Publication, ArticleTotal], ...]
    linked: int  # ours that had no msgid until now
    foreign: int  # not sent by us


def link(ports: Ports, account: Account, articles: Sequence[ArticleTotal]) -> Links:
    """Find or make the publication of each article of one publishing day."""
    rows, linked, foreign = [], 0, 0
    for article in sorted(articles, key=lambda a: position_of(a.msgid)):
        known = _known(ports, account, article) or _by_hand(ports, account, article)
        if known is None:
            foreign += 1
        elif not known.msgid:
            linked += 1
        rows.append((_written(ports, account, article, known), article))
    return Links(rows=tuple(rows), linked=linked, foreign=foreign)


def position_of(msgid: str) -> int:
    """`{msg_data_id}_{position}`; 0 where the platform names none."""
    tail = msgid.rpartition("_")[2]
    return int(tail) if tail.isdigit() else 0


def _known(ports: Ports, account: Account, article: ArticleTotal) -> Publication | None:
    """Ids first; a title counts only where no other article of that day could be meant."""
    start = midnight(date.fromisoformat(article.published))
    near = ports.store.publications.find(
        account=account.key, since=start - DAY, until=start + 2 * DAY
    )
    for one in near:
        if article.msgid == one.msgid or (article.url and article.url == one.url):
            return one
    title, place = plain_title(article.title), position_of(article.msgid)
    same = [
        one
        for one in near
        if not one.msgid and plain_title(one.title) == title and one.position in (place, 0)
    ]
    today = [one for one in same if start <= one.at < start + DAY] or same
    return today[0] if len(today) == 1 else None


def _by_hand(ports: Ports, account: Account, article: ArticleTotal) -> Publication | None:
    """A post in a person's hands that this article is: it becomes published."""
    place, at = position_of(article.msgid), _hour(ports, account, article)
    found = Found(
        position=place,
        title=article.title,
        url=article.url,
        notified=article.notified,
        ids={"msg_data_id": article.msgid.rpartition("_")[0]},
    )
    post = handover.linked(ports, account.key, found, at=at)
    if post is None:
        return None
    mine = ports.store.publications.find(account=account.key, post=post.key)
    return next((one for one in mine if one.position == place), None)


def _hour(ports: Ports, account: Account, article: ArticleTotal) -> int:
    """The platform names the day only; a post that was planned for it went out at its hour."""
    start = midnight(date.fromisoformat(article.published))
    dues = {
        post.due
        for post in ports.store.posts.find(account=account.key, states=handover.IN_HANDS)
        if post.due is not None
        and start <= post.due < start + DAY
        and any(plain_title(item.title) == plain_title(article.title) for item in post.items)
    }
    return dues.pop() if len(dues) == 1 else start


def _written(
    ports: Ports, account: Account, article: ArticleTotal, known: Publication | None
) -> Publication:
    """The row with the platform's names in it; a new one for what somebody else sent."""
    if known is not None:
        if (known.url, known.msgid) == (article.url, article.msgid):
            return known
        return ports.store.publications.add(replace(known, url=article.url, msgid=article.msgid))
    return ports.store.publications.add(
        Publication(
            id=0,
            account=account.key,
            position=position_of(article.msgid),
            title=article.title,
            at=midnight(date.fromisoformat(article.published)),
            origin=Origin.OTHER,
            notified=article.notified,
            simulated=account.key in ports.simulated,
            url=article.url,
            msgid=article.msgid,
        )
    )
