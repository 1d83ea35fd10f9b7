"""Rankings: shared places on printed values, movement, and who came and went."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.metrics import Mark, PeriodFigures, Score
from pipeline.ranking.table import places, rank

PERIOD = {"index": "wci-13.0", "start": "2026-12-06", "end": "2026-12-12", "as_of": 0}


def scored(values):
    return [
        (
            Score(index="wci-13.0", account=name, value=v),
            PeriodFigures(account=name, d=7, n=2, covered=1),
        )
        for name, v in values.items()
    ]


THIS = dict(
    zip("甲乙丙丁戊己庚", (812.40, 790.15, 790.15, 655.02, 655.02, 655.02, 401.77), strict=True)
)
LAST = {"甲": 2, "乙": 1, "丁": 3, "辛": 4, "戊": 5, "庚": 6}


def test_places_and_movement_of_the_worked_example():
    found = rank(scored(THIS), previous=LAST, **PERIOD)
    rows = {r.account: (r.place, r.mark, r.change) for r in found.rows}
    assert rows == {
        "甲": (1, Mark.UP, 1),
        "乙": (2, Mark.DOWN, -1),
        "丙": (2, Mark.NEW, None),
        "丁": (4, Mark.DOWN, -1),
        "戊": (4, Mark.UP, 1),
        "己": (4, Mark.NEW, None),
        "庚": (7, Mark.DOWN, -1),
    }
    assert found.out == ("辛",)
    assert (found.covered, found.articles) == (7, 14)


def test_ties_are_ties_of_printed_values():
    found = rank(scored({"甲": 790.1549, "乙": 790.1451}), **PERIOD)
    assert [r.place for r in found.rows] == [1, 1]


def test_an_account_of_an_earlier_list_comes_back():
    found = rank(scored({"甲": 1.0}), previous={"乙": 1}, earlier={"甲"}, **PERIOD)
    assert found.rows[0].mark is Mark.RE


def test_the_first_list_calls_nobody_new():
    found = rank(scored(THIS), **PERIOD)
    assert {r.mark for r in found.rows} == {Mark.SAME}
    assert found.out == ()


def test_accounts_without_articles_are_not_ranked():
    silent = (Score(index="x", account="甲", value=0), PeriodFigures(account="甲", d=7, n=0))
    assert rank([silent], previous={"甲": 3}, **PERIOD).out == ("甲",)


@given(st.lists(st.integers(0, 30).map(lambda i: i / 4), max_size=40))
def test_a_place_is_one_more_than_the_number_above(values):
    assert places(values) == [1 + sum(o > v for o in values) for v in values]


@given(st.dictionaries(st.text("甲乙丙丁戊", min_size=1), st.floats(0, 2000), max_size=20))
def test_a_ranking_is_a_permutation_in_falling_order(values):
    rows = rank(scored(values), **PERIOD).rows
    assert sorted(r.account for r in rows) == sorted(values)
    printed = [r.score.printed for r in rows]
    assert printed == sorted(printed, reverse=True)
    assert [r.place for r in rows] == sorted(r.place for r in rows)


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_the_input_changes_nothing(seed):
    items = list(THIS.items())
    shuffled = dict(items[seed:] + items[:seed])
    assert rank(scored(shuffled), **PERIOD).rows == rank(scored(THIS), **PERIOD).rows
