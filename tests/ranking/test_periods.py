"""Periods: their days, their names, and the one before, whatever the length of the month."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.almanac.beijing import midnight
from pipeline.model.errors import UsageError
from pipeline.ranking.periods import Period, custom, read_span

NOW = midnight(date(2026, 12, 21))


@pytest.mark.parametrize(
    ("text", "period", "number", "days"),
    [
        ("", Period.MONTH, "2026-11", 30),
        ("本月", Period.MONTH, "2026-12", 30),
        ("2026年2月", Period.MONTH, "2026-02", 30),
        ("上季", Period.QUARTER, "2026-Q3", 92),
        ("2026-Q1", Period.QUARTER, "2026-Q1", 90),
        ("2024", Period.YEAR, "2024", 365),
        ("去年", Period.YEAR, "2025", 365),
        ("2026-12-09", Period.WEEK, "2026-W50", 7),
    ],
)
def test_periods_as_people_name_them(text, period, number, days):
    found = read_span(text, period, now=NOW)
    assert (found.number, found.d) == (number, days)
    assert found.like(found.start.isoformat(), found.end.isoformat())


def test_own_days_count_as_they_are_and_not_backwards():
    assert custom(date(2026, 12, 1), date(2026, 12, 10)).d == 10
    with pytest.raises(UsageError, match="早于首日"):
        custom(date(2026, 12, 10), date(2026, 12, 1))


def test_what_is_no_month_is_told_with_an_example():
    with pytest.raises(UsageError, match="2026-12"):
        read_span("十三月", Period.MONTH, now=NOW)


@given(
    st.dates(date(2000, 1, 1), date(2090, 1, 1)),
    st.sampled_from([Period.MONTH, Period.QUARTER, Period.YEAR, Period.WEEK]),
)
def test_a_period_ends_where_the_next_begins_and_its_parts_fill_it(day, period):
    span = read_span(day.isoformat(), period, now=NOW)
    assert span.start <= day <= span.end
    assert span.shift(1).start == span.end + timedelta(days=1)
    assert span.shift(1).shift(-1) == span
    parts = span.parts
    assert (parts[0].start, parts[-1].end) == (span.start, span.end)
    assert all(b.start == a.end + timedelta(days=1) for a, b in pairwise(parts))
    assert not span.like(span.start.isoformat(), (span.end + timedelta(days=1)).isoformat())
