"""大雪: mountains after snow, firs on the shore, one man fishing from a skiff."""

from dataclasses import dataclass

import numpy as np

from pipeline.picture.inks import Inks
from pipeline.picture.painter import grounds, noise, weather
from pipeline.picture.painter.boats import skiff
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.ink import Ink
from pipeline.picture.painter.plants import conifer, reed
from pipeline.picture.painter.ranges import Range, paint
from pipeline.picture.registers import motif

DARK, SNOW = "#2b3a48", "#f7f9f9"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The composition for one ratio: heights are shares of the canvas."""

    far: tuple[tuple[float, float, float, float, float], ...]
    middle: tuple[tuple[float, float, float, float, float], ...]
    near: tuple[tuple[float, float, float, float, float], ...]
    feet: tuple[float, float, float]
    shore: float
    bank: float
    boat: tuple[float, float, float]  # x, y, half length in px of 1080
    groves: tuple[tuple[float, float, float, float], ...]  # x from, x to, y, tallest
    reeds: tuple[float, float]


TALL = Form(
    far=((0.10, 120, 470, 260, 110), (0.60, 150, 330, 300, 120), (0.97, 120, 250, 240, 100)),
    middle=((0.30, 150, 520, 300, 130), (0.02, 90, 400, 240, 110), (0.70, 80, 250, 240, 100)),
    near=((0.10, 110, 300, 260, 110), (0.88, 120, 330, 330, 120), (0.55, 50, 130, 220, 80)),
    feet=(0.505, 0.575, 0.655),
    shore=0.632,
    bank=0.768,
    boat=(0.46, 0.706, 84),
    groves=((-0.02, 0.30, 0.652, 96), (0.66, 1.02, 0.668, 160)),
    reeds=(0.0, 0.17),
)
SQUARE = Form(
    far=((0.10, 120, 330, 260, 110), (0.52, 110, 150, 300, 100), (0.97, 150, 210, 260, 120)),
    middle=((0.22, 110, 270, 260, 110), (0.02, 90, 330, 250, 110)),
    near=((0.06, 100, 190, 260, 100), (0.93, 110, 220, 300, 110)),
    feet=(0.63, 0.70, 0.77),
    shore=0.74,
    bank=0.885,
    boat=(0.42, 0.825, 66),
    groves=((-0.02, 0.22, 0.765, 80), (0.74, 1.02, 0.78, 120)),
    reeds=(0.0, 0.15),
)
WIDE = Form(
    far=((0.05, 120, 330, 330, 120), (0.30, 110, 240, 330, 120), (0.84, 150, 480, 330, 130)),
    middle=((0.16, 130, 360, 330, 130), (0.99, 120, 480, 330, 120), (0.72, 90, 200, 300, 100)),
    near=((0.02, 110, 290, 330, 110), (0.90, 110, 260, 360, 110)),
    feet=(0.66, 0.75, 0.82),
    shore=0.76,
    bank=0.94,
    boat=(0.265, 0.865, 80),
    groves=((-0.02, 0.16, 0.79, 90), (0.80, 1.02, 0.80, 140)),
    reeds=(0.0, 0.12),
)


def form_of(canvas: Canvas) -> Form:
    """The composition that suits the ratio."""
    ratio = canvas.height / canvas.width
    return TALL if ratio > 1.2 else SQUARE if ratio > 0.8 else WIDE


@motif(
    "snow",
    terms=("大雪",),
    palettes={
        "snow": Inks(
            title="#16222e",
            text="#1b2936",
            soft="#24333f",
            foot="#1c2a36",
            foot_soft="#44545f",
            accent="#b3261e",
            seal="#b3261e",
            halo="#c3ced6",
        )
    },
)
def snow(canvas: Canvas, palette: str) -> None:
    """Paint the river in snow; it has one palette."""
    del palette
    form = form_of(canvas)
    _sky(canvas)
    _mountains(canvas, form)
    _river(canvas, form)
    _foreground(canvas, form)
    weather.snowfall(canvas)
    canvas.grain()


def _sky(canvas: Canvas) -> None:
    canvas.sky(
        (0, "#8da1b0"), (0.2, "#aebdc8"), (0.42, "#d9e1e5"), (0.6, "#eef1f1"), (1, "#dfe6ea")
    )
    rows = int(0.45 * canvas.height)
    drift = noise.clouds(
        (rows, canvas.width), 560 * canvas.unit, canvas.rng("sky"), stretch=0.4, coarse=4
    )
    fade = 1 - canvas.y[:rows] / rows
    canvas.over("#73899b", np.clip((drift - 0.45) * 2.2, 0, 1) * fade * 0.5)


def _mountains(canvas: Canvas, form: Form) -> None:
    plans = (
        Range(
            layer="far",
            foot=form.feet[0],
            peaks=form.far,
            lit="#eff3f5",
            shade="#b7c6d2",
            rock="#8fa1b1",
            bare=0.55,
            strength=0.72,
            valley=260,
        ),
        Range(
            layer="middle",
            foot=form.feet[1],
            peaks=form.middle,
            lit="#f8fafa",
            shade="#a5b7c6",
            rock="#4f6579",
            bare=0.56,
            strength=0.95,
            valley=230,
        ),
        Range(
            layer="near",
            foot=form.feet[2],
            peaks=form.near,
            lit="#fcfdfd",
            shade="#9bb0c0",
            rock="#33475a",
            bare=0.5,
            valley=110,
        ),
    )
    for plan, tone in zip(plans, ("#eef2f3", "#f1f4f5", "#eef2f4"), strict=True):
        paint(canvas, plan)
        canvas.mist(
            f"mist {plan.layer}",
            canvas.down(plan.foot) - 60 * canvas.unit,
            105 * canvas.unit,
            tone,
            0.9,
        )


def _river(canvas: Canvas, form: Form) -> None:
    unit = canvas.unit
    grounds.water(
        canvas, canvas.down(form.shore), canvas.down(form.bank + 0.04), "#cfdae1", "#9db0be"
    )
    for number, (left, right, y, tallest) in enumerate(form.groves):
        _grove(
            canvas,
            number,
            (left * canvas.width, right * canvas.width),
            canvas.down(y),
            tallest * unit,
        )
    canvas.mist("on the water", canvas.down(form.shore) + 20 * unit, 46 * unit, "#f0f4f5", 0.75)
    x, y, s = form.boat
    canvas.glow(x * canvas.width, canvas.down(y), 150 * unit, "#f4f7f8", 0.45)
    skiff(canvas, (x * canvas.width, canvas.down(y)), s * unit, DARK, SNOW)


def _grove(
    canvas: Canvas, number: int, span: tuple[float, float], y: float, tallest: float
) -> None:
    """A spit of land with firs that grow smaller towards the water's end."""
    rng = canvas.rng(f"grove {number}")
    outer, inner = span if number == 0 else span[::-1]
    ink = Ink(canvas, y - 1.5 * tallest, y + 60 * canvas.unit)
    width = abs(outer - inner)
    land = [(outer, y + 30 * canvas.unit)]
    land += [
        (outer + (inner - outer) * t / 12, y - 16 * canvas.unit * (1 - t / 12) ** 0.8)
        for t in range(13)
    ]
    land += [(inner, y + 3 * canvas.unit)]
    for _ in range(round(width / canvas.unit / 13)):
        part = rng.random() ** 1.3
        tall = tallest * rng.uniform(0.45, 1.1) * (1 - 0.72 * part)
        x = outer + (inner - outer) * part * 0.93
        conifer(ink, (x, y - 4 * canvas.unit * (1 - part)), tall, ("#3b4e5e", "#f3f6f7"), rng)
    ink.area(land, "#f4f7f8")
    ink.done(0.94)


def _foreground(canvas: Canvas, form: Form) -> None:
    h, unit = canvas.height, canvas.unit
    rng = canvas.rng("foreground")
    roll = noise.line(canvas.width, 700 * unit, canvas.rng("bank line"), octaves=3, gain=0.35)
    rise = ((canvas.x[0] / canvas.width) - 0.35) ** 2 * 110 * unit
    crest = canvas.down(form.bank) - rise - 40 * unit * roll
    ink = Ink(canvas, canvas.down(form.bank - 0.2), h)
    left, right = form.reeds
    for _ in range(15):
        x = (left + (right - left) * rng.random() ** 1.3) * canvas.width
        foot = float(crest[int(np.clip(x, 0, canvas.width - 1))]) + rng.uniform(4, 26) * unit
        tall = (
            rng.uniform(60, 190) * unit * (1.1 - 0.5 * (x / canvas.width - left) / (right - left))
        )
        reed(ink, (x, foot), (tall, rng.uniform(12, 60) * unit), "#5c6c78", rng)
    ink.done(0.8)
    grounds.bank(canvas, crest.astype(np.float32), "#f6f9fa", "#c3d0d9", 260 * unit)
    grounds.calm(canvas, canvas.down(form.bank), canvas.down(form.bank + 0.06), "#eff3f5", 0.55)
