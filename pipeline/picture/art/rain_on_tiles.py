"""雨水: fine rain on tiled roofs and on the canal, and drops on the buds of the apricot."""

from dataclasses import dataclass

import numpy as np

from pipeline.picture.inks import Inks
from pipeline.picture.painter import blossoms, eaves, grounds, noise, storms, terraces
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.ink import Ink
from pipeline.picture.painter.planes import ramp
from pipeline.picture.painter.ratios import nested
from pipeline.picture.registers import motif

HOUSES = eaves.EaveTones(
    wall="#eef0ec", damp="#a9b5b4", tile="#46525c", wet="#7d8b95", wood="#5d5047", lamp="#f6cd86"
)
HAZY = eaves.EaveTones(
    wall="#e3e9e8", damp="#c2cdcd", tile="#8796a0", wet="#a6b3ba", wood="#97999a", lamp="#f0d9ae"
)
APRICOT = blossoms.PlumTones(
    wood="#4a3a35",
    bark="#6f5b50",
    snow="#8b7a6c",
    petal="#f0a9b4",
    bright="#fff0ee",
    heart="#b1455c",
    gold="#e8b85a",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The composition for one ratio: shares of the canvas; sizes in px of 1080."""

    shore: float
    foot: float
    far: tuple[tuple[float, float, float, float], ...]  # x, foot, width, height
    near: tuple[tuple[float, float, float, float], ...]
    boat: tuple[float, float, float]
    limb: tuple[tuple[float, float], ...]
    reach: float


TALL = Form(
    shore=0.640,
    foot=0.775,
    far=((0.30, 0.600, 250, 150), (0.52, 0.604, 230, 170), (0.98, 0.600, 260, 160)),
    near=((0.70, 0.642, 330, 250), (1.00, 0.648, 300, 300), (0.41, 0.640, 230, 190)),
    boat=(0.60, 0.712, 92),
    limb=(
        (-0.04, 0.700),
        (0.06, 0.625),
        (0.10, 0.540),
        (0.21, 0.480),
        (0.29, 0.415),
        (0.43, 0.395),
    ),
    reach=150,
)
SQUARE = Form(
    shore=0.735,
    foot=0.885,
    far=((0.36, 0.70, 190, 110), (0.60, 0.70, 180, 120), (0.98, 0.70, 200, 110)),
    near=((0.615, 0.74, 230, 150), (0.99, 0.745, 240, 180), (0.405, 0.738, 180, 125)),
    boat=(0.52, 0.82, 68),
    limb=((-0.04, 0.80), (0.05, 0.70), (0.08, 0.58), (0.17, 0.49), (0.23, 0.40), (0.33, 0.37)),
    reach=110,
)
WIDE = Form(
    shore=0.74,
    foot=0.885,
    far=(
        (0.09, 0.70, 260, 150),
        (0.25, 0.70, 240, 130),
        (0.66, 0.70, 240, 120),
        (0.98, 0.70, 260, 150),
    ),
    near=((0.03, 0.745, 330, 230), (0.175, 0.74, 270, 190)),
    boat=(0.735, 0.82, 84),
    limb=((1.03, 0.78), (0.975, 0.64), (0.96, 0.48), (0.90, 0.36), (0.86, 0.24), (0.79, 0.20)),
    reach=130,
)

_INKS = Inks(
    title="#22323c",
    text="#263741",
    soft="#31424b",
    foot="#263841",
    foot_soft="#4a5b63",
    accent="#a3342a",
    seal="#b3261e",
    halo="#dde6e8",
)


@motif("rain_on_tiles", terms=("雨水",), palettes={"rain": _INKS})
def rain_on_tiles(canvas: Canvas, palette: str) -> None:
    """Paint the village in the rain; it has one palette."""
    del palette
    form = nested(canvas, TALL, SQUARE, WIDE)
    _air(canvas, form)
    _village(canvas, form)
    _canal(canvas, form)
    storms.rain(canvas, "#ffffff", 1.7, 0.05)
    storms.rain(canvas, "#7f949e", 0.25, 0.05)
    _branch(canvas, form)
    top, unit = canvas.down(form.foot), canvas.unit
    grounds.calm(canvas, top - 70 * unit, top + 10 * unit, "#eaf0ef", 1.0)
    canvas.grain()


def _air(canvas: Canvas, form: Form) -> None:
    edge = canvas.down(form.shore) / canvas.height
    canvas.sky((0, "#a9bcc6"), (0.45 * edge, "#cfdade"), (0.9 * edge, "#e8edea"), (1, "#cbd8da"))
    unit, rows = canvas.unit, int(0.6 * canvas.down(form.shore))
    drift = noise.clouds(
        (rows, canvas.width), 640 * unit, canvas.rng("cloud"), octaves=5, stretch=0.4
    )
    canvas.over(
        "#8ea3b0", ramp(0.45, 0.75, drift) * ramp(rows, 0, canvas.y[:rows]) * np.float32(0.5)
    )
    for number, tone in enumerate(("#c3d0d2", "#aabcbd")):
        line = noise.line(
            canvas.width,
            (520 - 120 * number) * unit,
            canvas.rng(f"hill {number}"),
            octaves=4,
            gain=0.36,
        )
        crest = canvas.down(form.shore) - (250 - 90 * number) * line * unit - 60 * unit
        top = max(0, int(crest.min()) - 2)
        down = canvas.y[top:] - crest[None, :]
        canvas.over(tone, ramp(0, 2.5, down) * ramp(200 * unit, 0, down) * np.float32(0.85), top)


def _village(canvas: Canvas, form: Form) -> None:
    """Hazy houses, mist, then the near ones on the canal."""
    unit, rng = canvas.unit, canvas.rng("village")
    shore = canvas.down(form.shore)
    for houses, tones in ((form.far, HAZY), (form.near, HOUSES)):
        ink = Ink(canvas, shore - 520 * unit, shore + 60 * unit)
        for x, y, wide, tall in houses:
            at = ((x + rng.uniform(-0.01, 0.01)) * canvas.width, canvas.down(y))
            eaves.house(ink, at, (wide * unit, tall * unit), tones, rng)
        ink.done(0.9 if tones is HAZY else 1.0, 1.4 * unit if tones is HAZY else 0.0)
        if tones is HAZY:
            canvas.mist("behind", shore - 60 * unit, 60 * unit, "#edf1ee", 0.75)


def _canal(canvas: Canvas, form: Form) -> None:
    """The canal mirrors the walls; every drop draws its rings."""
    unit, rng = canvas.unit, canvas.rng("canal")
    shore, end = canvas.down(form.shore), canvas.down(form.foot)
    top, deep = int(shore), int(min(canvas.height - shore, shore, 190 * unit))
    mirror = canvas.pixels[top - deep : top][::-1].copy()
    canvas.pixels[top : top + deep] = mirror
    grounds.calm(canvas, shore - 1, shore + 1, "#b4c7ca", 0.42)
    grounds.water(canvas, shore, canvas.height, "#c2d2d4", "#8fa7ae")
    ink = Ink(canvas, shore - 20 * unit)
    ink.stroke([(0, shore), (canvas.width, shore)], 10 * unit, 10 * unit, "#7c8a8c")
    ink.stroke(
        [(0, shore - 6 * unit), (canvas.width, shore - 6 * unit)], 4 * unit, 4 * unit, "#c9d1cf"
    )
    for _ in range(round(46 * canvas.width / unit / 1080)):
        part = rng.random()
        y = shore + (0.08 + 0.9 * part) * (end - shore)
        eaves.rings(
            ink,
            (rng.uniform(0, 1) * canvas.width, y),
            (10 + 34 * part) * rng.uniform(0.7, 1.2) * unit,
            "#f2f7f6",
        )
    ink.done(0.75)
    x, y, s = form.boat
    shade = Ink(canvas)
    eaves.boat(
        shade, (x * canvas.width, canvas.down(y)), s * unit, ("#3d3a38", "#4d565b", "#2d3236")
    )
    shade.done()


def _branch(canvas: Canvas, form: Form) -> None:
    """Apricot in bud, wet with rain."""
    unit, rng = canvas.unit, canvas.rng("branch")
    points = [(x * canvas.width, canvas.down(y)) for x, y in form.limb]
    old = blossoms.limb(points, 30 * unit, 4 * unit, rng)
    boughs = blossoms.shoots(old, 7, form.reach * unit, rng, up=0.7)
    ink = Ink(canvas)
    for shoot in (*boughs, old):
        blossoms.wood(ink, shoot, APRICOT, rng)
    size, places = 19 * unit, []
    for shoot, dense in ((old, 0.12), *((bough, 0.34) for bough in boughs)):
        blossoms.flowers(ink, shoot, size, APRICOT, rng, dense=dense)
        places += [(x, y + 12 * unit) for x, y in shoot.line[4::5]]
    terraces.drops(ink, places[:22], 6.5 * unit)
    ink.done()
