"""Lunar dates (农历) 1900-2100 from the shipped table of years and month lengths."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from functools import cache

from pipeline.almanac.shipped import data
from pipeline.model.errors import UsageError

STEMS = "甲乙丙丁戊己庚辛壬癸"
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
ANIMALS = "鼠牛虎兔龙蛇马羊猴鸡狗猪"
MONTHS = ("正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊")
# Almanacs and posters that count: 十一月廿九 beside the traditional 冬月廿九.
COUNTED = (*MONTHS[:10], "十一", "十二")
_DIGITS = "一二三四五六七八九十"
DAYS = (
    *(f"初{d}" for d in _DIGITS),
    *(f"十{d}" for d in _DIGITS[:9]),
    "二十",
    *(f"廿{d}" for d in _DIGITS[:9]),
    "三十",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LunarDate:
    """A day of the lunar calendar; `leap` marks the second month of the same number (闰月)."""

    year: int
    month: int
    day: int
    leap: bool = False

    @property
    def year_words(self) -> str:
        """丙午年."""
        return f"{STEMS[(self.year - 4) % 10]}{BRANCHES[(self.year - 4) % 12]}年"

    @property
    def zodiac(self) -> str:
        """马."""
        return ANIMALS[(self.year - 4) % 12]

    @property
    def words(self) -> str:
        """十月廿九, 闰六月初一."""
        return f"{'闰' if self.leap else ''}{COUNTED[self.month - 1]}月{DAYS[self.day - 1]}"


@dataclass(frozen=True, slots=True)
class _Year:
    year: int
    first: int  # ordinal of the first day
    leap: int
    lengths: tuple[int, ...]


@cache
def _years() -> tuple[_Year, ...]:
    lines = data("lunar.csv").decode("ascii").splitlines()[1:]
    return tuple(_year(*line.split(",")) for line in lines)


def _year(year: str, first: str, leap: str, lengths: str) -> _Year:
    begin = date.fromisoformat(first).toordinal()
    return _Year(int(year), begin, int(leap), tuple(27 + int(c) for c in lengths))


def lunar_date(day: date) -> LunarDate:
    """The lunar date of a civil day from 1900-01-31 to the end of the lunar year 2100."""
    years = _years()
    at = bisect_right(years, day.toordinal(), key=lambda y: y.first) - 1
    found = years[at] if at >= 0 else None
    if found is None or day.toordinal() >= found.first + sum(found.lengths):
        raise UsageError(f"农历表只到1900年正月至2100年腊月，没有{day.isoformat()}")
    return _within(found, day.toordinal() - found.first)


def _within(year: _Year, past: int) -> LunarDate:
    place = 0  # of the month within the year, the leap month counted
    while past >= year.lengths[place]:
        past -= year.lengths[place]
        place += 1
    leap = bool(year.leap) and place == year.leap
    month = place if year.leap and place >= year.leap else place + 1
    return LunarDate(year=year.year, month=month, day=past + 1, leap=leap)


def civil_date(year: int, month: int, day: int) -> date:
    """The civil day of a lunar one; a leap month has no festivals and is not asked for."""
    found = next((y for y in _years() if y.year == year), None)
    if found is None:
        raise UsageError(f"农历表只到1900年正月至2100年腊月，没有农历{year}年")
    before = month - 1 if not found.leap or month <= found.leap else month
    return date.fromordinal(found.first + sum(found.lengths[:before]) + day - 1)
