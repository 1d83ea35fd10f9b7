"""小寒: magpies on the flowering wintersweet, their nests in bare poplars, the river frozen."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from pipeline.picture.inks import Inks
from pipeline.picture.painter import bare_trees, blossoms, grounds, magpies, noise
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.hills import hills
from pipeline.picture.painter.ink import Ink, Point
from pipeline.picture.painter.planes import ramp
from pipeline.picture.painter.ratios import nested
from pipeline.picture.registers import motif

Places: TypeAlias = list[tuple[blossoms.Shoot, float, float, int]]  # limb, x, length, side
SWEET = blossoms.PlumTones(
    wood="#33271f",
    bark="#5c4a3a",
    snow="#fbfcfc",
    petal="#d99a12",
    bright="#ffe06a",
    heart="#8c2f1c",
    gold="#fff3b8",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The composition for one ratio; heights and widths are shares of the canvas."""

    limbs: tuple[tuple[Point, ...], ...]
    boughs: int
    reach: float
    thick: float
    birds: tuple[tuple[int, float, float, int], ...]  # limb, x, length in px, side it looks to
    river: float
    calm: float
    poplars: tuple[tuple[float, float], ...]  # x, height in px
    sun: tuple[float, float, float]


TALL = Form(
    limbs=(
        ((-0.05, 0.74), (0.08, 0.655), (0.15, 0.585), (0.28, 0.545), (0.40, 0.475), (0.50, 0.462)),
        ((0.08, 0.655), (0.26, 0.640), (0.46, 0.655), (0.66, 0.625), (0.84, 0.635)),
    ),
    boughs=7,
    reach=170,
    thick=52,
    birds=((1, 0.42, 150, 1), (1, 0.70, 138, -1)),
    river=0.605,
    calm=0.755,
    poplars=((0.70, 210), (0.79, 260), (0.885, 200), (0.96, 240)),
    sun=(0.245, 0.365, 66),
)
SQUARE = Form(
    limbs=(
        ((-0.05, 0.86), (0.06, 0.76), (0.10, 0.64), (0.20, 0.55), (0.26, 0.44), (0.36, 0.38)),
        ((0.06, 0.76), (0.24, 0.735), (0.42, 0.755), (0.60, 0.735)),
    ),
    boughs=6,
    reach=130,
    thick=44,
    birds=((1, 0.30, 120, 1), (1, 0.52, 112, -1)),
    river=0.74,
    calm=0.875,
    poplars=((0.70, 120), (0.93, 150), (0.985, 120)),
    sun=(0.10, 0.36, 50),
)
WIDE = Form(
    limbs=(
        ((1.03, 0.96), (0.97, 0.80), (0.92, 0.62), (0.86, 0.50), (0.82, 0.34), (0.75, 0.26)),
        ((0.97, 0.80), (0.90, 0.665), (0.82, 0.675), (0.74, 0.645), (0.685, 0.655)),
    ),
    boughs=6,
    reach=150,
    thick=56,
    birds=((1, 0.845, 150, -1), (1, 0.735, 140, 1)),
    river=0.70,
    calm=0.885,
    poplars=((0.05, 250), (0.105, 300), (0.155, 240), (0.27, 220), (0.32, 260)),
    sun=(0.24, 0.50, 64),
)

_INKS = Inks(
    title="#1a2531",
    text="#1f2b37",
    soft="#293542",
    foot="#1d2a36",
    foot_soft="#44525f",
    accent="#a33a14",
    seal="#b3261e",
    halo="#d5dfe6",
)


@motif("wintersweet", terms=("小寒",), palettes={"ice": _INKS})
def wintersweet(canvas: Canvas, palette: str) -> None:
    """Paint the magpies; the picture has one palette."""
    del palette
    form = nested(canvas, TALL, SQUARE, WIDE)
    _sky(canvas, form)
    _poplars(canvas, form)
    _ice(canvas, form)
    start = canvas.down(form.calm)
    grounds.calm(canvas, start - 60 * canvas.unit, start + 40 * canvas.unit, "#eff4f6", 0.95)
    _branch(canvas, form)
    canvas.grain()


def _sky(canvas: Canvas, form: Form) -> None:
    line = canvas.down(form.river) / canvas.height
    canvas.sky(
        (0, "#b3c8d8"),
        (0.45 * line, "#d0dfe7"),
        (0.85 * line, "#f1ece0"),
        (line, "#f3e3d2"),
        (1, "#eff4f6"),
    )
    unit = canvas.unit
    x, y, r = (
        form.sun[0] * canvas.width,
        canvas.down(form.sun[1]),
        form.sun[2] * canvas.fold**3 * unit,
    )
    canvas.glow(x, y, 2.6 * r, "#fff6e2", 0.6)
    canvas.disc(x, y, r, "#fffaf0", 0.95)
    foot = canvas.down(form.river)
    hills(canvas, foot, (("#c9d3da", 130, 560), ("#aebcc7", 70, 400)))
    canvas.mist("shore", foot - 20 * unit, 50 * unit, "#f4ece2", 0.7)


def _poplars(canvas: Canvas, form: Form) -> None:
    """Slim bare trees on the far bank, nests in their forks."""
    rng, unit = canvas.rng("poplars"), canvas.unit
    foot = canvas.down(form.river) + 6 * unit
    tallest = max(tall for _, tall in form.poplars) * unit
    ink = Ink(canvas, foot - 1.6 * tallest, foot + 20 * unit)
    for number, (x, tall) in enumerate(form.poplars):
        high = tall * unit * canvas.fold**2
        root = (x * canvas.width, foot)
        forks = bare_trees.bough(
            ink,
            root,
            (-np.pi / 2 + rng.uniform(-0.05, 0.05), high * 0.36),
            (high * 0.032, "#6d7680"),
            rng,
            spread=0.42,
            lift=0.35,
        )
        if number % 2 == 0 and len(forks) > 1:
            bare_trees.nest(ink, forks[1], high * 0.052, ("#59616b", "#7c858e"), rng)
    ink.done(0.85)


def _ice(canvas: Canvas, form: Form) -> None:
    """Clear ice with snow blown over it, cracks running towards us."""
    rng, unit = canvas.rng("ice"), canvas.unit
    top = int(canvas.down(form.river))
    rows = canvas.y[top:]
    size = (len(rows), canvas.width)
    span = canvas.down(form.calm) - top
    part = (rows - top) / np.float32(span)
    canvas.over(
        "#c6dbe5", ramp(0, 8 * unit, rows - top) * np.ones((1, canvas.width), np.float32), top
    )
    deep = noise.clouds(size, 420 * unit, rng, octaves=4, stretch=0.22)
    canvas.over("#8fb4c8", ramp(0.46, 0.68, deep) * ramp(0, 0.5, part) * 0.75, top)
    blown = noise.clouds(size, 520 * unit, rng, octaves=6, gain=0.6, stretch=0.10)
    canvas.over("#fbfdfd", ramp(0.50, 0.64, blown) * 0.85, top)
    ink = Ink(canvas, top, canvas.height)
    for _ in range(13):
        x, y = rng.uniform(0, 1) * canvas.width, top + rng.uniform(0.08, 0.95) * span
        heading = rng.uniform(-0.25, 0.25) + (np.pi if rng.random() < 0.5 else 0)
        line = [(x, y)]
        for _ in range(int(rng.integers(5, 10))):
            step = rng.uniform(22, 60) * unit
            heading += rng.uniform(-0.5, 0.5)
            x, y = x + np.cos(heading) * step, y + np.sin(heading) * step * 0.4
            line.append((float(x), float(y)))
        ink.stroke(line, 3.4 * unit, 0.8, "#ffffff")
        ink.stroke([(px, py + 2.2 * unit) for px, py in line], 1.6 * unit, 0.5, "#7fa3b8")
    ink.done(0.8)


def _branch(canvas: Canvas, form: Form) -> None:
    rng, unit = canvas.rng("branch"), canvas.unit
    limbs = [
        blossoms.limb(
            [(x * canvas.width, canvas.down(y)) for x, y in points],
            form.thick * unit * (1 - 0.5 * number),
            3 * unit,
            rng,
        )
        for number, points in enumerate(form.limbs)
    ]
    boughs = [
        s
        for limb in limbs
        for s in blossoms.shoots(limb, form.boughs, form.reach * unit, rng, up=0.8)
    ]
    grown = [(b, blossoms.shoots(b, 2, 0.5 * form.reach * unit, rng, up=0.6)) for b in boughs]
    places = [
        (limbs[limb], x * canvas.width, long * unit, side) for limb, x, long, side in form.birds
    ]
    grown = [(b, ends) for b, ends in grown if not _under_bird(b, places)]
    boughs, twigs = [b for b, _ in grown], [t for _, ends in grown for t in ends]
    heights = [y for shoot in (*twigs, *boughs, *limbs) for _, y in shoot.line]
    ink = Ink(canvas, min(heights) - 160 * unit, max(heights) + 160 * unit)
    for shoot in (*twigs, *boughs, *limbs[::-1]):
        blossoms.wood(ink, shoot, SWEET, rng)
    for limb, x, long, side in places:
        at = _perch(limb, x)
        magpies.perched(ink, (at[0], at[1] - 3 * unit), long, side, lean=-0.12)
    size = 23 * unit
    for shoot, dense in (
        *((b, 0.26) for b in boughs),
        *((t, 0.22) for t in twigs),
        (limbs[0], 0.08),
    ):
        if not _behind_bird(shoot, places):
            blossoms.flowers(ink, shoot, size, SWEET, rng, dense=dense)
    ink.done()


def _perch(limb: blossoms.Shoot, x: float) -> Point:
    """The place on a limb that stands over an x."""
    return min(limb.line, key=lambda p: abs(p[0] - x))


def _under_bird(bough: blossoms.Shoot, places: Places) -> bool:
    """A bough that leaves its limb beneath a magpie: only stubs of it would show."""
    x, y = bough.line[0]
    return any(
        abs(x - bx) < 0.6 * long and abs(y - _perch(limb, bx)[1]) < 0.3 * long
        for limb, bx, long, _ in places
    )


def _behind_bird(shoot: blossoms.Shoot, places: Places) -> bool:
    """A twig whose flowers would cover a magpie."""
    bodies = []
    for limb, bx, long, _ in places:
        foot = _perch(limb, bx)[1]
        bodies.append((bx, foot - 0.5 * long, 0.85 * long))
    return any(
        abs(x - bx) < reach and abs(y - by) < reach
        for x, y in shoot.line
        for bx, by, reach in bodies
    )
