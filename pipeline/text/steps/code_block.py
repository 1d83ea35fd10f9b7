"""Code blocks: colours inline, spaces and lines kept, long lines scroll without `pre`."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import cast

import comrak
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.token import Comment, Keyword, Name, Number, Operator, String, _TokenType
from pygments.util import ClassNotFound

from pipeline.model.content import Level
from pipeline.text.formula.placed import written
from pipeline.text.page import Page, escape
from pipeline.text.steps_registry import step

MAX_COLOURED = 20_000  # longer code stays plain: colours cost more than the article may hold

_CLASSES = (
    (Comment, "comment"),
    (Keyword, "keyword"),
    (String, "string"),
    (Number, "number"),
    (Operator.Word, "operator"),
    (Name.Function, "name"),
    (Name.Class, "name"),
    (Name.Tag, "name"),
    (Name.Decorator, "name"),
)
_DRAWN_ELSEWHERE = frozenset({"mermaid", "plantuml", "dot", "graphviz", "infographic"})
_SPACES = re.compile(r"(?m)^ |(?<= ) | (?= )| $")


@step("CodeBlock")
def code_block(node: comrak.AstNode, page: Page) -> str:
    """Monospace by a bare `code`, since no font family may be set; the box is styled."""
    block = cast("comrak.CodeBlock", node.node_value).value
    if block.fenced and not block.closed:
        message = f"代码块没有结束，后面全按代码显示：请补一行 {chr(block.fence_char) * 3}"
        page.find(node, "B1", Level.SHOULD, message)
    text = block.literal.removesuffix("\n").expandtabs(4)
    words = block.info.replace("{", " ").split()
    language = words[0].lower() if words else ""
    if language == "math":
        return written(node, page, text, display=True)
    if language in _DRAWN_ELSEWHERE:
        message = f"{words[0]} 图还不能直接画出，已按代码显示：请导出成图片再插入"
        page.find(node, "B2", Level.SHOULD, message)
    html = "".join(_coloured(text, language, page))
    return f"<section{page.theme.of('pre')}><code>{html}</code></section>"


def _coloured(text: str, language: str, page: Page) -> Iterator[str]:
    text = _SPACES.sub("\u00a0", text)
    for part, run in groupby(_tokens(text, language), key=lambda pair: pair[0]):
        html = escape("".join(word for _, word in run)).replace("\n", "<br>")
        style = page.theme.of(f".code-{part}") if part else ""
        yield f"<span{style}>{html}</span>" if style else html


def _tokens(text: str, language: str) -> Iterator[tuple[str, str]]:
    lexer = _lexer(language) if language and len(text) <= MAX_COLOURED else None
    if lexer is None:
        yield "", text
        return
    last = ""
    for kind, word in lexer.get_tokens(text):
        if word.strip():
            last = _class(kind)
        yield last, word  # white space takes the colour before it: fewer spans


def _lexer(language: str) -> Lexer | None:
    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None


def _class(kind: _TokenType) -> str:
    return next((name for parent, name in _CLASSES if kind[: len(parent)] == parent), "")
