"""春分: day and night are equal; sun and moon share one disc, and an egg stands upright."""

from dataclasses import dataclass

import numpy as np

from pipeline.picture.inks import Inks
from pipeline.picture.painter import grounds, noise, rapeseed
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.ink import Ink, oval
from pipeline.picture.painter.kites import flier, kite
from pipeline.picture.painter.planes import Plane, ramp
from pipeline.picture.painter.ratios import nested
from pipeline.picture.painter.shading import shaded
from pipeline.picture.painter.swallows import swallow
from pipeline.picture.registers import motif

DUSK = "#a9b5da"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The composition for one ratio: shares of the canvas; sizes in px of 1080."""

    disc: tuple[float, float, float]
    horizon: float
    foot: float
    egg: tuple[float, float, float]
    kite: tuple[float, float, float, float, float]  # x, y, size, hand
    swallows: tuple[tuple[float, float, float, float], ...]
    stalks: tuple[tuple[float, float, float], ...]  # x, height, lean


TALL = Form(
    disc=(0.47, 0.485, 196),
    horizon=0.615,
    foot=0.775,
    egg=(0.47, 0.748, 62),
    kite=(0.165, 0.365, 62, 0.25, 0.645),
    swallows=((0.83, 0.475, 54, -0.25), (0.75, 0.545, 36, -0.1)),
    stalks=(
        (0.02, 380, 30),
        (0.10, 300, 20),
        (0.18, 230, -14),
        (0.26, 180, 16),
        (0.99, 360, -30),
        (0.91, 300, 10),
        (0.83, 220, -16),
        (0.74, 180, 20),
        (0.06, 200, -20),
        (0.95, 200, 20),
        (0.34, 120, 10),
        (0.65, 130, -10),
    ),
)
SQUARE = Form(
    disc=(0.255, 0.50, 118),
    horizon=0.69,
    foot=0.885,
    egg=(0.40, 0.862, 48),
    kite=(0.50, 0.535, 44, 0.56, 0.71),
    swallows=((0.66, 0.60, 36, -0.25),),
    stalks=(
        (0.02, 260, 20),
        (0.10, 200, 14),
        (0.18, 150, -14),
        (0.98, 250, -20),
        (0.89, 190, 10),
        (0.80, 150, -16),
        (0.26, 110, 10),
        (0.71, 110, 10),
    ),
)
WIDE = Form(
    disc=(0.795, 0.42, 140),
    horizon=0.69,
    foot=0.885,
    egg=(0.70, 0.872, 50),
    kite=(0.21, 0.43, 58, 0.10, 0.74),
    swallows=((0.92, 0.30, 44, -0.25), (0.955, 0.44, 30, -0.1)),
    stalks=(
        (0.01, 300, 20),
        (0.055, 230, 14),
        (0.10, 170, -14),
        (0.985, 290, -20),
        (0.945, 220, 10),
        (0.90, 160, -16),
        (0.15, 130, 10),
    ),
)

_INKS = Inks(
    title="#232c4a",
    text="#262f4b",
    soft="#303953",
    foot="#2b3146",
    foot_soft="#4b5064",
    accent="#a3342a",
    seal="#b3261e",
    halo="#eeebe6",
)


@motif("equal_day", terms=("春分",), palettes={"halves": _INKS})
def equal_day(canvas: Canvas, palette: str) -> None:
    """Paint the equinox of spring; it has one palette."""
    del palette
    form = nested(canvas, TALL, SQUARE, WIDE)
    _sky(canvas, form)
    _disc(canvas, form)
    _land(canvas, form)
    _fliers(canvas, form)
    _near(canvas, form)
    _egg(canvas, form)
    canvas.grain()


def _night_side(canvas: Canvas, form: Form) -> Plane:
    """0 on the side of the day, 1 on that of the night."""
    split, soft = form.disc[0] * canvas.width, 170 * canvas.unit
    return ramp(split - soft, split + soft, canvas.x)


def _sky(canvas: Canvas, form: Form) -> None:
    edge = canvas.down(form.horizon) / canvas.height
    canvas.sky((0, "#f7dfae"), (0.6 * edge, "#fbeed0"), (edge, "#fdf6e4"), (1, "#f6f0dc"))
    rows = int(canvas.down(form.horizon))
    fade = ramp(1.12 * rows, 0.2 * rows, canvas.y[:rows])
    night = _night_side(canvas, form)
    canvas.over(DUSK, night * (np.float32(0.45) + np.float32(0.5) * fade))
    drift = noise.clouds((rows, canvas.width), 620 * canvas.unit, canvas.rng("sky"), stretch=0.14)
    canvas.over("#ffffff", ramp(0.52, 0.74, drift) * (1 - fade) * np.float32(0.7))


def _disc(canvas: Canvas, form: Form) -> None:
    """Half a sun and half a moon, with the twenty-four hours around them."""
    x, y, radius = (
        form.disc[0] * canvas.width,
        canvas.down(form.disc[1]),
        form.disc[2] * canvas.unit,
    )
    canvas.glow(x - 0.4 * radius, y, 1.7 * radius, "#fff0c4", 0.7)
    top, end = max(0, int(y - 2.4 * radius)), int(y + 2.4 * radius)
    far = np.sqrt((canvas.x - x) ** 2 + (canvas.y[top:end] - y) ** 2)
    inside = ramp(radius + 1, radius - 1, far)
    left = np.clip(x - canvas.x + 0.5, 0, 1)
    low = ramp(y - radius, y + radius, canvas.y[top:end])
    night = np.exp(-((far / (1.5 * radius)) ** 4)) * _night_side(canvas, form)
    canvas.over("#7f8cc0", night.astype(np.float32) * np.float32(0.55), top)
    canvas.over("#f7b53c", inside * left, top)
    canvas.over("#ea6a2c", inside * left * low, top)
    seas = noise.clouds((end - top, canvas.width), 0.55 * radius, canvas.rng("moon"), octaves=5)
    canvas.over("#f4efdc", inside * (1 - left), top)
    canvas.over("#c3c4cf", inside * (1 - left) * ramp(0.46, 0.62, seas) * np.float32(0.6), top)
    _hours(canvas, (x, y, radius), canvas.down(form.horizon) - 50 * canvas.unit)


def _hours(canvas: Canvas, disc: tuple[float, float, float], land: float) -> None:
    """A tick for every hour that stands clear of the land."""
    x, y, radius = disc
    ink = Ink(canvas, y - 1.4 * radius, y + 1.4 * radius)
    for hour in range(24):
        angle = np.pi * (hour + 0.5) / 12
        long = 0.10 if hour % 6 in {2, 3} else 0.06
        ends = [
            (x + np.cos(angle) * radius * part, y + np.sin(angle) * radius * part)
            for part in (1.13, 1.13 + long)
        ]
        if ends[1][1] > land:
            continue
        tone = "#6d78a8" if np.cos(angle) > 0 else "#d98a34"
        ink.stroke(ends, 0.018 * radius, 0.018 * radius, tone)
    ink.stroke([(x, y - radius), (x, y + radius)], 0.008 * radius, 0.008 * radius, "#fffaf0")
    ink.done(0.9)


def _land(canvas: Canvas, form: Form) -> None:
    """Hills, the yellow field, and the cool light of the night on its half."""
    unit = canvas.unit
    for number, tone in enumerate(("#b9c7a6", "#93ad86")):
        rng = canvas.rng(f"hill {number}")
        line = noise.line(canvas.width, (560 - 160 * number) * unit, rng, octaves=4, gain=0.38)
        crest = canvas.down(form.horizon) - (100 - 45 * number) * line * unit
        top = int(crest.min()) - 2
        canvas.over(tone, ramp(0, 2, canvas.y[top:] - crest[None, :]), top)
    start = canvas.down(form.horizon)
    rapeseed.field(canvas, start, canvas.down(form.foot) + 40 * unit, ("#8fab3f", "#f2c32e"))
    canvas.mist("hedge", start, 26 * unit, "#fdf4d8", 0.8)
    top = int(start - 140 * unit)
    low = ramp(start - 140 * unit, start - 20 * unit, canvas.y[top:])
    canvas.over("#6f7fb5", _night_side(canvas, form) * low * np.float32(0.34), top)
    foot = canvas.down(form.foot)
    grounds.calm(canvas, foot - 70 * unit, foot + 10 * unit, "#faf4e2", 0.96)


def _fliers(canvas: Canvas, form: Form) -> None:
    ink, unit, rng = Ink(canvas), canvas.unit, canvas.rng("fliers")
    x, y, size, hx, hy = form.kite
    at = ((x + rng.uniform(-0.01, 0.01)) * canvas.width, canvas.down(y))
    hand = (hx * canvas.width, canvas.down(hy))
    kite(ink, at, size * unit, hand)
    flier(ink, hand, 1.15 * size * unit, 1 if hand[0] > at[0] else -1)
    for sx, sy, small, turn in form.swallows:
        spot = (sx * canvas.width, canvas.down(sy))
        swallow(ink, spot, small * unit, turn + rng.uniform(-0.1, 0.1), "#27304f", left=True)
    ink.done()


def _near(canvas: Canvas, form: Form) -> None:
    unit, rng = canvas.unit, canvas.rng("near")
    foot = canvas.down(form.foot)
    ink = Ink(canvas, foot - 520 * unit, foot + 90 * unit)
    for x, tall, lean in form.stalks:
        size = (tall * rng.uniform(0.9, 1.1) * unit, lean * unit)
        rapeseed.stalk(ink, (x * canvas.width, foot + 20 * unit), size, rng)
    ink.done()
    grounds.calm(canvas, foot - 40 * unit, foot + 16 * unit, "#faf4e2", 1.0)


def _egg(canvas: Canvas, form: Form) -> None:
    """It stands on its end, as eggs are said to do on this day."""
    x, y, r = form.egg[0] * canvas.width, canvas.down(form.egg[1]), form.egg[2] * canvas.unit
    canvas.glow(x, y - r, 1.6 * r, "#fffbe8", 0.75)
    ink = Ink(canvas, y - 3 * r, y + r)
    ink.area(oval(x, y + 0.08 * r, 1.5 * r, 0.26 * r), "#8c8a78")
    ink.area(oval(x, y, 1.5 * r, 0.24 * r), "#cfcab4")
    ink.area(oval(x + 0.5 * r, y, 0.8 * r, 0.13 * r), "#a5a291")
    edge = [
        (px, y - 1.22 * r + (py - (y - 1.22 * r)) * (1.08 if py < y - 1.22 * r else 0.95))
        for px, py in oval(x, y - 1.22 * r, 0.92 * r, 1.22 * r)
    ]
    shaded(ink, edge, (x - 0.28 * r, y - 1.5 * r), ("#c98f6a", "#fff1de"), 18)
    ink.done()
