"""Willows in spring: a leaning trunk, boughs, and curtains of hanging strands."""

import math
from dataclasses import dataclass

import numpy as np

from pipeline.picture.painter.ink import Ink, Path, Point, bend
from pipeline.picture.painter.planes import mix
from pipeline.picture.painter.shading import leaf

Rng = np.random.Generator


@dataclass(frozen=True, slots=True, kw_only=True)
class WillowTones:
    """Leaves from dark to light, and wood with the light on it."""

    dark: str
    light: str
    wood: str
    bark: str


def strand(
    ink: Ink, at: Point, size: tuple[float, float, float], tones: WillowTones, rng: Rng
) -> None:
    """One hanging strand; `size` is its length, how far the wind drifts it, and its scale."""
    long, drift, s = size
    x, y = at
    tip = (x + drift, y + long)
    steps = max(8, int(long / (13 * s)))
    line = bend(at, (x + 0.15 * drift, y + 0.55 * long), tip, steps)
    green = mix(tones.dark, tones.light, rng.uniform(0, 0.6))
    ink.stroke(line, 2.2 * s, 0.8 * s, mix(green, tones.wood, 0.35))
    for i, spot in enumerate(line[2:], 2):
        for side in (-1, 1):
            if rng.random() < 0.78:
                angle = math.pi / 2 + side * rng.uniform(0.28, 0.75) + 0.08
                size_ = rng.uniform(20, 36) * s * (1 - 0.45 * (i / steps) ** 2)
                tone = mix(green, tones.light, rng.uniform(0, 0.7))
                ink.area(leaf(spot, angle, size_, rng.uniform(2.4, 3.7) * s, side * 0.1), tone)


def trunk(ink: Ink, points: Path, wide: tuple[float, float], tones: WillowTones, rng: Rng) -> None:
    """A trunk through points, with furrows of bark."""
    line: list[Point] = []
    for k in range(len(points) - 1):
        (ax, ay), (bx, by) = points[k], points[k + 1]
        bow = rng.uniform(-0.10, 0.10) * math.dist(points[k], points[k + 1])
        line += bend((ax, ay), ((ax + bx) / 2 + bow, (ay + by) / 2), (bx, by), 8)
    ink.stroke(line, wide[0], wide[1], tones.wood)
    last = len(line) - 1
    for k in range(0, last - 4, 2):
        thick = wide[0] + (wide[1] - wide[0]) * k / last
        for aside in (-0.28, -0.05, 0.2):
            shift = (aside + rng.uniform(-0.08, 0.08)) * thick
            piece = [(x + shift, y) for x, y in line[k : k + 5]]
            ink.stroke(piece, thick * 0.07, 0.6, tones.bark)
