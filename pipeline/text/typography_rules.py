"""House typography, rule by rule: each takes one line of text and gives it back.

A line holds MASK where something stands that no rule may look into.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

MASK = "\ue000"
HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_MARKS = "，。；：！？、“”‘’「」『』（）《》〈〉【】…—"
_BESIDE = f"[{HAN}{_MARKS}]"
_SIGNS = "[*_~=]*"  # emphasis that begins or ends between two characters


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """The settings; the defaults are those of config.yaml."""

    space: bool = False
    punctuation: Literal["full", "keep"] = "full"
    quotes: Literal["“”", "「」", "keep"] = "“”"
    ellipsis: bool = True
    dash: bool = True
    ranges: Literal["—", "～", "-", "keep"] = "—"


Rule: TypeAlias = Callable[[str, House], str]

_FULL = str.maketrans(",;:!?", "，；：！？")
_AFTER = re.compile(rf"([{HAN}”’」』》）]{_SIGNS})([,;:!?])(?: +(?=[^\s|]))?")
_BEFORE = re.compile(rf"([A-Za-z0-9]{_SIGNS})([,;!?])(?={_SIGNS}[{HAN}])")
# 一. and the like number a heading; a point before Latin letters belongs to a file's name.
_STOP = re.compile(
    rf"(?<=[{HAN}])(?<![一二三四五六七八九十])\.(?=$|[ \t{HAN}”」』*])(?: +(?=[^\s|]))?"
)
_BRACKETS = re.compile(r"(?<!\])\(([^()\n]+)\)")
_CHINESE = re.compile(f"[{HAN}]")


def punctuation(line: str, house: House) -> str:
    """Full-width marks beside Chinese."""
    if house.punctuation == "keep":
        return line
    line = _AFTER.sub(lambda m: m[1] + m[2].translate(_FULL), line)
    line = _BEFORE.sub(lambda m: m[1] + m[2].translate(_FULL), line)
    line = _STOP.sub("。", line)
    return _BRACKETS.sub(_bracketed, line)


def _bracketed(found: "re.Match[str]") -> str:
    before = found.string[max(0, found.start() - 1) : found.start()]
    return f"（{found[1]}）" if _CHINESE.search(before + found[1]) else found[0]


_STRAIGHT = re.compile(r'"([^"\n]*)"')
_CORNERS = {"“”": str.maketrans("「」『』", "“”‘’"), "「」": str.maketrans("“”‘’", "「」『』")}


def quotes(line: str, house: House) -> str:
    """One form of quotation marks; straight ones only in pairs and beside Chinese."""
    if house.quotes == "keep":
        return line
    if line.count('"') % 2 == 0:
        line = _STRAIGHT.sub(lambda m: _quoted(m, house.quotes), line)
    return _apostrophes_kept(line, house.quotes)


def _quoted(found: "re.Match[str]", form: str) -> str:
    around = (
        found.string[max(0, found.start() - 1) : found.start()] + found.string[found.end() :][:1]
    )
    chinese = re.search(f"[{HAN}]", found[1]) or re.search(_BESIDE, around)
    return f"{form[0]}{found[1]}{form[1]}" if chinese and found[1].strip() else found[0]


def _apostrophes_kept(line: str, form: str) -> str:
    """’ between Latin letters is an apostrophe."""
    parts = re.split(r"((?<=[A-Za-z])’(?=[A-Za-z]))", line)
    return "".join(p if p == "’" else p.translate(_CORNERS[form]) for p in parts)


_DOTS = re.compile(r"\.{3,}|。{3,}|…+|·{3,}")
_HYPHENS = re.compile(rf"(?<={_BESIDE})(?:-{{2,}}|－{{2,}})(?={_BESIDE})")


def ellipsis(line: str, house: House) -> str:
    """…… beside Chinese (GB/T 15834: six dots)."""
    if not house.ellipsis:
        return line
    return _DOTS.sub(lambda m: "……" if _beside(m) else m[0], line)


def dash(line: str, house: House) -> str:
    """—— for doubled hyphens between Chinese (GB/T 15834)."""
    return _HYPHENS.sub("——", line) if house.dash else line


def _beside(found: "re.Match[str]") -> bool:
    before = found.string[max(0, found.start() - 1) : found.start()]
    after = found.string[found.end() : found.end() + 1]
    return re.search(_BESIDE, before + after) is not None


_SIGN = "(?:[-~～–—－])"
_CLOCK = re.compile(
    rf"(?<![\d:：.\-/])(\d{{1,2}}[:：]\d\d) ?{_SIGN} ?(\d{{1,2}}[:：]\d\d)(?![\d:：.\-/])"
)
_UNITS = "年月日号时点分秒天周岁人名个位条次元万亿千百公里米度℃%％届级层页篇倍折期楼块斤吨"
_UNITS += "项场例起部本册张支班组户辆台集字行段"
_NUMBERS = re.compile(
    rf"(?<![A-Za-z0-9_.\-/~—～–：:$])([1-9]\d{{0,3}}(?:\.\d+)?[%％℃]?) ?{_SIGN} ?"
    rf"([1-9]\d{{0,3}}(?:\.\d+)?)(?= ?[{_UNITS}])"
)


def ranges(line: str, house: House) -> str:
    """One sign between two clock times, or two numbers with a unit; never in dates or phones."""
    if house.ranges == "keep":
        return line
    return _NUMBERS.sub(rf"\1{house.ranges}\2", _CLOCK.sub(rf"\1{house.ranges}\2", line))


_JOINTS = (
    re.compile(rf"([{HAN}])( *)([A-Za-z0-9])"),
    re.compile(rf"([A-Za-z0-9%℃])( *)([{HAN}])"),
)
# Without spaces only where nothing is set apart by them: a telephone number after a name and the
# hour before an entry of a timetable keep theirs.
_LOOSE = (
    re.compile(rf"([{HAN}]) +(?=[A-Za-z])"),
    re.compile(rf"((?<![A-Za-z])[A-Za-z]+) +(?=[{HAN}])"),
    re.compile(rf"((?<![\d:：.])\d+(?:\.\d+)?) +(?=[{_UNITS}])"),
    re.compile(rf"([{HAN}]) +(?=\d+(?:\.\d+)?[{_UNITS}])"),
)


def space(line: str, house: House) -> str:
    """A space between Chinese and Latin letters or digits; or none there and before units."""
    if house.space:
        for joint in _JOINTS:
            line = joint.sub(r"\1 \3", line)
        return line
    for loose in _LOOSE:
        line = loose.sub(r"\1", line)
    return line


# Rule id -> what it does, and what it is called; in the order in which they work.
RULES: tuple[tuple[str, str, Rule], ...] = (
    ("T9", "数字区间的连接号", ranges),
    ("T3", "省略号", ellipsis),
    ("T3", "破折号", dash),
    ("T4", "引号", quotes),
    ("T1", "中文旁的标点", punctuation),
    ("T8", "中文与英文、数字之间的空格", space),
)
