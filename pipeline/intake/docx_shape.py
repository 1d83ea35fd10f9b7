"""A converted Word file put into a draft's order: its title taken out, headings and notes set."""

import re

from bs4 import BeautifulSoup
from bs4.element import Tag

from pipeline.intake.markup import NOTE

_NOTES = 'a[href^="#footnote-"], a[href^="#endnote-"]'
_NUMBERED = re.compile(
    r"\s*(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十\d]+[章节条]|[1-9][.、])"
)
_LEVELS = ("h5", "h4", "h3", "h2", "h1")


def shaped(page: BeautifulSoup) -> str:
    """Take the title out and let sections begin at the second level; the title."""
    title = _title(page)
    text = " ".join(title.get_text(" ").split()) if title else ""
    if title:
        title.decompose()
    if page.find("h1"):
        for tag in page.find_all(_LEVELS):
            tag.name = f"h{int(tag.name[1]) + 1}"
    for box in page.find_all("input"):
        box.replace_with("☑ " if box.has_attr("checked") else "☐ ")
    for heading in page.find_all(["h2", "h3", "h4", "h5", "h6"]):
        for bold in heading.find_all(["strong", "b"]):
            bold.unwrap()
    return text


def _title(page: BeautifulSoup) -> Tag | None:
    """The paragraph of style Title, else the one heading that stands before everything."""
    named = page.select_one("h1.title")
    if named:
        return named
    first: Tag | None = next(
        (tag for tag in page.find_all(recursive=False) if tag.get_text(strip=True)), None
    )
    alone = len(page.find_all("h1")) == 1
    if first is None or first.name != "h1" or not alone or _NUMBERED.match(first.get_text()):
        return None
    return first


def footnotes(page: BeautifulSoup) -> list[tuple[int, Tag]]:
    """Number and text of each note; where it is called stands our own mark."""
    found: list[tuple[int, Tag]] = []
    for call in page.select(f"sup > {_NOTES.replace(', ', ', sup > ')}"):
        text = page.find(id=str(call["href"])[1:])
        if not isinstance(text, Tag) or call.parent is None:
            continue
        for back in text.select('a[href^="#footnote-ref-"], a[href^="#endnote-ref-"]'):
            back.decompose()
        found.append((len(found) + 1, text))
        call.parent.replace_with(page.new_tag(NOTE, attrs={"n": str(len(found))}))
    for _, text in found:
        around = text.parent
        text.extract()
        if around is not None and not around.find("li"):
            around.decompose()
    return found
