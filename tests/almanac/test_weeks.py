"""Weeks run Sunday to Saturday unless Monday is asked for, and are numbered by their Thursday."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.almanac.beijing import instant
from pipeline.almanac.weeks import week, week_of
from pipeline.model.errors import UsageError

NOW = instant(datetime.fromisoformat("2026-12-14 09:00"))


@pytest.mark.parametrize(
    ("text", "first", "start", "end"),
    [
        ("上周", "sunday", "2026-12-06", "2026-12-12"),
        ("上周", "monday", "2026-12-07", "2026-12-13"),
        ("本周", "sunday", "2026-12-13", "2026-12-19"),
        ("2026-W47", "sunday", "2026-11-15", "2026-11-21"),
        ("2026-W47", "monday", "2026-11-16", "2026-11-22"),
        ("2026w47", "sunday", "2026-11-15", "2026-11-21"),
        ("2026-12-12", "sunday", "2026-12-06", "2026-12-12"),
        ("2026-12-13", "sunday", "2026-12-13", "2026-12-19"),
        ("2026-W53", "sunday", "2026-12-27", "2027-01-02"),
    ],
)
def test_what_people_write_becomes_seven_days(text, first, start, end):
    found = week(text, now=NOW, first=first)
    assert (found.start.isoformat(), found.end.isoformat()) == (start, end)


def test_words_name_number_dates_and_weekdays():
    found = week("2026-W48", now=NOW)
    assert found.words == "2026年第48周（11月22日星期日—11月28日星期六）"
    assert found.until - found.since == 7 * 86_400_000_000


@pytest.mark.parametrize("text", ["下下周", "2026-W54", "2026-13-01", ""])
def test_nonsense_is_refused_with_the_three_ways_to_write_it(text):
    with pytest.raises(UsageError, match="ISO 周"):
        week(text, now=NOW)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 1)), st.sampled_from(["sunday", "monday"]))
def test_a_week_holds_its_day_and_its_number_leads_back(day, first):
    found = week_of(day, first=first)
    assert found.start <= day <= found.end
    assert week(found.number, now=NOW, first=first) == found
