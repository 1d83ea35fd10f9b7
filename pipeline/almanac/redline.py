"""The red line (红线) is silence: an account that stays quiet too long fails its inspection.

Defaults: two weeks without an update is a 单项否决 (国办秘函〔2019〕19号); amber four days before.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from pipeline.almanac.beijing import day_of

RED_DAYS, AMBER_DAYS = 14, 10


class Colour(StrEnum):
    """How near the line is."""

    GREEN = "安全"
    AMBER = "预警"
    RED = "触线"


@dataclass(frozen=True, slots=True, kw_only=True)
class RedLine:
    """Days of silence so far (None: nothing ever), and the day the line is touched as planned."""

    days: int | None
    colour: Colour
    forecast: date
    words: str


def redline(
    *,
    now: int,
    posts: Iterable[int],
    planned: Iterable[int] = (),
    red: int = RED_DAYS,
    amber: int = AMBER_DAYS,
) -> RedLine:
    """The gauge of one account from the instants of its posts and of what is scheduled."""
    today = day_of(now)
    last = max((day_of(p) for p in posts if p <= now), default=None)
    if last is None:
        return RedLine(days=None, colour=Colour.RED, forecast=today, words="还没有发布过")
    silent = (today - last).days
    touched = _touched(last, sorted(day_of(p) for p in planned if p > now), red)
    colour = Colour.RED if silent >= red else Colour.AMBER if silent >= amber else Colour.GREEN
    words = f"距上次更新{silent}天；若不补稿，{touched.month}月{touched.day}日触线"
    return RedLine(days=silent, colour=colour, forecast=touched, words=words)


def _touched(last: date, planned: list[date], red: int) -> date:
    """The first day on which the silence is `red` days long."""
    for day in planned:
        if (day - last).days > red:
            break
        last = max(last, day)
    return last + timedelta(days=red)
