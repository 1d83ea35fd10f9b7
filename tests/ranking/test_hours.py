"""Best hours: refused on small samples, silent on noise, and found where there is an effect."""

import numpy as np
import pytest

from pipeline.model.errors import InputError
from pipeline.ranking.hours import Sent, effects


def sent(chance, lifts, n=30):
    return [
        Sent(slot=slot, position=1 + i % 2, reads=int(np.exp(chance.normal(7 + lift - i % 2, 0.4))))
        for slot, lift in lifts.items()
        for i in range(n)
    ]


def test_small_samples_are_refused():
    chance = np.random.default_rng(1)
    with pytest.raises(InputError, match="样本太少：8篇"):
        effects(sent(chance, {8: 0, 20: 1}, n=4))
    with pytest.raises(InputError, match="只有1个"):
        effects(sent(chance, {8: 0}, n=40))


def test_a_clear_effect_is_advised_with_n_and_interval():
    best, *_, worst = effects(sent(np.random.default_rng(2), {8: 0, 12: 0, 20: 0.8}))
    assert (best.slot, best.n, best.advised) == (20, 30, True)
    assert 0 < best.low < best.effect < best.high
    assert worst.effect < 0


def test_noise_is_hardly_ever_advised():
    chance = np.random.default_rng(4)
    found = [e.advised for _ in range(100) for e in effects(sent(chance, {8: 0, 12: 0, 20: 0}))]
    assert sum(found) / len(found) <= 0.05
