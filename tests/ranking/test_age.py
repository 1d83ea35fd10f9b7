"""Figures at a fixed age: exact within a tenth, between two snapshots, never beyond them."""

from dataclasses import replace
from math import exp, log

import pytest

from pipeline.almanac.beijing import DAY, HOUR
from pipeline.model.metrics import Snapshot, Source
from pipeline.model.post import Origin, Publication
from pipeline.ranking.age import reading_at

ARTICLE = Publication(id=1, account="a", position=1, title="大雪", at=0, origin=Origin.MACHINE)


def shot(age, reads, **changes: object):
    blank = Snapshot(publication=1, captured_at=age, source=Source.TYPED, read_public=reads, like=4)
    return replace(blank, **changes)


def at(*shots: Snapshot, age=24 * HOUR, until=40 * DAY, **more: object):
    return reading_at(ARTICLE, shots, age=age, cap=100_001, until=until, **more)


def test_a_snapshot_within_a_tenth_of_the_age_is_taken_as_it_is():
    found = at(shot(22 * HOUR, 90), shot(26 * HOUR, 100), shot(25 * HOUR, 95))
    assert (found.reads, found.interpolated) == (95, False)


def test_between_two_snapshots_the_line_is_straight_in_logarithms():
    found = at(shot(12 * HOUR, 999), shot(48 * HOUR, 3999))
    share = log(24 / 12) / log(48 / 12)
    assert found.reads == round(exp(log(1000) + share * (log(4000) - log(1000))) - 1) == 1999
    assert (found.like, found.interpolated) == (4, True)


@pytest.mark.parametrize("ages", [(1 * HOUR, 12 * HOUR), (48 * HOUR, 72 * HOUR)])
def test_nothing_is_extrapolated(ages):
    assert at(*(shot(a, 100) for a in ages)).reads is None


def test_between_a_number_and_10w_there_is_no_line_and_after_10w_it_stays():
    above = shot(48 * HOUR, 100_001, censored=True)
    assert at(shot(12 * HOUR, 90_000), above).reads is None
    both = at(shot(12 * HOUR, 100_001, censored=True), above)
    assert (both.reads, both.censored) == (100_001, True)


def test_what_was_captured_later_does_not_count():
    assert at(shot(24 * HOUR, 100), until=23 * HOUR).reads is None


def test_a_falling_counter_is_kept_as_it_is():
    assert at(shot(12 * HOUR, 2000), shot(48 * HOUR, 500)).reads == 1000


def test_people_of_a_stat_date_are_those_of_its_midnight():
    people = shot(5 * DAY, None, stat_date="1970-01-01", read_user=60, source=Source.API)
    assert at(people, people=True, age=16 * HOUR).reads == 60
