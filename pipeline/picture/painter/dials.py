"""A sundial of stone (日晷): a tilted plate with its hours, the needle and its shadow."""

import math

from pipeline.picture.painter.ink import Ink, Point, oval
from pipeline.picture.painter.planes import mix
from pipeline.picture.painter.shading import shaded


def sundial(ink: Ink, at: Point, s: float, tones: tuple[str, str, str]) -> None:
    """A dial of about `s` px radius whose base stands on the point; tones: light, stone, shade."""
    (x, y), (light, stone, shade) = at, tones
    for level, wide, tall in (
        (0.0, 1.15, 0.20),
        (0.20, 0.92, 0.16),
        (0.36, 0.42, 0.62),
        (0.94, 0.62, 0.14),
    ):
        _block(ink, (x, y - level * s), (wide * s, tall * s), tones)
    centre = (x, y - 1.72 * s)
    ink.area(oval(centre[0] + 0.10 * s, centre[1] + 0.05 * s, 0.98 * s, 0.80 * s, -0.22), shade)
    shaded(
        ink,
        oval(*centre, 0.98 * s, 0.80 * s, -0.22),
        (x - 0.3 * s, centre[1] - 0.3 * s),
        (stone, light),
        10,
    )
    ink.area(oval(*centre, 0.60 * s, 0.49 * s, -0.22), mix(stone, light, 0.55))
    for hour in range(24):
        angle = math.pi * hour / 12
        ends = [_on(centre, s, angle, part) for part in (0.64, 0.92 if hour % 2 else 0.95)]
        wide = 0.030 if hour % 2 == 0 else 0.016
        ink.stroke(ends, wide * s, wide * s, mix(stone, "#3a332a", 0.6))
    ink.stroke(
        [centre, (centre[0] - 0.16 * s, centre[1] + 0.30 * s)],
        0.075 * s,
        0.02 * s,
        mix(shade, "#2a241c", 0.5),
    )
    ink.stroke(
        [(centre[0], centre[1]), (centre[0] + 0.34 * s, centre[1] - 0.98 * s)],
        0.075 * s,
        0.02 * s,
        "#8a5a22",
    )
    ink.dot(*centre, 0.07 * s, "#6b4318")


def _on(centre: Point, s: float, angle: float, part: float) -> Point:
    """A point on the tilted plate."""
    px, py = math.cos(angle) * 0.98 * s * part, math.sin(angle) * 0.80 * s * part
    cos, sin = math.cos(-0.22), math.sin(-0.22)
    return centre[0] + px * cos - py * sin, centre[1] + px * sin + py * cos


def _block(ink: Ink, foot: Point, size: tuple[float, float], tones: tuple[str, str, str]) -> None:
    """A block of stone: its front, its shaded side, the light on its edge."""
    (x, y), (wide, tall), (light, stone, shade) = foot, size, tones
    ink.area(
        [(x - wide, y), (x - wide * 0.96, y - tall), (x + wide * 0.96, y - tall), (x + wide, y)],
        stone,
    )
    ink.area(
        [
            (x + wide * 0.45, y),
            (x + wide * 0.45, y - tall),
            (x + wide * 0.96, y - tall),
            (x + wide, y),
        ],
        shade,
    )
    edge = max(1.5, 0.05 * tall)
    ink.stroke(
        [(x - wide * 0.97, y - tall), (x + wide * 0.97, y - tall)], edge * 2, edge * 2, light
    )
