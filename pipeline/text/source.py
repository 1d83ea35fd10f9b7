"""A body before parsing: unseen characters taken out and told, hostile sizes refused."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.model.content import Draft, Finding, Level, Place
from pipeline.model.errors import InputError

MAX_CHARS = 250_000  # a dozen times what one article may hold
MAX_MARKS = 3_000  # emphasis marks in one paragraph: the parser's time grows with their square
MAX_BRACKETS = 1_000  # opening brackets in one paragraph: each may be a level for the parser
MAX_CONTAINERS = 200  # lines that open or close a block of the desk
MAX_QUOTES = 100  # container marks at the head of one line

# C0 and C1 controls but tab and newline, lone surrogates, and noncharacters.
_CONTROL = "\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff"
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_ZERO = "\u200b\u2060\ufeff"  # the joiners U+200C and U+200D stay: emoji and scripts need them
UNSEEN = re.compile(f"[{_CONTROL}{_BIDI}{_ZERO}]")
COLON = "\x02"  # stands for a colon in the words of a fence: the parser takes none there
_FENCE = re.compile(r"(?m)^([ \t>]*:::+[ \t]*)(\S.*)$")
_HEAD = re.compile(r"(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]))+")
_MARK = re.compile(r">|[-+*][ \t]|\d[.)][ \t]")

_KINDS = (
    (re.compile(f"[{_BIDI}]"), "改变书写方向的隐藏字符", Level.SHOULD),
    (re.compile(f"[{_CONTROL}]"), "控制字符", Level.SHOULD),
    (re.compile(f"[{_ZERO}]"), "零宽字符", Level.HINT),
)


class Source(NamedTuple):
    """A body that is safe to parse, and what was taken out of it."""

    text: str
    findings: tuple[Finding, ...]


def clean(draft: Draft) -> Source:
    """The draft's body without unseen characters; InputError where it cannot be an article."""
    text = draft.body.replace("\r\n", "\n").replace("\r", "\n")
    _limits(draft, text)
    findings: tuple[Finding, ...] = ()
    if UNSEEN.search(text) is not None:
        findings = tuple(_told(draft, text))
        text = UNSEEN.sub("", text)
    if ":::" in text:
        text = _FENCE.sub(lambda m: m[1] + m[2].replace(":", COLON), text)
    return Source(text, findings)


def _told(draft: Draft, text: str) -> Iterator[Finding]:
    for number, line in enumerate(text.split("\n"), draft.body_line):
        for pattern, name, level in _KINDS:
            if found := pattern.findall(line):
                codes = "、".join(sorted({f"U+{ord(c):04X}" for c in found}))
                yield Finding(
                    rule="C1",
                    level=level,
                    where=Place(path=draft.path, line=number),
                    message=f"有{len(found)}个{name}（{codes}），已去掉",
                    reason="看不见，却会让排版或搜索出错",
                )


def _limits(draft: Draft, text: str) -> None:
    if len(text) > MAX_CHARS:
        what = f"正文有{len(text)}个字符，超过{MAX_CHARS}"
        raise InputError(what, where=draft.path, todo="一篇图文最多两万字符，请拆成几篇")
    line = draft.body_line
    if text.count("\n:::") > MAX_CONTAINERS:
        what = f"::: 组件超过{MAX_CONTAINERS}处"
        raise InputError(what, where=draft.path, todo="请检查每个 ::: 是否都有结束的一行")
    if _few(text):
        return
    for block in text.split("\n\n"):
        if len(block) > MAX_QUOTES:
            _dense(draft, block, line)
        line += block.count("\n") + 2


def _few(text: str) -> bool:
    """Whether the whole has fewer signs than one line or paragraph may have."""
    counts = [text.count(sign) for sign in "*+>-.)_~=^$["]
    return sum(counts[:6]) <= MAX_QUOTES and sum(counts) <= MAX_BRACKETS


def _dense(draft: Draft, block: str, line: int) -> None:
    marks = sum(map(block.count, "*_~=^$+"))
    if marks > MAX_MARKS or block.count("[") > MAX_BRACKETS:
        what = "这一段里有几千个 *、_、$ 或 [ 符号，无法排版"
        raise InputError(what, where=f"{draft.path}:{line}", todo="请删去多余的符号，或放进代码块")
    for number, text in enumerate(block.split("\n"), line):
        head = _HEAD.match(text)
        if head and len(head[0]) > MAX_QUOTES and len(_MARK.findall(head[0])) > MAX_QUOTES:
            what = f"引用或列表嵌套超过{MAX_QUOTES}层"
            raise InputError(
                what, where=f"{draft.path}:{number}", todo="手机上最多看得清三层，请减少层数"
            )
