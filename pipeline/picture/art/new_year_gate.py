"""大寒: New Year's eve behind deep snow: lanterns, icicles and red paper on the gate."""

from dataclasses import dataclass

import numpy as np

from pipeline.picture.inks import Inks
from pipeline.picture.painter import gates, grounds, noise, volumes, weather
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.ink import Ink
from pipeline.picture.painter.planes import ramp
from pipeline.picture.painter.plants import conifer
from pipeline.picture.painter.ratios import nested
from pipeline.picture.registers import motif

SNOWMAN = volumes.Skin(lit="#ffffff", body="#dfe6f6", shade="#8c9bc8", rim="#ffc48a", shine=0.2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The composition for one ratio; heights and widths are shares of the canvas."""

    gate: tuple[
        float, float, float, float, float
    ]  # x, ridge, eave, foot, half width (of the width)
    wall: float
    ground: float
    calm: float
    man: tuple[float, float, float]  # x, foot, radius in px
    firs: tuple[tuple[float, float, float, int], ...]  # x from, to, tallest in px, how many


TALL = Form(
    gate=(0.50, 0.470, 0.530, 0.735, 0.44),
    wall=0.62,
    ground=0.728,
    calm=0.765,
    man=(0.115, 0.752, 50),
    firs=((-0.02, 0.34, 230, 9), (0.62, 1.02, 210, 9)),
)
SQUARE = Form(
    gate=(0.275, 0.500, 0.570, 0.825, 0.295),
    wall=0.705,
    ground=0.815,
    calm=0.832,
    man=(0.71, 0.842, 40),
    firs=((-0.02, 0.20, 170, 5), (0.62, 1.02, 130, 9)),
)
WIDE = Form(
    gate=(0.180, 0.440, 0.520, 0.815, 0.148),
    wall=0.772,
    ground=0.805,
    calm=0.806,
    man=(0.745, 0.832, 62),
    firs=((-0.01, 0.12, 280, 6), (0.66, 1.01, 260, 16)),
)

_INKS = Inks(
    title="#fbf1e2",
    text="#f7ecdf",
    soft="#f0e3d8",
    foot="#f4efee",
    foot_soft="#c3c4dc",
    accent="#ffb48f",
    seal="#c8362b",
    halo="#1d1b3c",
)


@motif("new_year_gate", terms=("大寒",), palettes={"eve": _INKS})
def new_year_gate(canvas: Canvas, palette: str) -> None:
    """Paint the gate on New Year's eve; it has one palette."""
    del palette
    form = nested(canvas, TALL, SQUARE, WIDE)
    _night(canvas, form)
    _wall(canvas, form)
    x, ridge, eave, foot, half = form.gate
    gate = gates.Gate(
        x=x * canvas.width,
        ridge=canvas.down(ridge),
        eave=canvas.down(eave),
        foot=canvas.down(foot),
        half=half * canvas.width,
    )
    gates.paint(canvas, gate)
    _ground(canvas, form, gate)
    _snowman(canvas, form)
    weather.snowfall(canvas, "#dfe5f5", 0.8, form.calm)
    canvas.grain(0.010)


def _night(canvas: Canvas, form: Form) -> None:
    line = canvas.down(form.ground) / canvas.height
    canvas.sky(
        (0, "#17163a"),
        (0.40 * line, "#26285a"),
        (0.75 * line, "#46427a"),
        (line, "#7a5a80"),
        (1, "#1a1c42"),
    )
    rng, unit = canvas.rng("firs"), canvas.unit
    foot = canvas.down(form.wall) + 30 * unit
    ink = Ink(canvas, foot - 420 * unit, foot + 20 * unit)
    for left, right, tallest, count in form.firs:
        for x in np.sort(rng.uniform(left, right, count)):
            tall = tallest * rng.uniform(0.55, 1.0) * unit
            conifer(ink, (x * canvas.width, foot), tall, ("#2c2d5c", "#b3bde2"), rng)
    ink.done(0.9)


def _wall(canvas: Canvas, form: Form) -> None:
    """The courtyard wall to both sides under its cap of snow."""
    unit = canvas.unit
    top, foot = canvas.down(form.wall), canvas.down(form.ground)
    ink = Ink(canvas, top - 10, foot + 60 * unit)
    ink.area([(0, foot + 50), (0, top), (canvas.width, top), (canvas.width, foot + 50)], "#57547a")
    ink.stroke(
        [(0, top + 14 * unit), (canvas.width, top + 14 * unit)], 30 * unit, 30 * unit, "#2f2e50"
    )
    ink.done()
    roll = noise.line(canvas.width, 240 * unit, canvas.rng("wall snow"), octaves=3)
    crest = np.full(canvas.width, top, np.float32) - (34 + 18 * roll) * np.float32(unit)
    gates.snow_bank(
        canvas,
        crest,
        np.full(canvas.width, top + 8 * unit, np.float32) + 8 * unit * roll,
        (0, canvas.width),
        "wall",
    )


def _ground(canvas: Canvas, form: Form, gate: gates.Gate) -> None:
    """Snow to the threshold, with the lanterns' light on it."""
    unit = canvas.unit
    roll = noise.line(canvas.width, 420 * unit, canvas.rng("ground"), octaves=3, gain=0.4)
    away = np.abs(canvas.x[0] - np.float32(gate.x)) / np.float32(gate.half)
    drift = 44 * ramp(0.45, 1.1, away[None, :])[0] * np.float32(unit)
    crest = (canvas.down(form.ground) + 22 * unit - drift - 18 * unit * roll).astype(np.float32)
    grounds.bank(canvas, crest, "#c9d3ee", "#7f8dbd", 150 * unit)
    for side in (-1, 1):
        canvas.glow(
            gate.x + side * 0.72 * gate.half, gate.foot + 20 * unit, 0.34 * gate.s, "#ff9c5c", 0.34
        )
    start = canvas.down(form.calm)
    grounds.calm(canvas, start - 20 * unit, start + 70 * unit, "#1b1d45", 0.96)


def _snowman(canvas: Canvas, form: Form) -> None:
    x, foot, r = form.man[0] * canvas.width, canvas.down(form.man[1]), form.man[2] * canvas.unit
    volumes.ball(canvas, (x, foot - r * 0.85), (r, r * 0.92), SNOWMAN)
    volumes.ball(canvas, (x, foot - r * 2.15), (r * 0.66, r * 0.64), SNOWMAN)
    ink = Ink(canvas, foot - 4 * r, foot + r)
    ink.stroke(
        [(x - r * 0.56, foot - r * 1.66), (x, foot - r * 1.54), (x + r * 0.56, foot - r * 1.66)],
        r * 0.24,
        r * 0.24,
        "#cf2a22",
    )
    ink.stroke(
        [(x + r * 0.30, foot - r * 1.60), (x + r * 0.42, foot - r * 0.95)],
        r * 0.22,
        r * 0.20,
        "#b7221d",
    )
    for dx in (-0.20, 0.24):
        ink.dot(x + dx * r, foot - r * 2.28, r * 0.075, "#1b1b33")
    ink.stroke(
        [(x + r * 0.02, foot - r * 2.12), (x + r * 0.40, foot - r * 2.04)],
        r * 0.15,
        r * 0.03,
        "#f08a2c",
    )
    for k in (0.5, 0.9, 1.3):
        ink.dot(x + r * 0.06, foot - r * k, r * 0.06, "#1b1b33")
    ink.area(
        [(x - r * 0.52, foot - r * 2.62), (x, foot - r * 3.10), (x + r * 0.52, foot - r * 2.62)],
        "#cf2a22",
    )
    ink.dot(x, foot - r * 3.12, r * 0.13, "#f4f6fc")
    ink.stroke(
        [(x - r * 0.54, foot - r * 2.60), (x + r * 0.54, foot - r * 2.60)],
        r * 0.17,
        r * 0.17,
        "#f4f6fc",
    )
    ink.done()
