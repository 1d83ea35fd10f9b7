"""小满: the grain fills; green ears seen close, with dew, a ladybird and soft light."""

from dataclasses import dataclass

import numpy as np

from pipeline.picture.inks import Inks
from pipeline.picture.painter import grounds, insects, terraces, wheat
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.ink import Ink, Point, bend
from pipeline.picture.painter.ratios import nested
from pipeline.picture.painter.sprouts import SproutTones, blade
from pipeline.picture.registers import motif

FAR = wheat.WheatTones(
    stem="#a9c27a", leaf="#9dbb74", shade="#a3bf6c", light="#d3dd98", awn="#c3d28c"
)
GREEN = wheat.WheatTones(
    stem="#5f9440", leaf="#4f8a3c", shade="#5c9338", light="#d2dc72", awn="#86ab4a"
)
LEAF = SproutTones(rim="#4c8a3c", light="#a9cf68", vein="#d5e8a0", stem="#5f9440")


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The composition for one ratio: shares of the canvas; sizes in px of 1080."""

    light: tuple[float, float]
    field: float
    foot: float
    ears: tuple[tuple[float, float, float, float, float], ...]  # foot x, neck x, neck y, bow, scale
    blades: tuple[tuple[float, float, float, float], ...]  # x, y, angle, length
    ladybird: tuple[int, float]  # on which ear, how far up
    dragonfly: tuple[float, float, float]


TALL = Form(
    light=(0.30, 0.42),
    field=0.60,
    foot=0.775,
    ears=(
        (0.90, 0.86, 0.665, -0.10, 1.9),
        (0.04, 0.10, 0.655, 0.16, 2.1),
        (0.66, 0.64, 0.635, 0.30, 2.6),
        (0.26, 0.245, 0.610, 0.32, 3.3),
    ),
    blades=(
        (0.30, 0.79, -2.3, 420),
        (0.62, 0.79, -0.75, 380),
        (0.10, 0.79, -0.9, 300),
        (0.93, 0.79, -2.2, 300),
    ),
    ladybird=(3, 0.52),
    dragonfly=(0.85, 0.450, 140),
)
SQUARE = Form(
    light=(0.25, 0.45),
    field=0.69,
    foot=0.885,
    ears=(
        (0.93, 0.91, 0.78, -0.10, 1.3),
        (0.02, 0.06, 0.72, 0.16, 1.7),
        (0.55, 0.53, 0.78, 0.30, 1.7),
        (0.22, 0.20, 0.675, 0.30, 2.2),
    ),
    blades=((0.25, 0.90, -2.3, 260), (0.50, 0.90, -0.75, 240), (0.86, 0.90, -2.2, 200)),
    ladybird=(3, 0.52),
    dragonfly=(0.435, 0.645, 92),
)
WIDE = Form(
    light=(0.80, 0.35),
    field=0.70,
    foot=0.885,
    ears=(
        (0.98, 0.965, 0.66, -0.05, 2.0),
        (0.02, 0.03, 0.62, 0.20, 2.2),
        (0.13, 0.125, 0.76, 0.30, 2.0),
        (0.755, 0.735, 0.60, 0.34, 3.2),
    ),
    blades=((0.77, 0.90, -2.3, 300), (0.90, 0.90, -0.75, 280), (0.10, 0.90, -0.9, 260)),
    ladybird=(3, 0.52),
    dragonfly=(0.925, 0.33, 120),
)

_INKS = Inks(
    title="#21421d",
    text="#254620",
    soft="#2f5029",
    foot="#274822",
    foot_soft="#47633d",
    accent="#a8321f",
    seal="#b3261e",
    halo="#eff3d4",
)


@motif("filling_ears", terms=("小满",), palettes={"green": _INKS})
def filling_ears(canvas: Canvas, palette: str) -> None:
    """Paint the ears that fill; it has one palette."""
    del palette
    form = nested(canvas, TALL, SQUARE, WIDE)
    _light(canvas, form)
    _field(canvas, form)
    _ears(canvas, form)
    top, unit = canvas.down(form.foot), canvas.unit
    grounds.calm(canvas, top - 70 * unit, top + 10 * unit, "#f3f6dd", 1.0)
    canvas.grain()


def _light(canvas: Canvas, form: Form) -> None:
    """Evening light and its soft circles."""
    edge = canvas.down(form.field) / canvas.height
    canvas.sky((0, "#cfe2b4"), (0.5 * edge, "#eef0c4"), (edge, "#f7f0c0"), (1, "#b9d08a"))
    unit, rng = canvas.unit, canvas.rng("circles")
    x, y = form.light[0] * canvas.width, canvas.down(form.light[1])
    canvas.glow(x, y, 420 * unit, "#fff8d0", 0.85)
    for _ in range(34):
        cx, cy = rng.uniform(0, 1) * canvas.width, rng.uniform(0.30, 1.02) * canvas.down(form.field)
        tone = ("#fffbe0", "#f9e9a0", "#d5e6a4")[int(rng.integers(3))]
        canvas.disc(cx, cy, rng.uniform(14, 78) * unit, tone, rng.uniform(0.10, 0.34))


def _field(canvas: Canvas, form: Form) -> None:
    """The field behind, out of focus."""
    unit = canvas.unit
    start, end = canvas.down(form.field), canvas.down(form.foot)
    for row, (blur, s) in enumerate(((7.0, 0.75), (3.2, 1.1))):
        rng = canvas.rng(f"row {row}")
        foot = start + (end - start) * (0.55, 1.05)[row]
        grounds.calm(canvas, foot - (170 - 30 * row) * unit, foot, ("#c9d98e", "#a3c06c")[row], 0.8)
        ink = Ink(canvas, foot - 420 * unit, foot + 60 * unit)
        for x in np.sort(
            rng.uniform(-0.04, 1.04, round((46, 22)[row] * canvas.width / unit / 1080))
        ):
            size = (rng.uniform(90, 190) * s * unit, rng.uniform(-10, 50) * s * unit, s * unit)
            wheat.far_ear(ink, (x * canvas.width, foot + 30 * unit), size, (FAR, GREEN)[row])
        ink.done((0.75, 0.6)[row], blur * unit)
    canvas.mist("haze", start + 30 * unit, 60 * unit, "#fbf4cc", 0.6)


def _ears(canvas: Canvas, form: Form) -> None:
    unit = canvas.unit
    ink = Ink(canvas)
    for x, y, angle, long in form.blades:
        way = (angle, long * unit, 0.055 * long * unit)
        blade(ink, (x * canvas.width, canvas.down(y)), way, LEAF, 0.28 if angle > -1.57 else -0.28)
    for number, (x, nx, ny, bow, s) in enumerate(form.ears):
        tip = _ear(ink, canvas, (x, nx, ny), (bow, s))
        if number == form.ladybird[0]:
            spot = (tip[0][0], tip[0][1])
            terraces.drops(ink, [(px, py + 9 * s * unit) for px, py in tip[1:3]], 3.6 * s * unit)
            insects.ladybird(ink, spot, 13 * s * unit, 0.5)
    x, y, size = form.dragonfly
    insects.dragonfly(
        ink,
        (x * canvas.width, canvas.down(y)),
        size * unit,
        -0.7,
        ("#b8452c", "#f6f8e4", "#8c5a3c"),
    )
    ink.done()


def _ear(
    ink: Ink, canvas: Canvas, place: tuple[float, float, float], shape: tuple[float, float]
) -> list[Point]:
    """One stem and its ear; returns a point on the ear, then the tips of three grains."""
    (x, nx, ny), (bow, scale), unit = place, shape, canvas.unit
    s = scale * unit
    root, neck = (x * canvas.width, canvas.down(1.0)), (nx * canvas.width, canvas.down(ny))
    stem = bend(root, (root[0] - 0.02 * canvas.width, (root[1] + neck[1]) / 2), neck, 24)
    ink.stroke(stem, 5.5 * s, 3.6 * s, GREEN.stem)
    ink.stroke([(px - 0.9 * s, py) for px, py in stem], 1.4 * s, 0.9 * s, GREEN.light)
    angle = -np.pi / 2 + bow
    wheat.ear(ink, neck, angle, s, GREEN)

    def on(part: float, aside: float) -> Point:
        turn = angle + 0.28 * part
        long = 107 * s * part
        return (
            neck[0] + float(np.cos(turn)) * long - float(np.sin(turn)) * aside * s,
            neck[1] + float(np.sin(turn)) * long + float(np.cos(turn)) * aside * s,
        )

    return [on(0.5, 2), on(0.10, 9), on(0.34, -12), on(0.72, 9)]
