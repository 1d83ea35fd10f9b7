"""One self-contained page: an article as the phone shows it, light and dark, and its cards."""

from collections.abc import Mapping
from functools import cache
from html import escape
from importlib.resources import files
from string import Template

from pipeline.text.darken import darken

_LIGHT = {"scheme": "light", "page": "#fff", "ink": "#191919", "soft": "#737373", "link": "#576b95"}
_DARK = {
    "scheme": "dark",
    "page": "#191919",
    "ink": "#cfcfcf",
    "soft": "#8c8c8c",
    "link": "#7d90a9",
}


def page(
    title: str,
    account: str,
    digest: str,
    html: str,
    *,
    cover: str = "",
    author: str = "",
    figures: str = "",
    picture: str = "",
    dark: bool = False,
) -> str:
    """The page's HTML, without script or outside address.

    `html` is the article with `data:` pictures (see `placing.place`), `cover` a `data:` address,
    `figures` a line below the phone. A picture message has its `picture`, a `data:` address, above
    its title. The switch between light and dark is CSS alone; the article
    stands in a sandboxed frame of its own policy.
    """
    words = {"title": title, "account": account, "author": author}
    return _template("preview_page.html").substitute(
        {name: escape(text) for name, text in words.items()},
        digest=escape(digest),
        initial=escape(account[:1]),
        figures=escape(figures),
        cover=f'<img src="{escape(cover)}" alt="">' if _inside(cover) else "",
        light="" if dark else " checked",
        dark=" checked" if dark else "",
        day=escape(framed(words, html, picture, dark=False)),
        night=escape(framed(words, html, picture, dark=True)),
    )


def framed(words: Mapping[str, str], html: str, picture: str = "", *, dark: bool) -> str:
    """The document of one frame: picture, title, account, author, and the article in one mode."""
    told = {name: escape(text) for name, text in words.items()}
    html, colours = (darken(html), _DARK) if dark else (html, _LIGHT)
    return _template("preview_article.html").substitute(
        told, **colours, html=html, picture=_above(picture)
    )


def _above(picture: str) -> str:
    """The picture of a picture message, from edge to edge."""
    return f'<img id="picture" src="{escape(picture)}" alt="">' if _inside(picture) else ""


def _inside(address: str) -> bool:
    """Whether the address is the picture itself."""
    return address.startswith("data:image/")


@cache
def _template(name: str) -> Template:
    return Template(files("pipeline.text").joinpath(name).read_text("utf-8"))
