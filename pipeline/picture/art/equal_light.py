"""秋分: day and night share one disc over golden terraces; osmanthus in flower."""

from dataclasses import dataclass

import numpy as np

from pipeline.picture.inks import Inks
from pipeline.picture.painter import blossoms, grounds, noise, osmanthus, terraces
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.formats import fitting
from pipeline.picture.painter.ink import Ink, bend
from pipeline.picture.painter.planes import bell, colour, mix, ramp
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
    disc=(0.345, 0.398, 172),
    top=0.505,
    end=0.79,
    steps=15,
    folds=((0.02, 0.26, 3.4), (0.86, 0.30, 2.6), (0.45, 0.16, -0.8)),
    sprig=((1.05, 0.432), (0.93, 0.452), (0.82, 0.482), (0.72, 0.487)),
    stacks=((0.64, 0.618, 44), (0.71, 0.628, 50), (0.22, 0.665, 66), (0.31, 0.678, 72), (0.83, 0.69, 84)),
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
    halo="#efe2c4",
)


@motif("equal_light", terms=("秋分",), palettes={"harvest": _INKS})
def equal_light(canvas: Canvas, palette: str) -> None:
    """Paint the harvest of the equinox; it has one palette."""
    del palette
    form = fitting(canvas, TALL, SQUARE, WIDE)
    _sky(canvas, form)
    _disc(canvas, form)
    _land(canvas, form)
    _stacks(canvas, form)
    _sprig(canvas, form)
    start = canvas.down(form.calm)
    grounds.calm(canvas, start - 70 * canvas.unit, start + 40 * canvas.unit, "#f2dfae", 0.95)
    canvas.grain()


def _sky(canvas: Canvas, form: Form) -> None:
    """Warm day on the left, cool evening on the right."""
    line = form.top * canvas.fold
    canvas.sky((0, "#ecd9ae"), (0.6 * line, "#f6e3ba"), (line, "#fbeccb"), (1, "#f2dfae"))
    rows = int(canvas.down(form.top) + 130 * canvas.unit)
    down = np.ones((rows, 1), np.float32)
    middle = form.disc[0] * canvas.width
    night = ramp(middle - 0.30 * canvas.width, middle + 0.62 * canvas.width, canvas.x)
    canvas.over("#c3cbdc", night * down * np.float32(0.80))
    day = ramp(middle + 0.2 * canvas.width, middle - 0.5 * canvas.width, canvas.x)
    canvas.over("#f7cd86", day * down * np.float32(0.50))
    streaks = noise.clouds((rows, canvas.width), 620 * canvas.unit, canvas.rng("sky"), octaves=5, gain=0.55, stretch=0.10)
    low = ramp(0.25 * rows, 0.8 * rows, canvas.y[:rows])
    canvas.over("#fff6e2", ramp(0.52, 0.72, streaks) * low * np.float32(0.6))


def _disc(canvas: Canvas, form: Form) -> None:
    """Half a sun, half a moon."""
    x, y, r = form.disc[0] * canvas.width, canvas.down(form.disc[1]), form.disc[2] * canvas.unit
    canvas.glow(x - 0.4 * r, y, 1.9 * r, "#ffdf9a", 0.75)
    canvas.glow(x + 0.5 * r, y, 1.6 * r, "#f4f3ee", 0.45)
    top, end = int(y - r - 3), int(y + r + 4)
    rows = canvas.y[top:end]
    far = np.sqrt((canvas.x - x) ** 2 + (rows - y) ** 2)
    cover = np.clip(r - far + 0.5, 0, 1)
    left = np.clip(x - canvas.x + 0.5, 0, 1) * np.ones_like(rows)
    part = ((rows - np.float32(y)) / np.float32(r) + 1) / 2
    warm = np.stack([a + (b - a) * part for a, b in zip(colour("#e2472a"), colour("#f59a3b"), strict=True)], -1)
    canvas.over(warm * np.ones((1, canvas.width, 1), np.float32), cover * left, top)
    canvas.over("#fbf6e6", cover * (1 - left), top)
    seas = noise.clouds((end - top, canvas.width), r * 0.8, canvas.rng("moon"), octaves=5)
    canvas.over("#cfc9bb", cover * (1 - left) * ramp(0.48, 0.66, seas) * np.float32(0.6), top)
    canvas.over("#b9b4ae", cover * (1 - left) * ramp(0.86 * r, r, far) * np.float32(0.35), top)
    band = noise.clouds((end - top, canvas.width), 420 * canvas.unit, canvas.rng("veil"), octaves=4, stretch=0.08)
    canvas.over("#fbe9c6", bell(y + 0.62 * r, 0.16 * r, rows) * ramp(0.42, 0.62, band) * np.float32(0.75), top)


def _land(canvas: Canvas, form: Form) -> None:
    unit, foot = canvas.unit, canvas.down(form.top) + 80 * canvas.unit
    for number, (tone, tall) in enumerate((("#cdbfa6", 170), ("#b5a57c", 110))):
        rise = noise.line(canvas.width, (560 - 150 * number) * unit, canvas.rng(f"hill {number}"))
        crest = foot - (2.0 * rise - 0.1) * tall * unit
        top = int(crest.min()) - 2
        rows = canvas.y[top : int(foot) + 80]
        canvas.over(tone, np.clip(rows - crest[None, :] + 0.5, 0, 1) * ramp(90 * unit, -tall * unit, rows - foot), top)
    land = terraces.Slope(top=canvas.down(form.top), end=canvas.down(form.end), steps=form.steps, folds=form.folds)
    terraces.paint(canvas, land, FIELDS, "#7d5a1e", "#f7d573")
    canvas.mist("valley", canvas.down(form.top) + 60 * unit, 44 * unit, "#fbeecd", 0.7)


def _stacks(canvas: Canvas, form: Form) -> None:
    """Sheaves set up to dry."""
    rng, unit = canvas.rng("stacks"), canvas.unit
    for x, y, tall in form.stacks:
        at, h = (x * canvas.width, canvas.down(y)), tall * unit
        ink = Ink(canvas, at[1] - 2 * h, at[1] + h)
        for k in range(34):
            share = (k % 17) / 16 * 2 - 1
            foot = (at[0] + share * h * 0.46, at[1] + rng.uniform(-0.04, 0.05) * h)
            waist = (at[0] + share * h * 0.10, at[1] - h * 0.62)
            tip = (at[0] + share * h * 0.34, at[1] - h * rng.uniform(0.88, 1.05))
            tone = mix("#9a6a1c", "#f6d16a", rng.uniform(0.1, 0.9))
            ink.stroke(bend(foot, waist, tip, 8), 0.07 * h, 0.03 * h, tone)
        ink.stroke([(at[0] - h * 0.15, at[1] - h * 0.60), (at[0] + h * 0.15, at[1] - h * 0.61)], 0.07 * h, 0.07 * h, "#a5421c")
        ink.done()


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
