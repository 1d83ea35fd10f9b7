"""The periods that rankings are made for: their days, their names, and the one before."""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from pipeline.almanac.beijing import DAY, day_of, midnight, weekday
from pipeline.almanac.weeks import Week
from pipeline.almanac.weeks import week as read_week
from pipeline.model.errors import UsageError


class Period(StrEnum):
    """The periods that rankings are made for."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    CUSTOM = "custom"


# gsdata counts every month as 30 days and every year as 365.
_DAYS = {Period.DAY: 1, Period.WEEK: 7, Period.MONTH: 30, Period.YEAR: 365}
_MONTHS = {Period.MONTH: 1, Period.QUARTER: 3, Period.YEAR: 12}
_SPOKEN = {
    Period.MONTH: {"上月": -1, "本月": 0, "这个月": 0},
    Period.QUARTER: {"上季": -1, "本季": 0, "上季度": -1, "本季度": 0},
    Period.YEAR: {"去年": -1, "今年": 0, "上年": -1, "本年": 0},
}
_NUMBER = re.compile(r"(\d{4})(?:-?Q([1-4])|[-年](\d{1,2})月?|年)?", re.IGNORECASE)
_EXAMPLES = {
    Period.MONTH: "“上月”“本月”或 2026-12",
    Period.QUARTER: "“上季”“本季”或 2026-Q4",
    Period.YEAR: "“去年”“今年”或 2026",
}


class Words(NamedTuple):
    """How a period is spoken of: this one, the one before, and the kind of list."""

    this: str
    last: str
    list: str


_WORDS = {
    Period.DAY: Words("当日", "前一日", "日榜"),
    Period.WEEK: Words("本周", "上周", "周榜"),
    Period.MONTH: Words("本月", "上月", "月榜"),
    Period.QUARTER: Words("本季", "上季", "季榜"),
    Period.YEAR: Words("全年", "上年", "年榜"),
    Period.CUSTOM: Words("本期", "上期", "榜单"),
}


class Part(NamedTuple):
    """A column of a chart: a day or a month of the period."""

    label: str
    start: date
    end: date


def days_of(period: Period, start: date, end: date) -> int:
    """The d of the formulas; both ends inclusive."""
    return _DAYS.get(period, (end - start).days + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """One period, both ends inclusive, by Beijing time."""

    period: Period
    start: date
    end: date

    @property
    def d(self) -> int:
        """The d of the formulas."""
        return days_of(self.period, self.start, self.end)

    @property
    def said(self) -> Words:
        """本周, 上周, 周榜."""
        return _WORDS[self.period]

    @property
    def since(self) -> int:
        """The first instant, µs UTC."""
        return midnight(self.start)

    @property
    def until(self) -> int:
        """The first instant after it, µs UTC."""
        return midnight(self.end) + DAY

    @property
    def number(self) -> str:
        """2026-W50, 2026-12, 2026-Q4, 2026, or both days."""
        year, month = self.start.year, self.start.month
        return {
            Period.WEEK: lambda: Week(start=self.start, end=self.end).number,
            Period.MONTH: lambda: f"{year}-{month:02d}",
            Period.QUARTER: lambda: f"{year}-Q{(month + 2) // 3}",
            Period.YEAR: lambda: str(year),
        }.get(self.period, lambda: f"{self.start}_{self.end}")()

    @property
    def name(self) -> str:
        """2026年第50周, 2026年12月, 2026年第4季度, 2026年."""
        year, month = self.start.year, self.start.month
        return {
            Period.WEEK: lambda: Week(start=self.start, end=self.end).name,
            Period.MONTH: lambda: f"{year}年{month}月",
            Period.QUARTER: lambda: f"{year}年第{(month + 2) // 3}季度",
            Period.YEAR: lambda: f"{year}年",
        }.get(self.period, lambda: f"{year}年")()

    @property
    def range(self) -> str:
        """12月6日星期日—12月12日星期六; without weekdays where it is longer than a week."""
        days = (self.start, self.end)
        short = self.period in (Period.WEEK, Period.DAY)
        return "—".join(_day(day, with_weekday=short) for day in days)

    @property
    def words(self) -> str:
        """2026年第50周（12月6日星期日—12月12日星期六）."""
        return f"{self.name}（{self.range}）"

    @property
    def parts(self) -> tuple[Part, ...]:
        """Days of a week or a month, months of anything longer."""
        if self.period in (Period.QUARTER, Period.YEAR):
            return tuple(_months(self))
        length = (self.end - self.start).days + 1
        days = [self.start + timedelta(days=i) for i in range(length)]
        return tuple(Part(_label(self.period, day), day, day) for day in days)

    def shift(self, by: int) -> "Span":
        """The period so many periods later."""
        if self.period in _MONTHS:
            return _from_month(self.period, self.start, by * _MONTHS[self.period])
        move = ((self.end - self.start) + timedelta(days=1)) * by
        return Span(period=self.period, start=self.start + move, end=self.end + move)

    def like(self, start: str, end: str) -> bool:
        """Whether a list of these days is one of the same kind."""
        first, last = date.fromisoformat(start), date.fromisoformat(end)
        if self.period in _MONTHS:
            made = _from_month(self.period, first, 0)
            return (made.start, made.end) == (first, last)
        return (last - first) == (self.end - self.start)


def of_week(week: Week) -> Span:
    """A week of the almanac as a period."""
    return Span(period=Period.WEEK, start=week.start, end=week.end)


def custom(start: date, end: date) -> Span:
    """Any days; UsageError when they run backwards."""
    if end < start:
        raise UsageError(f"末日 {end} 早于首日 {start}", todo="把两天对调")
    return Span(period=Period.CUSTOM, start=start, end=end)


def read_span(text: str, period: Period, *, now: int, first: str = "sunday") -> Span:
    """上周, 上月, 2026-12, 2026-Q4, 2026, or a day within, as a person writes it."""
    wanted = text.strip()
    if period is Period.WEEK:
        return of_week(read_week(wanted or "上周", now=now, first=first))
    spoken = {"": -1, **_SPOKEN[period]}
    if wanted in spoken:
        return _from_month(period, day_of(now), 0).shift(spoken[wanted])
    try:
        return _from_month(period, _day_within(wanted), 0)
    except ValueError:
        what = f"看不懂“{text}”"
        raise UsageError(what, todo=f"写{_EXAMPLES[period]}") from None


def _day_within(wanted: str) -> date:
    found = _NUMBER.fullmatch(wanted)
    if not found:
        return date.fromisoformat(wanted)
    year, quarter, month = found.groups()
    return date(int(year), int(quarter) * 3 - 2 if quarter else int(month or 1), 1)


def _from_month(period: Period, day: date, months: int) -> Span:
    """The month, quarter or year of a day, so many months later."""
    size = _MONTHS[period]
    first = (day.year * 12 + day.month - 1) // size * size + months
    last = first + size - 1
    end = date(last // 12, last % 12 + 1, monthrange(last // 12, last % 12 + 1)[1])
    return Span(period=period, start=date(first // 12, first % 12 + 1, 1), end=end)


def _months(span: Span) -> Sequence[Part]:
    one = _from_month(Period.MONTH, span.start, 0)
    found = []
    while one.start <= span.end:
        found.append(Part(f"{one.start.month}月", one.start, one.end))
        one = one.shift(1)
    return found


def _label(period: Period, day: date) -> str:
    short = period in (Period.WEEK, Period.DAY)
    return weekday(day).replace("星期", "周") if short else str(day.day)


def _day(day: date, *, with_weekday: bool) -> str:
    return f"{day.month}月{day.day}日{weekday(day) if with_weekday else ''}"
