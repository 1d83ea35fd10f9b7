"""小暑: a warm night in the bamboo, fireflies over the path, two children with a fan."""

from dataclasses import dataclass

import numpy as np

from pipeline.picture.inks import Inks
from pipeline.picture.painter import bamboo, grounds, noise, weather
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.ink import Ink, Point, bend, oval
from pipeline.picture.painter.planes import Plane, colour, ramp
from pipeline.picture.painter.ratios import nested
from pipeline.picture.registers import motif

FAR = bamboo.BambooTones(
    shade="#2f6d63", light="#4d8f7c", ring="#275d56", leaf="#2f6f60", bright="#4d937a"
)
MIDDLE = bamboo.BambooTones(
    shade="#1c5148", light="#4b8f6b", ring="#143f3a", leaf="#1d5a49", bright="#4a9468"
)
NEAR = bamboo.BambooTones(
    shade="#0b3430", light="#4c9463", ring="#07262a", leaf="#0d4238", bright="#4f9a5e"
)
GLOW = "#e9f58a"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The composition for one ratio: shares of the canvas; sizes in px of 1080."""

    light: tuple[float, float, float]
    ground: float
    foot: float
    far: tuple[float, ...]
    middle: tuple[float, ...]
    near: tuple[tuple[float, float], ...]  # x, width
    low: float  # twigs hang only below this height
    swarm: tuple[float, float, float, float]
    children: tuple[float, float, float]


TALL = Form(
    light=(0.46, 0.56, 330),
    ground=0.715,
    foot=0.775,
    far=(0.16, 0.24, 0.31, 0.37, 0.62, 0.70, 0.76, 0.84),
    middle=(0.10, 0.21, 0.79, 0.90),
    near=((0.02, 54), (0.135, 42), (0.955, 58), (0.865, 40)),
    low=0.40,
    swarm=(0.47, 0.53, 0.24, 0.10),
    children=(0.46, 0.732, 120),
)
SQUARE = Form(
    light=(0.40, 0.70, 230),
    ground=0.83,
    foot=0.885,
    far=(0.14, 0.21, 0.27, 0.55, 0.62, 0.70, 0.78),
    middle=(0.10, 0.72, 0.88),
    near=((0.02, 44), (0.115, 32), (0.965, 44)),
    low=0.46,
    swarm=(0.40, 0.66, 0.20, 0.10),
    children=(0.40, 0.85, 96),
)
WIDE = Form(
    light=(0.745, 0.62, 250),
    ground=0.85,
    foot=0.90,
    far=(0.08, 0.13, 0.20, 0.26, 0.69, 0.80, 0.85, 0.90),
    middle=(0.045, 0.165, 0.94),
    near=((0.012, 52), (0.09, 40), (0.985, 56), (0.955, 40)),
    low=0.40,
    swarm=(0.79, 0.50, 0.09, 0.18),
    children=(0.72, 0.862, 130),
)

_INKS = Inks(
    title="#f5f3dc",
    text="#f0f0dc",
    soft="#e6ead6",
    foot="#eef2e0",
    foot_soft="#b9cdbd",
    accent="#dfe98a",
    seal="#c4352a",
    halo="#12363a",
)


@motif("fireflies", terms=("小暑",), palettes={"night": _INKS})
def fireflies(canvas: Canvas, palette: str) -> None:
    """Paint the warm night; it has one palette."""
    del palette
    form = nested(canvas, TALL, SQUARE, WIDE)
    _night(canvas, form)
    _grove(canvas, form)
    _path(canvas, form)
    _near(canvas, form)
    _dusk(canvas, form)
    _children(canvas, form)
    _swarm(canvas, form)
    canvas.grain(0.010)


def _night(canvas: Canvas, form: Form) -> None:
    edge = canvas.down(form.ground) / canvas.height
    canvas.sky((0, "#0a2230"), (0.45 * edge, "#113d44"), (edge, "#1f6259"), (1, "#0c2b2d"))
    weather.stars(canvas, 0.6 * edge * canvas.height, "#eef5dc", 130)
    x, y, reach = form.light
    canvas.glow(x * canvas.width, canvas.down(y), 1.5 * reach * canvas.unit, "#5fa084", 0.5)
    canvas.glow(x * canvas.width, canvas.down(y), 0.75 * reach * canvas.unit, "#b9d690", 0.42)


def _culms(
    canvas: Canvas, xs: tuple[float, ...], look: tuple[float, bamboo.BambooTones, str], form: Form
) -> None:
    """Culms from the ground to beyond the upper edge, with twigs in the lower part."""
    wide, tones, layer = look
    unit, rng = canvas.unit, canvas.rng(layer)
    ink = Ink(canvas)
    foot, low = canvas.down(form.ground) + 20 * unit, canvas.down(form.low)
    for x in xs:
        w = wide * rng.uniform(0.85, 1.15) * unit
        at = ((x + rng.uniform(-0.008, 0.008)) * canvas.width, foot)
        size = (foot + 60 * unit, rng.uniform(-60, 60) * unit, w)
        joints = bamboo.culm(ink, at, size, tones, rng)
        for joint in joints:
            if low < joint[1] < foot - 120 * unit and rng.random() < 0.6:
                side = rng.choice((-1, 1))
                bamboo.twig(ink, joint, (side * w * rng.uniform(3.2, 5.5), w * 2.9), tones, rng)
    ink.done(1.0, {"far": 2.4, "middle": 0.6}.get(layer, 0.0) * unit)


def _grove(canvas: Canvas, form: Form) -> None:
    unit = canvas.unit
    _culms(canvas, form.far, (15, FAR, "far"), form)
    canvas.mist("low", canvas.down(form.ground) - 90 * unit, 120 * unit, "#6fae92", 0.55)
    _culms(canvas, form.middle, (25, MIDDLE, "middle"), form)


def _path(canvas: Canvas, form: Form) -> None:
    """Grass and a pale path that comes out of the light; the foot is quiet and dark."""
    unit = canvas.unit
    line = noise.line(canvas.width, 500 * unit, canvas.rng("ground"), octaves=5, gain=0.5)
    crest = (canvas.down(form.ground) - 36 * unit * (line - 0.5)).astype(np.float32)
    grounds.bank(canvas, crest, "#1d5346", "#0e332f", 120 * unit)
    x, top = form.light[0] * canvas.width, canvas.down(form.ground)
    ink = Ink(canvas, top - 30 * unit)
    path = bend(
        (x - 34 * unit, top),
        (x - 30 * unit, top + 60 * unit),
        (x - 190 * unit, top + 190 * unit),
        12,
    )
    path += bend(
        (x + 150 * unit, top + 190 * unit),
        (x + 40 * unit, top + 60 * unit),
        (x + 30 * unit, top),
        12,
    )
    ink.area(path, "#86b38c")
    ink.done(0.5, 7 * unit)
    _grass(canvas, crest)
    foot = canvas.down(form.foot)
    grounds.calm(canvas, foot - 90 * unit, foot + 10 * unit, "#0b2729", 0.95)


def _grass(canvas: Canvas, crest: Plane) -> None:
    unit, rng = canvas.unit, canvas.rng("grass")
    ink = Ink(canvas, float(crest.min()) - 60 * unit, float(crest.max()) + 40 * unit)
    for x in rng.uniform(0, canvas.width - 1, round(260 * canvas.width / unit / 1080)):
        y, tall = float(crest[int(x)]) + rng.uniform(0, 14) * unit, rng.uniform(12, 40) * unit
        tip = (x + rng.uniform(-16, 16) * unit, y - tall)
        ink.stroke(bend((x, y), (x, y - 0.6 * tall), tip, 5), 3 * unit, 0.5, "#174a3f")
    ink.done()


def _near(canvas: Canvas, form: Form) -> None:
    unit, rng = canvas.unit, canvas.rng("near")
    ink = Ink(canvas)
    foot, low = canvas.down(form.foot) + 40 * unit, canvas.down(form.low)
    for x, wide in form.near:
        size = (foot + 60 * unit, rng.uniform(-40, 40) * unit, wide * unit)
        side = 1 if x < 0.5 else -1
        for joint in bamboo.culm(ink, (x * canvas.width, foot), size, NEAR, rng):
            if low < joint[1] < foot - 200 * unit and rng.random() < 0.7:
                reach = side * wide * rng.uniform(2.2, 3.6) * unit
                bamboo.twig(ink, joint, (reach, 104 * unit), NEAR, rng)
    ink.done()
    grounds.calm(
        canvas,
        canvas.down(form.foot) - 60 * unit,
        canvas.down(form.foot) + 20 * unit,
        "#0b2729",
        0.95,
    )


def _dusk(canvas: Canvas, form: Form) -> None:
    """The crowns are lost in the night, where type stands."""
    end = canvas.down(form.low) + 60 * canvas.unit
    veil = ramp(end, 0.35 * end, canvas.y[: int(end)]) * np.ones((1, canvas.width), np.float32)
    canvas.over("#0b2733", veil * np.float32(0.80))


def _children(canvas: Canvas, form: Form) -> None:
    x, y, tall = form.children
    s, foot = tall * canvas.unit, (x * canvas.width, canvas.down(y))
    canvas.glow(foot[0], foot[1] - 0.5 * s, 1.1 * s, "#d9e88c", 0.35)
    ink = Ink(canvas, foot[1] - 2 * s, foot[1] + s)
    _child(ink, (foot[0] - 0.42 * s, foot[1]), s, 1)
    _child(ink, (foot[0] + 0.46 * s, foot[1] + 0.04 * s), 0.84 * s, -1)
    fan = (foot[0] + 0.02 * s, foot[1] - 1.06 * s)
    ink.stroke([(foot[0] - 0.16 * s, foot[1] - 0.74 * s), fan], 0.03 * s, 0.03 * s, "#0a2324")
    ink.area(oval(*fan, 0.17 * s, 0.19 * s, 0.4), "#f2e7b0")
    ink.done()


def _child(ink: Ink, at: Point, s: float, side: int) -> None:
    """A child in silhouette that reaches up towards the middle."""
    (x, y), dark = at, "#0a2324"
    body = bend(
        (x - 0.23 * s, y - 0.18 * s), (x - 0.17 * s, y - 0.55 * s), (x - 0.05 * s, y - 0.66 * s), 8
    )
    body += bend(
        (x + 0.05 * s, y - 0.66 * s), (x + 0.17 * s, y - 0.55 * s), (x + 0.23 * s, y - 0.18 * s), 8
    )
    ink.area(body, dark)
    for leg in (-0.09, 0.09):
        ink.stroke([(x + leg * s, y - 0.2 * s), (x + leg * s, y)], 0.09 * s, 0.07 * s, dark)
    hand = (x + side * 0.36 * s, y - 0.88 * s)
    ink.stroke([(x + side * 0.06 * s, y - 0.54 * s), hand], 0.11 * s, 0.07 * s, dark)
    ink.dot(*hand, 0.05 * s, dark)
    ink.stroke(
        [(x - side * 0.08 * s, y - 0.58 * s), (x - side * 0.22 * s, y - 0.32 * s)],
        0.09 * s,
        0.06 * s,
        dark,
    )
    ink.dot(x, y - 0.80 * s, 0.15 * s, dark)
    ink.stroke([(x, y - 0.94 * s), (x - side * 0.05 * s, y - 1.08 * s)], 0.05 * s, 0.10 * s, dark)


def _swarm(canvas: Canvas, form: Form) -> None:
    """Fireflies: a core, a halo, and for the near ones a trail."""
    unit, rng = canvas.unit, canvas.rng("swarm")
    x, y, across, down = form.swarm
    floor = canvas.down(form.foot)
    tone, core = colour(GLOW), colour("#fffde0")
    for number in range(90):
        px = (x + rng.normal(0, across)) * canvas.width
        py = min(canvas.down(y + rng.normal(0, down)), floor - 30 * unit)
        size = (2.2 + 4.2 * rng.random() ** 3) * unit
        if py > 0.33 * floor or number % 4 == 0:
            bright = rng.uniform(0.5, 1.0)
            canvas.fleck(px, py, 5.0 * size, tone, 0.30 * bright)
            canvas.fleck(px, py, 2.2 * size, tone, 0.55 * bright)
            canvas.fleck(px, py, size, core, bright)
