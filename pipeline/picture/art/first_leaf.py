"""立秋: the first leaf of the parasol tree falls on the water; melon is cut on the sill."""

import math
from dataclasses import dataclass
from functools import partial

import numpy as np

from pipeline.picture.inks import Inks
from pipeline.picture.painter import blossoms, grounds, melons, noise, parasol_leaves
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.hills import hills
from pipeline.picture.painter.ink import Ink, Point
from pipeline.picture.painter.planes import mix, ramp
from pipeline.picture.painter.ratios import nested
from pipeline.picture.registers import motif

GREENS = (
    ("#5f8f4e", "#7fae62"),
    ("#4d8049", "#6fa05a"),
    ("#7fa04c", "#a3bf62"),
    ("#b5a743", "#d2c562"),
)
GOLD = ("#d9962a", "#f2bf4e")


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The composition for one ratio; heights and widths are shares of the canvas."""

    limb: tuple[Point, ...]
    leaves: tuple[tuple[float, float, float, float], ...]  # x, y, radius in px, where it points
    shore: float
    fallen: tuple[float, float, float]
    falling: tuple[float, float, float, float]
    sill: tuple[float, float]  # upper edge, foot
    melon: tuple[float, float]  # x, radius of a slice in px
    calm: float


TALL = Form(
    limb=((-0.06, 0.355), (0.08, 0.378), (0.22, 0.418), (0.36, 0.440)),
    leaves=(
        (-0.01, 0.475, 122, 1.5),
        (0.10, 0.405, 128, 2.2),
        (0.30, 0.392, 104, -0.5),
        (0.21, 0.468, 142, 1.45),
        (0.41, 0.465, 112, 0.7),
    ),
    shore=0.505,
    fallen=(0.56, 0.622, 118),
    falling=(0.665, 0.515, 84, 2.3),
    sill=(0.722, 0.80),
    melon=(0.27, 112),
    calm=0.755,
)
SQUARE = Form(
    limb=((-0.06, 0.335), (0.06, 0.365), (0.17, 0.410), (0.27, 0.435)),
    leaves=(
        (0.05, 0.42, 100, 1.9),
        (0.24, 0.375, 80, -0.4),
        (0.16, 0.480, 112, 1.45),
        (0.32, 0.475, 86, 0.8),
    ),
    shore=0.60,
    fallen=(0.52, 0.725, 84),
    falling=(0.415, 0.612, 60, 2.3),
    sill=(0.835, 0.92),
    melon=(0.22, 82),
    calm=0.865,
)
WIDE = Form(
    limb=((1.03, 0.06), (0.96, 0.13), (0.885, 0.20), (0.82, 0.23)),
    leaves=(
        (0.965, 0.27, 130, 1.3),
        (0.875, 0.14, 92, 3.6),
        (0.885, 0.34, 136, 1.8),
        (0.80, 0.33, 100, 2.3),
    ),
    shore=0.56,
    fallen=(0.765, 0.735, 100),
    falling=(0.70, 0.50, 70, 0.9),
    sill=(0.835, 0.98),
    melon=(0.17, 140),
    calm=0.875,
)

_INKS = Inks(
    title="#1f3322",
    text="#263a28",
    soft="#304431",
    foot="#2a3824",
    foot_soft="#50603f",
    accent="#b03a1b",
    seal="#b3261e",
    halo="#d6e2ce",
)


@motif("first_leaf", terms=("立秋",), palettes={"early_autumn": _INKS})
def first_leaf(canvas: Canvas, palette: str) -> None:
    """Paint the leaf that tells of autumn; it has one palette."""
    del palette
    form = nested(canvas, TALL, SQUARE, WIDE)
    _air(canvas, form)
    _water(canvas, form)
    _fallen(canvas, form)
    _bough(canvas, form)
    _sill(canvas, form)
    canvas.grain()


def _air(canvas: Canvas, form: Form) -> None:
    line = canvas.down(form.shore) / canvas.height
    canvas.sky(
        (0, "#c3dbcf"),
        (0.5 * line, "#dbe7d3"),
        (0.9 * line, "#f3eed2"),
        (line, "#f7e9c2"),
        (1, "#efe9cf"),
    )
    unit, foot = canvas.unit, canvas.down(form.shore)
    hills(canvas, foot, (("#cfdcc3", 120, 600), ("#b3c8a6", 66, 430)), sink=50)
    canvas.mist("shore", foot, 46 * unit, "#f8f0d6", 0.85)


def _water(canvas: Canvas, form: Form) -> None:
    """Still water with the rings that the leaf has made."""
    unit = canvas.unit
    shore = canvas.down(form.shore)
    top = int(shore)
    rows = canvas.y[top:]
    span = np.float32(canvas.down(form.sill[0]) - shore)
    part = (rows - shore) / span
    full = np.ones((1, canvas.width), np.float32)
    canvas.over("#dfe7cf", ramp(0, 0.15, part) * full, top)
    canvas.over("#8fb8a4", ramp(0.05, 1.0, part) * full * np.float32(0.85), top)
    flat = noise.clouds(
        (len(rows), canvas.width),
        560 * unit,
        canvas.rng("water"),
        octaves=5,
        gain=0.6,
        stretch=0.045,
    )
    canvas.over("#f3f2da", ramp(0.54, 0.72, flat) * ramp(0, 0.2, part) * np.float32(0.55), top)
    x, y, r = form.fallen[0] * canvas.width, canvas.down(form.fallen[1]), form.fallen[2] * unit
    far = np.sqrt((canvas.x - x) ** 2 + ((rows - np.float32(y)) / np.float32(0.36)) ** 2)
    rings = np.sin(far / np.float32(0.105 * r) - 1.0)
    fade = ramp(0.75 * r, 1.0 * r, far) * ramp(4.2 * r, 1.0 * r, far)
    canvas.over("#fbfae6", ramp(0.35, 1.0, rings) * fade * np.float32(0.85), top)
    canvas.over("#54876f", ramp(-0.35, -1.0, rings) * fade * np.float32(0.55), top)


def _fallen(canvas: Canvas, form: Form) -> None:
    """The golden leaf on the water and one more on its way."""
    rng, unit = canvas.rng("fallen"), canvas.unit
    x, y, r = form.fallen[0] * canvas.width, canvas.down(form.fallen[1]), form.fallen[2] * unit
    shadow = Ink(canvas, y - r, y + r)
    parasol_leaves.leaf(
        shadow,
        (x + 0.06 * r, y + 0.14 * r),
        (r * 1.02, -0.35),
        ("#3c6a55", "#3c6a55"),
        rng,
        flat=0.42,
    )
    shadow.done(0.45, 3 * unit)
    ink = Ink(canvas, y - 1.2 * r, y + r)
    parasol_leaves.leaf(ink, (x, y), (r, -0.35), GOLD, rng, flat=0.46)
    parasol_leaves.stalk(ink, (x, y), (x - 0.85 * r, y - 0.20 * r), 7 * unit, "#a8741f")
    ink.done()
    x, y, r, turn = form.falling
    at, r = (x * canvas.width, canvas.down(y)), r * unit
    ink = Ink(canvas, at[1] - 2 * r, at[1] + 2 * r)
    parasol_leaves.stalk(
        ink,
        at,
        (at[0] - np.cos(turn) * 0.9 * r, at[1] - np.sin(turn) * 0.9 * r),
        5 * unit,
        "#a8741f",
    )
    parasol_leaves.leaf(ink, at, (r, turn), ("#cf9f35", "#ecc65a"), rng, flat=0.8)
    ink.done()


def _bough(canvas: Canvas, form: Form) -> None:
    """The bough: still green, with a first touch of yellow."""
    rng, unit = canvas.rng("bough"), canvas.unit
    points = [(x * canvas.width, canvas.down(y)) for x, y in form.limb]
    limb = blossoms.limb(points, 34 * unit, 9 * unit, rng)
    low = min(y for _, y in limb.line)
    ink = Ink(canvas, low - 200 * unit, low + 560 * unit)
    ink.stroke(limb.line, limb.start, limb.end, "#59684a")
    ink.stroke(
        [(x, y - 3 * unit) for x, y in limb.line], limb.start * 0.4, limb.end * 0.4, "#7d8d66"
    )
    for number, (x, y, r, turn) in enumerate(form.leaves):
        at = (x * canvas.width, canvas.down(y))
        joint = min(limb.line, key=partial(math.dist, at))
        parasol_leaves.stalk(ink, joint, at, 7 * unit, "#7f8f4c")
        tones = GREENS[number % len(GREENS)]
        parasol_leaves.leaf(
            ink,
            at,
            (r * canvas.fold**2 * unit, turn + rng.uniform(-0.12, 0.12)),
            (tones[0], mix(tones[1], GOLD[1], 0.06 * number)),
            rng,
            flat=0.92,
        )
    ink.done()


def _sill(canvas: Canvas, form: Form) -> None:
    """A stone sill with cut melon."""
    rng, unit = canvas.rng("sill"), canvas.unit
    edge, foot = canvas.down(form.sill[0]), canvas.down(form.sill[1])
    top = int(edge)
    rows = canvas.y[top:]
    stone = noise.clouds(
        (len(rows), canvas.width), 30 * unit, canvas.rng("stone"), octaves=4, gain=0.7
    )
    full = np.ones((1, canvas.width), np.float32)
    canvas.over("#e4dfc6", np.clip(rows - edge + 0.5, 0, 1) * full, top)
    canvas.over("#b9b596", ramp(0.50, 0.75, stone) * 0.5, top)
    canvas.over("#fbf8e8", ramp(9 * unit, 0, rows - edge) * full * np.float32(0.9), top)
    start = canvas.down(form.calm)
    grounds.calm(canvas, start - 40 * unit, start + 40 * unit, "#efe9cf", 1.0)
    x, r = form.melon[0] * canvas.width, form.melon[1] * unit
    y = edge + 0.30 * r
    shade = Ink(canvas, y - r, y + 2 * r)
    shade.area(
        [
            (x - 1.9 * r, y + 0.22 * r),
            (x + 2.3 * r, y + 0.22 * r),
            (x + 2.0 * r, y + 0.42 * r),
            (x - 1.6 * r, y + 0.42 * r),
        ],
        "#6f6a48",
    )
    shade.done(0.40, 7 * unit)
    melons.whole(canvas, (x - 0.95 * r, y - 0.55 * r), (0.98 * r, 0.86 * r))
    ink = Ink(canvas, y - 2 * r, y + r)
    melons.slice_(ink, (x + 0.55 * r, y - 0.58 * r), 0.86 * r, 0.10, rng)
    melons.slice_(ink, (x + 1.42 * r, y - 0.36 * r), 0.72 * r, -0.16, rng)
    ink.done()
    del foot
