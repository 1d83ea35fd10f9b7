"""Birds far away: a skein of geese."""

from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.ink import Ink, bend


def skein(canvas: Canvas, x: float, y: float, tone: str, count: int = 9) -> None:
    """A V of geese that flies to the left, its leader at (x, y)."""
    unit, rng = canvas.unit, canvas.rng("geese")
    ink = Ink(canvas, y - 80 * unit, y + 60 * unit * count)
    for number in range(count):
        rank = (number + 1) // 2
        lower = 1 if number % 2 else -0.45
        wide = 17 * unit * (1 - 0.04 * rank)
        bx = x + 44 * unit * rank + rng.uniform(-4, 4) * unit
        by = y + 21 * unit * rank * lower + rng.uniform(-3, 3) * unit
        lift = rng.uniform(0.30, 0.55)
        for side in (-1, 1):
            tip = (bx + side * wide, by - wide * (0.05 + 0.25 * lift))
            wing = bend((bx, by), (bx + side * wide * 0.45, by - wide * lift), tip, 10)
            ink.stroke(wing, wide * 0.17, 0.5, tone)
    ink.done(0.85)
