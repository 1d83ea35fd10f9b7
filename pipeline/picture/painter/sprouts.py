"""Seedlings that break out of the soil."""

import math
from dataclasses import dataclass

import numpy as np

from pipeline.picture.painter.ink import Ink, Point, bend, oval
from pipeline.picture.painter.planes import mix
from pipeline.picture.painter.shading import leaf, shaded

Rng = np.random.Generator


@dataclass(frozen=True, slots=True, kw_only=True)
class SproutTones:
    """Leaf at the rim and in the light, its veins, the stem."""

    rim: str
    light: str
    vein: str
    stem: str


def blade(
    ink: Ink, root: Point, way: tuple[float, float, float], tones: SproutTones, bow: float = 0.0
) -> None:
    """One broad leaf: `way` is its angle, length and half width."""
    angle, long, half = way
    shape = leaf(root, angle, long, half, bow)
    focus = (
        root[0] + math.cos(angle) * long * 0.5 - math.sin(angle) * bow * long * 0.25,
        root[1] + math.sin(angle) * long * 0.5 + math.cos(angle) * bow * long * 0.25,
    )
    shaded(ink, shape, focus, (tones.rim, tones.light), 10)
    tip = shape[8]
    rib = bend(root, focus, (tip[0], tip[1]), 10)
    ink.stroke(rib, half * 0.10, half * 0.02, tones.vein)
    for step in (3, 5, 7):
        x, y = rib[step]
        for side in (-1, 1):
            turn = angle + side * 0.75
            reach = half * 0.62 * math.sin(math.pi * step / 10)
            end = (x + math.cos(turn) * reach, y + math.sin(turn) * reach)
            ink.stroke([(x, y), end], half * 0.045, half * 0.01, tones.vein)


def seedling(ink: Ink, root: Point, tall: float, tones: SproutTones, rng: Rng) -> Point:
    """A stem with two open leaves and a curled heart between them; returns where they part."""
    lean = rng.uniform(-0.14, 0.14) * tall
    head = (root[0] + lean, root[1] - tall * 0.62)
    stem = bend(root, (root[0] - lean * 0.4, root[1] - tall * 0.35), head, 14)
    ink.stroke(stem, tall * 0.062, tall * 0.040, mix(tones.stem, tones.rim, 0.5))
    ink.stroke([(x - tall * 0.008, y) for x, y in stem], tall * 0.02, tall * 0.014, tones.light)
    for side in (-1, 1):
        angle = -math.pi / 2 + side * rng.uniform(0.72, 1.0)
        way = (angle, tall * rng.uniform(0.52, 0.64), tall * 0.145)
        blade(ink, head, way, tones, bow=side * rng.uniform(0.10, 0.24))
    for side in (-1, 1):
        angle = -math.pi / 2 + side * rng.uniform(0.10, 0.22)
        way = (angle, tall * rng.uniform(0.26, 0.34), tall * 0.055)
        blade(ink, head, way, tones, bow=-side * 0.15)
    return head


def crumbs(ink: Ink, root: Point, wide: float, tones: tuple[str, str], rng: Rng) -> None:
    """Soil that a sprout has pushed up around its foot."""
    for _ in range(16):
        x = root[0] + rng.normal(0, 0.42) * wide
        r = wide * rng.uniform(0.05, 0.13)
        y = root[1] + rng.uniform(-0.02, 0.10) * wide
        ink.area(oval(x, y, r * 1.3, r, rng.uniform(-0.4, 0.4)), tones[0])
        ink.area(oval(x - r * 0.2, y - r * 0.35, r * 0.8, r * 0.4, -0.2), tones[1])
