"""Flags: few on clean data, nearly all of what was injected, and none where there is too little."""

import numpy as np
import pytest

from pipeline.ranking.suspicion import late_jump, odd_ratios, outliers, theil_sen

AGES = (1, 3, 6, 12, 24, 48, 72, 168)


def clean(chance, n=40):
    return [int(r) for r in np.exp(chance.normal(8, 0.5, n))]


def growing(chance):
    """Reads of one article as they grow: fast, then slower, with noise."""
    end = float(np.exp(chance.normal(8, 0.5)))
    share = 1 - np.exp(-np.array(AGES) / 14.0)
    return [(a, int(end * s)) for a, s in zip(AGES, share, strict=True)]


def test_the_worked_example_has_one_outlier():
    found = outliers([5210, 4880, 6104, 5533, 4975, 5801, 48230, 5102])
    assert [(f.nth, round(f.value, 2)) for f in found] == [(6, 19.28)]


def test_too_few_articles_are_not_judged():
    assert outliers([1, 2, 100_000]) == ()
    assert odd_ratios([(1, 1), (100_000, 0)]) == ()


def test_false_alarms_on_clean_data_are_rare_and_injected_reads_are_found():
    chance = np.random.default_rng(11)
    rounds, false, found = 200, 0, 0
    for _ in range(rounds):
        shots = growing(chance)
        false += late_jump(shots) is not None
        bought = max(400, 4 * shots[5][1])  # five times the reads, after two days
        forged = shots[:6] + [(a, r + bought) for a, r in shots[6:]]
        found += late_jump(forged) is not None
    assert false / rounds <= 0.01
    assert found / rounds >= 0.95


def test_robust_outliers_are_rare_on_clean_data():
    chance = np.random.default_rng(5)
    flags = sum(len(outliers(clean(chance))) for _ in range(100))
    assert flags / 4000 <= 0.01


def test_likes_out_of_proportion_are_found():
    chance = np.random.default_rng(3)
    reads = clean(chance)
    pairs = [(r, int(r * 0.02 * np.exp(chance.normal(0, 0.2)))) for r in reads]
    assert len(odd_ratios(pairs)) <= 1
    pairs[7] = (pairs[7][0] * 20, pairs[7][1])
    assert 7 in {f.nth for f in odd_ratios(pairs)}


def test_theil_sen_is_not_moved_by_one_point():
    line = [(float(x), 2.0 * x + 1) for x in range(20)]
    assert theil_sen([*line, (10.0, 900.0)]) == pytest.approx(2.0)
    assert theil_sen([(1.0, 2.0), (1.0, 5.0)]) == 0.0
