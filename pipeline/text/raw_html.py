"""Raw HTML in a draft: an allow-list of tags, attributes and style properties; all else goes."""

import re
from collections.abc import Callable
from html import unescape

import nh3

from pipeline.text.links import is_own

# Tags that the platform's editor keeps; `div` becomes `section` before.
TAGS = {
    *("p", "section", "span", "strong", "b", "em", "i", "u", "s", "del", "sub", "sup", "mark"),
    *("br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "code"),
    *("table", "thead", "tbody", "tr", "th", "td", "img", "a", "ruby", "rt", "rp", "kbd"),
}
_ATTRIBUTES = {
    "*": {"style"},
    "a": {"href"},
    "img": {"src", "alt"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "ol": {"start"},
}
# Properties that neither place an element nor load anything nor set a font family.
PROPERTIES = {
    *("color", "background-color", "font-size", "font-weight", "font-style", "line-height"),
    *("letter-spacing", "text-align", "text-indent", "text-decoration", "vertical-align"),
    *("margin", "margin-top", "margin-right", "margin-bottom", "margin-left"),
    *("padding", "padding-top", "padding-right", "padding-bottom", "padding-left"),
    *("border", "border-top", "border-right", "border-bottom", "border-left"),
    *("border-radius", "border-collapse", "border-color", "border-style", "border-width"),
    *("width", "max-width", "height", "display", "white-space", "word-break", "overflow-wrap"),
    *("overflow-x", "table-layout", "box-sizing"),
}
_SIDE = re.compile(r"(text-align:\s*)(start|end)\b", re.IGNORECASE)
_IMPORTANT = re.compile(r"\s*!\s*important", re.IGNORECASE)
_DIV = re.compile(r"<(/?)div(?=[\s/>])", re.IGNORECASE)
_IMG = re.compile(r"<img[^>]*>")
_AT = re.compile(r' src="picture:(\d+)"')
_ALT = re.compile(r' alt="([^"]*)"')
_HREF = re.compile(r"<a\s[^>]*?href\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE)
_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9-]*)")


def clean(html: str, adopt: Callable[[str], str]) -> str:
    """The HTML that may stay; `adopt` turns the address of a picture into its placeholder."""

    def attribute(tag: str, name: str, value: str) -> str | None:
        if tag == "a" and name == "href":
            return value if is_own(value) else None
        if tag == "img" and name == "src":
            return adopt(value)
        return _mended(value) if name == "style" else value

    kept = nh3.clean(
        _DIV.sub(r"<\1section", html),
        tags=TAGS,
        clean_content_tags={"script", "style"},
        attributes=_ATTRIBUTES,
        attribute_filter=attribute,
        filter_style_properties=PROPERTIES,
        url_schemes={"http", "https", "picture"},
        link_rel=None,
    )
    return kept.replace("&nbsp;", "\u00a0")


def _mended(style: str) -> str:
    """What the platform's structure check reports and is safe to write otherwise."""
    style = style.removesuffix(";").replace(": ", ":")
    if "text-align" in style:
        style = _SIDE.sub(lambda m: m[1] + ("left" if m[2].lower() == "start" else "right"), style)
    return _IMPORTANT.sub("", style) if "!" in style else style


def alternatives(html: str) -> dict[int, str]:
    """The number of each placeholder in sanitised HTML -> its alt text."""
    found = {}
    for tag in _IMG.findall(html):
        at, alt = _AT.search(tag), _ALT.search(tag)
        if at:
            found[int(at[1])] = unescape(alt[1]) if alt else ""
    return found


def foreign(html: str) -> list[str]:
    """The addresses of links in this HTML that cannot stay clickable."""
    return [url for url in map(unescape, _HREF.findall(html)) if not is_own(url)]


def refused(html: str) -> list[str]:
    """The names of tags in this HTML that will be taken out."""
    names = {name.lower() for name in _TAG.findall(html)}
    return sorted(names - TAGS - {"div"})
