"""How times and lengths are written, and what they mean."""

from datetime import time

import pytest
from pydantic_core import PydanticCustomError

from pipeline.config import units


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("90s", 90),
        ("30m", 1800),
        ("2h", 7200),
        ("14d", 1_209_600),
        ("30分钟", 1800),
        ("3 天", 259_200),
    ],
)
def test_span(text, seconds):
    assert units.span(text) == seconds * 1_000_000


@pytest.mark.parametrize("text", ["", "30", "m", "-1h", "1.5h", "1h30m", None, True, "9999999d"])
def test_span_refuses(text):
    with pytest.raises(PydanticCustomError):
        units.span(text)


def test_hours_run_over_midnight():
    night = units.hours("22:00—07:00")
    assert night is not None
    assert [night.covers(time(h)) for h in (21, 22, 23, 0, 6, 7, 12)] == [
        *(False, True, True, True, True, False, False)
    ]
    assert units.hours("") is None


def test_day_is_of_every_year_or_of_one():
    assert units.day("12-13") == "12-13"
    assert units.day("02-29") == "02-29"
    assert units.day("2026-12-13") == "2026-12-13"


def test_moment_is_beijing_time():
    assert units.moment("2026-12-07 08:00") == units.moment("2026-12-07T00:00:00+00:00")
