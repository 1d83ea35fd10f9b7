"""A skiff with a fisher in a straw cloak, and its reflection."""

from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.ink import Ink, Point, bend, oval
from pipeline.picture.painter.planes import mix

LANTERN = "#ffb657"


def _hull(x: float, y: float, s: float) -> list[tuple[float, float]]:
    under = bend(
        (x - 1.05 * s, y - 0.10 * s), (x - 0.15 * s, y + 0.36 * s), (x + 1.12 * s, y - 0.16 * s), 24
    )
    over = bend((x + 1.12 * s, y - 0.16 * s), (x, y + 0.12 * s), (x - 1.05 * s, y - 0.10 * s), 24)
    return under + over


def _fisher(ink: Ink, at: Point, s: float, tone: str, snow: str) -> None:
    x, y = at
    cloak = bend((x - 0.23 * s, y + 0.05 * s), (x - 0.20 * s, y - 0.30 * s), (x, y - 0.40 * s))
    cloak += bend((x, y - 0.40 * s), (x + 0.20 * s, y - 0.27 * s), (x + 0.23 * s, y + 0.05 * s))
    ink.area(cloak, tone)
    brim, crown = y - 0.34 * s, y - 0.56 * s
    ink.area([(x - 0.25 * s, brim), (x, crown), (x + 0.25 * s, brim), (x, brim + 0.05 * s)], tone)
    ink.stroke(
        [(x - 0.2 * s, brim - 0.035 * s), (x, crown), (x + 0.16 * s, brim - 0.07 * s)],
        0.02 * s,
        0.03 * s,
        snow,
    )


def skiff(canvas: Canvas, at: Point, s: float, tone: str, snow: str) -> None:
    """The boat of `s` px half length at a point, rod to the left, with a broken reflection."""
    x, y = at
    mirror = Ink(canvas, y, y + s)
    for k in range(9):
        long = 0.9 * s * (1 - k / 10)
        mirror.area(
            oval(x - 0.06 * s * (k % 3 - 1), y + s * (0.2 + 0.055 * k), long, 0.011 * s), tone
        )
    mirror.done(0.28, 0.6)
    ink = Ink(canvas, y - 1.5 * s, y + s)
    man = x + 0.30 * s
    _fisher(ink, (man, y + 0.02 * s), s, tone, snow)
    ink.area(_hull(x, y, s), tone)
    ink.stroke(
        bend((x - s, y - 0.07 * s), (x - 0.1 * s, y + 0.10 * s), (x + 0.1 * s, y + 0.03 * s)),
        0.03 * s,
        0.05 * s,
        snow,
    )
    rod = bend(
        (man - 0.1 * s, y - 0.2 * s), (x - 0.6 * s, y - 0.85 * s), (x - 1.25 * s, y - 0.64 * s), 24
    )
    tip, water = rod[-1], (rod[-1][0] + 0.03 * s, y + 0.14 * s)
    line = bend(tip, (tip[0] - 0.01 * s, y - 0.2 * s), water, 12)
    ink.stroke(line, 0.5, 0.5, mix(tone, snow, 0.4))
    ink.stroke(rod, 0.030 * s, 0.014 * s, tone)
    ink.dot(x + 0.86 * s, y - 0.26 * s, 0.055 * s, LANTERN)
    ink.stroke(
        [(x + 0.86 * s, y - 0.32 * s), (x + 0.80 * s, y - 0.10 * s)], 0.02 * s, 0.02 * s, tone
    )
    ink.done()
    canvas.glow(x + 0.86 * s, y - 0.26 * s, 0.26 * s, LANTERN, 0.42)
