"""How many days a period counts for the indices."""

from datetime import date
from enum import StrEnum


class Period(StrEnum):
    """The periods that rankings are made for."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    CUSTOM = "custom"


# gsdata counts every month as 30 days and every year as 365.
_DAYS = {Period.DAY: 1, Period.WEEK: 7, Period.MONTH: 30, Period.YEAR: 365}


def days_of(period: Period, start: date, end: date) -> int:
    """The d of the formulas; both ends inclusive."""
    return _DAYS.get(period, (end - start).days + 1)
