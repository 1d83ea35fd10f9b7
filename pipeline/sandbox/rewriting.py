"""What the platform does to the HTML of a draft before it keeps it.

Gone: script, style, form parts, handlers, ids, pictures from elsewhere, links to elsewhere (their
text stays), the styles of <code>. Changed: <br> is written <br  />, hex colours become rgb().
Added: one hidden paragraph with <mp-style-type>. Rewriting twice changes nothing more.
"""

import re
from html import escape
from html.parser import HTMLParser
from typing import Final
from urllib.parse import urlsplit

from pipeline.sandbox.shelf import HOSTS

SWALLOWED: Final = frozenset(
    {"script", "style", "noscript", "object", "embed", "applet", "title", "textarea", "template"}
)
DROPPED: Final = frozenset(
    {"html", "head", "body", "meta", "link", "base", "form", "input", "button", "select", "option"}
)
VOID: Final = frozenset({"img", "hr", "col", "area", "wbr", "source", "track"})
LINKS: Final = frozenset({"mp.weixin.qq.com", "weixin.qq.com"})
VIDEOS: Final = frozenset({"v.qq.com", "mp.weixin.qq.com", "video.qq.com"})
HEX: Final = re.compile(r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})(?![0-9a-fA-F])")
MARK: Final = '<p style="display: none;"><mp-style-type data-value="3"></mp-style-type></p>'

# An ampersand that begins no character reference.
STRAY: Final = re.compile(r"&(?!(?:[a-zA-Z][a-zA-Z0-9]*|#[0-9]+|#[xX][0-9a-fA-F]+);)")

Attributes = list[tuple[str, str | None]]


def rewrite(content: str) -> str:
    """The HTML as the platform keeps it."""
    walk = Rewriter()
    walk.feed(STRAY.sub("&amp;", content))
    walk.close()
    kept = "".join(walk.out)
    return kept if "<mp-style-type" in kept else kept + MARK


def plain(content: str) -> str:
    """The text of HTML, with single spaces."""
    walk = Reader()
    walk.feed(content)
    walk.close()
    return " ".join("".join(walk.out).split())


class Rewriter(HTMLParser):
    """One walk over the tags."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.out: list[str] = []
        self.swallowing = ""

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Keep, change or drop an opening tag."""
        if self.swallowing or tag in DROPPED:
            return
        if tag in SWALLOWED:
            self.swallowing = tag
        elif tag == "br":
            self.out.append("<br  />")
        elif tag in {"img", "iframe"} and not at_home(tag, dict(attrs)):
            self.swallowing = "iframe" if tag == "iframe" else ""
        else:
            end = " />" if tag in VOID else ">"
            self.out.append(f"<{tag}{written(tag, attrs)}{end}")

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        """A tag that closes itself; HTML knows that of void elements only."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID and tag != "br":
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Keep a closing tag of what was kept."""
        if self.swallowing:
            self.swallowing = "" if tag == self.swallowing else self.swallowing
        elif tag not in DROPPED | VOID | SWALLOWED | {"br"}:
            self.out.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        """Text stays as it is."""
        if not self.swallowing:
            self.out.append(data.replace("<", "&lt;"))

    def handle_entityref(self, name: str) -> None:
        """A named character stays as it was written."""
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        """A numbered character stays as it was written."""
        self.handle_data(f"&#{name};")


class Reader(HTMLParser):
    """Collects the text that a reader sees."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.out: list[str] = []

    def handle_data(self, data: str) -> None:
        """Text."""
        self.out.append(data)


def at_home(tag: str, attrs: dict[str, str | None]) -> bool:
    """Whether a picture or a video comes from the platform."""
    address = attrs.get("src") or attrs.get("data-src") or ""
    return host(address) in (HOSTS if tag == "img" else VIDEOS)


def host(address: str) -> str:
    """The host of an address; nothing where it has none."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    return parts.hostname or "" if parts.scheme in {"http", "https", ""} else ""


def written(tag: str, attrs: Attributes) -> str:
    """The attributes that stay, as text."""
    kept = []
    for name, given in attrs:
        value = given or ""
        if name.startswith("on") or name == "id" or not re.fullmatch(r"[a-z_][a-z0-9_:.-]*", name):
            continue
        if name == "href" and host(value) not in LINKS:
            continue
        if name == "style":
            value = "" if tag == "code" else HEX.sub(rgb, value)
            if not value:
                continue
        kept.append(f' {name}="{escape(value)}"')
    return "".join(kept)


def rgb(found: re.Match[str]) -> str:
    """A hex colour as the platform keeps it: red, green and blue in decimals."""
    digits = found[0][1:]
    full = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
    red, green, blue = bytes.fromhex(full)
    return f"rgb({red}, {green}, {blue})"
