"""When a text is refused for its length: how long it is, next to what is allowed."""

from collections.abc import Callable, Sequence
from typing import Final

from pipeline.model.account import LIMITS
from pipeline.model.content import Article

# The name of a limit → its Chinese word and the text that it bounds.
_FIELDS: Final[dict[str, tuple[str, Callable[[Article], str]]]] = {
    "title": ("标题", lambda article: article.title),
    "author": ("作者", lambda article: article.author),
    "digest": ("摘要", lambda article: article.digest),
    "content": ("正文", lambda article: article.html),
    "source_url": ("原文链接", lambda article: article.source_url),
}


def lengths(errcode: int | None, articles: Sequence[Article]) -> str:
    """The refused field of each article in characters and bytes; empty for other refusals."""
    for name, (word, text) in _FIELDS.items():
        if LIMITS[name].errcode == errcode:
            each = (f"第 {n} 篇 {_size(text(a))}" for n, a in enumerate(articles, start=1))
            return f"；{word}长度：{'、'.join(each)}"
    return ""


def _size(text: str) -> str:
    return f"{len(text)} 字（{len(text.encode())} 字节）"
