"""惊蛰: the first thunder, and what it wakes: sprouts out of the dark soil."""

from dataclasses import dataclass

import numpy as np

from pipeline.picture.inks import Inks
from pipeline.picture.painter import grounds, insects, noise, sprouts, storms
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.ink import Ink
from pipeline.picture.painter.planes import ramp
from pipeline.picture.painter.ratios import nested
from pipeline.picture.registers import motif

GREEN = sprouts.SproutTones(rim="#5aa33c", light="#c9ea6c", vein="#ecf9b0", stem="#b6dc7a")
SOIL, CRUMB = "#2a2025", ("#1e171c", "#5b4640")


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The composition for one ratio: shares of the canvas; sizes in px of 1080."""

    strike: tuple[float, float, float, float]  # from x, y to x, y
    hills: float
    soil: float
    sprouts: tuple[tuple[float, float, float], ...]  # x, foot, height; far first
    ladybird: int  # the sprout on which it sits
    dawn: tuple[str, str] = ("#8fa6a6", "#c9d6a8")  # above the horizon and on it
    hill_tones: tuple[str, str, str] = ("#6f8478", "#46584f", "#2b3836")


TALL = Form(
    strike=(0.40, 0.30, 0.27, 0.625),
    hills=0.635,
    soil=0.735,
    sprouts=(
        (0.47, 0.735, 120),
        (0.90, 0.735, 150),
        (0.06, 0.735, 130),
        (0.285, 0.742, 230),
        (0.665, 0.745, 330),
        (0.815, 0.752, 180),
    ),
    ladybird=4,
)
SQUARE = Form(
    strike=(0.25, 0.24, 0.19, 0.735),
    hills=0.75,
    soil=0.86,
    sprouts=(
        (0.30, 0.855, 90),
        (0.90, 0.86, 110),
        (0.05, 0.86, 100),
        (0.14, 0.865, 190),
        (0.44, 0.868, 250),
        (0.57, 0.87, 140),
    ),
    ladybird=4,
)
WIDE = Form(
    strike=(0.91, 0.0, 0.86, 0.74),
    hills=0.76,
    soil=0.86,
    sprouts=(
        (0.03, 0.85, 150),
        (0.665, 0.85, 110),
        (0.23, 0.86, 170),
        (0.985, 0.87, 190),
        (0.115, 0.87, 330),
        (0.73, 0.87, 270),
    ),
    ladybird=4,
    dawn=("#46536e", "#65746e"),
    hill_tones=("#48594f", "#35453e", "#232f2d"),
)

_INKS = Inks(
    title="#f6f2e4",
    text="#f1eee4",
    soft="#ece8dd",
    foot="#f3efe6",
    foot_soft="#c9bfb9",
    accent="#c3e27a",
    seal="#c4352a",
    halo="#262a4b",
)


@motif("first_thunder", terms=("惊蛰",), palettes={"storm": _INKS})
def first_thunder(canvas: Canvas, palette: str) -> None:
    """Paint the storm of early spring; it has one palette."""
    del palette
    form = nested(canvas, TALL, SQUARE, WIDE)
    _storm(canvas, form)
    _hills(canvas, form)
    storms.rain(canvas, "#d5dcf2", 0.8, 0.2)
    _soil(canvas, form)
    _sprouts(canvas, form)
    canvas.grain()


def _storm(canvas: Canvas, form: Form) -> None:
    edge = canvas.down(form.hills) / canvas.height
    canvas.sky(
        (0, "#1b1d3a"),
        (0.40 * edge, "#2c3159"),
        (0.72 * edge, "#56628c"),
        (0.90 * edge, form.dawn[0]),
        (edge, form.dawn[1]),
        (1, "#20202c"),
    )
    ax, ay, bx, by = form.strike
    start = (ax * canvas.width, canvas.down(ay))
    end = (bx * canvas.width, canvas.down(by))
    lit = (start[0], start[1] + 50 * canvas.unit)
    storms.cloud(canvas, canvas.down(form.hills), ("#181a33", "#9c9ccf"), lit)
    canvas.glow(*end, 260 * canvas.unit, "#f3f0d0", 0.55)
    storms.lightning(canvas, start, end, ("#a9a2ff", "#fffdf0"))


def _hills(canvas: Canvas, form: Form) -> None:
    """Three soft ridges against the light at the horizon."""
    unit = canvas.unit
    for number, tone in enumerate(form.hill_tones):
        rng = canvas.rng(f"hill {number}")
        line = noise.line(canvas.width, (700 - 130 * number) * unit, rng, octaves=5, gain=0.42)
        crest = canvas.down(form.hills) + (46 * number - 110 * (line - 0.35)) * unit
        top = max(0, int(crest.min()) - 2)
        canvas.over(tone, ramp(0, 2.0, canvas.y[top:] - crest[None, :]), top)
        canvas.mist(f"haze {number}", float(crest.mean()) + 60 * unit, 36 * unit, "#a9b8a4", 0.35)


def _soil(canvas: Canvas, form: Form) -> None:
    """Wet soil with light on its crumbs, darker and quieter where type stands."""
    unit = canvas.unit
    line = noise.line(canvas.width, 420 * unit, canvas.rng("soil line"), octaves=5, gain=0.45)
    crest = (canvas.down(form.soil) - 34 * unit * (line - 0.5)).astype(np.float32)
    top = max(0, int(crest.min()) - 2)
    down = canvas.y[top:] - crest[None, :]
    canvas.over(SOIL, np.clip(down + 0.5, 0, 1), top)
    size = (canvas.height - top, canvas.width)
    lumps = noise.clouds(size, 70 * unit, canvas.rng("lumps"), octaves=4, gain=0.6, stretch=0.55)
    lit = ramp(0.52, 0.72, lumps) * ramp(190 * unit, 0, down) * ramp(0, 6 * unit, down)
    canvas.over("#7c6354", lit * np.float32(0.75), top)
    canvas.over("#a99a78", ramp(9 * unit, 0, np.abs(down - 3 * unit)) * np.float32(0.5), top)
    grounds.calm(canvas, float(crest.max()), float(crest.max()) + 90 * unit, "#231b21", 0.8)


def _sprouts(canvas: Canvas, form: Form) -> None:
    unit, rng = canvas.unit, canvas.rng("sprouts")
    for x, y, tall in form.sprouts[-3:]:
        at = (x * canvas.width, canvas.down(y) - 0.55 * tall * unit)
        canvas.glow(*at, 0.75 * tall * unit, "#dff0a0", 0.28)
    ink = Ink(canvas, canvas.down(form.soil) - 420 * unit)
    for number, (x, y, tall) in enumerate(form.sprouts):
        root = (x * canvas.width, canvas.down(y) + 8 * unit)
        head = sprouts.seedling(ink, root, tall * unit, GREEN, rng)
        sprouts.crumbs(ink, root, 0.34 * tall * unit, CRUMB, rng)
        if number == form.ladybird:
            stem = (head[0] * 0.55 + root[0] * 0.45, head[1] * 0.55 + root[1] * 0.45)
            insects.ladybird(ink, stem, 0.14 * tall * unit, 0.15)
    ink.done()
