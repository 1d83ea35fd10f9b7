"""Other people's HTML, pasted or saved, as the body of a draft. Nothing is fetched."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from bs4 import BeautifulSoup
from bs4.element import Tag

from pipeline.intake.html_pictures import adopted, captioned
from pipeline.intake.markup import LOST, blocks
from pipeline.model.errors import InputError

MAX_CHARS = 5_000_000
# Where a page keeps its text: a saved WeChat article, then what the standard suggests.
_ROOTS = ("#js_content", "article", "main", "body")
_TITLES = ("#activity-name", "h1", "title")

Adopt: TypeAlias = Callable[[str], str]
"""The address of a picture as the page names it -> as the draft will; empty drops the picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What was taken over; `lost` names what a draft cannot hold."""

    title: str
    body: str
    author: str = ""
    account: str = ""
    source_url: str = ""
    pictures: int = 0
    lost: tuple[str, ...] = ()


def opened(html: str) -> BeautifulSoup:
    """A page as a tree; InputError when it is too large to be an article."""
    if len(html) > MAX_CHARS:
        raise InputError("网页太大", todo=f"最多 {MAX_CHARS // 1_000_000} MB，请只保留正文")
    return BeautifulSoup(html, "html.parser")


def root_of(page: BeautifulSoup) -> Tag:
    """The element that holds the article."""
    return next((tag for name in _ROOTS if (tag := page.select_one(name))), page)


def title_of(page: BeautifulSoup) -> str:
    """What the page says its title is."""
    return next((text for name in _TITLES if (text := _text(page.select_one(name)))), "")


def take(html: str, adopt: Adopt | None = None) -> Taken:
    """A page as Markdown; InputError when it holds no text."""
    page = opened(html)
    root, title = root_of(page), title_of(page)
    captioned(root)
    adopted(root, adopt)
    parts = [part for part in blocks(root) if part.lstrip("# ") != title]
    body = "\n\n".join(parts).strip()
    if not body:
        raise InputError("网页里没有文字", todo="请确认保存的是正文，而不是登录页或脚本")
    missing = {word for name, word in LOST.items() if root.find(name)}
    return Taken(
        title=title,
        body=body + "\n",
        author=author_of(page),
        account=account_of(page),
        source_url=address_of(page),
        pictures=body.count("!["),
        lost=tuple(sorted(missing)),
    )


def _text(node: Tag | None) -> str:
    return " ".join(node.get_text(" ").split()) if node else ""


def author_of(page: BeautifulSoup) -> str:
    """Who wrote it, as a saved WeChat article or the page's head says."""
    named = page.select_one('meta[name="author"]')
    return _text(page.select_one("#js_author_name")) or (
        " ".join(str(named.get("content") or "").split()) if named else ""
    )


def account_of(page: BeautifulSoup) -> str:
    """The account that a saved WeChat article names."""
    return _text(page.select_one("#js_name"))


def address_of(page: BeautifulSoup) -> str:
    """The address that the page says it has."""
    named = page.select_one('meta[property="og:url"]')
    linked = page.select_one('link[rel="canonical"]')
    found = (named and named.get("content")) or (linked and linked.get("href")) or ""
    return str(found) if str(found).startswith(("http://", "https://")) else ""
