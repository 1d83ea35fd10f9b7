"""Painting one range of mountains: snow or wash where the light falls, rock where it is steep."""

from dataclasses import dataclass

import numpy as np

from pipeline.picture.painter import noise, relief
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.planes import Plane, colour, ramp


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """One plate: peaks in units of the canvas (x of the width; the rest in units of 1080 px).

    `foot` is the share of the height where the plate stands; `bare` from 0 (all snow) to 1 (all
    rock); `valley` the height over which it comes out of the mist.
    """

    layer: str
    foot: float
    peaks: tuple[tuple[float, float, float, float, float], ...]  # x, row, height, width, depth
    lit: str
    shade: str
    rock: str
    bare: float = 0.5
    strength: float = 1.0
    valley: float = 180
    rows: int = 240
    cell: float = 420


def _field(canvas: Canvas, plan: Range, rng: np.random.Generator) -> Plane:
    unit = canvas.unit
    rough = relief.ridges(round(plan.rows * unit), canvas.width, plan.cell * unit, rng)
    peaks = tuple(
        relief.Peak(
            x * canvas.width, row * unit, tall * canvas.fold**4 * unit, width * unit, depth * unit
        )
        for x, row, tall, width, depth in plan.peaks
    )
    return relief.raise_peaks(peaks, rough)


def _tones(plan: Range, light: Plane) -> Plane:
    lit = ramp(0.15, 1.2, light)
    pairs = zip(colour(plan.shade), colour(plan.lit), strict=True)
    return np.stack([low + (high - low) * lit for low, high in pairs], axis=-1)


def _rock(plan: Range, seen: relief.View, unit: float, rng: np.random.Generator) -> Plane:
    """Where snow does not hold: steep, and rougher by chance; the lit side keeps more of it."""
    patchy = noise.clouds(seen.cover.shape, 30 * unit, rng, octaves=4, gain=0.6, stretch=1.7)
    start = 3.4 - 2.9 * plan.bare
    return ramp(start, start + 1.5, seen.steep * (0.3 + 1.4 * patchy)) * ramp(
        1.35, 0.55, seen.light
    )


def paint(canvas: Canvas, plan: Range) -> None:
    """Lay one range over what is there."""
    rng = canvas.rng(plan.layer)
    seen = relief.view(_field(canvas, plan, rng), canvas.down(plan.foot), 0.3, light=(-0.8, 0.25))
    above = max(0, -seen.top)
    below = max(0, seen.top + len(seen.cover) - canvas.height)
    rows = slice(above, len(seen.cover) - below)
    alpha = relief.fade(seen, plan.valley * canvas.unit) * np.float32(plan.strength)
    rock = _rock(plan, seen, canvas.unit, rng)
    top = seen.top + above
    canvas.over(_tones(plan, seen.light)[rows], alpha[rows], top)
    canvas.over(plan.rock, (alpha * rock)[rows] * np.float32(0.9), top)
