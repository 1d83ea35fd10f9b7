"""Swallows in flight, large enough to show the forked tail and the red throat."""

import math

from pipeline.picture.painter.ink import Ink, Point, bend, oval

# Closed figures in a swallow's own coordinates, its head to the right: pairs of curves.
_BODY = (((-0.5, 0.0), (-0.1, -0.16), (0.45, -0.02)), ((0.45, -0.02), (0.1, 0.17), (-0.5, 0.0)))
_WINGS = (
    (
        ((0.14, -0.03), (0.02, -0.55), (-0.62, -0.98)),
        ((-0.62, -0.98), (-0.30, -0.40), (-0.18, 0.03)),
    ),
    (((0.14, 0.02), (0.22, 0.50), (-0.16, 0.98)), ((-0.16, 0.98), (-0.14, 0.42), (-0.18, 0.04))),
)
_TAIL = (
    (
        ((-0.38, -0.03), (-0.8, -0.10), (-1.22, -0.30)),
        ((-1.22, -0.30), (-0.80, 0.02), (-0.44, 0.03)),
    ),
    (((-0.38, 0.0), (-0.8, 0.08), (-1.20, 0.20)), ((-1.20, 0.20), (-0.82, -0.02), (-0.44, -0.03))),
)
_BELLY = (((-0.34, 0.03), (-0.02, 0.06), (0.26, 0.04)), ((0.26, 0.04), (0.05, 0.15), (-0.34, 0.03)))


def swallow(
    ink: Ink, at: Point, size: float, turn: float, tone: str, *, left: bool = False
) -> None:
    """A swallow of about 2 x `size` px span, its head to the right (or to the left)."""
    cos, sin = math.cos(turn), math.sin(turn)
    flip = -1 if left else 1

    def put(curves: tuple[tuple[Point, Point, Point], ...]) -> list[Point]:
        line = [spot for curve in curves for spot in bend(*curve, 12)]
        return [
            (at[0] + flip * size * (x * cos - y * sin), at[1] + size * (x * sin + y * cos))
            for x, y in line
        ]

    for part in (_WINGS[0], *_TAIL, _BODY):
        ink.area(put(part), tone)
    ink.area(put(_BELLY), "#f6efe2")
    ink.area(put(_WINGS[1]), tone)
    head = (at[0] + flip * size * 0.42 * cos, at[1] + size * 0.42 * sin - 0.02 * size)
    ink.dot(*head, 0.105 * size, tone)
    throat = (head[0] + flip * 0.03 * size, head[1] + 0.06 * size)
    ink.area(oval(*throat, 0.065 * size, 0.045 * size, turn * flip), "#c0452f")
    beak = (head[0] + flip * 0.2 * size * cos, head[1] + 0.2 * size * sin)
    ink.stroke([head, beak], 0.08 * size, 0.01 * size, tone)
