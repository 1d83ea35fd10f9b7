"""Blades of grass and the drops that hang on them."""

import math

import numpy as np

from pipeline.picture.painter import volumes
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.ink import Ink, Path, Point
from pipeline.picture.painter.planes import colour, ramp

Rng = np.random.Generator


def drop(canvas: Canvas, at: Point, r: float, deep: str, light: str) -> None:
    """A clear drop: dark where the sky is bright, bright at its foot, a window of light on it."""
    spot = volumes.patch(canvas, at, (r, r * 1.06))
    if spot is None:
        return
    shade = ramp(0.9, -0.7, spot.v + 0.35 * spot.u)
    low, high = (np.array(colour(c), np.float32) for c in (light, deep))
    tone = low + (high - low) * shade[..., None]
    volumes.lay(spot, tone, volumes.inside(spot) * np.float32(0.80))
    rim = volumes.inside(spot) * ramp(0.80, 1.0, spot.far)
    volumes.lay(spot, deep, rim * ramp(0.4, -0.8, spot.v) * np.float32(0.55))
    volumes.lay(spot, "#ffffff", rim * ramp(0.0, 0.9, spot.v) * np.float32(0.75))
    shine = np.exp(-(((spot.u + 0.34) / 0.17) ** 2) - ((spot.v + 0.40) / 0.21) ** 2)
    volumes.lay(spot, "#ffffff", np.clip(1.6 * shine.astype(np.float32), 0, 1))
    canvas.glow(at[0] - 0.3 * r, at[1] - 0.4 * r, 0.9 * r, "#ffffff", 0.18)


def blade(ink: Ink, path: Path, wide: float, tones: tuple[str, str, str]) -> None:
    """A long leaf: its shaded half, the half in the light, the shining edge."""
    ink.stroke(path, wide, 0.8, tones[0])
    for share, part, tone in ((0.22, 0.50, tones[1]), (0.44, 0.12, tones[2])):
        side = _beside(path, wide * share)
        ink.stroke(side, wide * part, 0.6, tone)


def _beside(path: Path, far: float) -> list[Point]:
    """A path next to another, on its upper side, closing up towards the tip."""
    last = len(path) - 1
    moved = []
    for i, (x, y) in enumerate(path):
        (ax, ay), (bx, by) = path[max(0, i - 1)], path[min(last, i + 1)]
        length = math.hypot(bx - ax, by - ay) or 1.0
        nx, ny = (by - ay) / length, -(bx - ax) / length
        if ny > 0:
            nx, ny = -nx, -ny
        reach = far * (1 - i / last)
        moved.append((x + nx * reach, y + ny * reach))
    return moved
