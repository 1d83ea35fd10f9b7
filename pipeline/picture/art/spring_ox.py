"""立春: the spring ox and its banners, the ice breaks up, the winter jasmine is in flower."""

from dataclasses import dataclass

import numpy as np

from pipeline.picture.inks import Inks
from pipeline.picture.painter import banners, grounds, noise, oxen
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.ink import Ink, bend
from pipeline.picture.painter.planes import mix, ramp
from pipeline.picture.painter.ranges import Range, paint
from pipeline.picture.painter.ratios import nested
from pipeline.picture.registers import motif

Peaks = tuple[tuple[float, float, float, float, float], ...]
HIDE = ("#80502f", "#b98052")


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The composition for one ratio: shares of the canvas; sizes in px of 1080."""

    sun: tuple[float, float, float]
    peaks: Peaks
    range_foot: float
    shore: float
    bank: float
    foot: float
    ox: tuple[float, float, float]
    banner: tuple[float, float]  # the tip of the twig, from the hand, in px of 1080
    canes: tuple[tuple[float, float, float, float], ...]
    floes: int


TALL = Form(
    sun=(0.25, 0.440, 110),
    peaks=((0.10, 130, 260, 300, 120), (0.48, 150, 190, 330, 120), (0.92, 120, 310, 330, 110)),
    range_foot=0.575,
    shore=0.590,
    bank=0.705,
    foot=0.775,
    ox=(0.60, 0.722, 360),
    banner=(-150, -190),
    canes=(
        (-0.03, 0.70, 0.22, 0.735),
        (-0.03, 0.66, 0.13, 0.690),
        (-0.03, 0.72, 0.10, 0.760),
        (1.03, 0.69, 0.90, 0.745),
        (1.03, 0.66, 0.94, 0.705),
    ),
    floes=13,
)
SQUARE = Form(
    sun=(0.20, 0.42, 84),
    peaks=((0.10, 130, 190, 300, 120), (0.48, 150, 120, 330, 120), (0.95, 120, 190, 330, 110)),
    range_foot=0.68,
    shore=0.69,
    bank=0.82,
    foot=0.885,
    ox=(0.46, 0.852, 270),
    banner=(-110, -120),
    canes=(
        (-0.03, 0.80, 0.16, 0.85),
        (-0.03, 0.75, 0.10, 0.79),
        (1.03, 0.80, 0.88, 0.85),
        (1.03, 0.76, 0.93, 0.80),
    ),
    floes=10,
)
WIDE = Form(
    sun=(0.265, 0.46, 90),
    peaks=((0.05, 130, 260, 330, 120), (0.30, 120, 150, 330, 120), (0.90, 150, 330, 360, 120)),
    range_foot=0.68,
    shore=0.69,
    bank=0.79,
    foot=0.872,
    ox=(0.835, 0.835, 345),
    banner=(-120, -120),
    canes=(
        (-0.02, 0.80, 0.11, 0.87),
        (-0.02, 0.72, 0.07, 0.80),
        (1.02, 0.80, 0.965, 0.86),
    ),
    floes=13,
)

_INKS = Inks(
    title="#3a2417",
    text="#40291a",
    soft="#4b3322",
    foot="#33401f",
    foot_soft="#535e3e",
    accent="#b02a20",
    seal="#b3261e",
    halo="#f6e6d2",
)


@motif("spring_ox", terms=("立春",), palettes={"dawn": _INKS})
def spring_ox(canvas: Canvas, palette: str) -> None:
    """Paint the first day of spring; it has one palette."""
    del palette
    form = nested(canvas, TALL, SQUARE, WIDE)
    _dawn(canvas, form)
    _stream(canvas, form)
    _bank(canvas, form)
    _procession(canvas, form)
    _canes(canvas, form)
    top, unit = canvas.down(form.foot), canvas.unit
    grounds.calm(canvas, top - 40 * unit, top + 14 * unit, "#f2f5dd", 1.0)
    canvas.grain()


def _dawn(canvas: Canvas, form: Form) -> None:
    edge, unit = canvas.down(form.shore) / canvas.height, canvas.unit
    canvas.sky((0, "#e9c7a6"), (0.45 * edge, "#f6dcc0"), (0.85 * edge, "#fdeedb"), (1, "#e6efe0"))
    x, y, radius = form.sun
    at = (x * canvas.width, canvas.down(y))
    canvas.glow(*at, 3.0 * radius * unit, "#fff3d4", 0.75)
    canvas.disc(*at, radius * unit, "#ee7d4e", 0.92)
    plan = Range(
        layer="range",
        foot=form.range_foot,
        peaks=form.peaks,
        lit="#fbf6ee",
        shade="#c3cdc9",
        rock="#8fae96",
        bare=0.62,
        strength=0.85,
        valley=190,
    )
    paint(canvas, plan)
    canvas.mist("far", canvas.down(form.range_foot) - 40 * unit, 80 * unit, "#fdf3e4", 0.9)


def _stream(canvas: Canvas, form: Form) -> None:
    """Meltwater with the last ice."""
    unit, rng = canvas.unit, canvas.rng("ice")
    shore, bank = canvas.down(form.shore), canvas.down(form.bank)
    grounds.water(canvas, shore, canvas.height, "#a5cdd2", "#6fa9b3")
    canvas.mist("water", shore + 4 * unit, 34 * unit, "#fdf6ea", 0.85)
    ink = Ink(canvas, shore)
    for part in np.sort(rng.random(form.floes)):
        y = shore + (0.08 + 0.86 * part) * (bank - shore)
        wide = (22 + 56 * part) * rng.uniform(0.7, 1.3) * unit
        banners.floe(ink, (rng.uniform(0, 1) * canvas.width, y), (wide, 0.24 * wide), rng)
    ink.done(0.95)


def _bank(canvas: Canvas, form: Form) -> None:
    """Young grass between the last patches of snow."""
    unit, rng = canvas.unit, canvas.rng("grass")
    line = noise.line(canvas.width, 560 * unit, canvas.rng("bank line"), octaves=4, gain=0.4)
    crest = (canvas.down(form.bank) - 44 * unit * (line - 0.5)).astype(np.float32)
    grounds.bank(canvas, crest, "#c3da86", "#85b255", 110 * unit)
    ink = Ink(canvas, float(crest.min()) - 60 * unit, canvas.down(form.foot) + 20 * unit)
    reach = canvas.down(form.foot) - canvas.down(form.bank)
    for x in rng.uniform(0, canvas.width - 1, round(520 * canvas.width / unit / 1080)):
        deep = rng.random() ** 0.8
        y, tall = float(crest[int(x)]) + 4 * unit + deep * reach, rng.uniform(12, 34) * unit
        tip = (x + rng.uniform(-14, 14) * unit, y - tall)
        tone = mix("#5f9a3c", "#b8d86a", rng.random())
        ink.stroke(bend((x, y), (x, y - 0.6 * tall), tip, 4), 4 * unit, 0.5, tone)
    ink.done(0.9)
    top = int(crest.min())
    edge = ramp(7 * unit, 0, np.abs(canvas.y[top:] - crest[None, :] - 3 * unit))
    canvas.over("#f7fbf0", edge * np.float32(0.7), top)


def _procession(canvas: Canvas, form: Form) -> None:
    """The ox, its bow, and the child with the banners."""
    unit, rng = canvas.unit, canvas.rng("ox")
    x, y, size = form.ox
    at, s = (x * canvas.width, canvas.down(y)), size * unit
    shade = Ink(canvas, at[1] - 0.2 * s, at[1] + 0.2 * s)
    shade.area(
        [
            (at[0] - 0.62 * s, at[1]),
            (at[0], at[1] - 0.04 * s),
            (at[0] + 0.66 * s, at[1]),
            (at[0], at[1] + 0.06 * s),
        ],
        "#4a6a30",
    )
    shade.done(0.45, 6 * unit)
    ink = Ink(canvas)
    oxen.ox(ink, at, s, HIDE)
    seat = (at[0] + 0.10 * s, at[1] - 0.68 * s)
    hand = oxen.rider(ink, seat, 0.40 * s, "#d23a2e")
    tip = (hand[0] + form.banner[0] * 0.5 * unit, hand[1] + form.banner[1] * 0.6 * unit)
    banners.banners(ink, hand, tip, 0.30 * s, rng)
    oxen.ribbon(ink, (at[0] - 0.50 * s, at[1] - 0.42 * s), 0.12 * s, "#d8342b")
    ink.done()


def _canes(canvas: Canvas, form: Form) -> None:
    unit, rng = canvas.unit, canvas.rng("canes")
    ink = Ink(canvas)
    for ax, ay, bx, by in form.canes:
        root, tip = (ax * canvas.width, canvas.down(ay)), (bx * canvas.width, canvas.down(by))
        banners.jasmine(ink, root, tip, 1.15 * unit, rng)
    ink.done()
