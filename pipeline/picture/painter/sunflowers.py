"""Sunflowers that look at the viewer."""

import math

import numpy as np

from pipeline.picture.painter.ink import Ink, Point, bend
from pipeline.picture.painter.planes import mix
from pipeline.picture.painter.shading import petal, shaded
from pipeline.picture.painter.sprouts import SproutTones, blade

Rng = np.random.Generator
LEAF = SproutTones(rim="#2f7a3e", light="#8cc455", vein="#c4e08c", stem="#4f8a3a")
_GOLDEN = math.pi * (3 - math.sqrt(5))


def sunflower(ink: Ink, root: Point, head: Point, r: float, rng: Rng) -> None:
    """A stem with two leaves and a head of radius `r`."""
    stem = bend(root, (root[0], (root[1] + head[1]) / 2), head, 20)
    ink.stroke(stem, 0.22 * r, 0.15 * r, LEAF.stem)
    ink.stroke([(x - 0.04 * r, y) for x, y in stem], 0.06 * r, 0.04 * r, LEAF.light)
    for place, side in ((6, -1), (10, 1), (14, -1)):
        angle = -math.pi / 2 + side * rng.uniform(0.9, 1.25)
        blade(ink, stem[place], (angle, r * rng.uniform(1.2, 1.5), 0.42 * r), LEAF, side * 0.2)
    for ring, (count, long) in enumerate(((22, 1.62), (20, 1.42))):
        for k in range(count):
            angle = 2 * math.pi * (k + 0.5 * ring) / count + rng.uniform(-0.05, 0.05)
            start = (head[0] + math.cos(angle) * 0.55 * r, head[1] + math.sin(angle) * 0.55 * r)
            shape = petal(start, angle, (long - 0.55) * r * rng.uniform(0.92, 1.06), 0.17 * r)
            tone = mix(("#e8940c", "#f6b21c")[ring], "#ffd23c", rng.uniform(0, 0.6))
            shaded(ink, shape, start, (tone, mix(tone, "#d8700a", 0.5)), 4)
    _disc(ink, head, 0.78 * r)


def _disc(ink: Ink, at: Point, r: float) -> None:
    """Florets in the spiral in which they grow."""
    ink.dot(*at, r, "#4a2a12")
    for k in range(150):
        far = math.sqrt((k + 0.5) / 150)
        angle = k * _GOLDEN
        spot = (at[0] + math.cos(angle) * far * 0.95 * r, at[1] + math.sin(angle) * far * 0.95 * r)
        tone = mix("#2f1a0c", "#c98a2c", far**3 * 0.9 + (0.12 if k % 2 else 0))
        ink.dot(*spot, r * 0.055, tone)
