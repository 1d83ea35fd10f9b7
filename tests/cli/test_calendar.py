"""`tuiwen calendar`: a year, a month, JSON and a file that calendar programs take in."""

import json
from pathlib import Path

from click.testing import CliRunner
from icalendar import Calendar

from pipeline.cli.calendar import calendar


def ran(*words: str):
    return CliRunner().invoke(calendar, list(words), catch_exceptions=False)


def test_a_month_has_its_festivals() -> None:
    out = ran("2027-02").stdout
    assert "02-06\t六\t正月初一\t节日\t春节" in out
    assert "03-" not in out


def test_a_year_that_is_not_published_says_so() -> None:
    answer = json.loads(ran("2090", "--json").stdout)
    assert answer["holidays"].startswith("2090年放假调休：未公布")
    assert not any(e["kind"] == "放假" for e in answer["entries"])


def test_the_file_is_a_calendar_of_all_day_events_and_always_the_same(tmp_path: Path) -> None:
    one, two = tmp_path / "a.ics", tmp_path / "b.ics"
    for path in (one, two):
        assert ran("2026", "--ics", str(path)).exit_code == 0
    assert one.read_bytes() == two.read_bytes()
    events = list(Calendar.from_ical(one.read_bytes()).walk("VEVENT"))
    assert len({str(e["uid"]) for e in events}) == len(events) > 100
    spring = next(e for e in events if str(e["summary"]) == "春节")
    assert f"{spring['dtstart'].dt}" == "2026-02-17"
    assert all(len(line) <= 75 for line in one.read_bytes().split(b"\r\n"))


def test_what_is_no_year_is_refused_in_words() -> None:
    for word in ("2027-13", "明年", "27"):
        result = ran(word)
        assert result.exit_code == 2
        assert "不是年份或月份" in result.stderr
