"""Conifers and reeds, stroke by stroke."""

import numpy as np

from pipeline.picture.painter.ink import Ink, bend

Rng = np.random.Generator


def conifer(ink: Ink, x: float, foot: float, tall: float, tones: tuple[str, str], rng: Rng) -> None:
    """A fir under snow: tiers of drooping boughs, each with its load on top."""
    dark, white = tones
    ink.stroke([(x, foot), (x + rng.uniform(-0.5, 0.5), foot - tall)], tall * 0.035, 0.8, dark)
    tiers = max(5, int(tall / 9))
    for tier in range(tiers):
        part = tier / tiers
        y = foot - tall * (0.10 + 0.86 * part)
        reach = tall * 0.26 * (1.06 - part) ** 1.15
        for side in (-1, 1):
            long = reach * rng.uniform(0.75, 1.15)
            tip = (x + side * long, y + long * rng.uniform(0.30, 0.55))
            bough = bend((x, y), (x + side * long * 0.5, y - long * 0.04), tip, 6)
            ink.stroke(bough, tall * 0.055 * (1.2 - part), 0.6, dark)
            if rng.random() < 0.8:
                load = [(px, py - tall * 0.018) for px, py in bough[1:-1]]
                ink.stroke(load, tall * 0.035 * (1.2 - part), 0.6, white)


def reed(
    ink: Ink, foot: tuple[float, float], tall: float, lean: float, tone: str, rng: Rng
) -> None:
    """A withered reed with a bent head."""
    x, y = foot
    tip = (x + lean, y - tall)
    stem = bend(foot, (x + lean * 0.15, y - tall * 0.7), tip, 14)
    ink.stroke(stem, tall * 0.012 + 0.8, 0.7, tone)
    for _ in range(int(rng.integers(0, 3))):
        at = stem[int(rng.integers(3, 9))]
        long = tall * rng.uniform(0.2, 0.42) * (1 if lean > 0 else -1)
        leaf = bend(
            at, (at[0] + long * 0.5, at[1] - tall * 0.22), (at[0] + long, at[1] - tall * 0.02), 9
        )
        ink.stroke(leaf, tall * 0.014 + 0.6, 0.4, tone)
    for k in range(9):
        long = tall * 0.11 * (1 - k / 14)
        start = stem[-1 - k // 2]
        side = 1 if lean > 0 else -1
        end = (
            start[0] + side * long * rng.uniform(0.6, 1.1),
            start[1] + long * rng.uniform(-0.5, 0.9),
        )
        ink.stroke([start, end], tall * 0.010 + 0.5, 0.4, tone)
