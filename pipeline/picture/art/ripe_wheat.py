"""芒种: the red sun over ripe wheat, and the reapers."""

from dataclasses import dataclass

import numpy as np

from pipeline.picture.inks import Inks
from pipeline.picture.painter import grounds, noise, wheat
from pipeline.picture.painter.birds import skein
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.ink import Ink, Point, bend, oval
from pipeline.picture.painter.planes import ramp
from pipeline.picture.painter.ratios import nested
from pipeline.picture.registers import motif

# Rows of wheat from far to near: height, scale of the ear, stems on 1080 px.
ROWS = ((70, 0.26, 120), (100, 0.40, 84), (150, 0.60, 44))
TONES = (
    wheat.WheatTones(
        stem="#cf9a4c", leaf="#b98f3f", shade="#cb8a38", light="#eec069", awn="#dcab58"
    ),
    wheat.WheatTones(
        stem="#b98038", leaf="#a87d30", shade="#c07a26", light="#f0bd58", awn="#d9a245"
    ),
    wheat.WheatTones(
        stem="#a06a26", leaf="#8d6a24", shade="#b56f1c", light="#f5c452", awn="#c98f34"
    ),
)
NEAR = wheat.WheatTones(
    stem="#7d4c18", leaf="#7a5a1c", shade="#a15a12", light="#f7c64e", awn="#8f5a1c"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The composition for one ratio: shares of the canvas; sizes in px of 1080."""

    sun: tuple[float, float, float]
    horizon: float
    foot: float
    reapers: tuple[tuple[float, float, float], ...]  # x, foot, height
    near: tuple[tuple[float, float, float, float], ...]  # x, height, lean, scale
    birds: tuple[float, float]


TALL = Form(
    sun=(0.40, 0.465, 190),
    horizon=0.585,
    foot=0.775,
    reapers=((0.44, 0.640, 92), (0.555, 0.635, 80)),
    near=(
        (0.02, 610, 60, 1.75),
        (0.10, 470, 90, 1.5),
        (0.17, 340, 40, 1.35),
        (-0.05, 380, 60, 1.6),
        (0.99, 480, -70, 1.6),
        (0.91, 430, -70, 1.5),
        (0.83, 330, -30, 1.35),
        (1.05, 380, -60, 1.6),
        (0.72, 270, 36, 1.2),
        (0.28, 260, -30, 1.2),
    ),
    birds=(0.40, 0.325),
)
SQUARE = Form(
    sun=(0.26, 0.54, 140),
    horizon=0.685,
    foot=0.885,
    reapers=((0.47, 0.735, 74), (0.55, 0.73, 62)),
    near=(
        (0.01, 400, 50, 1.3),
        (0.08, 300, 60, 1.15),
        (-0.04, 250, 40, 1.2),
        (1.0, 250, -30, 1.2),
        (0.93, 190, -30, 1.0),
        (1.04, 230, -40, 1.2),
    ),
    birds=(0.10, 0.30),
)
WIDE = Form(
    sun=(0.80, 0.46, 150),
    horizon=0.67,
    foot=0.90,
    reapers=((0.185, 0.735, 96), (0.235, 0.73, 80)),
    near=(
        (0.01, 430, 60, 1.7),
        (0.06, 320, 50, 1.5),
        (-0.03, 300, 40, 1.5),
        (0.985, 520, -80, 1.8),
        (0.94, 390, -60, 1.6),
        (1.02, 300, -40, 1.6),
        (0.89, 290, -30, 1.4),
    ),
    birds=(0.24, 0.30),
)

_INKS = Inks(
    title="#4a1c0c",
    text="#54210e",
    soft="#5b2a14",
    foot="#4a220c",
    foot_soft="#6d3f1c",
    accent="#a3231b",
    seal="#a3231b",
    halo="#fbdc9c",
)


@motif("ripe_wheat", terms=("芒种",), palettes={"harvest": _INKS})
def ripe_wheat(canvas: Canvas, palette: str) -> None:
    """Paint the harvest; it has one palette."""
    del palette
    form = nested(canvas, TALL, SQUARE, WIDE)
    _sky(canvas, form)
    _field(canvas, form)
    _near(canvas, form)
    canvas.grain()


def _sky(canvas: Canvas, form: Form) -> None:
    edge = canvas.down(form.horizon) / canvas.height
    canvas.sky(
        (0, "#f6d998"),
        (0.45 * edge, "#fbcf7d"),
        (0.8 * edge, "#f9b264"),
        (edge, "#f8cf8e"),
        (1, "#fbe7b8"),
    )
    unit, (x, y, radius) = canvas.unit, form.sun
    at = (x * canvas.width, canvas.down(y))
    canvas.glow(*at, 2.4 * radius * unit, "#fff0c0", 0.75)
    canvas.disc(*at, radius * unit, "#d63b26")
    rows = slice(max(0, int(at[1] - radius * unit)), int(at[1] + radius * unit))
    far = np.sqrt((canvas.x - at[0]) ** 2 + (canvas.y[rows] - at[1]) ** 2)
    warm = ramp(radius * unit, radius * unit - 2, far) * ramp(
        at[1] - 0.4 * radius * unit, at[1] + radius * unit, canvas.y[rows]
    )
    canvas.over("#f58a3c", warm * np.float32(0.9), rows.start)
    tall = int(canvas.down(form.horizon))
    streaks = noise.clouds((tall, canvas.width), 700 * unit, canvas.rng("streaks"), stretch=0.07)
    band = ramp(0.55 * tall, 0.85 * tall, canvas.y[:tall])
    canvas.over("#fde6b4", ramp(0.52, 0.72, streaks) * band * np.float32(0.75))
    skein(canvas, form.birds[0] * canvas.width, canvas.down(form.birds[1]), "#7a3416", 7)


def _hills(canvas: Canvas, form: Form) -> None:
    for number, (lift, tone) in enumerate(((70, "#e1a264"), (34, "#ca884c"))):
        line = noise.line(
            canvas.width, 620 * canvas.unit, canvas.rng(f"hill {number}"), octaves=5, gain=0.4
        )
        crest = canvas.down(form.horizon) - lift * 1.7 * line * canvas.unit
        top = int(crest.min()) - 2
        canvas.over(tone, ramp(0, 2, canvas.y[top:] - crest[None, :]), top)
    canvas.mist("under the hills", canvas.down(form.horizon), 30 * canvas.unit, "#fde0a6", 0.8)


def _field(canvas: Canvas, form: Form) -> None:
    """Rows of ears that grow towards the viewer, each with a breath of haze behind it."""
    unit = canvas.unit
    _hills(canvas, form)
    start, end = canvas.down(form.horizon) + 14 * unit, canvas.down(form.foot)
    grounds.calm(canvas, start - 26 * unit, start + 20 * unit, "#e2a548", 1.0)
    for number, (tall, _, _) in enumerate(ROWS):
        rng = canvas.rng(f"row {number}")
        foot = start + (end - start) * (0.42, 0.68, 1.0)[number]
        ink = Ink(canvas, foot - 2.4 * tall * unit, foot + 60 * unit)
        _row(ink, canvas, foot, number, rng)
        ink.done()
        if number == 0:
            _reapers(canvas, form)
        canvas.mist(f"haze {number}", foot - 8 * unit, 34 * unit, "#fbd48c", 0.5 - 0.12 * number)


def _row(ink: Ink, canvas: Canvas, foot: float, number: int, rng: np.random.Generator) -> None:
    tall, s, count = ROWS[number]
    unit = canvas.unit
    for x in np.sort(rng.uniform(-0.04, 1.04, round(count * canvas.width / unit / 1080))):
        root = (x * canvas.width, foot + rng.uniform(-10, 26) * unit)
        size = (tall * rng.uniform(0.85, 1.35) * unit, rng.uniform(-6, 70) * s * unit, s * unit)
        if number < len(ROWS) - 1:
            wheat.far_ear(ink, root, size, TONES[number])
        else:
            wheat.stalk(ink, root, size, TONES[number], rng)


def _reapers(canvas: Canvas, form: Form) -> None:
    top, end = canvas.down(form.horizon) - 160 * canvas.unit, canvas.down(form.foot)
    people, field, ears = Ink(canvas, top, end), Ink(canvas, top, end), Ink(canvas, top, end)
    rng = canvas.rng("around the reapers")
    for x, y, tall in form.reapers:
        at, s = (x * canvas.width, canvas.down(y)), tall * canvas.unit
        _reaper(people, at, s)
        field.area(oval(at[0] - 0.12 * s, at[1] + 0.08 * s, 0.5 * s, 0.18 * s), "#daa247")
        _uncut(ears, at, s, rng)
    people.done()
    field.done(1.0, 5 * canvas.unit)  # no hem: the field closes softly around them
    ears.done()


def _uncut(ink: Ink, at: Point, s: float, rng: np.random.Generator) -> None:
    """The wheat in which a reaper stands to the waist."""
    for depth in np.sort(rng.uniform(0.12, 0.55, 36)):
        root = (at[0] + rng.uniform(-0.85, 0.75) * s, at[1] + depth * s)
        size = (s * rng.uniform(0.34, 0.56), rng.uniform(-2, 18) / 92 * s, 0.0034 * s)
        wheat.far_ear(ink, root, size, TONES[0])


def _reaper(ink: Ink, at: Point, s: float) -> None:
    """A bent figure in a straw hat, an armful of ears, a sickle."""
    (x, y), dark = at, "#6b2e14"
    back = bend((x - 0.30 * s, y), (x - 0.36 * s, y - 0.62 * s), (x + 0.16 * s, y - 0.62 * s), 10)
    back += bend((x + 0.24 * s, y - 0.45 * s), (x - 0.02 * s, y - 0.36 * s), (x + 0.02 * s, y), 10)
    ink.area(back, dark)
    ink.stroke(
        [(x + 0.10 * s, y - 0.50 * s), (x + 0.34 * s, y - 0.12 * s)], 0.10 * s, 0.06 * s, dark
    )
    blade = bend(
        (x + 0.34 * s, y - 0.14 * s), (x + 0.56 * s, y - 0.20 * s), (x + 0.48 * s, y + 0.06 * s), 8
    )
    ink.stroke(blade, 0.03 * s, 0.05 * s, "#f7e2b0")
    ink.dot(x + 0.26 * s, y - 0.66 * s, 0.11 * s, dark)
    ink.area(oval(x + 0.28 * s, y - 0.72 * s, 0.30 * s, 0.075 * s, 0.35), "#f0c66a")
    ink.area(oval(x + 0.30 * s, y - 0.78 * s, 0.14 * s, 0.10 * s, 0.35), "#dba848")


def _near(canvas: Canvas, form: Form) -> None:
    """Ears at the edges, near enough to count the grains; the foot is quiet haze."""
    unit, rng = canvas.unit, canvas.rng("near")
    foot = canvas.down(form.foot)
    ink = Ink(canvas, foot - 900 * unit, foot + 120 * unit)
    for x, tall, lean, s in form.near:
        size = (tall * rng.uniform(0.92, 1.08) * unit, lean * unit, s * unit)
        wheat.stalk(ink, (x * canvas.width, foot + 60 * unit), size, NEAR, rng)
    ink.done()
    grounds.calm(canvas, foot - 70 * unit, foot + 14 * unit, "#fcecc4", 0.95)
