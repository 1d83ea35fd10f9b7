"""How config.yaml writes times, dates and lengths of time, and what the program gets of them."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Annotated

from pydantic import BeforeValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from pipeline.almanac.beijing import DAY, HOUR, MINUTE, SECOND, instant

_UNITS = {
    "s": SECOND,
    "m": MINUTE,
    "h": HOUR,
    "d": DAY,
    "秒": SECOND,
    "分": MINUTE,
    "分钟": MINUTE,
    "小时": HOUR,
    "天": DAY,
}
_SPAN = re.compile(r"\s*(\d{1,6})\s*(s|m|h|d|秒|分钟|分|小时|天)\s*")
_CLOCK = re.compile(r"([01]?\d|2[0-3])[:：]([0-5]\d)")
_LEAP = 2000  # any leap year: 02-29 is a day of the year


def wrong(message: str, *, at: str = "") -> PydanticCustomError:
    """A mistake in our own words; `at` is the key of a section that is to be mended."""
    return PydanticCustomError("tuiwen", "{message}", {"message": message, "at": at})


def span(value: object) -> int:
    """`90s`, `30m`, `2h`, `14d` or 30分钟 in µs."""
    found = _SPAN.fullmatch(str(value))
    if found is None:
        raise wrong("应写成一段时间，如 90s、30m、2h、14d（秒、分、时、天）")
    return int(found[1]) * _UNITS[found[2]]


def clock(value: object) -> time:
    """`07:30` as a time of day."""
    found = _CLOCK.fullmatch(str(value).strip())
    if found is None:
        raise wrong("应写成几点几分，如 07:30")
    return time(int(found[1]), int(found[2]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """Part of every day; `start` later than `end` runs over midnight."""

    start: time
    end: time

    def covers(self, moment: time) -> bool:
        """Whether the moment lies in it; the end itself does not."""
        if self.start <= self.end:
            return self.start <= moment < self.end
        return moment >= self.start or moment < self.end


def hours(value: object) -> Hours | None:
    """`22:00-07:00`; an empty text is no hours at all."""
    if value in ("", None):
        return None
    parts = re.split(r"\s*[-–—~至]\s*", str(value).strip())
    if len(parts) != 2 or not all(_CLOCK.fullmatch(p) for p in parts):
        raise wrong("应写成起止时间，如 22:00-07:00")
    return Hours(start=clock(parts[0]), end=clock(parts[1]))


def day(value: object) -> str:
    """`12-13`, the same day of every year, or `2026-12-13`, that day alone."""
    text = str(value).strip()
    try:
        found = date.fromisoformat(text if len(text) > 5 else f"{_LEAP}-{text}")
    except ValueError:
        raise wrong("应写成日期，如 12-13（每年）或 2026-12-13") from None
    return found.isoformat() if len(text) > 5 else f"{found:%m-%d}"


def moment(value: object) -> int:
    """`2026-12-07 08:00`, Beijing time, in µs UTC."""
    try:
        return instant(datetime.fromisoformat(str(value).strip()))
    except ValueError:
        raise wrong("应写成日期和时间，如 2026-12-07 08:00") from None


def _text(example: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "examples": [example]})


Span = Annotated[int, BeforeValidator(span), _text("30m")]
Clock = Annotated[time, BeforeValidator(clock), _text("07:30")]
DayHours = Annotated[Hours | None, BeforeValidator(hours), _text("22:00-07:00")]
Day = Annotated[str, BeforeValidator(day), _text("12-13")]
Moment = Annotated[int, BeforeValidator(moment), _text("2026-12-07 08:00")]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,30}$")]
