"""The calendar of a year against dates that others have published."""

from datetime import timedelta

import pytest
from lunar_python import Solar

from pipeline.almanac import entries as calendar
from pipeline.almanac.customs import custom
from pipeline.almanac.entries import entries, holiday_words
from pipeline.almanac.lunar import civil_date, lunar_date
from pipeline.almanac.solarterms import NAMES
from pipeline.model.errors import UsageError

PUBLISHED = {
    2026: "腊八节 01-26 小年（北方） 02-10 小年（南方） 02-11 除夕 02-16 春节 02-17 元宵节 03-03 "
    "端午节 06-19 七夕节 08-19 中元节 08-27 中秋节 09-25 重阳节 10-18",
    2027: "腊八节 01-15 小年（北方） 01-30 小年（南方） 01-31 除夕 02-05 春节 02-06 元宵节 02-20 "
    "端午节 06-09 七夕节 08-08 中元节 08-16 中秋节 09-15 重阳节 10-08",
}


def days(year: int, kind: str) -> dict[str, str]:
    return {e.name: f"{e.day:%m-%d}" for e in entries(year) if e.kind == kind}


@pytest.mark.parametrize("year", PUBLISHED)
def test_festivals_fall_on_the_published_days(year: int) -> None:
    words = PUBLISHED[year].split()
    found = days(year, calendar.FESTIVAL)
    assert {name: found[name] for name in words[::2]} == dict(
        zip(words[::2], words[1::2], strict=True)
    )


@pytest.mark.parametrize("year", range(1901, 2101))
def test_every_year_has_one_of_each(year: int) -> None:
    found = entries(year)
    by_kind = {k: [e for e in found if e.kind == k] for k in calendar.KINDS}
    assert [e.name for e in by_kind[calendar.TERM]] == list(NAMES)
    assert len(by_kind[calendar.DOG]) == 4
    assert 9 <= len(by_kind[calendar.NINE]) <= 11  # the second nine may begin on either year's day
    spring = next(e.day for e in found if e.name == "春节")
    assert next(e.day for e in found if e.name == "除夕") == spring - timedelta(days=1)
    assert all(e.day.year == year for e in found)
    assert list(found) == sorted(found, key=lambda e: e.day)


@pytest.mark.parametrize("year", range(1990, 2050, 3))
def test_dog_days_and_nines_agree_with_another_almanac(year: int) -> None:
    for entry in entries(year):
        lunar = Solar.fromYmd(entry.day.year, entry.day.month, entry.day.day).getLunar()
        if entry.kind == calendar.DOG and entry.name != "出伏":
            assert str(lunar.getFu().getName()) == entry.name[:2]
            assert lunar.getFu().getIndex() == 1
        if entry.kind == calendar.NINE and entry.name != "出九":
            assert (lunar.getShuJiu().getName(), lunar.getShuJiu().getIndex()) == (entry.name, 1)


def test_the_civil_day_of_a_lunar_day_is_its_inverse() -> None:
    for year in range(1901, 2100, 7):
        for month, day in ((1, 1), (6, 6), (8, 15), (12, 8)):
            found = lunar_date(civil_date(year, month, day))
            assert (found.year, found.month, found.day, found.leap) == (year, month, day, False)


def test_holidays_are_told_for_published_years_and_never_guessed() -> None:
    assert days(2026, calendar.WORK) != {}
    assert "02-17" in {f"{e.day:%m-%d}" for e in entries(2026) if e.kind == calendar.OFF}
    assert holiday_words(2026) == ""
    assert not any(e.kind in {calendar.OFF, calendar.WORK} for e in entries(2099))
    assert "未公布" in holiday_words(2099)
    assert "未收录" in holiday_words(1999)


def test_days_of_mourning_are_solemn_and_every_memorial_day_has_a_source() -> None:
    found = [e for e in entries(2026) if e.kind == calendar.MEMORIAL]
    assert {f"{e.day:%m-%d}" for e in found if e.solemn} == {"09-18", "09-30", "12-13"}
    assert all(e.source for e in found)


def test_dates_that_may_still_move_are_marked() -> None:
    assert [e.name for e in entries(2084) if e.uncertain] == ["春分"]
    assert not any(e.uncertain for e in entries(2026))


def test_a_year_outside_the_tables_is_refused() -> None:
    with pytest.raises(UsageError, match="没有2101年"):
        entries(2101)


@pytest.mark.parametrize("term", NAMES)
def test_every_term_has_its_customs(term: str) -> None:
    assert custom(term).line.endswith("。")
    assert 4 <= len(custom(term).says) <= 10
