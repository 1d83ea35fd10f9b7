"""The vectors of vectors.txt, and the ways by which one may come into an article."""

import json
import re
from collections.abc import Callable
from pathlib import Path

from pipeline.model.content import BodyForm, Draft, Kind
from pipeline.model.errors import InputError
from pipeline.text.blocks_registry import BLOCKS
from pipeline.text.compile import compile_draft
from pipeline.text.darken import darken
from pipeline.text.header import parse
from pipeline.text.placing import place
from pipeline.text.preview import framed, page
from pipeline.text.theme import Brand
from tests.text.themes_on_disk import theme

FILE = Path(__file__).with_name("vectors.txt")
VALUES = ("id", "nickname", "vid", "appid", "path", "title", "url", "时间", "地点", "报名", "姓名")
NUL = "␀"  # how the file writes a NUL
PIXEL = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
_POLICY = re.compile(r"<meta http-equiv=\"Content-Security-Policy\"[^>]*>")
_INSIDE = re.compile(r"<body[^>]*>(.*)</body>", re.DOTALL)


def vectors() -> list[str]:
    """Every vector of every family."""
    lines = FILE.read_text("utf-8").splitlines()
    return [line.replace(NUL, "\0") for line in lines if line and not line.startswith("# ")]


def markdown(body: str, *, title: str = "标题") -> str:
    """An article of a Markdown body, its pictures in their places."""
    draft, _ = parse("drafts/a.md", f"---\ntitle: {json.dumps(title)}\n---\n{body}")
    return _article(draft)


def styled(body: str) -> str:
    """An article of a styled page."""
    draft = Draft(
        path="drafts/a.html",
        kind=Kind.ARTICLE,
        form=BodyForm.STYLED,
        title="标题",
        body=body,
        body_line=1,
        account="",
    )
    return _article(draft)


def _article(draft: Draft, brand: Brand | None = None) -> str:
    try:
        made = compile_draft(draft, theme("government"), brand=brand).article
    except InputError:
        return ""  # a draft that is refused reaches nobody
    return place(made.html, dict.fromkeys(range(1, len(made.pictures) + 1), PIXEL))


def header(vector: str) -> str:
    """The vector in every field of the header and in the brand's lines, on the preview's page."""
    told = json.dumps(vector)
    keys = ("title", "author", "digest", "source", "source_url", "cover_alt", "tags")
    head = "\n".join(f"{key}: {told}" for key in keys)
    draft, _ = parse("drafts/a.md", f"---\n{head}\n---\n正文\n")
    html = _article(draft, Brand(name=vector, header=vector, footer=vector))
    words = {"title": draft.title, "account": vector, "author": draft.author}
    return _bare(framed(words, html, dark=False))


def _bare(document: str) -> str:
    """A page's body without the policy that would hide a hole."""
    found = _INSIDE.search(_POLICY.sub("", document))
    assert found is not None
    return found[1]


def whole_page(every: list[str]) -> str:
    """The preview's page with all vectors in each field, its frames without sandbox and policy."""
    told = " ".join(every)
    cover = f"data:image/{told}"
    made = page(told, told, told, "", cover=cover, author=told, figures=told)
    return _bare(made).replace("<iframe sandbox", "<iframe")


def desk(every: list[str]) -> list[str]:
    """Each block of the desk with all vectors in its words, in each value and in its body."""
    joined = " ".join(every)
    told = " ".join(f'{key}="{joined.replace(chr(34), chr(39))}"' for key in VALUES)
    body = "\n\n".join(every[:40])
    return [markdown(f":::{name} {joined} {told}\n- {joined}\n\n{body}\n:::\n") for name in BLOCKS]


WAYS: dict[str, Callable[[str], str]] = {
    "block": lambda v: markdown(v + "\n"),
    "inline": lambda v: markdown(f"文字 {v} 文字\n"),
    "in bold": lambda v: markdown(f"- **{v}**\n\n> {v}\n"),
    "cell": lambda v: markdown(f"| 表 |\n|---|\n| {v.replace('|', '')} |\n"),
    "code": lambda v: markdown(f"`{v}`\n\n```html\n{v}\n```\n\n    {v}\n"),
    "link": lambda v: markdown(f"[{v}](<{v}> {json.dumps(v)})\n\n[a]({v})\n"),
    "own link": lambda v: markdown(f"[a](<https://mp.weixin.qq.com/s/{v}>)\n"),
    "reference": lambda v: markdown(f"[a][b]\n\n[b]: <{v}> '{v}'\n"),
    "picture": lambda v: markdown(f"![{v}](<{v}> {json.dumps(v)})\n\n![a]({v})\n"),
    "math": lambda v: markdown(f"${v}$\n\n$$\n{v}\n$$\n"),
    "footnote": lambda v: markdown(f"a[^1]\n\n[^1]: {v}\n"),
    "heading": lambda v: markdown(f"[TOC]\n\n## {v}\n\n> [!note] {v}\n> a\n"),
    "header": header,
    "styled": styled,
    "in styled": lambda v: styled(f'<section style="color:#333">{v}<p>后文</p></section>'),
    "attribute of styled": lambda v: styled(f'<p data-id="{v}" style="{v}">a</p><p>b</p>'),
    "dark": lambda v: darken(markdown(f"{v}\n\n文字 {v}\n")),
    "dark styled": lambda v: darken(styled(v)),
}
