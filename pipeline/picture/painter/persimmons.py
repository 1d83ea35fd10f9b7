"""Ripe persimmons on their twigs, and their last leaves."""

import math

import numpy as np

from pipeline.picture.painter import volumes
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.ink import Ink, Point, bend, oval
from pipeline.picture.painter.planes import mix

Rng = np.random.Generator

_SQUARE = 2.5
_SKINS = (
    volumes.Skin(lit="#ff9d45", body="#ee5f1c", shade="#a92d10", rim="#ff8a4e", shine=0.42),
    volumes.Skin(lit="#ffab4a", body="#f0721f", shade="#b23c10", rim="#ff9855", shine=0.42),
    volumes.Skin(lit="#fb8a3c", body="#e14c19", shade="#97260f", rim="#f7793f", shine=0.38),
)
CALYX, CALYX_LIT = "#5c4a2a", "#8d7a45"


def persimmon(canvas: Canvas, at: Point, r: float, rng: Rng, frost: str) -> None:
    """One fruit hanging from its calyx, with frost on its shoulders; `at` is its middle."""
    x, y = at
    radii = (r, r * rng.uniform(0.80, 0.88))
    volumes.ball(canvas, at, radii, _SKINS[int(rng.integers(len(_SKINS)))], square=_SQUARE)
    volumes.powder(canvas, at, radii, frost, 0.62, square=_SQUARE)
    ink = Ink(canvas, y - 1.6 * r, y)
    top = y - radii[1] * 0.90
    for turn, long in ((-0.25, 0.62), (math.pi + 0.25, 0.62), (0.75, 0.46), (math.pi - 0.75, 0.46)):
        tip = (x + math.cos(turn) * r * long, top + math.sin(turn) * r * long * 0.42)
        control = ((x + tip[0]) / 2, top - r * 0.16)
        back = ((x + tip[0]) / 2, top + r * 0.20)
        lobe = bend((x, top), control, tip, 8) + bend(tip, back, (x, top), 8)
        ink.area(lobe, mix(CALYX, CALYX_LIT, rng.uniform(0.0, 0.7)))
    ink.area(oval(x, top - r * 0.03, r * 0.17, r * 0.09), CALYX)
    ink.area(oval(x - r * 0.02, top - r * 0.07, r * 0.12, r * 0.05), frost)
    ink.done()


def leaf(
    ink: Ink, at: Point, size: tuple[float, float], tones: tuple[str, str], turn: float
) -> None:
    """An oval leaf from its stalk at a point; `size` is its length and half its width."""
    (x, y), (long, wide) = at, size
    cos, sin = math.cos(turn), math.sin(turn)

    def place(along: float, across: float) -> Point:
        return x + along * cos - across * sin, y + along * sin + across * cos

    steps = [k / 14 for k in range(15)]
    bow = [math.sin(math.pi * t**0.85) ** 0.9 * wide for t in steps]
    upper = [place(t * long, -b) for t, b in zip(steps, bow, strict=True)]
    lower = [place(t * long, b * 0.92) for t, b in zip(steps, bow, strict=True)]
    ink.area(upper + lower[::-1], tones[0])
    ink.area([*upper, place(0, 0)], tones[1])
    vein = mix(tones[0], "#fff0d0", 0.35)
    ink.stroke([place(0, 0), place(long, 0)], long * 0.020 + 0.6, 0.5, vein)
    for k in (3, 5, 7, 9):
        for side, edge in ((-1, upper), (1, lower)):
            del side
            end = edge[min(14, k + 2)]
            start = place(steps[k] * long, 0)
            tip = (start[0] + (end[0] - start[0]) * 0.8, start[1] + (end[1] - start[1]) * 0.8)
            ink.stroke([start, tip], long * 0.010 + 0.4, 0.3, vein)
