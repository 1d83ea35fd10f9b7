"""A draft becomes an article: one walk over its tree, styles at the root and inherited."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from pipeline.model.account import LIMITS
from pipeline.model.content import (
    Article,
    ArticleType,
    BodyForm,
    Draft,
    Finding,
    Kind,
    Level,
    Picture,
    Place,
)
from pipeline.model.errors import InputError
from pipeline.text import contents, reading
from pipeline.text.costs import PICTURE_ADDRESS, Block, Costs, costs
from pipeline.text.endings import notes, references
from pipeline.text.markdown import parsed
from pipeline.text.page import Page, escape
from pipeline.text.plain import text_of
from pipeline.text.source import COLON, clean
from pipeline.text.steps_registry import handlers
from pipeline.text.styled import styled
from pipeline.text.theme import Brand, Theme, lighter
from pipeline.text.theme_parts import LIGHTER

DIGEST_CHARS = 54  # what the platform would take by itself (developers.weixin.qq.com draft_add)


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """An article, its plain text, what the compiler has to say, and how many characters are text.

    `text_chars` counts what a reader sees, without white space. `blocks` are the body's.
    """

    article: Article
    text: str
    findings: tuple[Finding, ...]
    text_chars: int
    blocks: tuple[Block, ...] = ()
    lightest: int = 0  # characters of the lightest form where not even that fits

    @property
    def chars(self) -> int:
        """Characters with the addresses that the pictures will have."""
        return self.article.chars + PICTURE_ADDRESS * len(self.article.pictures)

    @property
    def costs(self) -> Costs:
        """What the characters are spent on."""
        return costs(self.article.html, self.blocks)


def compile_draft(draft: Draft, theme: Theme, *, brand: Brand | None = None) -> Compiled:
    """The article of a draft in a theme; raises InputError where the body cannot be one.

    Above the platform's limit the lighter forms of the theme are tried, one after another; where
    none of them fits, the full form is returned and says what the lightest one would take.
    """
    if draft.form is BodyForm.STYLED:
        return _as_it_looks(draft)
    full = _compiled(draft, theme, brand)
    limit = LIMITS["content"].documented
    if full.chars <= limit or full.article.type is not ArticleType.NEWS:
        return full
    left: list[str] = []
    for name, parts in LIGHTER.items():
        theme = lighter(theme, parts)
        made = _compiled(draft, theme, brand)
        left.append(name)
        if made.chars <= limit:
            told = _lighter(draft, full.chars, made.chars, left)
            return replace(made, findings=(*made.findings, told))
    return replace(full, lightest=made.chars)


def _lighter(draft: Draft, before: int, after: int, left: list[str]) -> Finding:
    where = Place(path=draft.path, line=draft.body_line)
    message = f"全样式有{before}字符，超过平台上限；已略去{'、'.join(left)}，现为{after}字符"
    reason = "内容一字未少；想保留全样式可分成两篇"
    return Finding(rule="L4", level=Level.HINT, where=where, message=message, reason=reason)


def _compiled(draft: Draft, theme: Theme, brand: Brand | None) -> Compiled:
    if draft.form is not BodyForm.MARKDOWN:
        raise InputError("这一版只排 Markdown 稿件", where=draft.path, todo="请把正文存成 .md 文件")
    source = clean(draft)
    page = Page(draft, source.text, theme, handlers())
    with parsed(source.text) as root:
        body = contents.put(page.one(root), page)
    body = reading.put(body, body)
    if COLON in source.text:
        body = body.replace(COLON, ":")
    head, foot = _around(page, body, brand)
    html = f"<section{theme.of('article')}>{head}{body}{foot}</section>"
    text = text_of(body)
    return Compiled(
        article=_article(draft, page.pictures, html, text),
        text=text,
        findings=(*source.findings, *page.findings),
        text_chars=_seen(text) + _seen(text_of(head + foot)),
        blocks=tuple(page.blocks),
    )


def _as_it_looks(draft: Draft) -> Compiled:
    """A styled page brings its own look: no theme, no brand lines, no lighter form."""
    made = styled(draft)
    return Compiled(
        article=_article(draft, made.pictures, made.html, made.text),
        text=made.text,
        findings=made.findings,
        text_chars=len("".join(made.text.split())),
    )


def _article(draft: Draft, pictures: Iterable[Picture], html: str, text: str) -> Article:
    poster = draft.kind is Kind.POSTER
    return Article(
        title=draft.title,
        html=text if poster else html,
        digest=draft.digest or digest_of(text),
        author=draft.author,
        source_url=draft.source_url,
        type=ArticleType.NEWSPIC if poster else ArticleType.NEWS,
        pictures=tuple(pictures),
        comments=draft.comments,
        original=draft.original,
    )


def _around(page: Page, body: str, brand: Brand | None) -> tuple[str, str]:
    """What stands above and below the body."""
    theme = page.theme
    head = reading.put(_line("header", brand.header, theme), body) if brand else ""
    foot = reading.put(_line("footer", brand.footer, theme), body) if brand else ""
    return head, f"{notes(page)}{references(page)}{foot}"


def _seen(text: str) -> int:
    return sum(map(len, text.split()))


def _line(part: str, text: str, theme: Theme) -> str:
    html = "<br>".join(map(escape, text.strip().split("\n")))
    return f"<section{theme.of(part)}>{html}</section>" if html else ""


def digest_of(text: str) -> str:
    """A digest from the text's first sentences, at most as long as the platform's own would be."""
    start = " ".join(text[: DIGEST_CHARS * 2].split())[: DIGEST_CHARS + 1]
    if len(start) <= DIGEST_CHARS:
        return start
    end = max(start.rfind(c, 0, DIGEST_CHARS) for c in "。！？；")
    return start[: end + 1] if end > DIGEST_CHARS // 3 else start[: DIGEST_CHARS - 1] + "…"
