"""A styled page (排版件) from 秀米, 135 or the console: its look kept, its pictures taken along."""

from bs4 import BeautifulSoup, Comment
from bs4.element import Tag

from pipeline.intake.html import (
    Adopt,
    Taken,
    account_of,
    address_of,
    author_of,
    opened,
    root_of,
    title_of,
)
from pipeline.intake.html_pictures import adopted
from pipeline.model.errors import InputError

_DROPPED = (
    *("script", "style", "link", "meta", "title", "noscript", "template", "head", "base"),
    *("object", "embed", "form", "input", "button", "select", "textarea"),
)


def take(html: str, adopt: Adopt) -> Taken:
    """The article's own HTML, a block a line; the compiler sanitises it whenever it is used."""
    page = opened(html)
    title, account, author, address = (
        f(page) for f in (title_of, account_of, author_of, address_of)
    )
    root = _article(page)
    for tag in root.find_all(_DROPPED):
        tag.decompose()
    for note in root.find_all(string=lambda text: isinstance(text, Comment)):
        note.extract()
    adopted(root, adopt)
    parts = [str(child).strip() for child in root.children]
    body = "\n".join(part.replace("\n", " ") for part in parts if part)
    images = len(root.find_all("img"))
    if not root.get_text(strip=True) and not images:
        raise InputError("网页里没有文字", todo="请确认保存的是正文，而不是登录页或脚本")
    return Taken(
        title=title,
        body=body + "\n",
        author=author,
        account=account,
        source_url=address,
        pictures=images,
    )


def _article(page: BeautifulSoup) -> Tag:
    """The article's element; a lone wrapper around everything is opened."""
    root = root_of(page)
    while True:
        inside = [c for c in root.children if isinstance(c, Tag) or str(c).strip()]
        only = inside[0] if len(inside) == 1 else None
        if (
            not isinstance(only, Tag)
            or only.name not in {"html", "body", "div"}
            or only.get("style")
        ):
            return root
        root = only
