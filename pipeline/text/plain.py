"""The text of HTML, and the form in which two versions of one article can be compared."""

import re
from html import unescape

_HIDDEN = re.compile(
    r"<p[^>]*>\s*<mp-style-type[^>]*>\s*</mp-style-type>\s*</p>|<!--.*?-->", re.DOTALL
)
_BREAK = re.compile(r"<(?:br\s*/?|/(?:p|h[1-6]|section|tr|li|blockquote|div))\s*>", re.IGNORECASE)
_CELL = re.compile(r"</t[dh]\s*>", re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z/!][^>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^>\"']*)*>")
_IMG = re.compile(r"<img(?=[\s/>])", re.IGNORECASE)
_UNSEEN = re.compile(r"[\s\u200b\ufeff]+")


def text_of(html: str) -> str:
    """What a reader reads, one block a line."""
    text = html
    if "<" in text:
        text = _BREAK.sub("\n", text)
        if "</t" in text or "</T" in text:
            text = _CELL.sub("\u3000", text)
        text = _TAG.sub("", text)
    if "&" in text:
        text = unescape(text)
    lines = text.replace("\u00a0", " ").split("\n")
    return "\n".join(filter(None, map(str.strip, lines)))


def normal(html: str) -> str:
    """An article's content with all that the platform's server rewrites taken away.

    Kept: every visible character and the places of pictures. Gone: tags, attributes, styles and
    their colours' spelling, links, picture hosts, white space, and the platform's hidden marks.
    """
    marked = _IMG.sub("\ufffc<img", _HIDDEN.sub("", html))
    return _UNSEEN.sub("", unescape(_TAG.sub("", marked)))
