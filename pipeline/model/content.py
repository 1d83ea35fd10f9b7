"""A draft is what the author wrote; an article is only what the platform keeps."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from enum import StrEnum


class Level(StrEnum):
    """How a finding binds: must fix, suggestion, hint."""

    MUST = "必改"
    SHOULD = "建议"
    HINT = "提示"


class BodyForm(StrEnum):
    """The three bodies: Markdown, Word, and styled HTML (排版件) from another editor."""

    MARKDOWN = "markdown"
    WORD = "word"
    STYLED = "styled"


class Release(StrEnum):
    """How a post leaves: 群发 by API, 发布 by API (notifies nobody), or by a person's hand."""

    MASS = "mass"
    PUBLISH = "publish"
    HAND = "hand"


class Kind(StrEnum):
    """What sort of post it is; decides template, checks and report section."""

    ARTICLE = "article"
    POSTER = "poster"
    RECRUITMENT = "recruitment"
    LIVE = "live"
    VIDEO = "video"
    REPRINT = "reprint"
    KEY_DATE = "key_date"
    RELAY = "relay"
    RECAP = "recap"
    RANKING = "ranking"


class ArticleType(StrEnum):
    """The platform's article_type: 图文 `news` or 图片消息 `newspic`."""

    NEWS = "news"
    NEWSPIC = "newspic"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something stands: a path and a 1-based line (0: the file as a whole)."""

    path: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One result of a check; a check returns all of them."""

    rule: str
    level: Level
    where: Place
    message: str
    before: str = ""
    after: str = ""
    reason: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What the author wrote: the header's fields and the body, with the line the body starts at.

    `due` is a wish in µs UTC, read once when the post is made; `release` and `batch` likewise.
    `fields` holds the kind's own fields (quota, deadline, term …), `unknown` the keys that no
    table knows: kept and reported, never dropped.
    """

    path: str
    kind: Kind
    form: BodyForm
    title: str
    body: str
    body_line: int
    account: str
    author: str = ""
    digest: str = ""
    theme: str = ""
    cover: str = ""
    cover_alt: str = ""
    due: int | None = None
    release: Release | None = None
    original: bool = False
    reprint: bool = False
    source: str = ""
    source_url: str = ""
    series: str = ""
    batch: str = ""
    position: int = 1
    level: str = ""
    comments: bool = False
    tags: tuple[str, ...] = ()
    fields: Mapping[str, object] = field(default_factory=dict)
    unknown: Mapping[str, object] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)  # header key -> 1-based line

    def at(self, key: str = "") -> Place:
        """Where a header key stands in the file."""
        return Place(path=self.path, line=self.lines.get(key, 1 if key else 0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One picture of an article: how the draft names it, and the placeholder it has in the HTML.

    The compiler writes `src="picture:N"`; preparing replaces it with `asset:<sha256>` of the bytes
    that will be sent, and staging with the platform's URL.
    """

    ref: str
    alt: str = ""
    caption: str = ""
    line: int = 0
    placeholder: str = ""
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """Only what the platform keeps, as it will be sent but for the picture addresses."""

    title: str
    html: str  # newspic: plain text
    digest: str = ""
    author: str = ""
    cover: str = ""  # asset:<sha256>
    source_url: str = ""
    type: ArticleType = ArticleType.NEWS
    images: tuple[str, ...] = ()  # newspic: asset:<sha256>, the first is the cover
    pictures: tuple[Picture, ...] = ()
    comments: bool = False
    original: bool = False  # can't be declared by API: printed on the hand-over card

    @property
    def chars(self) -> int:
        """Characters that count against the platform's 20,000."""
        return len(self.html)

    @property
    def size(self) -> int:
        """UTF-8 bytes that count against the platform's 1 MB."""
        return len(self.html.encode())


def payload_json(articles: Sequence[Article]) -> str:
    """The canonical text of a payload: the bytes that reviewers sign and that are sent."""
    return json.dumps(
        [asdict(a) for a in articles], ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )


def payload_hash(articles: Sequence[Article]) -> str:
    """SHA-256 of the canonical payload, hex."""
    return hashlib.sha256(payload_json(articles).encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """The compiled payload, frozen at the first review; sign-offs bind to `payload_hash`."""

    post: str
    articles: tuple[Article, ...]
    source_hash: str
    payload_hash: str
    frozen_at: int
