"""Watermelon in slices."""

import math

import numpy as np

from pipeline.picture.painter import volumes
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.ink import Ink, Point, oval
from pipeline.picture.painter.planes import colour, mix, ramp

Rng = np.random.Generator
FLESH, BRIGHT, WHITE, RIND, DARK, SEED = (
    "#e23a3a",
    "#ff7a63",
    "#f3f2d6",
    "#3f8a45",
    "#1f5a33",
    "#2a1712",
)


def slice_(ink: Ink, at: Point, r: float, turn: float, rng: Rng) -> None:
    """A half round of radius `r`, its rind below; `at` is the middle of the straight edge."""
    x, y = at

    def arc(far: float, lift: float = 0.0) -> list[Point]:
        angles = (math.pi * k / 32 for k in range(33))
        points = ((math.cos(a) * far * r, math.sin(a) * far * r * 0.92 + lift * r) for a in angles)
        return [
            (
                x + a * math.cos(turn) - b * math.sin(turn),
                y + a * math.sin(turn) + b * math.cos(turn),
            )
            for a, b in points
        ]

    thick = [(px + 0.055 * r, py - 0.085 * r) for px, py in arc(1.0)]
    ink.area(thick, mix(FLESH, "#8a1520", 0.35))
    for far, tone in (
        (1.0, DARK),
        (0.975, RIND),
        (0.925, "#a9cf85"),
        (0.895, WHITE),
        (0.85, BRIGHT),
        (0.825, FLESH),
    ):
        ink.area(arc(far), tone)
    ink.area(arc(0.52), mix(FLESH, BRIGHT, 0.28))
    for k in range(11):
        angle = math.pi * (k + 0.7) / 12
        far = r * (0.66 if k % 2 else 0.50)
        a, b = math.cos(angle) * far, math.sin(angle) * far * 0.9
        px, py = (
            x + a * math.cos(turn) - b * math.sin(turn),
            y + a * math.sin(turn) + b * math.cos(turn),
        )
        ink.area(oval(px, py, r * 0.042, r * 0.022, angle + turn), SEED)
        ink.dot(px - r * 0.012, py - r * 0.008, r * 0.007, "#f6e9dc")
    del rng


def whole(canvas: Canvas, at: Point, radii: tuple[float, float]) -> None:
    """A whole melon with its dark stripes."""
    skin = volumes.Skin(lit="#8cc46a", body="#4a9648", shade="#1d5a35", rim="#9fce86", shine=0.40)
    volumes.ball(canvas, at, radii, skin, square=2.1)
    spot = volumes.patch(canvas, at, radii, square=2.1)
    if spot is None:
        return
    girth = np.clip(np.sqrt(np.clip(1 - spot.v**2, 0.02, 1)), 0.1, 1)
    rng = canvas.rng("melon")
    wave = 0.10 * np.sin(spot.v * 17 + 1) + 0.07 * np.sin(spot.v * 41) + 0.05 * rng.random()
    across = np.arcsin(np.clip(spot.u / girth, -1, 1)) * 3.0
    stripe = np.abs(((across + wave) / 0.75) % 1.0 - 0.5)
    dark = np.array(colour("#174427"), np.float32)
    volumes.lay(
        spot,
        dark + np.zeros_like(spot.view),
        volumes.inside(spot) * ramp(0.24, 0.10, stripe) * np.float32(0.62),
    )
