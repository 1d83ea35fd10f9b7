"""秋分: the harvest moon rises over golden terraces; osmanthus in flower."""

from dataclasses import dataclass

import numpy as np

from pipeline.picture.inks import Inks
from pipeline.picture.painter import blossoms, grounds, noise, osmanthus, rice_steps
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.hills import hills
from pipeline.picture.painter.ink import Ink, bend
from pipeline.picture.painter.planes import Plane, bell, mix, ramp
from pipeline.picture.painter.ratios import nested
from pipeline.picture.registers import motif

FIELDS = ("#e3ae3c", "#d99c30", "#efc356", "#cf8d2b", "#c9b04a", "#e8b848", "#b7a548")


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The composition for one ratio; heights and widths are shares of the canvas."""

    disc: tuple[float, float, float]  # x, y, radius in px of 1080
    top: float
    end: float
    steps: int
    folds: tuple[tuple[float, float, float], ...]
    sprig: tuple[tuple[float, float], ...]
    stacks: tuple[tuple[float, float, float], ...]  # x, y, height in px
    calm: float


TALL = Form(
    disc=(0.345, 0.402, 178),
    top=0.505,
    end=0.79,
    steps=15,
    folds=((0.02, 0.26, 3.4), (0.86, 0.30, 2.6), (0.45, 0.16, -0.8)),
    sprig=((1.05, 0.432), (0.93, 0.452), (0.82, 0.482), (0.72, 0.487)),
    stacks=(
        (0.64, 0.618, 44),
        (0.71, 0.628, 50),
        (0.22, 0.665, 66),
        (0.31, 0.678, 72),
        (0.83, 0.69, 84),
    ),
    calm=0.765,
)
SQUARE = Form(
    disc=(0.255, 0.43, 140),
    top=0.60,
    end=0.95,
    steps=12,
    folds=((0.02, 0.26, 2.4), (0.80, 0.30, 1.6), (0.42, 0.16, -0.8)),
    sprig=((1.05, 0.655), (0.95, 0.69), (0.87, 0.735), (0.80, 0.745)),
    stacks=((0.49, 0.745, 44), (0.56, 0.755, 48), (0.20, 0.805, 60)),
    calm=0.88,
)
WIDE = Form(
    disc=(0.215, 0.535, 160),
    top=0.64,
    end=1.08,
    steps=11,
    folds=((0.02, 0.20, 2.4), (0.86, 0.20, 2.8), (0.5, 0.16, -0.6)),
    sprig=((1.03, 0.12), (0.95, 0.20), (0.88, 0.30), (0.80, 0.34)),
    stacks=((0.315, 0.79, 50), (0.345, 0.80, 56), (0.74, 0.79, 56)),
    calm=0.87,
)

_INKS = Inks(
    title="#33200f",
    text="#3c2814",
    soft="#46311c",
    foot="#38260f",
    foot_soft="#5d4a2d",
    accent="#a8321a",
    seal="#b3261e",
    halo="#d9cbd0",
)


@motif("harvest_moon", terms=("秋分",), palettes={"harvest": _INKS})
def harvest_moon(canvas: Canvas, palette: str) -> None:
    """Paint the harvest of the equinox; it has one palette."""
    del palette
    form = nested(canvas, TALL, SQUARE, WIDE)
    _sky(canvas, form)
    _moon(canvas, form)
    level = _land(canvas, form)
    _stacks(canvas, form, level)
    _sprig(canvas, form)
    start = canvas.down(form.calm)
    grounds.calm(canvas, start - 70 * canvas.unit, start + 40 * canvas.unit, "#f2dfae", 0.95)
    grounds.calm(canvas, start + 120 * canvas.unit, start + 320 * canvas.unit, "#f2dfae", 1.0)
    canvas.grain()


def _sky(canvas: Canvas, form: Form) -> None:
    """Dusk: lilac above, the day's last warmth over the fields."""
    line = canvas.down(form.top) / canvas.height
    canvas.sky(
        (0, "#b9b8d2"),
        (0.42 * line, "#d0bfcd"),
        (0.78 * line, "#eccbb4"),
        (1.05 * line, "#f8dfae"),
        (1, "#f2dfae"),
    )
    rows = int(canvas.down(form.top) + 130 * canvas.unit)
    size, rng = (rows, canvas.width), canvas.rng("sky")
    streaks = noise.clouds(size, 620 * canvas.unit, rng, octaves=5, gain=0.55, stretch=0.10)
    low = ramp(0.25 * rows, 0.8 * rows, canvas.y[:rows])
    canvas.over("#fdeccd", ramp(0.52, 0.72, streaks) * low * np.float32(0.7))


def _moon(canvas: Canvas, form: Form) -> None:
    """The full moon of the eighth month, as large as it looks when it rises."""
    x, y = form.disc[0] * canvas.width, canvas.down(form.disc[1])
    r = form.disc[2] * canvas.fold**3 * canvas.unit
    canvas.glow(x, y, 1.9 * r, "#fff0cf", 0.50)
    canvas.disc(x, y, r, "#fdf3cf")
    top, end = int(y - r - 3), int(y + r + 4)
    rows = canvas.y[top:end]
    size = (end - top, canvas.width)
    far = np.sqrt((canvas.x - x) ** 2 + (rows - y) ** 2)
    seas = noise.clouds(size, r * 0.85, canvas.rng("moon"), octaves=5)
    inside = ramp(r, 0.92 * r, far)
    canvas.over("#dcbf8a", inside * ramp(0.46, 0.62, seas) * np.float32(0.72), top)
    canvas.over("#efcf95", inside * ramp(0.80 * r, r, far) * np.float32(0.35), top)
    band = noise.clouds(size, 420 * canvas.unit, canvas.rng("veil"), octaves=4, stretch=0.08)
    veil = bell(y + 0.60 * r, 0.16 * r, rows) * ramp(0.42, 0.62, band)
    canvas.over("#f8dcbb", veil * np.float32(0.8), top)


def _land(canvas: Canvas, form: Form) -> Plane:
    """Hills and terraces; returns the terraces' levels."""
    unit, foot = canvas.unit, canvas.down(form.top) + 80 * canvas.unit
    hills(canvas, foot, (("#cdbfa6", 180, 560), ("#b5a57c", 125, 410)), sink=90)
    land = rice_steps.Slope(
        top=canvas.down(form.top), end=canvas.down(form.end), steps=form.steps, folds=form.folds
    )
    level = rice_steps.paint(canvas, land, FIELDS, "#7d5a1e", "#f7d573")
    canvas.mist("valley", canvas.down(form.top) + 60 * unit, 44 * unit, "#fbeecd", 0.7)
    return level


def _stacks(canvas: Canvas, form: Form, level: Plane) -> None:
    """Sheaves set up to dry."""
    rng, unit = canvas.rng("stacks"), canvas.unit
    for x, y, tall in form.stacks:
        h = tall * unit
        at = (
            x * canvas.width,
            _field_at(canvas.down(form.top), level, x * canvas.width, canvas.down(y), h),
        )
        ink = Ink(canvas, at[1] - 2 * h, at[1] + h)
        for k in range(34):
            share = (k % 17) / 16 * 2 - 1
            foot = (at[0] + share * h * 0.46, at[1] + rng.uniform(-0.04, 0.05) * h)
            waist = (at[0] + share * h * 0.10, at[1] - h * 0.62)
            tip = (at[0] + share * h * 0.34, at[1] - h * rng.uniform(0.88, 1.05))
            tone = mix("#9a6a1c", "#f6d16a", rng.uniform(0.1, 0.9))
            ink.stroke(bend(foot, waist, tip, 8), 0.07 * h, 0.03 * h, tone)
        ink.stroke(
            [(at[0] - h * 0.15, at[1] - h * 0.60), (at[0] + h * 0.15, at[1] - h * 0.61)],
            0.07 * h,
            0.07 * h,
            "#a5421c",
        )
        ink.done()


def _field_at(top: float, level: Plane, x: float, y: float, h: float) -> float:
    """The height next to `y` at which a sheaf's foot stands in one field, clear of its edges."""
    last = level.shape[1] - 1
    sides = [level[:, min(last, max(0, int(x + part * h)))] for part in (-0.5, 0.0, 0.5)]
    one = np.all([np.floor(side) == np.floor(sides[1]) for side in sides], axis=0)
    clear = np.all([(side % 1 > 0.12) & (side % 1 < 0.72) for side in sides], axis=0)
    rows = np.flatnonzero(one & clear)
    if not rows.size:
        return y
    return int(top) + float(rows[np.argmin(np.abs(rows + int(top) - y))])


def _sprig(canvas: Canvas, form: Form) -> None:
    rng, unit = canvas.rng("osmanthus"), canvas.unit
    points = [(x * canvas.width, canvas.down(y)) for x, y in form.sprig]
    main = blossoms.limb(points, 13 * unit, 4 * unit, rng)
    side = blossoms.shoots(main, 4, 130 * unit, rng, up=0.45)
    heights = [y for shoot in (main, *side) for _, y in shoot.line]
    ink = Ink(canvas, min(heights) - 110 * unit, max(heights) + 110 * unit)
    for shoot in (*side, main):
        osmanthus.twig(ink, shoot, 74 * unit, rng)
    ink.done()
