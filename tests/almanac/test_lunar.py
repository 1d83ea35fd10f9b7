"""Lunar dates against festivals that were printed, and an independent library."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lunar_python import Solar

from pipeline.almanac.lunar import lunar_date
from pipeline.model.errors import UsageError

FIRST_DAY, LAST_DAY = date(1900, 1, 31), date(2101, 1, 28)
# The new moon of 2097-08-08 is seconds from midnight; older predictions put it a day earlier.
CONTESTED = (date(2097, 8, 7), date(2097, 9, 5))


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-02-17", "正月初一"),
        ("2026-06-19", "五月初五"),
        ("2026-09-25", "八月十五"),
        ("2026-12-07", "十月廿九"),
        ("2027-02-06", "正月初一"),
        ("2027-10-08", "九月初九"),
        ("2025-07-25", "闰六月初一"),
        ("2033-12-22", "闰十一月初一"),
        ("2026-01-26", "十二月初八"),
    ],
)
def test_festivals_fall_where_calendars_print_them(day, words):
    assert lunar_date(date.fromisoformat(day)).words == words


def test_the_year_has_its_stem_branch_and_animal():
    found = lunar_date(date(2026, 12, 7))
    assert (found.year_words, found.zodiac) == ("丙午年", "马")
    assert lunar_date(date(2026, 2, 16)).year_words == "乙巳年"


def test_every_47th_day_agrees_with_lunar_python():
    day = FIRST_DAY
    while day <= LAST_DAY:
        if not CONTESTED[0] <= day <= CONTESTED[1]:
            theirs = Solar.fromYmd(day.year, day.month, day.day).getLunar()
            ours = lunar_date(day)
            month = -ours.month if ours.leap else ours.month
            expected = (theirs.getYear(), theirs.getMonth(), theirs.getDay())
            assert (ours.year, month, ours.day) == expected, day
        day += timedelta(days=47)


@given(st.dates(FIRST_DAY, LAST_DAY - timedelta(days=1)))
def test_the_next_day_is_one_later_or_the_first_of_a_month(day):
    today, tomorrow = lunar_date(day), lunar_date(day + timedelta(days=1))
    assert (tomorrow.day == 1 and today.day in (29, 30)) or tomorrow.day == today.day + 1


@pytest.mark.parametrize("day", [date(1900, 1, 30), date(2101, 1, 29)])
def test_a_day_outside_the_table_is_refused(day):
    with pytest.raises(UsageError, match="农历表"):
        lunar_date(day)
