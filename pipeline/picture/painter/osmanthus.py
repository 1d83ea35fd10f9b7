"""A twig of osmanthus: leathery leaves in pairs, tiny golden flowers in their axils."""

import math

import numpy as np

from pipeline.picture.painter.blossoms import Shoot
from pipeline.picture.painter.ink import Ink, Point
from pipeline.picture.painter.persimmons import leaf
from pipeline.picture.painter.planes import mix

Rng = np.random.Generator
GREEN, LIGHT, GOLD, PALE = "#2f5138", "#5d8450", "#f0a722", "#ffd768"


def twig(ink: Ink, shoot: Shoot, size: float, rng: Rng) -> None:
    """Wood, leaves and flowers along one shoot; `size` is the length of a leaf."""
    line = shoot.line
    ink.stroke(line, shoot.start, shoot.end, "#4d3b2c")
    for at in range(2, len(line), 3):
        (ax, ay), (bx, by) = line[at - 1], line[min(at + 1, len(line) - 1)]
        heading = math.atan2(by - ay, bx - ax)
        for side in (-1, 1):
            green = mix(GREEN, LIGHT, rng.uniform(0, 0.8))
            long = size * rng.uniform(0.75, 1.1)
            turn = heading + side * rng.uniform(0.6, 1.1)
            leaf(ink, line[at], (long, long * 0.21), (green, mix(green, "#b6cf8c", 0.30)), turn)
    for at in range(2, len(line), 3):
        if rng.random() < 0.85:
            _cluster(ink, line[at], size * 0.24, rng)


def _cluster(ink: Ink, at: Point, reach: float, rng: Rng) -> None:
    for _ in range(int(rng.integers(7, 13))):
        x, y = at[0] + rng.normal() * reach, at[1] + rng.normal() * reach * 0.8
        flower(ink, (x, y), reach * rng.uniform(0.22, 0.34), rng)


def flower(ink: Ink, at: Point, r: float, rng: Rng) -> None:
    """Four round petals."""
    x, y = at
    turn = rng.uniform(0, math.pi / 2)
    for k in range(4):
        angle = turn + k * math.pi / 2
        ink.dot(
            x + math.cos(angle) * r * 0.62,
            y + math.sin(angle) * r * 0.62,
            r * 0.55,
            mix(GOLD, PALE, rng.random()),
        )
    ink.dot(x, y, r * 0.30, "#c9761a")
