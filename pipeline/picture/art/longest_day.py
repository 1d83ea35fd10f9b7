"""夏至: the sun's longest way, step by step over a sundial whose shadow is shortest."""

import math
from dataclasses import dataclass

import numpy as np

from pipeline.picture.inks import Inks
from pipeline.picture.painter import dials, grounds, noise, sunflowers
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.ink import Ink
from pipeline.picture.painter.planes import mix, ramp
from pipeline.picture.painter.ratios import nested
from pipeline.picture.registers import motif

STONE = ("#f6edd6", "#d8c9a8", "#a8977a")
STEPS = 5  # suns on either side of the noon


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The composition for one ratio: shares of the canvas; sizes in px of 1080."""

    noon: tuple[float, float, float]
    reach: float  # from noon to dawn, a share of the width
    horizon: float
    foot: float
    dial: tuple[float, float, float]
    flowers: tuple[tuple[float, float, float], ...]  # x, y, radius; far first


TALL = Form(
    noon=(0.44, 0.405, 92),
    reach=0.385,
    horizon=0.615,
    foot=0.775,
    dial=(0.44, 0.742, 92),
    flowers=(
        (0.225, 0.650, 46),
        (0.27, 0.700, 34),
        (0.62, 0.705, 34),
        (0.73, 0.680, 44),
        (0.93, 0.640, 74),
        (0.06, 0.630, 78),
        (0.83, 0.722, 62),
        (0.155, 0.728, 58),
    ),
)
SQUARE = Form(
    noon=(0.24, 0.385, 66),
    reach=0.36,
    horizon=0.70,
    foot=0.885,
    dial=(0.36, 0.862, 66),
    flowers=(
        (0.23, 0.80, 26),
        (0.55, 0.80, 28),
        (0.66, 0.785, 34),
        (0.15, 0.765, 38),
        (0.93, 0.735, 56),
        (0.05, 0.73, 58),
        (0.80, 0.815, 46),
        (0.14, 0.845, 40),
    ),
)
WIDE = Form(
    noon=(0.825, 0.24, 84),
    reach=0.135,
    horizon=0.70,
    foot=0.885,
    dial=(0.722, 0.872, 78),
    flowers=(
        (0.16, 0.78, 40),
        (0.79, 0.79, 38),
        (0.90, 0.76, 44),
        (0.235, 0.80, 34),
        (0.955, 0.66, 72),
        (0.05, 0.66, 76),
        (0.11, 0.80, 56),
    ),
)

_INKS = Inks(
    title="#0e2f4a",
    text="#11344f",
    soft="#1a3d57",
    foot="#2d3a1c",
    foot_soft="#4e5a38",
    accent="#a8321f",
    seal="#b3261e",
    halo="#cfe7ea",
)


@motif("longest_day", terms=("夏至",), palettes={"day": _INKS})
def longest_day(canvas: Canvas, palette: str) -> None:
    """Paint the solstice of summer; it has one palette."""
    del palette
    form = nested(canvas, TALL, SQUARE, WIDE)
    _sky(canvas, form)
    _suns(canvas, form)
    _land(canvas, form)
    _near(canvas, form)
    top, unit = canvas.down(form.foot), canvas.unit
    grounds.calm(canvas, top - 60 * unit, top + 12 * unit, "#faf3d2", 1.0)
    canvas.grain()


def _sky(canvas: Canvas, form: Form) -> None:
    edge = canvas.down(form.horizon) / canvas.height
    canvas.sky(
        (0, "#79bede"),
        (0.42 * edge, "#b4dcea"),
        (0.8 * edge, "#f3efce"),
        (edge, "#fde3a2"),
        (1, "#e9d88c"),
    )
    rows = int(canvas.down(form.horizon))
    drift = noise.clouds(
        (rows, canvas.width), 520 * canvas.unit, canvas.rng("clouds"), octaves=6, stretch=0.32
    )
    low = ramp(0.35 * rows, 0.85 * rows, canvas.y[:rows])
    canvas.over("#fffdf2", ramp(0.50, 0.66, drift) * low * np.float32(0.75))


def _suns(canvas: Canvas, form: Form) -> None:
    """Eleven suns on one arc, from red at the horizon to white gold at noon."""
    x, y, radius = (
        form.noon[0] * canvas.width,
        canvas.down(form.noon[1]),
        form.noon[2] * canvas.unit,
    )
    span, fall = form.reach * canvas.width, canvas.down(form.horizon) - y
    for ring, strength in ((4.2, 0.5), (2.2, 0.75)):
        canvas.glow(x, y, ring * radius, "#fff6c8", strength)
    for step in (*range(-STEPS, 0), *range(STEPS, 0, -1)):
        part = 0.34 + 0.66 * (abs(step) - 1) / (STEPS - 1)
        turn = part * math.pi / 2
        at = (x + math.copysign(math.sin(turn), step) * span, y + fall * (1 - math.cos(turn)))
        tone = mix("#ffcf4a", "#ee5f34", part**1.2)
        size = radius * (0.58 - 0.16 * part)
        canvas.glow(*at, 1.5 * size, tone, 0.30)
        canvas.disc(*at, size, tone, 0.88)
    canvas.disc(x, y, 1.22 * radius, "#fff3b8", 0.6)
    canvas.disc(x, y, radius, "#ffd54e")
    canvas.disc(x - 0.1 * radius, y - 0.1 * radius, 0.78 * radius, "#ffe88a", 0.75)
    _rays(canvas, (x, y, radius))


def _rays(canvas: Canvas, sun: tuple[float, float, float]) -> None:
    x, y, radius = sun
    ink = Ink(canvas, y - 2 * radius, y + 2 * radius)
    for k in range(24):
        angle = 2 * math.pi * k / 24
        ends = [
            (x + math.cos(angle) * radius * part, y + math.sin(angle) * radius * part)
            for part in (1.34, 1.62 if k % 2 else 1.50)
        ]
        ink.stroke(ends, 0.075 * radius, 0.02 * radius, "#f7b52e")
    ink.done(0.9)


def _land(canvas: Canvas, form: Form) -> None:
    """Green hills to the horizon, then the sunlit ground."""
    unit = canvas.unit
    for number, tone in enumerate(("#a9cf9a", "#7fb56a", "#96bf55")):
        rng = canvas.rng(f"hill {number}")
        line = noise.line(canvas.width, (600 - 90 * number) * unit, rng, octaves=4, gain=0.34)
        crest = (canvas.down(form.horizon) + (52 * number - 90 * (line - 0.1)) * unit).astype(
            np.float32
        )
        top = int(crest.min()) - 2
        down = canvas.y[top:] - crest[None, :]
        canvas.over(tone, ramp(0, 2, down), top)
        canvas.over("#f7f0a8", ramp(0, 2, down) * ramp(70 * unit, 0, down) * np.float32(0.45), top)
    canvas.glow(form.dial[0] * canvas.width, canvas.down(form.dial[1]), 210 * unit, "#fbf2b4", 0.75)


def _near(canvas: Canvas, form: Form) -> None:
    unit, rng = canvas.unit, canvas.rng("flowers")
    ink = Ink(canvas, canvas.down(form.horizon) - 300 * unit)
    x, y, size = form.dial
    foot = canvas.down(form.foot) + 30 * unit
    for fx, fy, radius in form.flowers[: len(form.flowers) // 2]:
        _flower(ink, canvas, (fx, fy, radius), foot, rng)
    dials.sundial(ink, (x * canvas.width, canvas.down(y)), size * unit, STONE)
    for fx, fy, radius in form.flowers[len(form.flowers) // 2 :]:
        _flower(ink, canvas, (fx, fy, radius), foot, rng)
    ink.done()


def _flower(
    ink: Ink,
    canvas: Canvas,
    plan: tuple[float, float, float],
    foot: float,
    rng: np.random.Generator,
) -> None:
    x, y, radius = plan
    head = (
        (x + rng.uniform(-0.008, 0.008)) * canvas.width,
        canvas.down(y) + rng.uniform(-8, 8) * canvas.unit,
    )
    root = (head[0] + rng.uniform(-24, 24) * canvas.unit, foot)
    sunflowers.sunflower(ink, root, head, radius * canvas.unit, rng)
