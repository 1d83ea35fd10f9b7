"""冬至: the longest night, a moon, a hamlet that is still awake, and the plum already in flower."""

from dataclasses import dataclass

import numpy as np

from pipeline.picture.inks import Inks
from pipeline.picture.painter import blossoms, grounds, noise, weather
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.houses import HouseTones, hamlet
from pipeline.picture.painter.ink import Ink
from pipeline.picture.painter.planes import ramp
from pipeline.picture.painter.plants import conifer
from pipeline.picture.painter.ranges import Range, paint
from pipeline.picture.registers import motif

Peaks = tuple[tuple[float, float, float, float, float], ...]
PLUM = blossoms.PlumTones(
    wood="#140f16",
    bark="#3a2c33",
    snow="#dfe7f3",
    petal="#b3202f",
    bright="#ee6a6a",
    heart="#5f0d1c",
    gold="#ffdc94",
)
HOUSES = HouseTones(
    wall="#46557a", gable="#323f61", roof="#c9d5e8", eave="#222c48", light="#ffc66b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The composition for one ratio; heights and widths are shares of the canvas."""

    ranges: tuple[tuple[float, Peaks], ...]
    moon: tuple[float, float, float]
    bank: float
    houses: tuple[tuple[float, float, float], ...]  # x, foot, width in px of 1080
    limb: tuple[tuple[float, float], ...]
    boughs: int
    reach: float
    thick: float
    dusk: tuple[str, str] = ("#8f7f95", "#d5a58b")
    haze: tuple[str, str] = ("#b79d9e", "#7d8bb0")
    snow: str = "#93a4c8"


TALL = Form(
    ranges=(
        (
            0.63,
            ((0.12, 130, 330, 330, 120), (0.60, 150, 250, 360, 120), (0.95, 120, 330, 300, 110)),
        ),
        (0.70, ((0.02, 100, 260, 300, 110), (0.42, 90, 150, 300, 100), (0.86, 110, 240, 330, 110))),
    ),
    moon=(0.335, 0.415, 138),
    bank=0.755,
    houses=(
        (0.205, 0.744, 92),
        (0.335, 0.741, 74),
        (0.115, 0.757, 128),
        (0.285, 0.760, 112),
        (0.46, 0.753, 84),
    ),
    limb=((1.04, 0.715), (0.90, 0.655), (0.80, 0.575), (0.63, 0.535), (0.50, 0.475), (0.36, 0.462)),
    boughs=8,
    reach=190,
    thick=54,
)
SQUARE = Form(
    ranges=(
        (
            0.80,
            ((0.12, 130, 200, 330, 120), (0.60, 150, 130, 360, 120), (0.95, 120, 220, 300, 110)),
        ),
        (0.84, ((0.02, 100, 170, 300, 110), (0.86, 110, 170, 330, 110))),
    ),
    moon=(0.26, 0.47, 112),
    bank=0.855,
    houses=((0.66, 0.842, 78), (0.93, 0.846, 82), (0.79, 0.856, 104)),
    limb=((-0.04, 0.84), (0.08, 0.735), (0.15, 0.62), (0.29, 0.575), (0.43, 0.61)),
    boughs=6,
    reach=150,
    thick=42,
)
WIDE = Form(
    ranges=(
        (
            0.82,
            ((0.10, 130, 260, 380, 120), (0.66, 120, 150, 330, 120), (0.88, 150, 330, 360, 120)),
        ),
        (0.79, ((0.20, 110, 170, 300, 120), (0.99, 110, 280, 330, 120))),
    ),
    moon=(0.845, 0.34, 122),
    bank=0.80,
    houses=((0.155, 0.785, 96), (0.235, 0.79, 88), (0.085, 0.803, 124)),
    limb=((1.03, 0.76), (0.955, 0.67), (0.895, 0.52), (0.80, 0.47), (0.735, 0.40)),
    boughs=6,
    reach=150,
    thick=46,
    dusk=("#434a76", "#665a76"),
    haze=("#55527a", "#4a5683"),
    snow="#7181ab",
)

_INKS = Inks(
    title="#f7f0e2",
    text="#f3ecdf",
    soft="#efe8da",
    foot="#f1f2f5",
    foot_soft="#bcc5d6",
    accent="#f2ab93",
    seal="#c4352a",
    halo="#18233f",
)


@motif("longest_night", terms=("冬至",), palettes={"night": _INKS})
def longest_night(canvas: Canvas, palette: str) -> None:
    """Paint the night of the solstice; it has one palette."""
    del palette
    ratio = canvas.height / canvas.width
    form = TALL if ratio > 1.2 else SQUARE if ratio > 0.8 else WIDE
    _sky(canvas, form)
    _land(canvas, form)
    _plum(canvas, form)
    weather.snowfall(canvas, "#a3b3d3", 0.45, form.bank)
    canvas.grain(0.010)


def _sky(canvas: Canvas, form: Form) -> None:
    """Night above; at the horizon the first warmth of the returning sun."""
    dusk = form.ranges[0][0] * canvas.fold
    canvas.sky(
        (0, "#0c1429"),
        (0.35 * dusk / 0.63, "#1a2a50"),
        (0.78 * dusk, "#41527f"),
        (0.93 * dusk, form.dusk[0]),
        (dusk, form.dusk[1]),
        (1, "#22304f"),
    )
    w, h, unit = canvas.width, canvas.height, canvas.unit
    weather.stars(canvas, 0.9 * dusk * h, "#f4f1e4")
    x, y, radius = form.moon[0] * w, canvas.down(form.moon[1]), form.moon[2] * unit
    canvas.glow(x, y, 3.0 * radius, "#c9cfe6", 0.26)
    canvas.glow(x, y, 1.7 * radius, "#f6edd6", 0.42)
    canvas.disc(x, y, radius, "#f8f0da")
    if not canvas.bare:
        _maria(canvas, x, y, radius)


def _maria(canvas: Canvas, x: float, y: float, radius: float) -> None:
    top, end = max(0, int(y - radius)), min(canvas.height, int(y + radius) + 1)
    far = np.sqrt((canvas.x - x) ** 2 + (canvas.y[top:end] - y) ** 2)
    seas = noise.clouds((end - top, canvas.width), radius * 0.8, canvas.rng("moon"), octaves=5)
    inside = ramp(radius, radius * 0.9, far)
    canvas.over("#cfc3ab", inside * ramp(0.5, 0.68, seas) * np.float32(0.55), top)


def _land(canvas: Canvas, form: Form) -> None:
    w, unit = canvas.width, canvas.unit
    looks = (("#a9b4cf", "#5b6b94", "#46557f", 0.85), ("#b8c6e0", "#475a86", "#2b3a61", 1.0))
    for number, ((foot, peaks), (lit, shade, rock, strength)) in enumerate(
        zip(form.ranges, looks, strict=True)
    ):
        plan = Range(
            layer=f"range {number}",
            foot=foot,
            peaks=peaks,
            lit=lit,
            shade=shade,
            rock=rock,
            bare=0.55,
            strength=strength,
            valley=150,
        )
        paint(canvas, plan)
        canvas.mist(
            f"mist {number}", canvas.down(foot) - 30 * unit, 80 * unit, form.haze[number], 0.75
        )
    roll = noise.line(w, 800 * unit, canvas.rng("bank line"), octaves=3, gain=0.35)
    crest = (canvas.down(form.bank) - 40 * unit * roll).astype(np.float32)
    grounds.bank(canvas, crest, form.snow, "#4a5b86", 200 * unit)
    _firs(canvas, form)
    hamlet(
        canvas, tuple((x * w, canvas.down(y), wide * unit) for x, y, wide in form.houses), HOUSES
    )
    grounds.calm(
        canvas, float(crest.min()) + 10 * unit, canvas.down(form.bank) + 64 * unit, "#152040", 0.94
    )


def _firs(canvas: Canvas, form: Form) -> None:
    """Firs behind the houses tie them to the ground."""
    rng, unit = canvas.rng("firs"), canvas.unit
    left = min(x for x, _, _ in form.houses) * canvas.width - 90 * unit
    right = max(x for x, _, _ in form.houses) * canvas.width + 120 * unit
    foot = canvas.down(min(y for _, y, _ in form.houses))
    ink = Ink(canvas, foot - 260 * unit, foot + 20 * unit)
    for _ in range(16):
        x = rng.uniform(left, right)
        tall = rng.uniform(50, 120) * unit
        conifer(ink, (x, foot + rng.uniform(-8, 6) * unit), tall, ("#27345a", "#aebcd8"), rng)
    ink.done(0.9)


def _plum(canvas: Canvas, form: Form) -> None:
    rng, unit = canvas.rng("plum"), canvas.unit
    points = [(x * canvas.width, canvas.down(y)) for x, y in form.limb]
    old = blossoms.limb(points, form.thick * unit, 2.5 * unit, rng)
    boughs = blossoms.shoots(old, form.boughs, form.reach * unit, rng)
    twigs = [
        twig
        for bough in boughs
        for twig in blossoms.shoots(bough, 3, 0.55 * form.reach * unit, rng, up=0.6)
    ]
    heights = [y for shoot in (*twigs, *boughs, old) for _, y in shoot.line]
    ink = Ink(canvas, min(heights) - 60 * unit, max(heights) + 60 * unit)
    for shoot in (*twigs, *boughs, old):
        blossoms.wood(ink, shoot, PLUM, rng)
    size = 25 * unit
    for shoot, dense in ((old, 0.10), *((b, 0.24) for b in boughs), *((t, 0.17) for t in twigs)):
        blossoms.flowers(ink, shoot, size, PLUM, rng, dense=dense)
    ink.done()
