"""Other people's HTML, pasted or saved, as the body of a draft. Nothing is fetched."""

from dataclasses import dataclass

from bs4 import BeautifulSoup
from bs4.element import Tag

from pipeline.intake.markup import LOST, blocks
from pipeline.model.errors import InputError

MAX_CHARS = 5_000_000
# Where a page keeps its text: a saved WeChat article, then what the standard suggests.
_ROOTS = ("#js_content", "article", "main", "body")
_TITLES = ("#activity-name", "h1", "title")


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What was taken over; `lost` names what a draft cannot hold."""

    title: str
    body: str
    account: str = ""
    source_url: str = ""
    pictures: int = 0
    lost: tuple[str, ...] = ()


def take(html: str) -> Taken:
    """A page as Markdown; InputError when it holds no text."""
    if len(html) > MAX_CHARS:
        raise InputError("网页太大", todo=f"最多 {MAX_CHARS // 1_000_000} MB，请只保留正文")
    page = BeautifulSoup(html, "html.parser")
    root: Tag = next((tag for name in _ROOTS if (tag := page.select_one(name))), page)
    title = next((text for name in _TITLES if (text := _text(page.select_one(name)))), "")
    parts = [part for part in blocks(root) if part.lstrip("# ") != title]
    body = "\n\n".join(parts).strip()
    if not body:
        raise InputError("网页里没有文字", todo="请确认保存的是正文，而不是登录页或脚本")
    missing = {word for name, word in LOST.items() if root.find(name)}
    return Taken(
        title=title,
        body=body + "\n",
        account=_text(page.select_one("#js_name")),
        source_url=_address(page),
        pictures=body.count("!["),
        lost=tuple(sorted(missing)),
    )


def _text(node: Tag | None) -> str:
    return " ".join(node.get_text(" ").split()) if node else ""


def _address(page: BeautifulSoup) -> str:
    named = page.select_one('meta[property="og:url"]')
    linked = page.select_one('link[rel="canonical"]')
    found = (named and named.get("content")) or (linked and linked.get("href")) or ""
    return str(found) if str(found).startswith(("http://", "https://")) else ""
