"""Statistics against worked numbers."""

import pytest

from pipeline.ranking.statistics import (
    growth,
    modified_z,
    moving_average,
    week_over_week,
    weighted_average,
    wilson,
)

WEEKS = [52310, 48877, 61240, 63846]


def test_week_over_week_and_averages():
    assert week_over_week(WEEKS) == pytest.approx([-0.0656, 0.2529, 0.0426], abs=5e-5)
    assert moving_average(WEEKS)[3] == 56568.25
    assert weighted_average(WEEKS) == pytest.approx([52310, 50936.80, 55058.08, 58573.248])


def test_growth_from_nothing_is_unknown():
    assert growth(5, 0) is None


def test_wilson_interval():
    assert wilson(366, 4123) == pytest.approx((0.0888, 0.0805, 0.0978), abs=5e-5)
    assert wilson(0, 0) is None


def test_one_outlier_is_found():
    z = modified_z([5210, 4880, 6104, 5533, 4975, 5801, 48230, 5102])
    assert z == pytest.approx([-0.26, -0.80, 1.20, 0.26, -0.65, 0.70, 70.00, -0.44], abs=5e-3)
    assert modified_z([5, 5, 5]) == [0, 0, 0]
