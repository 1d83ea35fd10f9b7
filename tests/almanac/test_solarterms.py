"""The shipped table against official minutes, known traps, and an independent library."""

from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lunar_python import Solar

from pipeline.almanac.beijing import ZONE, clock, instant
from pipeline.almanac.solarterms import FIRST, LAST, NAMES, next_terms, term, term_of, terms
from pipeline.model.errors import UsageError

# 国立天文台 暦要項 2019, JST minus one hour, to the minute.
OFFICIAL_2019 = """
小寒 2019-01-05 23:39 | 大寒 2019-01-20 17:00 | 立春 2019-02-04 11:14 | 雨水 2019-02-19 07:04
惊蛰 2019-03-06 05:10 | 春分 2019-03-21 05:58 | 清明 2019-04-05 09:51 | 谷雨 2019-04-20 16:55
立夏 2019-05-06 03:03 | 小满 2019-05-21 15:59 | 芒种 2019-06-06 07:06 | 夏至 2019-06-21 23:54
小暑 2019-07-07 17:21 | 大暑 2019-07-23 10:50 | 立秋 2019-08-08 03:13 | 处暑 2019-08-23 18:02
白露 2019-09-08 06:17 | 秋分 2019-09-23 15:50 | 寒露 2019-10-08 22:06 | 霜降 2019-10-24 01:20
立冬 2019-11-08 01:24 | 小雪 2019-11-22 22:59 | 大雪 2019-12-07 18:18 | 冬至 2019-12-22 12:19
"""
NEAR_MIDNIGHT = {
    ("立夏", 1911): "1911-05-07 00:00:16",
    ("小满", 1917): "1917-05-21 23:58:31",
    ("大雪", 1917): "1917-12-08 00:00:59",
    ("雨水", 1923): "1923-02-19 23:59:40",
    ("谷雨", 1950): "1950-04-20 23:59:05",
    ("冬至", 1951): "1951-12-23 00:00:02",
    ("大寒", 1979): "1979-01-20 23:59:54",
    ("大暑", 1984): "1984-07-22 23:58:12",
    ("小满", 2008): "2008-05-21 00:00:53",
    ("冬至", 2021): "2021-12-21 23:59:18",
    ("春分", 2051): "2051-03-20 23:59:20",
    ("立春", 2083): "2083-02-03 23:59:23",
    ("春分", 2084): "2084-03-20 00:00:31",
}
EVERY = [t for y in range(FIRST, LAST + 1) for t in terms(y)]


def rows_2019():
    cells = OFFICIAL_2019.replace("\n", "|").split("|")
    return [c.split() for c in cells if c.strip()]


@pytest.mark.parametrize(("name", "day", "minute"), rows_2019())
def test_official_minutes_of_2019_are_met(name, day, minute):
    found = term(name, 2019)
    assert (found.date, found.minute) == (day, minute)
    official = instant(datetime.fromisoformat(f"{day} {minute}"))
    assert abs(found.at - official) <= 31_000_000


@pytest.mark.parametrize(("key", "expected"), NEAR_MIDNIGHT.items())
def test_dates_beside_midnight_are_right(key, expected):
    at = datetime.fromisoformat(expected).replace(tzinfo=ZONE)
    assert abs(clock(term(*key).at) - at) <= timedelta(seconds=1)
    assert term(*key).date == expected[:10]


def test_exactly_five_dates_are_uncertain():
    flagged = [(t.year, t.name) for t in EVERY if t.uncertain]
    assert flagged == [
        (2051, "春分"),
        (2083, "立春"),
        (2084, "春分"),
        (2085, "小寒"),
        (2093, "立冬"),
    ]


def test_rounding_to_the_minute_never_changes_the_day():
    for t in EVERY:
        assert abs(instant(datetime.fromisoformat(f"{t.date} {t.minute}")) - t.at) < 60_000_000
    assert term("大寒", 1979).minute == "23:59"


def test_a_year_has_24_rows_in_order_and_gaps_are_those_of_the_sun():
    assert [t.name for t in terms(1900)] == [t.name for t in terms(2100)] == list(NAMES)
    gaps = [(b.at - a.at) / 86_400e6 for a, b in pairwise(EVERY)]
    assert 14.70 < min(gaps) < max(gaps) < 15.75


def test_seconds_agree_with_lunar_python_from_1972_to_2040():
    keys = {"冬至": "DONG_ZHI", "小寒": "XIAO_HAN", "大寒": "DA_HAN"}
    for year in range(1972, 2041):
        theirs = Solar.fromYmd(year, 6, 1).getLunar().getJieQiTable()
        for t in terms(year):
            near = [theirs[k] for k in (t.name, keys.get(t.name, "")) if k in theirs]
            stamps = [instant(datetime.fromisoformat(s.toYmdHms())) for s in near]
            assert min(abs(s - t.at) for s in stamps) <= 3_000_000, t


@pytest.mark.parametrize("year", [1899, 2101])
def test_a_year_outside_the_table_names_the_range(year):
    with pytest.raises(UsageError, match="1900—2100"):
        terms(year)


def test_an_unknown_name_is_answered_with_the_nearest():
    with pytest.raises(UsageError, match="您是否想写“小雪”"):
        term("小雪节", 2026)


def test_the_term_of_a_day_and_the_next_ones():
    assert term("大雪", 2026).iso == "2026-12-07T10:52:31+08:00"
    found = term_of(date(2026, 12, 7))
    assert found is not None
    assert found.name == "大雪"
    assert term_of(date(2026, 12, 8)) is None
    now = instant(datetime.fromisoformat("2026-12-07 08:00"))
    assert [t.name for t in next_terms(now, 3)] == ["大雪", "冬至", "小寒"]


@given(st.integers(EVERY[0].at, EVERY[-1].at))
def test_the_next_term_is_never_past_and_never_further_than_16_days(now):
    (found,) = next_terms(now)
    assert 0 <= found.at - now < 16 * 86_400_000_000
