"""Pictures of other people's pages: where their bytes are, what they show, what stands below."""

import re
from collections.abc import Callable

from bs4.element import Tag

# What editors write by themselves where a person should have said what a picture shows.
_NO_WORDS = re.compile(
    r"\s*(?:图片|图像|image|img|picture|photo|截图|未命名)?[\s_-]*\d*\s*|图[\s_-]*\d+"
    r"|.*\.(?:jpe?g|png|gif|webp|bmp|tiff?)|.*(?:描述已自动生成|automatically generated).*"
    r"|(?:IMG|DSC|mmexport|微信图片)[-_ ]?\d+.*",
    re.IGNORECASE | re.DOTALL,
)
_CREDIT = re.compile(
    r"^(?:图[一二三四五六七八九十\d]*[\s：:．.、]|▲|△|↑|▼|(?:摄影|供图|来源)[：:])"
)
_SOURCES = ("data-src", "data-original", "src")
_LONGEST_CAPTION = 60


def adopted(root: Tag, adopt: Callable[[str], str] | None) -> None:
    """Give every picture the address that the draft will use; dropped ones leave the tree."""
    for image in root.find_all("img"):
        source = next((str(image[n]) for n in _SOURCES if image.get(n)), "").strip()
        if adopt is not None:
            source = adopt(source) if source else ""
        if _NO_WORDS.fullmatch(str(image.get("alt") or "")):
            image["alt"] = ""
        if source:
            image["src"] = source
            del image["data-src"]
        else:
            image.replace_with(str(image.get("title") or ""))


def captioned(root: Tag) -> None:
    """Words below a picture become its title, which the compiler sets as a caption."""
    for image in root.find_all("img"):
        words = _figcaption(image) or _below(image)
        if words is not None:
            image["title"] = _text(words)
            words.decompose()


def _figcaption(image: Tag) -> Tag | None:
    figure = image.find_parent("figure")
    if figure is None or len(figure.find_all("img")) != 1:
        return None
    found = figure.find("figcaption")
    return found if isinstance(found, Tag) and _text(found) else None


def _below(image: Tag) -> Tag | None:
    """The next paragraph, where the picture stands alone and the words read like a caption."""
    block = image.find_parent(["p", "section", "div"])
    if block is None or _text(block) or len(block.find_all("img")) != 1:
        return None
    after = block.find_next_sibling()
    if not isinstance(after, Tag) or after.name not in {"p", "section"} or after.find("img"):
        return None
    text = _text(after)
    marked = "caption" in (after.get("class") or []) or _CREDIT.match(text)
    return after if marked and 0 < len(text) <= _LONGEST_CAPTION else None


def _text(node: Tag) -> str:
    return " ".join(node.get_text(" ").split())
