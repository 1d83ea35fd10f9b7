"""The invented audience looks like one: places, weekdays, notice and age all tell."""

from datetime import date, timedelta
from statistics import fmean
from typing import Any

import pytest

from pipeline.sandbox.accounts import Account
from pipeline.sandbox.audience import (
    SCENES,
    Published,
    crowd,
    followers,
    joined,
    net,
    readers,
    split,
)
from pipeline.sandbox.clock import DAY, HOUR, moment

MONDAY = moment("2026-11-30T20:00:00")


def article(**changes: Any) -> Published:
    """A headline sent on a Monday evening to 20,000 followers."""
    usual: dict[str, Any] = {"appid": "wx0123456789abcdef", "msgid": "1_1", "idx": 1}
    usual |= {"road": "mass", "at": MONDAY, "reach": 1.0, "followers": 20_000}
    return Published(**usual | changes)


def mean(**changes: Any) -> float:
    """Mean crowd of two hundred articles of a kind."""
    return fmean(crowd(article(msgid=f"{n}_1", **changes)) for n in range(200))


def test_headlines_lead_and_later_places_follow():
    means = [mean(idx=idx) for idx in range(1, 9)]
    assert means == sorted(means, reverse=True)
    assert means[0] > 1.8 * means[1]


def test_notice_brings_several_times_the_readers():
    assert mean() > 5 * mean(road="publish")


def test_saturdays_and_nights_are_quiet():
    assert mean(at=MONDAY + 5 * DAY) < 0.95 * mean()
    assert mean(at=MONDAY + 6 * HOUR + DAY) < 0.8 * mean()


def test_most_readers_come_on_the_first_days_and_none_before():
    one = article(at=MONDAY - 12 * HOUR)
    day = date(2026, 11, 30)
    counts = [readers(one, day + timedelta(days=n)) for n in range(-1, 30)]
    assert counts == sorted(counts)
    assert counts[0] == 0
    assert 0.5 * crowd(one) < counts[1] < 0.9 * crowd(one)
    assert counts[8] > 0.97 * crowd(one)


@pytest.mark.parametrize("road", ["mass", "publish"])
def test_a_split_adds_up_and_no_part_ever_falls(road: str):
    parts = SCENES[road]
    before = split(0, parts)
    for total in range(1, 500):
        now = split(total, parts)
        assert sum(now.values()) == total
        assert all(now[name] >= before[name] for name in parts)
        before = now
    assert split(100, parts) == parts


def test_followers_count_forwards_and_backwards_from_the_profile():
    account = Account(appid="wx0123456789abcdef", secret="s", name="x", followers=10_000)
    since = date.fromisoformat(account.since)
    assert followers(account, since) == 10_000
    for days in (-40, -1, 1, 200):
        day = since + timedelta(days=days)
        before = followers(account, day - timedelta(days=1))
        assert followers(account, day) - before == net(account, day)
        assert sum(new - gone for new, gone in joined(account, day).values()) == net(account, day)
