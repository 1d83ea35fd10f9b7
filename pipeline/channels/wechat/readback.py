"""The platform's draft against the approved article; its own rewriting counts for nothing.

The platform rewrites colours and breaks, drops foreign links and appends a hidden paragraph: so
texts are compared in their normal form, and pictures are counted.
"""

import html
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from pipeline.channels import Difference
from pipeline.channels.wechat.reply import mappings
from pipeline.model.content import Article, ArticleType
from pipeline.text.plain import normal

_SPACE: Final = re.compile(r"[\s\u200b\ufeff]+")  # \s holds the no-break space
_IMAGE: Final = re.compile(r"<img\b", re.IGNORECASE)
_EXCERPT: Final = 24  # characters shown around the first difference


def squeezed(text: str) -> str:
    """Plain text with entities read and all white space gone."""
    return _SPACE.sub("", html.unescape(text))


def title_of(item: Mapping[str, Any]) -> str:
    """The title of one article of the platform, as we compare titles."""
    return squeezed(str(item.get("title", "")))


def same_title(item: Mapping[str, Any], article: Article) -> bool:
    """Whether the platform's article carries our title."""
    return title_of(item) == squeezed(article.title)


def same_text(item: Mapping[str, Any], article: Article) -> bool:
    """Whether the platform's article has our words; 图片消息 are plain text on both sides."""
    theirs = str(item.get("content", ""))
    if article.type is ArticleType.NEWSPIC:
        return squeezed(article.html) in (squeezed(theirs), normal(theirs))
    return normal(article.html) == normal(theirs)


def images_of(item: Mapping[str, Any]) -> list[str]:
    """The library ids of a 图片消息."""
    info = item.get("image_info")
    rows = mappings(info.get("image_list")) if isinstance(info, dict) else ()
    return [str(row.get("image_media_id", "")) for row in rows]


def cover_of(item: Mapping[str, Any]) -> str:
    """The library id of the cover; of a 图片消息 its first picture."""
    images = images_of(item)
    return images[0] if images else str(item.get("thumb_media_id") or "")


def differences(
    position: int, article: Article, thumb: str, item: Mapping[str, Any]
) -> Iterator[Difference]:
    """Every field in which the platform's article is not the approved one."""
    for field, ours, theirs in _fields(article, thumb, item):
        if ours != theirs:
            yield Difference(position=position, field=field, ours=ours, theirs=theirs)
    if not same_text(item, article):
        ours, theirs = _apart(normal(article.html), normal(str(item.get("content", ""))))
        yield Difference(position=position, field="正文", ours=ours, theirs=theirs)


def _fields(
    article: Article, thumb: str, item: Mapping[str, Any]
) -> Iterator[tuple[str, str, str]]:
    yield "标题", squeezed(article.title), title_of(item)
    yield "封面", thumb, cover_of(item)
    if article.type is ArticleType.NEWSPIC:
        yield "图片数", str(len(article.images)), str(len(images_of(item)))
        return
    yield "作者", squeezed(article.author), squeezed(str(item.get("author", "")))
    if article.digest:  # absent: the platform writes its own
        yield "摘要", squeezed(article.digest), squeezed(str(item.get("digest", "")))
    if "content_source_url" in item:
        yield "原文链接", article.source_url, html.unescape(str(item["content_source_url"] or ""))
    yield "图片数", _images(article.html), _images(str(item.get("content", "")))


def _images(text: str) -> str:
    return str(len(_IMAGE.findall(text)))


def _apart(ours: str, theirs: str) -> tuple[str, str]:
    """The neighbourhood of the first difference of two texts."""
    pairs = enumerate(zip(ours, theirs, strict=False))
    at = next((i for i, (a, b) in pairs if a != b), min(len(ours), len(theirs)))
    cut = slice(max(0, at - _EXCERPT // 2), at + _EXCERPT)
    return ours[cut], theirs[cut]
