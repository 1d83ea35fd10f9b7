"""Plain text, or Markdown without a header, as the body of a draft."""

import re
from pathlib import PurePath

from pipeline.intake.html import Taken
from pipeline.intake.markup import escaped
from pipeline.model.errors import InputError

_FIRST = re.compile(r"[一二三四五六七八九十]{1,3}、\S")
_SECOND = re.compile(r"（[一二三四五六七八九十]{1,3}）\S")
_ITEM = re.compile(r"(\d{1,3}[.)]|[-*•·●])[ \t]+(?=\S)")
_ENDS = ("。", "；", "，", "：", "！", "？", ";", ",", ".")
_LONGEST = 32  # characters of a heading or a title
_HEADING = re.compile(r"#[ \t]+(\S.*?)[ \t#]*$", re.MULTILINE)


def take(text: str, name: str) -> Taken:
    """Text as Markdown: each line a paragraph, numbered lines headings; the first may be title."""
    lines = [line.strip(" \t\u3000\xa0\ufeff") for line in text.split("\n")]
    full = [number for number, line in enumerate(lines) if line]
    if not full:
        raise InputError("文件里没有文字", where=name, todo="请确认选对了文件")
    title = lines[full[0]] if _short(lines[full[0]]) and len(full) > 1 else ""
    body = lines[full[0] + 1 :] if title else lines
    return Taken(title=title, body=_paragraphs(body))


def _paragraphs(lines: list[str]) -> str:
    parts: list[str] = []
    listed = False
    for line in filter(None, lines):
        item = _ITEM.match(line)
        parts.append(("\n" if item and listed else "\n\n") + _line(line, item))
        listed = bool(item)
    return "".join(parts).strip() + "\n"


def _line(line: str, item: re.Match[str] | None) -> str:
    if item:
        sign = item[1] if item[1][0].isdigit() else "-"
        return f"{sign} {escaped(line[item.end() :])}"
    for pattern, sign in ((_FIRST, "##"), (_SECOND, "###")):
        if pattern.match(line) and _short(line):
            return f"{sign} {escaped(line)}"
    return escaped(line, start=True)


def _short(line: str) -> bool:
    return len(line) <= _LONGEST and not line.endswith(_ENDS)


def take_markdown(text: str, name: str) -> Taken:
    """Markdown as it is; a heading of the first level becomes the title."""
    if text.startswith("---\n"):
        todo = "直接放进 drafts/ 即可"
        raise InputError("这已经是有文件头的稿件，不必导入", where=name, todo=todo)
    if not text.strip():
        raise InputError("文件里没有文字", where=name, todo="请确认选对了文件")
    found = _HEADING.match(text.lstrip())
    body = text.lstrip()[found.end() :] if found else text
    return Taken(title=found[1] if found else "", body=body.strip("\n") + "\n")


def stem_of(name: str) -> str:
    """A file's name as the name of a draft: letters, digits, Chinese, - and _."""
    stem = PurePath(name.replace("\\", "/")).stem
    return re.sub(
        r"-{2,}", "-", "".join(c if c.isalnum() or c in "-_" else "-" for c in stem)
    ).strip("-")
