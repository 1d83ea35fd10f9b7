"""Dates of the statistics calls: which may be asked for, and which are final."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from pipeline.sandbox.bodies import text
from pipeline.sandbox.calls import Call
from pipeline.sandbox.clock import HOUR, day_of
from pipeline.sandbox.replies import Refusal

READY: Final = 8 * HOUR  # yesterday's figures come at 08:00 Beijing time
FORM: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The days that were asked for."""

    begin: date
    end: date
    ready: date  # the last day with final figures

    def days(self) -> list[date]:
        """Those of them that have figures."""
        last = min(self.end, self.ready)
        return [self.begin + timedelta(days=n) for n in range((last - self.begin).days + 1)]

    def delayed(self) -> bool:
        """Whether part of the figures is still to come."""
        return self.end > self.ready


def span(asked: Call, most: int) -> Span:
    """Read the dates: 61500 for their form, 61501 for their range."""
    begin, end = one(asked, "begin_date"), one(asked, "end_date")
    if begin > end or (end - begin).days >= most or end >= day_of(asked.now):
        raise Refusal(61501)
    ready = day_of(asked.now - READY) - timedelta(days=1)
    return Span(begin=begin, end=end, ready=ready)


def one(asked: Call, name: str) -> date:
    """YYYY-MM-DD."""
    given = text(asked.body, name, 61500)
    if not FORM.fullmatch(given):
        raise Refusal(61500)
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise Refusal(61500) from None
