"""A draft becomes an article: one walk over its tree, styles at the root and inherited."""

from dataclasses import dataclass

from pipeline.model.content import Article, ArticleType, BodyForm, Draft, Finding, Kind
from pipeline.model.errors import InputError
from pipeline.text.endings import notes, references
from pipeline.text.markdown import tree
from pipeline.text.page import Page, escape
from pipeline.text.plain import text_of
from pipeline.text.source import clean
from pipeline.text.steps_registry import handlers
from pipeline.text.theme import Brand, Theme

DIGEST_CHARS = 54  # what the platform would take by itself (developers.weixin.qq.com draft_add)


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """An article, its plain text, what the compiler has to say, and how many characters are text.

    `text_chars` counts what a reader sees, without white space.
    """

    article: Article
    text: str
    findings: tuple[Finding, ...]
    text_chars: int


def compile_draft(draft: Draft, theme: Theme, *, brand: Brand | None = None) -> Compiled:
    """The article of a draft in a theme; raises InputError where the body cannot be one."""
    if draft.form is not BodyForm.MARKDOWN:
        raise InputError("这一版只排 Markdown 稿件", where=draft.path, todo="请把正文存成 .md 文件")
    source = clean(draft)
    page = Page(draft, source.text, theme, handlers())
    body = page.one(tree(source.text))
    html = _root(page, body, brand)
    text = text_of(body)
    poster = draft.kind is Kind.POSTER
    article = Article(
        title=draft.title,
        html=text if poster else html,
        digest=draft.digest or digest_of(text),
        author=draft.author,
        source_url=draft.source_url,
        type=ArticleType.NEWSPIC if poster else ArticleType.NEWS,
        pictures=tuple(page.pictures),
        comments=draft.comments,
        original=draft.original,
    )
    return Compiled(
        article=article,
        text=text,
        findings=(*source.findings, *page.findings),
        text_chars=len("".join(text_of(html).split())),
    )


def _root(page: Page, body: str, brand: Brand | None) -> str:
    theme = page.theme
    head = _line("header", brand.header, theme) if brand else ""
    foot = _line("footer", brand.footer, theme) if brand else ""
    inner = f"{head}{body}{notes(page)}{references(page)}{foot}"
    return f"<section{theme.of('article')}>{inner}</section>"


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
