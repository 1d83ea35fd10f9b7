"""Fruit of early summer on its branch: loquats, cherries; and an egg in a net."""

import math

import numpy as np

from pipeline.picture.painter.ink import Ink, Point, bend, oval
from pipeline.picture.painter.planes import mix
from pipeline.picture.painter.shading import shaded

Rng = np.random.Generator


def loquat(ink: Ink, at: Point, r: float, rng: Rng) -> None:
    """A golden fruit with its dark crown below."""
    x, y = at
    turn = rng.uniform(-0.3, 0.3)
    edge = oval(x, y, 0.94 * r, 1.06 * r, turn)
    shaded(
        ink,
        edge,
        (x - 0.32 * r, y - 0.34 * r),
        (mix("#d97a12", "#c2630c", rng.random()), "#ffd869"),
        14,
    )
    foot = (x - math.sin(turn) * 0.92 * r, y + math.cos(turn) * 0.92 * r)
    for k in range(5):
        angle = math.pi / 2 + turn + (k - 2) * 0.5
        tip = (foot[0] + math.cos(angle) * 0.2 * r, foot[1] - 0.06 * r + math.sin(angle) * 0.2 * r)
        ink.stroke([foot, tip], 0.14 * r, 0.03 * r, "#6b3b12")
    ink.area(oval(x - 0.36 * r, y - 0.42 * r, 0.15 * r, 0.09 * r, -0.6), "#fff3c8")


def cherries(ink: Ink, at: Point, r: float, rng: Rng) -> None:
    """Two or three cherries that hang from one point."""
    x, y = at
    for side in (-1, 1, 0)[: int(rng.integers(2, 4))]:
        spot = (x + side * rng.uniform(1.0, 1.4) * r, y + rng.uniform(3.0, 4.0) * r)
        ink.stroke(
            bend(at, (x + side * 0.2 * r, y + 1.6 * r), (spot[0], spot[1] - 0.8 * r), 10),
            0.16 * r,
            0.12 * r,
            "#6f8a3c",
        )
        shaded(
            ink,
            oval(*spot, r, 0.96 * r),
            (spot[0] - 0.3 * r, spot[1] - 0.3 * r),
            ("#9c1424", "#ef4a44"),
            12,
        )
        ink.area(oval(spot[0] - 0.36 * r, spot[1] - 0.38 * r, 0.2 * r, 0.12 * r, -0.6), "#ffd9cf")


def netted_egg(ink: Ink, at: Point, r: float, hook: Point) -> None:
    """An egg in a knotted net (立夏蛋) that hangs from a hook, with a tassel."""
    x, y = at
    red, tall = "#c5302a", 1.28 * r
    ink.stroke(
        bend(hook, ((hook[0] + x) / 2, hook[1] + 10), (x, y - tall - 0.3 * r), 16),
        0.06 * r,
        0.06 * r,
        red,
    )
    shaded(ink, oval(x, y, r, tall), (x - 0.3 * r, y - 0.4 * tall), ("#8fb8a8", "#f2fbf2"), 18)
    for k in range(9):
        for way in (-1, 1):
            ink.stroke(_helix(at, (r, tall), k * 2 * math.pi / 9, way), 0.035 * r, 0.035 * r, red)
    ink.stroke([(x, y - tall - 0.34 * r), (x, y - tall + 0.04 * r)], 0.12 * r, 0.36 * r, red)
    ink.dot(x, y - tall - 0.30 * r, 0.13 * r, "#e8a33a")
    low = y + tall
    ink.dot(x, low + 0.06 * r, 0.17 * r, red)
    ink.dot(x, low + 0.34 * r, 0.15 * r, "#3f9c86")
    for k in range(15):
        end = (x + (k - 7) * 0.05 * r, low + (1.75 - 0.012 * (k - 7) ** 2) * r)
        ink.stroke(
            bend((x, low + 0.46 * r), (x + (k - 7) * 0.045 * r, low + 0.8 * r), end, 8),
            0.05 * r,
            0.03 * r,
            (red, mix(red, "#ffffff", 0.2))[k % 2],
        )
    ink.stroke(
        [(x - 0.17 * r, low + 0.60 * r), (x + 0.17 * r, low + 0.60 * r)],
        0.10 * r,
        0.10 * r,
        "#e8a33a",
    )


def _helix(at: Point, size: tuple[float, float], phase: float, way: int) -> list[Point]:
    """The visible part of a thread that winds around an egg."""
    (x, y), (r, tall) = at, size
    line = []
    for k in range(33):
        up = -1 + k / 16
        angle = phase + way * 1.25 * up
        if math.cos(angle) >= 0:
            line.append((x + r * math.sin(angle) * math.sqrt(max(0.0, 1 - up * up)), y + tall * up))
    return line if len(line) > 1 else [at, at]
