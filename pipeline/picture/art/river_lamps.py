"""处暑: the sky clears, lotus lamps drift down the river under the Milky Way."""

from dataclasses import dataclass

import numpy as np

from pipeline.picture.inks import Inks
from pipeline.picture.painter import grounds, noise, weather
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.ink import Ink
from pipeline.picture.painter.lotus_lamps import lamp
from pipeline.picture.painter.planes import bell, mix, ramp
from pipeline.picture.painter.plants import reed
from pipeline.picture.painter.ratios import suited
from pipeline.picture.registers import motif

DARK = "#0d1c30"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The composition for one ratio: shares of the canvas; radii in px of 1080."""

    shore: float
    end: float
    bends: tuple[tuple[float, float], ...]  # course of the lamps: share of the way, x
    large: tuple[tuple[float, float, float], ...]  # x, y, radius
    nearest: float
    count: int
    galaxy: tuple[float, float, float]  # x at the top, x at the shore, half width
    reeds: tuple[tuple[float, float], ...]
    calm: float
    dusk: tuple[str, str, str] = ("#7f9096", "#e0a070", "#d99c72")  # sky, horizon, water


TALL = Form(
    shore=0.487,
    end=0.80,
    bends=((0, 0.60), (0.18, 0.52), (0.42, 0.70), (0.72, 0.44), (1, 0.50)),
    large=((0.235, 0.672, 62), (0.70, 0.655, 52), (0.49, 0.732, 84)),
    nearest=34,
    count=64,
    galaxy=(0.02, 0.66, 0.16),
    reeds=((-0.02, 0.12), (0.90, 1.02)),
    calm=0.745,
)
SQUARE = Form(
    shore=0.665,
    end=0.92,
    bends=((0, 0.42), (0.25, 0.36), (0.5, 0.50), (0.8, 0.34), (1, 0.4)),
    large=((0.13, 0.805, 46), (0.60, 0.80, 44), (0.36, 0.845, 60)),
    nearest=24,
    count=46,
    galaxy=(-0.15, 0.42, 0.16),
    reeds=((0.88, 1.02),),
    calm=0.86,
)
WIDE = Form(
    shore=0.58,
    end=0.90,
    bends=((0, 0.80), (0.25, 0.76), (0.5, 0.85), (0.8, 0.76), (1, 0.82)),
    large=((0.145, 0.83, 84), (0.265, 0.735, 48), (0.915, 0.745, 62), (0.735, 0.80, 50)),
    nearest=26,
    count=40,
    galaxy=(0.98, 0.70, 0.10),
    reeds=((-0.01, 0.07), (0.97, 1.01)),
    calm=0.86,
    dusk=("#304d66", "#786a66", "#6b6665"),
)

_INKS = Inks(
    title="#fbf0dc",
    text="#f5ebd9",
    soft="#ecdfcb",
    foot="#f3ece0",
    foot_soft="#b9c7d6",
    accent="#ffb98c",
    seal="#c4352a",
    halo="#13263f",
)


@motif("river_lamps", terms=("处暑",), palettes={"dusk": _INKS})
def river_lamps(canvas: Canvas, palette: str) -> None:
    """Paint the lamps on the river; it has one palette."""
    del palette
    form = suited(canvas, TALL, SQUARE, WIDE)
    _sky(canvas, form)
    _hills(canvas, form)
    _water(canvas, form)
    _lamps(canvas, form)
    _reeds(canvas, form)
    grounds.calm(
        canvas, canvas.down(form.calm), canvas.down(form.calm) + 90 * canvas.unit, "#0b182b", 0.86
    )
    canvas.grain(0.010)


def _sky(canvas: Canvas, form: Form) -> None:
    line = canvas.down(form.shore) / canvas.height
    canvas.sky(
        (0, "#0b1a35"),
        (0.38 * line, "#14335a"),
        (0.72 * line, "#29587a"),
        (0.90 * line, form.dusk[0]),
        (line, form.dusk[1]),
        (1, "#10243c"),
    )
    shore = canvas.down(form.shore)
    rows = int(shore)
    start, end, half = form.galaxy
    along = canvas.y[:rows] / shore
    middle = (start + (end - start) * along**0.8) * canvas.width
    size = (rows, canvas.width)
    dust = noise.clouds(size, 240 * canvas.unit, canvas.rng("galaxy"), octaves=6, gain=0.62)
    band = np.exp(-(((canvas.x - middle) / (half * canvas.width)) ** 2))
    fade = ramp(1.0, 0.45, along)
    canvas.over("#a9c3e6", band * fade * ramp(0.38, 0.72, dust) * np.float32(0.22))
    canvas.over("#f2d9d0", band**4 * fade * ramp(0.46, 0.76, dust) * np.float32(0.22))
    weather.stars(canvas, 0.92 * shore, "#fbf6e6", 230)


def _hills(canvas: Canvas, form: Form) -> None:
    """Three lines of hills against the last light."""
    shore, unit = canvas.down(form.shore), canvas.unit
    tones = (
        (mix(form.dusk[0], "#7c7f92", 0.6), 92, 620),
        ("#47607a", 64, 470),
        ("#1d3550", 34, 330),
    )
    for number, (tone, tall, cell) in enumerate(tones):
        rise = noise.line(canvas.width, cell * unit, canvas.rng(f"hill {number}"), octaves=5)
        crest = shore - (2 * rise * tall + 8 - 6 * number) * unit
        top = int(crest.min()) - 2
        rows = canvas.y[top : int(shore) + 4]
        cover = np.clip(rows - crest[None, :] + 0.5, 0, 1)
        canvas.over(tone, cover * (0.72 + 0.28 * ramp(shore, shore - 90 * unit, rows)), top)
        canvas.mist(f"mist {number}", shore - 8 * unit, 26 * unit, form.dusk[1], 0.42)


def _water(canvas: Canvas, form: Form) -> None:
    shore, end, unit = canvas.down(form.shore), canvas.down(form.end), canvas.unit
    top = int(shore)
    rows = canvas.y[top:]
    part = (rows - np.float32(shore)) / np.float32(end - shore)
    full = np.ones((1, canvas.width), np.float32)
    canvas.over("#33607c", np.clip(rows - shore + 0.5, 0, 1) * full, top)
    canvas.over(form.dusk[2], bell(0, 0.13, part) * full * np.float32(0.85), top)
    canvas.over("#0d2038", ramp(0.1, 0.95, part) * full * np.float32(0.94), top)
    for number, (stretch, tone, strength) in enumerate(
        ((0.03, "#0e2440", 0.40), (0.05, "#5f8fa6", 0.30))
    ):
        flat = noise.clouds(
            (canvas.height - top, canvas.width),
            560 * unit,
            canvas.rng(f"ripple {number}"),
            octaves=5,
            gain=0.6,
            stretch=stretch,
        )
        canvas.over(
            tone, ramp(0.52, 0.72, flat) * ramp(1.15, 0.1, part) * np.float32(strength), top
        )


def _lamps(canvas: Canvas, form: Form) -> None:
    """A procession that follows the river's bends, the smallest farthest."""
    rng = canvas.rng("lamps")
    shore, reach = form.shore + 0.004, form.end - form.shore - 0.05
    course, xs = zip(*form.bends, strict=True)
    ways = np.sort(rng.random(form.count) ** 1.7)
    for way in ways:
        near = way**1.25
        spread = rng.normal() * (0.03 + 0.17 * near)
        x = (np.interp(way, course, xs) + spread) * canvas.width
        y = canvas.down(shore + reach * near)
        r = (3.2 + (form.nearest - 3.2) * near) * rng.uniform(0.85, 1.15) * canvas.unit
        if not any(_close((x, y), r, canvas, big) for big in form.large):
            lamp(canvas, (float(x), y), float(r), 1 - near)
    for x, y, r in form.large:
        lamp(canvas, (x * canvas.width, canvas.down(y)), r * canvas.unit)


def _close(
    at: tuple[float, float], r: float, canvas: Canvas, big: tuple[float, float, float]
) -> bool:
    x, y, size = big[0] * canvas.width, canvas.down(big[1]), big[2] * canvas.unit
    return abs(at[0] - x) < 1.35 * (size + r) and -1.0 * size - r < y - at[1] < 1.8 * size


def _reeds(canvas: Canvas, form: Form) -> None:
    rng, unit = canvas.rng("reeds"), canvas.unit
    foot = canvas.down(form.calm) + 60 * unit
    ink = Ink(canvas, foot - 420 * unit, foot + 40 * unit)
    for left, right in form.reeds:
        outward = -1 if left < 0.5 else 1
        for _ in range(13):
            x = rng.uniform(left, right) * canvas.width
            size = (rng.uniform(130, 330) * unit, -outward * rng.uniform(15, 80) * unit)
            reed(ink, (x, foot + rng.uniform(-10, 30) * unit), size, DARK, rng)
    ink.done(0.95)
