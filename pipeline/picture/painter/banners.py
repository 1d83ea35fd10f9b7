"""Spring banners (春幡) on a twig, and the arching canes of winter jasmine (迎春)."""

import math

import numpy as np

from pipeline.picture.painter.ink import Ink, Point, bend, oval
from pipeline.picture.painter.planes import mix
from pipeline.picture.painter.shading import leaf

Rng = np.random.Generator
SILKS = ("#d8342b", "#f0a832", "#3f9c74", "#e8727a", "#4d8fb5")


def banners(ink: Ink, hand: Point, tip: Point, s: float, rng: Rng) -> None:
    """A twig from a hand to its tip with silk ribbons that the wind takes to the left."""
    line = bend(hand, (hand[0] - 0.1 * s, (hand[1] + tip[1]) / 2), tip, 20)
    ink.stroke(line, 0.05 * s, 0.02 * s, "#5a4632")
    for number, tone in enumerate(SILKS):
        x, y = line[-1 - 2 * number]
        long = s * rng.uniform(1.3, 1.9) * (1 - 0.08 * number)
        _silk(ink, (x, y), long, 0.16 * s, tone)
    for number in range(6):
        x, y = line[-2 - 2 * number]
        side = 1 if number % 2 else -1
        ink.area(leaf((x, y), -math.pi / 2 + side * 0.8, 0.30 * s, 0.06 * s, side * 0.2), "#8cc152")


def _silk(ink: Ink, at: Point, long: float, wide: float, tone: str) -> None:
    """One ribbon in waves: its front and, where it turns, its darker back."""
    x, y = at
    spine = [
        (x - long * t, y + long * (0.30 * t * t + 0.085 * math.sin(7.5 * t + y * 0.05) * t**0.5))
        for t in (k / 28 for k in range(29))
    ]
    for k in range(28):
        (ax, ay), (bx, by) = spine[k], spine[k + 1]
        w = wide * (0.5 + 0.5 * k / 28)
        slope = (by - ay) / max(1.0, abs(bx - ax))
        shade = (
            mix(tone, "#ffffff", 0.28)
            if slope < 0.1
            else mix(tone, "#3a1010", min(0.3, 0.35 * slope))
        )
        ink.area([(ax, ay), (bx - 0.5, by), (bx - 0.5, by + w), (ax, ay + w)], shade)


def jasmine(ink: Ink, root: Point, tip: Point, s: float, rng: Rng) -> None:
    """A cane that arches over to its tip, with six-petalled yellow flowers and first leaves."""
    top = (root[0] + 0.35 * (tip[0] - root[0]), min(root[1], tip[1]) - 0.55 * abs(tip[0] - root[0]))
    line = bend(root, top, tip, 34)
    ink.stroke(line, 6 * s, 2 * s, "#6f7d3c")
    for k in range(3, 34):
        x, y = line[k]
        if rng.random() < 0.5:
            side = rng.choice((-1, 1))
            angle = -math.pi / 2 + side * rng.uniform(0.4, 1.4)
            ink.area(
                leaf((x, y), angle, rng.uniform(16, 28) * s, 4.5 * s),
                mix("#6fae3f", "#c7e07a", rng.random()),
            )
        if rng.random() < 0.42:
            spot = (x + rng.uniform(-10, 10) * s, y + rng.uniform(-10, 10) * s)
            _star(ink, spot, rng.uniform(13, 20) * s, rng)


def _star(ink: Ink, at: Point, r: float, rng: Rng) -> None:
    turn, tilt = rng.uniform(0, 1), rng.uniform(0.7, 1)
    for k in range(6):
        angle = turn + k * math.pi / 3
        spot = (at[0] + math.cos(angle) * 0.58 * r, at[1] + math.sin(angle) * 0.58 * r * tilt)
        ink.area(
            oval(*spot, 0.50 * r, 0.27 * r, angle), mix("#f2b90f", "#ffe257", rng.uniform(0.2, 1))
        )
    ink.dot(*at, 0.17 * r, "#c98512")


def floe(ink: Ink, at: Point, size: tuple[float, float], rng: Rng) -> None:
    """A piece of ice adrift: its top, and the edge that shows its thickness."""
    (x, y), (wide, tall) = at, size
    edge = []
    for k in range(9):
        angle = 2 * math.pi * (k + rng.uniform(-0.25, 0.25)) / 9
        reach = rng.uniform(0.82, 1.1)
        edge.append((x + math.cos(angle) * wide * reach, y + math.sin(angle) * tall * reach))
    ink.area([(px, py + 0.28 * tall) for px, py in edge], "#8fb7c4")
    ink.area(edge, "#f2f9fa")
    ink.area([(x + (px - x) * 0.7, y + (py - y) * 0.6 - 0.08 * tall) for px, py in edge], "#ffffff")
