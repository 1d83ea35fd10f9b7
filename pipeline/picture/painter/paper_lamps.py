"""Red lanterns on a cord."""

from pipeline.picture.painter import volumes
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.ink import Ink, Point, bend, oval

GOLD, DARK = "#e9bd6a", "#5a1413"
_SKIN = volumes.Skin(lit="#ff7a4a", body="#d8281f", shade="#8f1118", rim="#ff5a3c", shine=0.14)


def red_lamp(
    canvas: Canvas, at: Point, r: float, hook: float, snow: str, *, glow: float = 0.5
) -> None:
    """A lantern around `at`, `r` px wide to each side, hanging from the height `hook`."""
    x, y = at
    canvas.glow(x, y, 2.1 * r, "#ff8a4a", glow)
    cord = Ink(canvas, min(hook, y) - 4, y + 3 * r)
    cord.stroke([(x, hook), (x, y - r)], r * 0.06 + 0.6, r * 0.06 + 0.6, DARK)
    for k in range(-4, 5):
        end = (x + k * r * 0.055, y + 2.0 * r - abs(k) * r * 0.03)
        cord.stroke(
            [(x + k * r * 0.02, y + 0.93 * r), end], r * 0.035 + 0.5, r * 0.02 + 0.4, "#c92a20"
        )
    cord.done()
    volumes.ball(canvas, at, (r, r * 0.84), _SKIN, square=2.25)
    canvas.glow(x, y + 0.1 * r, 0.55 * r, "#ffd27a", 0.55)
    _frame(canvas, at, r, snow)


def _frame(canvas: Canvas, at: Point, r: float, snow: str) -> None:
    """Ribs, the golden rings above and below, snow on top."""
    x, y = at
    ink = Ink(canvas, y - 1.3 * r, y + 1.4 * r)
    for share in (-0.78, -0.42, 0.0, 0.42, 0.78):
        rib = bend(
            (x + share * r * 0.45, y - r * 0.83),
            (x + share * r * 1.5, y),
            (x + share * r * 0.45, y + r * 0.83),
            14,
        )
        ink.stroke(rib, r * 0.022 + 0.5, r * 0.022 + 0.5, "#f2a04f")
    for cap in (y - r * 0.86, y + r * 0.86):
        box = [(x - r * 0.44, cap - r * 0.09), (x + r * 0.44, cap - r * 0.09)]
        box += [(x + r * 0.44, cap + r * 0.09), (x - r * 0.44, cap + r * 0.09)]
        ink.area(box, GOLD)
    ink.area(oval(x, y - r * 0.98, r * 0.46, r * 0.09), snow)
    ink.done()
