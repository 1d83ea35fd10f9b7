"""Weeks as rankings count them: Sunday to Saturday unless the desk says Monday.

Ten of ten published weekly rankings ran Sunday to Saturday. A week is numbered after the ISO week
of its Thursday, so that `2026-W47` means the same five working days under both conventions.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from pipeline.almanac.beijing import DAY, day_of, midnight, weekday
from pipeline.model.errors import UsageError

FIRST_DAYS = {
    "monday": 0,
    "tuesday": 1,
    "wednesday": 2,
    "thursday": 3,
    "friday": 4,
    "saturday": 5,
    "sunday": 6,
}
_ISO_WEEK = re.compile(r"(\d{4})-?W(\d{1,2})")
_SPOKEN = {"上周": -1, "本周": 0, "这周": 0, "上上周": -2, "last": -1, "this": 0}
_TODO = "写“上周”“本周”、一个日期（2026-12-09）或 ISO 周（2026-W50）"


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """Seven days, both ends inclusive, by Beijing time."""

    start: date
    end: date

    @property
    def since(self) -> int:
        """The first instant, µs UTC."""
        return midnight(self.start)

    @property
    def until(self) -> int:
        """The first instant after the week, µs UTC."""
        return midnight(self.end) + DAY

    @property
    def number(self) -> str:
        """ISO year and week of the Thursday: 2026-W50."""
        year, week, _ = self._thursday.isocalendar()
        return f"{year}-W{week:02d}"

    @property
    def words(self) -> str:
        """2026年第50周（12月6日星期日—12月12日星期六）."""
        return f"{self.name}（{self.span}）"

    @property
    def name(self) -> str:
        """2026年第50周."""
        year, week, _ = self._thursday.isocalendar()
        return f"{year}年第{week}周"

    @property
    def span(self) -> str:
        """12月6日星期日—12月12日星期六."""
        return f"{_day_words(self.start)}—{_day_words(self.end)}"

    @property
    def days(self) -> tuple[date, ...]:
        """The seven days in order."""
        return tuple(self.start + timedelta(days=i) for i in range(7))

    def shift(self, weeks: int) -> "Week":
        """The week so many weeks later."""
        move = timedelta(weeks=weeks)
        return Week(start=self.start + move, end=self.end + move)

    @property
    def _thursday(self) -> date:
        return next(d for d in self.days if d.weekday() == 3)


def week_of(day: date, *, first: str = "sunday") -> Week:
    """The week that holds a day; `first` is the English name of a weekday."""
    start = day - timedelta(days=(day.weekday() - FIRST_DAYS[first]) % 7)
    return Week(start=start, end=start + timedelta(days=6))


def week(text: str, *, now: int, first: str = "sunday") -> Week:
    """上周, 本周, a date, or an ISO week, as a person writes it."""
    wanted = text.strip()
    if wanted in _SPOKEN:
        return week_of(day_of(now), first=first).shift(_SPOKEN[wanted])
    try:
        return week_of(_thursday_or_day(wanted), first=first)
    except ValueError:
        raise UsageError(f"看不懂周“{text}”", todo=_TODO) from None


def _thursday_or_day(wanted: str) -> date:
    found = _ISO_WEEK.fullmatch(wanted.upper())
    if found:
        return date.fromisocalendar(int(found[1]), int(found[2]), 4)
    return date.fromisoformat(wanted)


def _day_words(day: date) -> str:
    return f"{day.month}月{day.day}日{weekday(day)}"
