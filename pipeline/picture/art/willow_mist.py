"""清明: willow and swallows in a drizzle, and somebody on the bridge on the way home."""

from dataclasses import dataclass

import numpy as np

from pipeline.picture.inks import Inks
from pipeline.picture.painter import bridges, grounds, noise, storms, willows
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.ink import Ink, Point, bend
from pipeline.picture.painter.planes import ramp
from pipeline.picture.painter.ratios import nested
from pipeline.picture.painter.swallows import swallow
from pipeline.picture.registers import motif

GREEN = willows.WillowTones(dark="#5f9150", light="#c4dc83", wood="#4a4238", bark="#746656")
PALE = willows.WillowTones(dark="#a9c79c", light="#d3e3ae", wood="#9aa88c", bark="#b3bca0")
STONE = ("#a9b3ad", "#5d6f6c", "#dbe7e0")


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The composition for one ratio: shares of the canvas; sizes in px of 1080."""

    horizon: float
    shore: float
    foot: float
    bridge: tuple[float, float, float]
    trunk: tuple[tuple[float, float], ...]
    boughs: tuple[tuple[tuple[float, float], tuple[float, float], tuple[float, float]], ...]
    wide: tuple[float, float]
    strands: tuple[float, float, int]  # shortest, longest, how many on a bough
    lowest: float  # no strand hangs below this
    swallows: tuple[tuple[float, float, float, float, bool], ...]


TALL = Form(
    horizon=0.60,
    shore=0.640,
    foot=0.775,
    bridge=(0.64, 0.668, 250),
    trunk=(
        (-0.02, 0.80),
        (0.055, 0.70),
        (0.075, 0.60),
        (0.035, 0.50),
        (0.10, 0.42),
        (0.085, 0.355),
    ),
    boughs=(
        ((0.09, 0.39), (0.20, 0.305), (0.44, 0.372)),
        ((0.06, 0.47), (0.17, 0.385), (0.32, 0.432)),
        ((0.085, 0.36), (0.02, 0.30), (-0.06, 0.33)),
        ((0.05, 0.53), (-0.01, 0.47), (-0.06, 0.49)),
    ),
    wide=(92, 30),
    strands=(190, 480, 13),
    lowest=0.735,
    swallows=(
        (0.62, 0.452, 62, -0.30, False),
        (0.80, 0.525, 44, 0.12, True),
        (0.52, 0.535, 34, -0.1, False),
    ),
)
SQUARE = Form(
    horizon=0.69,
    shore=0.72,
    foot=0.885,
    bridge=(0.66, 0.775, 200),
    trunk=((-0.03, 0.93), (0.045, 0.78), (0.065, 0.62), (0.025, 0.48), (0.075, 0.37), (0.06, 0.29)),
    boughs=(
        ((0.07, 0.36), (0.17, 0.23), (0.37, 0.335)),
        ((0.05, 0.46), (0.13, 0.34), (0.25, 0.40)),
        ((0.06, 0.32), (0.01, 0.26), (-0.06, 0.30)),
    ),
    wide=(64, 20),
    strands=(120, 300, 11),
    lowest=0.84,
    swallows=((0.435, 0.605, 44, -0.30, False), (0.36, 0.70, 30, -0.1, False)),
)
WIDE = Form(
    horizon=0.69,
    shore=0.73,
    foot=0.90,
    bridge=(0.185, 0.80, 190),
    trunk=((1.03, 0.98), (0.965, 0.80), (0.945, 0.60), (0.965, 0.42), (0.925, 0.22), (0.93, 0.06)),
    boughs=(
        ((0.93, 0.20), (0.86, -0.03), (0.725, 0.10)),
        ((0.955, 0.38), (0.90, 0.16), (0.815, 0.27)),
        ((0.93, 0.14), (0.97, -0.02), (1.04, 0.06)),
    ),
    wide=(84, 30),
    strands=(140, 430, 14),
    lowest=0.80,
    swallows=((0.265, 0.46, 60, -0.25, False), (0.10, 0.53, 40, 0.05, False)),
)

_INKS = Inks(
    title="#1c312d",
    text="#203732",
    soft="#2b423c",
    foot="#20362f",
    foot_soft="#435a52",
    accent="#a3342a",
    seal="#b3261e",
    halo="#e8efe6",
)


@motif("willow_mist", terms=("清明",), palettes={"drizzle": _INKS})
def willow_mist(canvas: Canvas, palette: str) -> None:
    """Paint the drizzle of 清明; it has one palette."""
    del palette
    form = nested(canvas, TALL, SQUARE, WIDE)
    _air(canvas, form)
    _water(canvas, form)
    _bridge(canvas, form)
    _willow(canvas, form)
    _swallows(canvas, form)
    storms.rain(canvas, "#ffffff", 0.7, 0.16)
    _foot(canvas, form)
    canvas.grain()


def _air(canvas: Canvas, form: Form) -> None:
    edge = canvas.down(form.horizon) / canvas.height
    canvas.sky((0, "#c3d3cc"), (0.5 * edge, "#dde7de"), (edge, "#eef2e8"), (1, "#d5e3db"))
    unit = canvas.unit
    tones = ("#c7d6cf", "#adc3b8", "#8daa9b")
    for number, tone in enumerate(tones):
        rng = canvas.rng(f"hill {number}")
        line = noise.line(canvas.width, (560 - 120 * number) * unit, rng, octaves=4, gain=0.36)
        crest = (
            canvas.down(form.horizon) + (40 * number - (300 - 70 * number) * (line - 0.25)) * unit
        )
        top = max(0, int(crest.min()) - 2)
        down = canvas.y[top:] - crest[None, :]
        canvas.over(tone, ramp(0, 2.5, down) * ramp(190 * unit, 0, down) * np.float32(0.9), top)
        canvas.mist(f"veil {number}", float(crest.mean()) + 95 * unit, 60 * unit, "#eff3ea", 0.9)


def _water(canvas: Canvas, form: Form) -> None:
    shore = canvas.down(form.shore)
    grounds.water(canvas, shore, canvas.height, "#cfdfd7", "#a3bfb4")
    canvas.mist("on the water", shore + 8 * canvas.unit, 40 * canvas.unit, "#f1f5ee", 0.8)


def _bridge(canvas: Canvas, form: Form) -> None:
    x, y, half = form.bridge
    at, half = (x * canvas.width, canvas.down(y)), half * canvas.unit
    bridges.arch(canvas, at, half, STONE)
    ink = Ink(canvas, at[1] - 1.4 * half, at[1])
    foot = (at[0] - 0.16 * half, at[1] - 0.475 * half)
    bridges.walker(ink, foot, 0.40 * half, ("#3d5a78", "#c4512f", "#7c2f1a"))
    ink.done()


def _curtain(ink: Ink, canvas: Canvas, line: list[Point], form: Form, layer: int) -> None:
    """Strands along a bough: pale ones behind, full ones in front."""
    unit, rng = canvas.unit, canvas.rng(f"curtain {layer} {line[0]}")
    short, long, count = form.strands
    low = canvas.down(form.lowest)
    for k in range(count):
        x, y = line[int((0.12 + 0.88 * (k + rng.random()) / count) * (len(line) - 1))]
        reach = min(rng.uniform(short, long) * unit, low - y - rng.uniform(0, 90) * unit)
        size = (reach, rng.uniform(-46, -8) * unit, (0.9, 1.08)[layer] * unit)
        willows.strand(ink, (x, y), size, (PALE, GREEN)[layer], rng)


def _willow(canvas: Canvas, form: Form) -> None:
    unit, rng = canvas.unit, canvas.rng("willow")
    lines = []
    for bough in form.boughs:
        start, control, end = ((x * canvas.width, canvas.down(y)) for x, y in bough)
        lines.append(bend(start, control, end))
    back = Ink(canvas)
    for line in lines:
        _curtain(back, canvas, line, form, 0)
    back.done(0.75, 1.0)
    ink = Ink(canvas)
    points = [(x * canvas.width, canvas.down(y)) for x, y in form.trunk]
    wide = (form.wide[0] * unit, form.wide[1] * unit)
    willows.trunk(ink, points, wide, GREEN, rng)
    for line in lines:
        ink.stroke(line, wide[1] * 0.9, 3 * unit, GREEN.wood)
    for line in lines:
        _curtain(ink, canvas, line, form, 1)
    ink.done()


def _swallows(canvas: Canvas, form: Form) -> None:
    ink, rng = Ink(canvas), canvas.rng("swallows")
    for x, y, size, turn, left in form.swallows:
        at = ((x + rng.uniform(-0.012, 0.012)) * canvas.width, canvas.down(y))
        swallow(ink, at, size * canvas.unit, turn + rng.uniform(-0.1, 0.1), "#26343a", left=left)
    ink.done()


def _foot(canvas: Canvas, form: Form) -> None:
    top, unit = canvas.down(form.foot), canvas.unit
    grounds.calm(canvas, top - 80 * unit, top + 10 * unit, "#eef3ea", 1.0)
