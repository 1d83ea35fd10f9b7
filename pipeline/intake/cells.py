"""One cell of a table of figures: numbers as people and platforms write them, dates, marks."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from pipeline.almanac.beijing import instant

TEN_THOUSAND = 10_000
CENSORED_AT = 100_001  # stored for 10万+; a ranking caps it to its own profile

_BLANK = frozenset({"", "-", "—", "--", "/", "无", "暂无", "n/a", "null", "none", "nan"})
_ABOVE = re.compile(r"(?:10\s*[万wW]|100000)\s*\+")
_NUMBER = re.compile(r"([+-]?\d+(?:\.\d+)?)\s*([万wW千kK]?)\s*(?:次|篇|人|个)?")
_UNIT = {"": 1, "万": TEN_THOUSAND, "w": TEN_THOUSAND, "千": 1000, "k": 1000}
_DATE = re.compile(
    r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?"
    r"(?:[ T]*(\d{1,2})[:：时](\d{1,2})(?:[:：分]\d{1,2})?)?"
)
_COMPACT = re.compile(r"(20\d{2})(\d{2})(\d{2})")  # 20261207, as the backend exports days
_SERIAL_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001  a spreadsheet's day 0 has no zone
_SERIALS = range(20_000, 80_000)  # 1954 to 2119: dates, not counts


@dataclass(frozen=True, slots=True)
class Count:
    """A count as it stands in a cell; None is missing."""

    value: int | None
    censored: bool = False


def count(text: str) -> Count:
    """1,234 · 1.2万 · 10万+; ValueError in Chinese for what is no count."""
    plain = text.strip().replace(",", "").replace("，", "")
    if plain.lower() in _BLANK:
        return Count(None)
    if _ABOVE.fullmatch(plain):
        return Count(CENSORED_AT, censored=True)
    found = _NUMBER.fullmatch(plain)
    if not found:
        raise ValueError(f"“{text.strip()}”不是数字")
    value = round(float(found[1]) * _UNIT[found[2].lower()], 6)
    if value < 0:
        raise ValueError(f"“{text.strip()}”是负数")
    if value != int(value):
        raise ValueError(f"“{text.strip()}”不是整数")
    return Count(int(value))


@dataclass(frozen=True, slots=True)
class Moment:
    """A time as it stands in a cell: µs UTC, and whether the cell named an hour."""

    at: int
    exact: bool


def moment(text: str) -> Moment | None:
    """A date or date and time of Beijing, or a spreadsheet's serial day; None is missing."""
    plain = text.strip()
    if plain.lower() in _BLANK:
        return None
    serial = _serial(plain)
    if serial:
        return serial
    found = _DATE.fullmatch(_COMPACT.sub(r"\1-\2-\3", plain) if len(plain) == 8 else plain)
    if not found:
        raise ValueError(f"“{plain}”不是日期")
    year, month, day, hour, minute = (int(g) if g else 0 for g in found.groups())
    try:
        when = datetime(year, month, day, hour, minute)  # noqa: DTZ001  Beijing time is added by `instant`
    except ValueError:
        raise ValueError(f"没有“{plain}”这一天") from None
    return Moment(instant(when), exact=found[4] is not None)


def _serial(plain: str) -> Moment | None:
    try:
        days = float(plain)
    except ValueError:
        return None
    if int(days) not in _SERIALS:
        return None
    when = _SERIAL_EPOCH + timedelta(minutes=round(days * 1440))
    return Moment(instant(when), exact=days != int(days))


def position(text: str) -> int:
    """头条 and 次条 or a number; 0 is unknown."""
    plain = text.strip()
    words = {"头条": 1, "次条": 2, "头": 1, "": 0, "-": 0, "—": 0}
    if plain in words:
        return words[plain]
    found = re.fullmatch(r"第?\s*(\d)(?:\.0)?\s*条?", plain)
    if not found or not 1 <= int(found[1]) <= 8:
        raise ValueError(f"“{plain}”不是位置（1—8 或 头条）")
    return int(found[1])


def yes(text: str) -> bool:
    """是, 原创, ✓ and the like."""
    return text.strip().lower() in {"是", "原创", "1", "1.0", "true", "yes", "y", "√", "✓"}
