"""霜降: persimmons hang ripe over a field white with frost."""

from dataclasses import dataclass

import numpy as np

from pipeline.picture.inks import Inks
from pipeline.picture.painter import blossoms, grounds, noise
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.hills import hills
from pipeline.picture.painter.ink import Ink, Point, bend
from pipeline.picture.painter.persimmons import leaf, persimmon
from pipeline.picture.painter.planes import mix, ramp
from pipeline.picture.painter.ratios import nested
from pipeline.picture.registers import motif

WOOD = blossoms.PlumTones(
    wood="#3a2a25",
    bark="#5d463c",
    snow="#f3f5f6",
    petal="#000000",
    bright="#000000",
    heart="#000000",
    gold="#000000",
)
FROST = "#f6f8fa"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The composition for one ratio; heights and widths are shares of the canvas."""

    limbs: tuple[tuple[tuple[float, float], ...], ...]
    thick: float
    fruits: tuple[tuple[int, float, float], ...]  # number of the limb, x, radius in px of 1080
    field: float
    blades: tuple[float, float]  # feet of the grass, tallest in px
    up: float = 0.75


TALL = Form(
    limbs=(
        ((-0.05, 0.425), (0.13, 0.437), (0.30, 0.462), (0.50, 0.458), (0.70, 0.478), (0.92, 0.462)),
        ((0.30, 0.462), (0.36, 0.512), (0.45, 0.538), (0.56, 0.543)),
        ((0.07, 0.432), (0.11, 0.492), (0.17, 0.525), (0.245, 0.532)),
        ((0.70, 0.478), (0.745, 0.512), (0.80, 0.525), (0.86, 0.527)),
    ),
    thick=40,
    fruits=(
        (0, 0.045, 58),
        (0, 0.262, 64),
        (0, 0.595, 62),
        (0, 0.905, 56),
        (2, 0.118, 66),
        (2, 0.222, 80),
        (1, 0.395, 60),
        (1, 0.508, 86),
        (3, 0.755, 60),
        (3, 0.838, 74),
    ),
    field=0.685,
    blades=(0.765, 90),
)
SQUARE = Form(
    limbs=(
        ((-0.05, 0.335), (0.10, 0.375), (0.22, 0.425), (0.36, 0.455), (0.50, 0.525)),
        ((0.10, 0.375), (0.13, 0.46), (0.19, 0.50), (0.25, 0.505)),
    ),
    thick=34,
    fruits=((0, 0.045, 56), (0, 0.335, 58), (0, 0.475, 60), (1, 0.135, 52), (1, 0.225, 70)),
    field=0.74,
    blades=(0.875, 80),
    up=0.45,
)
WIDE = Form(
    limbs=(
        ((1.02, 0.10), (0.93, 0.17), (0.84, 0.20), (0.75, 0.28), (0.665, 0.30)),
        ((0.93, 0.17), (0.905, 0.28), (0.87, 0.33), (0.84, 0.34)),
    ),
    thick=54,
    fruits=((0, 0.972, 88), (0, 0.785, 92), (0, 0.69, 80), (1, 0.91, 84), (1, 0.852, 108)),
    field=0.70,
    blades=(0.93, 90),
)

_INKS = Inks(
    title="#2a1a14",
    text="#33221b",
    soft="#3d2b23",
    foot="#2c2320",
    foot_soft="#51463f",
    accent="#b3261e",
    seal="#b3261e",
    halo="#dfe0df",
)


@motif("frost", terms=("霜降",), palettes={"frost": _INKS})
def frost(canvas: Canvas, palette: str) -> None:
    """Paint the persimmons on the morning of the first frost; it has one palette."""
    del palette
    form = nested(canvas, TALL, SQUARE, WIDE)
    _morning(canvas, form)
    _field(canvas, form)
    _tree(canvas, form)
    _blades(canvas, form)
    canvas.grain()


def _morning(canvas: Canvas, form: Form) -> None:
    line = canvas.down(form.field) / canvas.height
    canvas.sky(
        (0, "#c3ced6"),
        (0.45 * line, "#dfe1df"),
        (0.80 * line, "#f4e2c8"),
        (line, "#f6dcbd"),
        (1, "#e9edef"),
    )
    unit, foot = canvas.unit, canvas.down(form.field)
    hills(
        canvas,
        foot,
        (("#d9cfc4", 150, 700), ("#c3bcb6", 92, 520), ("#a9a9a8", 40, 400)),
        sink=30,
        strength=0.9,
    )
    canvas.mist("low", foot - 14 * unit, 40 * unit, "#f7ebdb", 0.85)


def _field(canvas: Canvas, form: Form) -> None:
    """Ploughed land, its ridges white."""
    foot, unit = canvas.down(form.field), canvas.unit
    top = int(foot)
    rows = canvas.y[top:]
    down = rows - np.float32(foot)
    cover = ramp(0, 26 * unit, down) * np.ones((1, canvas.width), np.float32)
    canvas.over("#cdd3d5", cover, top)
    rough = noise.clouds(
        cover.shape, 46 * unit, canvas.rng("clods"), octaves=5, gain=0.6, stretch=0.35
    )
    spread = (canvas.x - 0.36 * canvas.width) / (down + 46 * unit)
    furrow = 0.5 + 0.5 * np.sin(spread * 15 + (rough - 0.5) * 5)
    near = ramp(0, 240 * unit, down)
    canvas.over("#8d8884", cover * ramp(0.60, 0.95, furrow) * ramp(0.3, 0.6, rough) * 0.62, top)
    canvas.over("#fbfcfc", cover * ramp(0.45, 0.05, furrow) * (0.5 + 0.3 * near), top)
    grounds.calm(canvas, foot + 70 * unit, canvas.down(form.blades[0]), "#eef1f2", 0.90)


def _blades(canvas: Canvas, form: Form) -> None:
    """Grass stiff with frost, and leaves among it."""
    rng, unit = canvas.rng("blades"), canvas.unit
    foot, tall = canvas.down(form.blades[0]), form.blades[1] * unit
    ink = Ink(canvas, foot - 2 * tall, foot + tall)
    for x in np.sort(
        rng.uniform(-0.02, 1.02, round(200 * canvas.width / canvas.height**0.5 / 25 / unit**0.5))
    ):
        edge = abs(x - 0.5) * 2
        high = tall * rng.uniform(0.25, 1.0) * (0.30 + 0.70 * edge**1.5)
        root = (x * canvas.width, foot + rng.uniform(-0.25, 0.25) * tall)
        lean = rng.uniform(-0.6, 0.6) * high
        blade = bend(
            root, (root[0] + lean * 0.1, root[1] - high * 0.7), (root[0] + lean, root[1] - high), 8
        )
        tone = mix("#9aa79b", "#b9a98c", rng.random())
        ink.stroke(blade, 4.2 * unit, 0.7, tone)
        rime = [(px - 1.2 * unit, py) for px, py in blade[2:]]
        ink.stroke(rime, 2.6 * unit, 0.7, FROST)
    ink.done(0.95)
    _fallen(canvas, foot, tall)


def _fallen(canvas: Canvas, foot: float, tall: float) -> None:
    rng, unit = canvas.rng("fallen"), canvas.unit
    ink = Ink(canvas, foot - 2 * tall, foot + tall)
    for _ in range(9):
        at = (rng.uniform(0.0, 0.34) * canvas.width, foot - rng.uniform(0.2, 0.9) * tall)
        red = mix("#b4441f", "#d98532", rng.random())
        long = rng.uniform(34, 58) * unit
        leaf(ink, at, (long, long * 0.20), (red, mix(red, FROST, 0.55)), rng.uniform(-0.5, 0.5))
    ink.done()


def _tree(canvas: Canvas, form: Form) -> None:
    rng, unit = canvas.rng("tree"), canvas.unit
    main, *side = (
        blossoms.limb(
            [(x * canvas.width, canvas.down(y)) for x, y in points],
            form.thick * unit * (1.0 if number == 0 else 0.42),
            (9 if number == 0 else 4) * unit,
            rng,
        )
        for number, points in enumerate(form.limbs)
    )
    twigs = blossoms.shoots(main, 9, 120 * canvas.fold**4 * unit, rng, up=form.up)
    spurs = [s for twig in twigs for s in blossoms.shoots(twig, 2, 60 * unit, rng, up=0.6)]
    wood = (*spurs, *twigs, *side, main)
    heights = [y for shoot in wood for _, y in shoot.line]
    ink = Ink(canvas, min(heights) - 90 * unit, max(heights) + 200 * unit)
    fruits = []
    for number, x, size in form.fruits:
        r = size * canvas.fold**2 * unit
        start = _joint((main, *side)[number], x * canvas.width)
        top = (x * canvas.width + rng.uniform(-6, 6) * unit, start[1] + rng.uniform(24, 44) * unit)
        ink.stroke([start, top], 6 * unit, 5 * unit, WOOD.wood)
        fruits.append((top[0], top[1] + 0.72 * r, r))
    for shoot in wood:
        blossoms.wood(ink, shoot, WOOD, rng)
    _leaves(ink, twigs, unit, rng)
    ink.done()
    for x, y, r in sorted(fruits, key=lambda fruit: fruit[2]):
        persimmon(canvas, (x, y), r, rng, FROST)


def _joint(limb: blossoms.Shoot, x: float) -> Point:
    """The place on a limb that stands over an x."""
    return min(limb.line, key=lambda p: abs(p[0] - x))


def _leaves(ink: Ink, twigs: list[blossoms.Shoot], unit: float, rng: np.random.Generator) -> None:
    """The last leaves, red with a white edge."""
    for twig in twigs:
        if rng.random() < 0.55:
            at = twig.line[int(rng.integers(6, len(twig.line)))]
            red = mix("#a83a1c", "#d77a2c", rng.random())
            long = rng.uniform(50, 84) * unit
            turn = rng.uniform(0.3, 2.8)
            leaf(ink, at, (long * 1.03, long * 0.315), (FROST, FROST), turn)
            leaf(ink, at, (long, long * 0.27), (red, mix(red, "#f2b070", 0.35)), turn)
