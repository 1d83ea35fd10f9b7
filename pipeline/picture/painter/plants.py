"""Conifers and reeds, stroke by stroke."""

import numpy as np

from pipeline.picture.painter.ink import Ink, Point, bend

Rng = np.random.Generator


def conifer(ink: Ink, root: Point, tall: float, tones: tuple[str, str], rng: Rng) -> None:
    """A fir under snow: a ragged cone of drooping boughs, each with its load on top."""
    (x, foot), (dark, white) = root, tones
    ink.stroke([(x, foot), (x, foot - tall)], tall * 0.045, 0.7, dark)
    tiers = max(6, int(tall / 8))
    for tier in range(tiers):
        part = tier / tiers
        y = foot - tall * (0.08 + 0.88 * part)
        reach = tall * 0.24 * (1.05 - part) * rng.uniform(0.8, 1.15)
        thick = tall * 0.085 * (1.15 - part)
        for side in (-1, 1):
            long = reach * rng.uniform(0.8, 1.1)
            tip = (x + side * long, y + long * rng.uniform(0.45, 0.7))
            bough = bend((x, y - thick * 0.3), (x + side * long * 0.55, y), tip, 5)
            ink.stroke(bough, thick, 0.7, dark)
            if rng.random() < 0.75:
                load = [(px, py - thick * 0.36) for px, py in bough[:-1]]
                ink.stroke(load, thick * 0.5, 0.6, white)


def reed(ink: Ink, root: Point, size: tuple[float, float], tone: str, rng: Rng) -> None:
    """A withered reed: a fine stem, a leaf or two, a plume that the wind combs to one side.

    `size` is its height and how far it leans.
    """
    (x, y), (tall, lean) = root, size
    side = 1 if lean > 0 else -1
    stem = bend(root, (x + lean * 0.1, y - tall * 0.72), (x + lean, y - tall), 16)
    ink.stroke(stem, tall * 0.009 + 0.7, 0.6, tone)
    for _ in range(int(rng.integers(1, 3))):
        at = stem[int(rng.integers(3, 9))]
        long = tall * rng.uniform(0.2, 0.4) * (side if rng.random() < 0.75 else -side)
        top = (at[0] + long * 0.4, at[1] - tall * rng.uniform(0.12, 0.24))
        ink.stroke(
            bend(at, top, (at[0] + long, at[1] + tall * 0.03), 10), tall * 0.012 + 0.5, 0.3, tone
        )
    for k in range(22):
        start = stem[-1 - k // 5]
        long = tall * rng.uniform(0.05, 0.12)
        droop = rng.uniform(-0.5, 0.9)
        end = (start[0] + side * long, start[1] + long * droop)
        ink.stroke(
            bend(start, (start[0] + side * long * 0.6, start[1] + long * (droop - 0.4)), end, 4),
            1.4,
            0.4,
            tone,
        )
