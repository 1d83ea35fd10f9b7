"""The 24 solar terms (节气), 1900-2100, from the shipped table: nothing is computed here.

The table holds, for each year, 24 little-endian int32: seconds from the start of the civil year in
UTC+8 to the instant. China's clocks were not UTC+8 before 1949; the table is all the same.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cache

from pipeline.almanac.beijing import DAY, MINUTE, SECOND, clock, day_of, midnight
from pipeline.almanac.shipped import data
from pipeline.model.errors import UsageError

FIRST, LAST = 1900, 2100
NAMES = (
    *("小寒", "大寒", "立春", "雨水", "惊蛰", "春分", "清明", "谷雨"),
    *("立夏", "小满", "芒种", "夏至", "小暑", "大暑", "立秋", "处暑"),
    *("白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至"),
)
# Nobody knows the Earth's rotation to the minute so far ahead: such dates may still change.
UNCERTAIN_AFTER, UNCERTAIN_WITHIN = 2035, 3 * MINUTE

_YEAR = struct.Struct("<24i")


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One term of one year; `at` is the instant (交节) in µs UTC, `date` its Beijing day."""

    name: str
    year: int
    at: int
    date: str
    uncertain: bool = False

    @property
    def iso(self) -> str:
        """ISO 8601 with +08:00, whole seconds."""
        return clock(self.at).isoformat()

    @property
    def minute(self) -> str:
        """HH:MM rounded to nearest, never across midnight."""
        near = (self.at + 30 * SECOND) // MINUTE * MINUTE
        same_day = day_of(near) == day_of(self.at)
        return f"{clock(near):%H:%M}" if same_day else f"{clock(self.at):%H:%M}"


@cache
def _table() -> bytes:
    return data("terms.bin")


@cache
def terms(year: int) -> tuple[Term, ...]:
    """The 24 terms of a civil year, in order of time."""
    if not FIRST <= year <= LAST:
        what = f"节气表只有{FIRST}—{LAST}年，没有{year}年"
        raise UsageError(what, todo=f"写 {FIRST} 到 {LAST} 之间的年份")
    start = midnight(date(year, 1, 1))
    seconds = _YEAR.unpack_from(_table(), (year - FIRST) * _YEAR.size)
    return tuple(_term(n, year, start + s * SECOND) for n, s in zip(NAMES, seconds, strict=True))


def _term(name: str, year: int, at: int) -> Term:
    day = day_of(at)
    past = (at - midnight(day)) % DAY
    close = min(past, DAY - past) < UNCERTAIN_WITHIN
    uncertain = close and year > UNCERTAIN_AFTER
    return Term(name=name, year=year, at=at, date=day.isoformat(), uncertain=uncertain)


def term(name: str, year: int) -> Term:
    """One term by name; an unknown name is answered with the nearest."""
    if name not in NAMES:
        near = get_close_matches(name, NAMES, n=1, cutoff=0.4)
        hint = f"您是否想写“{near[0]}”？" if near else ""
        raise UsageError(f"没有名为“{name}”的节气", todo=f"{hint}可选：{'、'.join(NAMES)}")
    return terms(year)[NAMES.index(name)]


def next_terms(now: int, n: int = 1) -> tuple[Term, ...]:
    """The next `n` terms whose instant is at or after `now`; fewer at the end of the table."""
    found: list[Term] = []
    for one in _onward(clock(now).year):
        if one.at >= now:
            found.append(one)
        if len(found) == n:
            break
    return tuple(found)


def _onward(year: int) -> Iterator[Term]:
    for y in range(year, LAST + 1):
        yield from terms(y)


def term_of(day: date) -> Term | None:
    """The term that begins on this Beijing day, if one does."""
    iso = day.isoformat()
    return next((t for t in terms(day.year) if t.date == iso), None)
