"""Leaves of the Chinese parasol tree (梧桐): a heart at the stalk, five pointed lobes."""

import math
from collections.abc import Callable
from typing import TypeAlias

import numpy as np

from pipeline.picture.painter.ink import Ink, Point, bend
from pipeline.picture.painter.planes import mix

Rng = np.random.Generator
Place: TypeAlias = Callable[[float, float], Point]
# The lobes: direction from the leaf's axis, length, and where the bay before it lies.
_LOBES = ((-2.20, 0.74), (-1.06, 0.93), (0.0, 1.0), (1.06, 0.93), (2.20, 0.74))


def leaf(
    ink: Ink,
    at: Point,
    pose: tuple[float, float],
    tones: tuple[str, str],
    rng: Rng,
    *,
    flat: float = 1.0,
) -> None:
    """A leaf around the end of its stalk.

    `pose` is its length and the angle to which its tip points; `flat` presses it down.
    """
    r, turn = pose
    (x, y), (cos, sin) = at, (math.cos(turn), math.sin(turn))

    def place(angle: float, far: float) -> Point:
        a, b = math.cos(angle) * far * r, math.sin(angle) * far * r
        return x + a * cos - b * sin, y + (a * sin + b * cos) * flat

    outline = _outline(place)
    ink.area(outline, mix(tones[0], "#2a2a12", 0.25))
    inner = [(x + (px - x) * 0.965, y + (py - y) * 0.965) for px, py in outline]
    ink.area(inner, tones[0])
    for angle, far in _LOBES:
        half = [
            place(angle, far * 0.93),
            *bend(place(angle - 0.32, far * 0.72), place(angle - 0.40, 0.38), (x, y), 8),
        ]
        ink.area(half, tones[1])
    for _ in range(26):
        angle, far = rng.uniform(-2.4, 2.4), rng.uniform(0.15, 0.46)
        spot = place(angle, far)
        ink.dot(
            *spot, r * rng.uniform(0.006, 0.018), mix(tones[0], "#7a4a16", rng.uniform(0.2, 0.7))
        )
    vein = mix(tones[1], "#fff6cf", 0.55)
    for angle, far in _LOBES:
        tip = place(angle, far * 0.92)
        ink.stroke([(x, y), tip], r * 0.030, r * 0.006 + 0.3, vein)
        for share in (0.35, 0.55, 0.74):
            start = place(angle, far * share)
            for side in (-1, 1):
                ink.stroke(
                    [start, place(angle + side * (0.30 - 0.16 * share), far * (share + 0.13))],
                    r * 0.012,
                    0.4,
                    vein,
                )


def _outline(place: Place) -> list[Point]:
    """Pointed lobes with round bays between them."""
    line: list[Point] = [place(math.pi, 0.06)]
    before: tuple[float, float] | None = None
    for angle, far in _LOBES:
        if before is None:
            line += bend(line[-1], place(-2.85, 0.62), place(angle, far), 10)[1:]
        else:
            middle = (before[0] + angle) / 2
            bay = place(middle, 0.50)
            line += bend(line[-1], place(before[0] + 0.37, before[1] * 0.80), bay, 10)[1:]
            line += bend(bay, place(angle - 0.37, far * 0.80), place(angle, far), 10)[1:]
        before = (angle, far)
    line += bend(line[-1], place(2.85, 0.62), place(math.pi, 0.06), 10)[1:]
    return line


def stalk(ink: Ink, start: Point, end: Point, wide: float, tone: str) -> None:
    """The long stalk of a leaf."""
    control = ((start[0] + end[0]) / 2, min(start[1], end[1]) - abs(end[0] - start[0]) * 0.15)
    ink.stroke(bend(start, control, end, 12), wide, wide * 0.7, tone)
