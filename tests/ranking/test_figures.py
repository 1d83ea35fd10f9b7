"""Figures: missing is not 0, 10万+ is a lower bound, times and people never mix."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.metrics import Snapshot, Source
from pipeline.model.post import Origin, Publication
from pipeline.ranking.articles import rank_articles
from pipeline.ranking.figures import period_figures
from pipeline.ranking.periods import Period, days_of
from pipeline.ranking.reading import Reading, reading
from pipeline.ranking.registers import GSDATA_CAP, NEWRANK_CAP

ARTICLE = Publication(id=1, account="a", position=1, title="大雪", at=5, origin=Origin.MACHINE)
TYPED = Snapshot(
    publication=1, captured_at=10, source=Source.TYPED, read_public=900, zaikan=3, like=7, share=9
)
PEOPLE = Snapshot(
    publication=1, captured_at=20, source=Source.API, read_user=600, zaikan=2, like=5, share=4
)


def read(*snapshots: Snapshot, people=False, until=99, cap=GSDATA_CAP):
    return reading(ARTICLE, snapshots, cap=cap, until=until, people=people)


def made(reads, position=1, **changes: object):
    counts = {"zaikan": 1, "like": 2, "share": 3, **changes}
    return Reading(publication=replace(ARTICLE, position=position), reads=reads, **counts)


def test_times_and_people_are_kept_apart():
    times, people = read(TYPED, PEOPLE), read(TYPED, PEOPLE, people=True)
    assert (times.reads, times.like, times.source) == (900, 7, Source.TYPED)
    assert (people.reads, people.like, people.people) == (600, 5, True)


def test_the_newest_by_the_cut_off_counts_and_older_ones_fill_its_gaps():
    newer = replace(TYPED, captured_at=30, read_public=950, share=None)
    assert (read(newer, TYPED).reads, read(newer, TYPED).share) == (950, 9)
    assert read(newer, TYPED, until=29).reads == 900
    assert read(PEOPLE).reads is None
    assert read(PEOPLE).printed == "—"


def test_10w_is_a_lower_bound_in_each_profile_and_own_numbers_are_capped_alike():
    page = replace(TYPED, read_public=100_001, censored=True)
    exact = replace(TYPED, read_public=137_204)
    for cap in (GSDATA_CAP, NEWRANK_CAP):
        assert read(page, cap=cap).reads == read(exact, cap=cap).reads == cap
        assert read(exact, cap=cap).printed == "10万+"
    assert not read(replace(TYPED, read_public=100_000)).censored


def test_symbols_are_totals_headline_totals_and_maxima_each_on_its_own():
    found = period_figures("a", [made(100, like=9), made(300, 2), made(200, like=1)], d=7)
    assert (found.n, found.covered, found.pushes) == (3, 3, 2)
    assert (found.R, found.Rt, found.Rmax) == (600, 300, 300)
    assert (found.L, found.Lt, found.Lmax) == (12, 10, 9)
    assert found.RE == 9


def test_a_missing_read_count_lowers_coverage_and_a_missing_like_is_missing():
    found = period_figures("a", [made(100), made(None), made(50, zaikan=None)], d=7)
    assert (found.n, found.covered, found.R) == (3, 2, 150)
    assert (found.Z, found.Zt, found.Zmax, found.L) == (None, None, None, 4)


def test_unknown_positions_leave_the_headline_sums_missing():
    assert period_figures("a", [made(100, 0)], d=7).Rt is None


@given(st.lists(st.tuples(st.none() | st.integers(0, 200_000), st.integers(1, 8)), max_size=12))
def test_no_part_is_larger_than_its_whole(rows):
    found = period_figures("a", [made(r, p) for r, p in rows], d=7)
    if found.R is not None:
        assert found.Rt <= found.R
        assert found.Rmax <= found.R
    assert found.covered <= found.n == len(rows)


def test_articles_share_places_and_the_last_place_is_not_cut():
    rows = rank_articles([made(5), made(9), made(5), made(None), made(1)], top=2)
    assert [(r.place, r.reading.reads) for r in rows] == [(1, 9), (2, 5), (2, 5)]


def test_days_of_a_period():
    start, end = date(2026, 2, 1), date(2026, 2, 28)
    assert days_of(Period.MONTH, start, end) == 30
    assert days_of(Period.WEEK, start, end) == 7
    assert days_of(Period.CUSTOM, start, end) == 28
