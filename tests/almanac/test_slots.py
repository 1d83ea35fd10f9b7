"""Slots: never past, never twice, inside the quota, quiet when the day is quiet."""

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.almanac.beijing import DAY, HOUR, MINUTE, clock, instant
from pipeline.almanac.slots import Rules, Taken, find, period_of, refusal, take
from pipeline.model.account import Quota
from pipeline.model.errors import Conflict

DAILY = Quota(slots=1, period="day")
MONTHLY = Quota(slots=4, period="month")


def at(text):
    return instant(datetime.fromisoformat(text))


NOW = at("2026-12-07 08:00")
RULES = Rules(quota=DAILY)


def test_without_a_wish_the_first_free_hour_is_given():
    assert find(now=NOW, rules=RULES).at == at("2026-12-07 12:00")
    held = [Taken(at=at("2026-12-07 12:00"), holder="大雪")]
    assert find(now=NOW, rules=RULES, taken=held).at == at("2026-12-08 07:30")


def test_a_free_wish_is_granted_to_the_minute():
    assert find(now=NOW, rules=RULES, wish=at("2026-12-07 11:07")).at == at("2026-12-07 11:07")


@pytest.mark.parametrize(
    ("wish", "changes", "why"),
    [
        ("2026-12-07 07:30", {}, "已经过去"),
        ("2026-12-07 08:05", {}, "至少要提前10分钟"),
        ("2026-12-08 12:00", {"quiet_days": {"2026-12-08": "考试日"}}, "考试日"),
        ("2026-12-08 23:00", {"quiet_hours": ("22:00", "07:00")}, "免打扰"),
        ("2026-12-09 18:30", {}, "已由“招募”占用"),
        ("2026-12-09 18:45", {"quota": None}, "不到30分钟"),
        ("2026-12-09 07:30", {}, "当日群发名额1次已用完（招募）"),
        ("2026-12-10 07:30", {"used": {"2026-12-10": 1}}, "已在后台群发"),
    ],
)
def test_a_refused_wish_says_why_and_offers_three(wish, changes, why):
    taken = [Taken(at=at("2026-12-09 18:30"), holder="招募")]
    answer = find(now=NOW, rules=replace(RULES, **changes), taken=taken, wish=at(wish))
    assert answer.at is None
    assert why in answer.words
    assert len(answer.offers) == 3


def test_festive_posts_are_refused_on_a_day_of_mourning_and_quiet_ones_are_not():
    wish = at("2026-12-13 09:00")
    assert "国家公祭日" in find(now=NOW, rules=RULES, wish=wish, festive=True).why
    assert find(now=NOW, rules=RULES, wish=wish).at == wish


def test_the_month_quota_counts_by_beijing_month():
    rules = Rules(quota=MONTHLY)
    taken = [Taken(at=at(f"2026-12-{d:02d} 12:00"), holder=str(d)) for d in (8, 9, 10, 11)]
    answer = find(now=NOW, rules=rules, taken=taken)
    assert answer.at == at("2027-01-01 07:30")
    assert period_of(at("2026-12-31 23:59"), MONTHLY) == "2026-12"


def test_no_slot_at_all_is_said_in_words():
    rules = Rules(quota=Quota(slots=0, period="day"))
    answer = find(now=NOW, rules=rules, horizon_days=3)
    with pytest.raises(Conflict, match="3天之内没有空闲时段"):
        take(answer, title="大雪")


moments = st.integers(0, 20 * 24 * 60).map(lambda m: NOW + m * MINUTE)


@settings(max_examples=60)
@given(
    now=moments,
    held=st.lists(moments, max_size=12),
    quota=st.sampled_from([None, DAILY, MONTHLY]),
    wish=st.none() | moments,
    festive=st.booleans(),
)
def test_what_is_given_or_offered_is_never_past_never_twice_and_never_over_quota(
    now, held, quota, wish, festive
):
    rules = Rules(quota=quota, quiet_hours=("22:00", "07:00"))
    taken = [Taken(at=h, holder=str(i)) for i, h in enumerate(held)]
    answer = find(now=now, rules=rules, taken=taken, wish=wish, festive=festive)
    given_out = answer.offers if answer.at is None else (answer.at,)
    for slot in given_out:
        assert slot >= now + rules.lead
        assert all(abs(slot - h) >= rules.gap for h in held)
        assert refusal(slot, now=now, rules=rules, taken=taken, festive=festive) == ""
        if quota:
            same = [h for h in held if period_of(h, quota) == period_of(slot, quota)]
            assert len(same) < quota.slots
        if festive:
            assert f"{clock(slot):%m-%d}" != "12-13"


@given(st.lists(st.booleans(), min_size=1, max_size=30))
def test_filling_slots_one_by_one_never_repeats_a_day(kinds):
    taken = []
    for i, festive in enumerate(kinds):
        answer = find(now=NOW, rules=RULES, taken=taken, festive=festive)
        taken.append(Taken(at=take(answer, title=str(i)), holder=str(i)))
    days = [(t.at + 8 * HOUR) // DAY for t in taken]
    assert len(set(days)) == len(days)
