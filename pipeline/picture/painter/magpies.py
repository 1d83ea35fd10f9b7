"""Magpies: black and white, a shimmer of blue, a tail longer than the body."""

import math

from pipeline.picture.painter.ink import Ink, Point, bend, oval

BLACK, WHITE, BLUE, SHEEN = "#15181f", "#f6f7f5", "#24466e", "#4f83b0"


def perched(ink: Ink, feet: Point, s: float, side: int, lean: float = 0.0) -> None:
    """A magpie whose body is `s` px long, perched at `feet`; `side` 1 looks right, -1 left."""
    (x0, y0), cos, sin = feet, math.cos(lean), math.sin(lean)

    def at(x: float, y: float) -> Point:
        return x0 + side * (x * cos - y * sin) * s, y0 + (x * sin + y * cos) * s

    def shape(*curves: tuple[Point, Point, Point], tone: str) -> None:
        ink.area([p for a, b, c in curves for p in bend(at(*a), at(*b), at(*c), 12)], tone)

    for shift, tone, wide in ((0.0, BLACK, 0.125), (0.02, BLUE, 0.075), (0.045, SHEEN, 0.02)):
        ink.stroke(
            bend(at(-0.30, -0.28 - shift), at(-0.8, 0.02), at(-1.42, 0.42 - shift), 14),
            wide * s,
            wide * 0.42 * s,
            tone,
        )
    for leg in (-0.02, 0.10):
        ink.stroke([at(leg, -0.22), at(leg + 0.02, 0.0)], 0.035 * s, 0.03 * s, BLACK)
        ink.stroke([at(leg - 0.05, 0.01), at(leg + 0.10, 0.01)], 0.03 * s, 0.02 * s, BLACK)
    shape(
        ((-0.42, -0.24), (-0.16, -0.62), (0.30, -0.80)),
        ((0.30, -0.80), (0.52, -0.62), (0.40, -0.40)),
        ((0.40, -0.40), (0.26, -0.08), (-0.06, -0.12)),
        ((-0.06, -0.12), (-0.30, -0.14), (-0.42, -0.24)),
        tone=BLACK,
    )
    shape(
        ((-0.20, -0.17), (0.10, -0.52), (0.385, -0.42)),
        ((0.385, -0.42), (0.26, -0.06), (-0.06, -0.10)),
        ((-0.06, -0.10), (-0.16, -0.12), (-0.20, -0.17)),
        tone=WHITE,
    )
    shape(
        ((-0.62, -0.06), (-0.34, -0.46), (0.14, -0.60)),
        ((0.14, -0.60), (0.24, -0.40), (0.02, -0.28)),
        ((0.02, -0.28), (-0.26, -0.12), (-0.62, -0.06)),
        tone=BLUE,
    )
    shape(
        ((-0.12, -0.44), (0.04, -0.58), (0.20, -0.56)),
        ((0.20, -0.56), (0.20, -0.40), (0.02, -0.36)),
        ((0.02, -0.36), (-0.06, -0.38), (-0.12, -0.44)),
        tone=WHITE,
    )
    for k in range(4):
        start, end = (-0.06 - 0.02 * k, -0.36 + 0.06 * k), (-0.56 + 0.05 * k, -0.10 + 0.015 * k)
        ink.stroke([at(*start), at(*end)], 0.020 * s, 0.008 * s, SHEEN)
    ink.area(oval(*at(0.385, -0.80), 0.185 * s, 0.165 * s), BLACK)
    beak = bend(at(0.50, -0.87), at(0.66, -0.86), at(0.76, -0.75), 8)
    ink.area(beak + bend(at(0.76, -0.75), at(0.62, -0.74), at(0.51, -0.75), 8), "#0b0c10")
    ink.dot(*at(0.45, -0.83), 0.026 * s, WHITE)
    ink.dot(*at(0.455, -0.83), 0.014 * s, BLACK)
