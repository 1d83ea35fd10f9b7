"""Quiet hills on the horizon, one line behind another, dissolving towards their feet."""

from collections.abc import Sequence

import numpy as np

from pipeline.picture.painter import noise
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.planes import ramp


def hills(
    canvas: Canvas,
    foot: float,
    looks: Sequence[tuple[str, float, float]],
    *,
    sink: float = 60,
    strength: float = 1.0,
) -> None:
    """Lines of hills above a height, the farthest first.

    `looks` are tone, height and breadth (px of 1080); they dissolve `sink` px below the foot.
    """
    unit = canvas.unit
    for number, (tone, tall, cell) in enumerate(looks):
        rise = noise.line(canvas.width, cell * unit, canvas.rng(f"hill {number}"), octaves=6)
        crest = (foot - (2.1 * rise - 0.3) * tall * unit).astype(np.float32)
        top = max(0, int(crest.min()) - 2)
        rows = canvas.y[top : int(foot + sink * unit) + 2]
        cover = np.clip(rows - crest[None, :] + 0.5, 0, 1)
        body = ramp(sink * unit, -tall * unit, rows - np.float32(foot))
        canvas.over(tone, cover * body * np.float32(strength), top)
