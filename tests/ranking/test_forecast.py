"""The forecast against worked numbers, and its interval against simulated truth."""

import numpy as np
import pytest

from pipeline.model.errors import InputError
from pipeline.ranking.forecast import forecast, t_quantile

PAST = [
    *((3100, 5200), (1480, 2105), (9020, 16340), (2210, 3388)),
    *((4005, 6010), (760, 1190), (5555, 8210), (1990, 3320)),
]


def test_the_worked_example():
    found = forecast(PAST, 2750)
    assert found.median == pytest.approx(4338.65, abs=0.005)
    assert (found.low, found.high) == pytest.approx((3697.09, 5091.54), abs=0.005)


@pytest.mark.parametrize(
    ("probability", "df", "value"),
    [
        (0.95, 7, 1.894579),
        (0.975, 1, 12.706205),
        (0.975, 2, 4.302653),
        (0.95, 10, 1.812461),
        (0.9, 30, 1.310415),
    ],
)
def test_quantiles_as_tables_print_them(probability, df, value):
    assert t_quantile(probability, df) == pytest.approx(value, abs=1e-6)


def test_too_few_articles_are_refused():
    with pytest.raises(InputError, match="样本太少"):
        forecast(PAST[:4], 100)


@pytest.mark.parametrize("level", [0.8, 0.9])
def test_the_interval_covers_what_it_promises(level):
    chance = np.random.default_rng(7)
    rounds, inside = 2000, 0
    for _ in range(rounds):
        growth = chance.normal(0.5, 0.2, 9)
        past = [(10**6, round(10**6 * float(np.exp(g)))) for g in growth[:-1]]
        found = forecast(past, 10**6, level=level)
        inside += found.low <= 10**6 * np.exp(growth[-1]) <= found.high
    spread = 3.5 * (level * (1 - level) / rounds) ** 0.5
    assert abs(inside / rounds - level) < spread
