"""What the next place would have needed, and what moved a score."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.ranking.chase import grown, needed
from pipeline.ranking.contribution import contributions
from pipeline.ranking.inputs import figures_from
from pipeline.ranking.registers import INDICES
from pipeline.ranking.scoring import compute, explain

LIKES = {"Z": 512, "Zt": 330, "Zmax": 141, "L": 803, "Lt": 540, "Lmax": 233}
SHARES = {"RE": 2190, "REt": 1405, "REmax": 760}
WEEK = {"d": 7, "n": 11, "R": 63846, "Rt": 41208, "Rmax": 18764, **LIKES, **SHARES}
BEFORE = {**WEEK, "n": 9, "R": 48877, "Rt": 30000, "Rmax": 9000, "Z": 700, "RE": 3000}


@pytest.mark.parametrize("index", INDICES)
@settings(max_examples=20, deadline=None)
@given(gap=st.floats(0.01, 25))
def test_one_read_less_would_not_have_been_enough(index, gap):
    figures = figures_from(WEEK)
    target = round(compute(index, figures).printed + gap, 2)
    more = needed(figures, target, index)
    assert more is not None
    assert compute(index, grown(figures, more)).printed > target
    assert compute(index, grown(figures, more - 1)).printed <= target


def test_what_reads_alone_cannot_reach_is_none():
    assert needed(figures_from(WEEK), 5000.0, "wci-13.0") is None


@pytest.mark.parametrize("index", [i for i in INDICES if INDICES[i].weights])
def test_the_parts_of_a_change_add_up_to_it(index):
    before, after = (explain(index, figures_from(w)) for w in (BEFORE, WEEK))
    parts = contributions(before, after, INDICES[index].weights)
    assert sum(p.value for p in parts) == pytest.approx(after[-1].value - before[-1].value)
    assert [abs(p.value) for p in parts] == sorted((abs(p.value) for p in parts), reverse=True)


def test_an_index_without_parts_is_not_taken_apart():
    before, after = (explain("reads", figures_from(w)) for w in (BEFORE, WEEK))
    assert contributions(before, after, {}) == ()
