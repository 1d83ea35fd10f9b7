"""Drafts and articles for the tests, with a theme that is easy to read in expected output."""

from pipeline.model.content import Draft
from pipeline.text.check import check
from pipeline.text.compile import Compiled, compile_draft
from pipeline.text.header import parse
from pipeline.text.theme import Theme
from pipeline.text.theme import parse as parse_theme

PLAIN = parse_theme(
    "plain",
    """
    article { color: #333; font-size: 16px }
    strong { color: #070 }
    .code-comment { color: #777 }
    .note { background: #eee; color: #333 }
    th { background: #eee; color: #333 }
    """,
)


def draft(body: str, head: str = "") -> Draft:
    return parse("drafts/a.md", f"---\ntitle: 测试\n{head}---\n{body}")[0]


def compiled(body: str, head: str = "", theme: Theme = PLAIN) -> Compiled:
    return compile_draft(draft(body, head), theme)


def html(body: str, head: str = "") -> str:
    """The article without its root."""
    inner = compiled(body, head).article.html
    return inner.partition(">")[2].removesuffix("</section>")


def rules(body: str, head: str = "", year: int = 2026) -> list[str]:
    """The ids of all findings."""
    one = draft(body, head)
    return [f.rule for f in check(one, compile_draft(one, PLAIN), year=year)]
