"""An approved article as draft/add wants it: developers.weixin.qq.com draft_add."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pipeline.model.content import Article, ArticleType


def news(article: Article, *, content: str, thumb: str) -> Mapping[str, Any]:
    """图文; an absent digest lets the platform take the first 54 characters."""
    optional = {
        "author": article.author,
        "digest": article.digest,
        "content_source_url": article.source_url,
    }
    return {
        "article_type": article.type.value,
        "title": article.title,
        "content": content,
        "thumb_media_id": thumb,
        "need_open_comment": int(article.comments),
        "only_fans_can_comment": 0,
        **{name: value for name, value in optional.items() if value},
    }


def newspic(article: Article, *, images: Sequence[str]) -> Mapping[str, Any]:
    """图片消息: plain text and up to 20 library pictures, of which the first is the cover."""
    return {
        "article_type": article.type.value,
        "title": article.title,
        "content": article.html,
        "image_info": {"image_list": [{"image_media_id": image} for image in images]},
        "need_open_comment": int(article.comments),
        "only_fans_can_comment": 0,
    }


def compose(
    article: Article, *, thumb: str, image: Callable[[str], str], filled: Callable[[str], str]
) -> Mapping[str, Any]:
    """One entry of `articles`; `thumb` is the fresh cover, for 图片消息 the first picture."""
    if article.type is ArticleType.NEWSPIC:
        return newspic(article, images=(thumb, *(image(a) for a in article.images[1:])))
    return news(article, content=filled(article.html), thumb=thumb)
