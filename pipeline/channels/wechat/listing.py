"""Lists of the platform, walked page by page, and our articles found again in them.

The fingerprint is the library id of the fresh cover: the platform chose it, nobody else has it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from pipeline.channels import Errand
from pipeline.channels.wechat.readback import cover_of, same_title
from pipeline.channels.wechat.reply import Reply, as_int, mappings
from pipeline.model.content import Article
from pipeline.model.errors import Busy

Item = Mapping[str, Any]
_PAGE: Final = 20  # the most that draft_batchget and freepublish_batchget give
_SKEW: Final = 300_000_000  # µs by which the platform's clock may lag behind ours
_WALKS: Final = 3
_MOST_PAGES: Final = 500


def items(page: Callable[[int, int], Reply], since: int) -> list[Item]:
    """All entries not older than `since`; walked anew when the list shrinks underway.

    New entries push others down, where they are met again; a deletion pulls one past us unseen.
    """
    for _ in range(_WALKS):
        found = _walk(page, since)
        if found is not None:
            return found
    raise Busy("平台的列表一直在变，没法数清", todo="稍后自动再查")


def _walk(page: Callable[[int, int], Reply], since: int) -> list[Item] | None:
    found: list[Item] = []
    total: int | None = None
    for _ in range(_MOST_PAGES):
        reply = page(len(found), _PAGE)
        rows, count = reply.rows("item"), as_int(reply.body.get("total_count"))
        if total is not None and count is not None and count < total:
            return None
        total = count
        found += rows
        if not rows or _older(rows[-1], since) or (count is not None and len(found) >= count):
            return found
    return None


def _older(item: Item, since: int) -> bool:
    at = as_int(item.get("update_time"))
    return at is not None and at * 1_000_000 < since - _SKEW


def recent(item: Item, since: int) -> bool:
    """Whether an entry may be of our time."""
    return not _older(item, since)


def articles_of(item: Item) -> tuple[Item, ...]:
    """`content.news_item` of an entry."""
    content = item.get("content")
    return mappings(content.get("news_item")) if isinstance(content, dict) else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """One of our articles (1-based position) seen in a list; `agrees`: with our title."""

    position: int
    theirs: Item
    agrees: bool


def matches(errand: Errand, item: Item) -> list[Match]:
    """Our articles in one entry, known by their covers."""
    covers = {cover_of(theirs): theirs for theirs in articles_of(item)}
    return [
        Match(position=position, theirs=covers[thumb], agrees=same_title(covers[thumb], article))
        for position, article, thumb in fingerprints(errand)
        if thumb in covers
    ]


def fingerprints(errand: Errand) -> Iterator[tuple[int, Article, str]]:
    """Position, article and cover id of each article whose cover was uploaded."""
    for position, article in enumerate(errand.revision.articles, start=1):
        thumb = errand.remote.get(f"thumb_{position}", "")
        if thumb:
            yield position, article, thumb
