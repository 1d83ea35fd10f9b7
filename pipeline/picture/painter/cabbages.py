"""Chinese cabbages, stood up or laid on a heap for the winter."""

import math
from collections.abc import Callable
from typing import TypeAlias

import numpy as np

from pipeline.picture.painter.ink import Ink, Point
from pipeline.picture.painter.planes import mix

Rng = np.random.Generator
Place: TypeAlias = Callable[[float, float], Point]
STALK, SHADOW, LEAF, PALE, DEEP = "#fbf8ec", "#d9dbc4", "#9cba66", "#cfdf9c", "#64884a"


def cabbage(ink: Ink, at: Point, long: float, turn: float, rng: Rng) -> None:
    """A head `long` px from its root at a point to the tip; `turn` 0 stands upright."""
    (x, y), cos, sin = at, math.cos(turn), math.sin(turn)

    def place(along: float, across: float) -> Point:
        """Along the axis from the root, and to its right; both in shares of the length."""
        return x + (along * sin + across * cos) * long, y + (-along * cos + across * sin) * long

    ink.area(_body(place, 0.0, 0.97, 0.275, rng), mix(DEEP, LEAF, 0.45))
    for middle, tall, half in ((-0.11, 0.93, 0.19), (0.12, 0.95, 0.18), (0.0, 0.90, 0.17)):
        green = mix(LEAF, PALE, rng.uniform(0.0, 0.5))
        ink.area(_body(place, middle, tall + 0.02, half * 1.05, rng), mix(green, DEEP, 0.5))
        ink.area(_body(place, middle, tall, half, rng), green)
        _rib(ink, place, middle, tall * 0.74)
    for side in (-1, 1):
        wrap = [
            place(0.0, side * 0.06),
            place(0.02, side * 0.20),
            place(0.30, side * 0.265),
            place(0.60, side * 0.235),
        ]
        wrap += [place(0.50, side * 0.13), place(0.25, side * 0.075)]
        ink.area(wrap, mix(STALK, SHADOW, 0.30 if side < 0 else 0.75))
    ink.area(
        [
            place(0.05 * math.sin(k / 8 * math.pi) - 0.03, 0.16 * math.cos(k / 8 * math.pi))
            for k in range(17)
        ],
        "#e6e0c4",
    )


def _body(place: Place, middle: float, tall: float, half: float, rng: Rng) -> list[Point]:
    """A leaf wrapped around the head: straight below, ruffled and round above."""
    right, left = [], []
    for k in range(21):
        t = k / 20
        top = math.sqrt(max(0.0, 1 - max(0.0, (t - 0.66) / 0.34) ** 2))
        wide = half * (0.72 + 0.28 * math.sin(min(1.0, t / 0.6) * math.pi / 2)) * top
        ruffle = 1 + (t > 0.45) * rng.uniform(-0.09, 0.09)
        centre = middle * (0.55 + 0.45 * t)
        right.append(place(t * tall, centre + wide * ruffle))
        left.append(place(t * tall, centre - wide * ruffle))
    return right + left[::-1]


def _rib(ink: Ink, place: Place, middle: float, tall: float) -> None:
    """The broad white stalk that runs up into the leaf, and its veins."""
    line = [place(t * tall, middle * (0.55 + 0.45 * t)) for t in (0, 0.2, 0.4, 0.6, 0.8, 1.0)]
    size = math.dist(place(0, 0), place(1, 0))
    ink.stroke(line, size * 0.21, size * 0.014, SHADOW)
    ink.stroke([(px - size * 0.010, py) for px, py in line], size * 0.165, size * 0.008, STALK)
    for t in (0.55, 0.75, 0.95):
        start = place(t * tall, middle * (0.55 + 0.45 * t))
        for side in (-1, 1):
            tip = place(t * tall + 0.13, middle + side * 0.12)
            ink.stroke([start, tip], size * 0.014, 0.5, mix(PALE, STALK, 0.55))
