"""Bare trees, fork by fork, and the nests in them."""

import math
from collections.abc import Iterator

import numpy as np

from pipeline.picture.painter.ink import Ink, Point, bend

Rng = np.random.Generator
_FINEST = 0.9


def bough(
    ink: Ink,
    root: Point,
    aim: tuple[float, float],
    wood: tuple[float, str],
    rng: Rng,
    *,
    spread: float = 0.55,
    lift: float = 0.10,
) -> list[Point]:
    """A bough and all that grows from it; returns its forks.

    `aim` is its heading and length, `wood` its width and tone.
    """
    wide, tone = wood
    forks: list[Point] = []
    for line, start, end in _grow(root, aim, wide, rng, (spread, lift)):
        ink.stroke(line, start, end, tone)
        if start > 0.30 * wide:
            forks.append(line[-1])
    return forks


def _grow(
    root: Point, aim: tuple[float, float], wide: float, rng: Rng, habit: tuple[float, float]
) -> Iterator[tuple[list[Point], float, float]]:
    """Lines with their widths, from the trunk to the twigs."""
    spread, lift = habit
    waiting = [(root, *aim, wide)]
    while waiting:
        (x, y), heading, long, thick = waiting.pop()
        tip = (x + math.cos(heading) * long, y + math.sin(heading) * long)
        bow = rng.uniform(-0.14, 0.14) * long
        control = (
            (x + tip[0]) / 2 - math.sin(heading) * bow,
            (y + tip[1]) / 2 + math.cos(heading) * bow,
        )
        thin = thick * 0.70
        line = bend((x, y), control, tip, 6 if thick > 3 else 3)
        yield line, thick, thin
        if thin < _FINEST or long < 7:
            continue
        for share, side in ((1.0, -1), (1.0, 1), (rng.uniform(0.4, 0.8), rng.choice((-1, 1)))):
            if share < 1 and rng.random() < 0.35:
                continue
            start = line[-1] if share == 1.0 else line[int(share * (len(line) - 1))]
            turn = heading + side * spread * rng.uniform(0.35, 1.0)
            turn += lift * math.sin(-math.pi / 2 - turn)
            waiting.append(
                (
                    start,
                    turn,
                    long * rng.uniform(0.66, 0.90),
                    thin * rng.uniform(0.62, 0.92) if share == 1.0 else thin * 0.5,
                )
            )


def nest(ink: Ink, at: Point, r: float, tones: tuple[str, str], rng: Rng) -> None:
    """A ball of sticks."""
    x, y = at
    for _ in range(90):
        angle, far = rng.uniform(0, math.tau), r * rng.random() ** 0.6
        middle = (x + math.cos(angle) * far, y + math.sin(angle) * far * 0.8)
        turn, half = rng.uniform(-0.7, 0.7), r * rng.uniform(0.25, 0.55)
        ends = [
            (middle[0] + k * math.cos(turn) * half, middle[1] + k * math.sin(turn) * half)
            for k in (-1, 1)
        ]
        ink.stroke(ends, r * 0.06 + 0.6, 0.6, tones[int(rng.random() < 0.3)])
