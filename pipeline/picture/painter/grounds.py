"""Water, banks and the calm zones where type will stand."""

import numpy as np

from pipeline.picture.painter import noise
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.planes import Plane, ramp


def water(canvas: Canvas, shore: float, end: float, tone: str, streak: str) -> None:
    """Still water from the shore down, with flat streaks that grow towards the viewer."""
    top, last = int(shore), min(canvas.height, int(end))
    rows = canvas.y[top:last]
    size = (last - top, canvas.width)
    body = ramp(shore, shore + 0.35 * (end - shore), rows) * np.ones((1, canvas.width), np.float32)
    canvas.over(tone, body * np.float32(0.9), top)
    rng = canvas.rng("water")
    flat = noise.clouds(size, 520 * canvas.unit, rng, octaves=5, gain=0.6, stretch=0.045)
    canvas.over(
        streak, ramp(0.52, 0.74, flat) * ramp(shore, shore + 60, rows) * np.float32(0.45), top
    )


def bank(canvas: Canvas, crest: Plane, light: str, shade: str, depth: float) -> None:
    """Ground from a crest line down: bright on the edge, shaded below, softly rolling."""
    top = max(0, int(crest.min()) - 2)
    down = canvas.y[top:] - crest[None, :]
    canvas.over(light, np.clip(down + 0.5, 0, 1), top)
    roll = noise.clouds(
        (canvas.height - top, canvas.width),
        300 * canvas.unit,
        canvas.rng("bank"),
        stretch=0.3,
        coarse=4,
    )
    canvas.over(shade, ramp(0, depth, down) * ramp(0.35, 0.75, roll) * np.float32(0.55), top)


def calm(canvas: Canvas, start: float, end: float, tone: str, strength: float) -> None:
    """Quieten everything below a height towards one tone, so that type reads."""
    top = max(0, int(start))
    veil = ramp(start, end, canvas.y[top:]) * np.ones((1, canvas.width), np.float32)
    canvas.over(tone, veil * np.float32(strength), top)
