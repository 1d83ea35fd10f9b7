"""Headings that a Word file only looks like it has: official papers seldom use heading styles."""

import re
from typing import Any

from mammoth import documents

_FIRST = re.compile(r"[一二三四五六七八九十]{1,3}、\S")
_SECOND = re.compile(r"（[一二三四五六七八九十]{1,3}）\S")
_ENDS = ("。", "；", "，", "：", "！", "？", ";", ",")
_LONGEST = 32  # characters of a heading
_PLAIN = frozenset({None, "Normal", "正文", "Body Text", "正文文本", "Body"})


def dressed(document: Any) -> Any:
    """The document with its plain paragraphs that are headings named as such."""
    children, titled = [], any(_named_title(child) for child in document.children)
    for child in document.children:
        if not isinstance(child, documents.Paragraph) or child.style_name not in _PLAIN:
            children.append(child)
            titled = titled or isinstance(child, documents.Table)
            continue
        text = _text(child).strip()
        style = _style(child, text, first=not titled)
        titled = titled or bool(text)
        children.append(child.copy(style_id=None, style_name=style) if style else child)
    return document.copy(children=children)


def _named_title(child: Any) -> bool:
    return getattr(child, "style_name", None) in {"Title", "标题"}


def _style(paragraph: Any, text: str, *, first: bool) -> str:
    if not text or len(text) > _LONGEST or text.endswith(_ENDS):
        return ""
    if first and paragraph.alignment == "center":
        return "Title"
    if _FIRST.match(text):
        return "heading 1"
    return "heading 2" if _SECOND.match(text) else ""


def _text(node: Any) -> str:
    if isinstance(node, documents.Text):
        return str(node.value)
    return "".join(_text(child) for child in getattr(node, "children", ()))
