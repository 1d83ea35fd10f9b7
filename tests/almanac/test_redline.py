"""The red line counts Beijing days of silence and foretells when it is touched."""

from datetime import date, datetime

import pytest

from pipeline.almanac.beijing import instant
from pipeline.almanac.redline import Colour, redline


def at(text):
    return instant(datetime.fromisoformat(text))


NOW = at("2026-12-07 08:00")


@pytest.mark.parametrize(
    ("last", "days", "colour"),
    [
        ("2026-12-06 23:59", 1, Colour.GREEN),
        ("2026-11-27 20:00", 10, Colour.AMBER),
        ("2026-11-23 00:01", 14, Colour.RED),
    ],
)
def test_days_and_colour(last, days, colour):
    found = redline(now=NOW, posts=[at(last)])
    assert (found.days, found.colour) == (days, colour)


def test_the_forecast_takes_what_is_planned_into_account():
    posts = [at("2026-12-01 12:00")]
    assert redline(now=NOW, posts=posts).forecast == date(2026, 12, 15)
    planned = [at("2026-12-10 12:00"), at("2026-12-30 12:00")]
    found = redline(now=NOW, posts=posts, planned=planned)
    assert found.forecast == date(2026, 12, 24)
    assert "12月24日触线" in found.words


def test_an_account_that_never_posted_is_red():
    assert redline(now=NOW, posts=[]).colour is Colour.RED
