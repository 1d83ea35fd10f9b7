"""立夏: loquats and cherries are ripe, an egg hangs in its net, the lotus shows its first tips."""

from dataclasses import dataclass

from pipeline.picture.inks import Inks
from pipeline.picture.painter import fruits, grounds, insects, lotus
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.ink import Ink, Point, bend
from pipeline.picture.painter.planes import mix
from pipeline.picture.painter.ratios import nested
from pipeline.picture.painter.shading import petal, shaded
from pipeline.picture.painter.sprouts import SproutTones, blade
from pipeline.picture.registers import motif

PAD = lotus.LeafTones(rim="#5fae86", heart="#a9d89a", vein="#cdebb4", under="#c8e8b8")
FAR = lotus.LeafTones(rim="#a6d3bb", heart="#c8e6c6", vein="#d8efd0", under="#d6eed2")
LEAF = SproutTones(rim="#2f7a4c", light="#8cc46c", vein="#cfe8a4", stem="#6b5233")
YOUNG = SproutTones(rim="#4f9a50", light="#b4dc7c", vein="#e0f2b4", stem="#6b5233")
DRAGONFLY = ("#b8352c", "#dcefe8", "#8c4a3c")


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The composition for one ratio: shares of the canvas; sizes in px of 1080."""

    shore: float
    foot: float
    bough: tuple[tuple[float, float], tuple[float, float], tuple[float, float]]
    wide: float
    bunches: tuple[tuple[int, float], ...]  # place on the bough, radius of a loquat
    cherries: tuple[int, ...]
    egg: tuple[float, float, float]
    tips: tuple[tuple[float, float, float], ...]  # x, foot, height
    pads: tuple[tuple[float, float, float], ...]


TALL = Form(
    shore=0.595,
    foot=0.775,
    bough=((-0.04, 0.300), (0.24, 0.315), (0.60, 0.415)),
    wide=26,
    bunches=((5, 40), (10, 42)),
    cherries=(14, 18),
    egg=(0.455, 0.565, 76),
    tips=((0.77, 0.725, 250), (0.87, 0.700, 150), (0.62, 0.690, 100), (0.15, 0.735, 170)),
    pads=(
        (0.70, 0.665, 90),
        (0.90, 0.715, 130),
        (0.22, 0.690, 120),
        (0.48, 0.735, 140),
        (0.05, 0.745, 130),
    ),
)
SQUARE = Form(
    shore=0.70,
    foot=0.885,
    bough=((-0.04, 0.345), (0.18, 0.335), (0.365, 0.43)),
    wide=20,
    bunches=((4, 27), (9, 28)),
    cherries=(18,),
    egg=(0.30, 0.615, 50),
    tips=((0.60, 0.835, 170), (0.68, 0.80, 100), (0.92, 0.82, 120), (0.10, 0.85, 120)),
    pads=((0.56, 0.76, 80), (0.80, 0.81, 110), (0.20, 0.80, 100), (0.42, 0.845, 110)),
)
WIDE = Form(
    shore=0.71,
    foot=0.885,
    bough=((1.03, 0.06), (0.90, 0.06), (0.715, 0.26)),
    wide=26,
    bunches=((6, 40), (11, 40)),
    cherries=(15,),
    egg=(0.745, 0.565, 66),
    tips=((0.17, 0.85, 300), (0.225, 0.83, 160), (0.07, 0.84, 190), (0.93, 0.84, 170)),
    pads=(
        (0.13, 0.78, 120),
        (0.05, 0.86, 150),
        (0.26, 0.86, 130),
        (0.88, 0.84, 150),
        (0.70, 0.79, 110),
    ),
)

_INKS = Inks(
    title="#10403c",
    text="#14433f",
    soft="#1f4c47",
    foot="#164440",
    foot_soft="#38605a",
    accent="#a8321f",
    seal="#b3261e",
    halo="#e4f2ea",
)


@motif("first_lotus", terms=("立夏",), palettes={"fresh": _INKS})
def first_lotus(canvas: Canvas, palette: str) -> None:
    """Paint the first day of summer; it has one palette."""
    del palette
    form = nested(canvas, TALL, SQUARE, WIDE)
    _air(canvas, form)
    _pond(canvas, form)
    _bough(canvas, form)
    top = canvas.down(form.foot)
    grounds.calm(canvas, top - 70 * canvas.unit, top + 10 * canvas.unit, "#eef7ea", 1.0)
    canvas.grain()


def _air(canvas: Canvas, form: Form) -> None:
    edge = canvas.down(form.shore) / canvas.height
    canvas.sky((0, "#a9dcd6"), (0.5 * edge, "#cfece0"), (edge, "#f0f8e6"), (1, "#cfe9dd"))
    unit, rng = canvas.unit, canvas.rng("light")
    for _ in range(16):
        x, y = rng.uniform(0, 1) * canvas.width, rng.uniform(0.25, 0.95) * canvas.down(form.shore)
        radius = rng.uniform(20, 70) * unit
        canvas.disc(x, y, radius, "#fffde8", rng.uniform(0.06, 0.20))
    canvas.glow(0.1 * canvas.width, 0.02 * canvas.height, 420 * unit, "#fffbd8", 0.7)


def _pond(canvas: Canvas, form: Form) -> None:
    unit, rng = canvas.unit, canvas.rng("pond")
    shore = canvas.down(form.shore)
    grounds.water(canvas, shore, canvas.height, "#b9e0d2", "#8ec7b6")
    back = Ink(canvas, shore - 30 * unit, shore + 120 * unit)
    for _ in range(16):
        at = (rng.uniform(0, 1) * canvas.width, shore + rng.uniform(6, 70) * unit)
        wide = rng.uniform(36, 76) * unit
        lotus.pad(back, at, (wide, 0.24 * wide), FAR, rng)
    back.done(0.8, 2.0 * unit)
    canvas.mist("on the pond", shore, 50 * unit, "#f5faea", 0.85)
    ink = Ink(canvas, shore - 260 * unit)
    for x, y, wide in form.pads:
        size = (wide * rng.uniform(0.9, 1.1) * unit, wide * 0.30 * unit)
        lotus.pad(ink, (x * canvas.width, canvas.down(y)), size, PAD, rng)
    for number, (x, y, tall) in enumerate(form.tips):
        root = ((x + rng.uniform(-0.008, 0.008)) * canvas.width, canvas.down(y))
        head = _tip(ink, root, tall * unit, 1 if number % 2 else -1)
        if number == 0:
            insects.dragonfly(
                ink, (head[0] + 12 * unit, head[1] - 8 * unit), 0.52 * tall * unit, 1.15, DRAGONFLY
            )
    ink.done()


def _tip(ink: Ink, root: Point, tall: float, side: int) -> Point:
    """A lotus leaf still rolled up, pointed at both ends, on its stem; returns its point."""
    x, y = root
    neck = (x + side * 0.06 * tall, y - 0.60 * tall)
    lotus.stalk(ink, root, neck, 0.035 * tall + 2, ("#4f8f5c", "#b8dc94"))
    for lean, wide, tones in (
        (0.16, 0.075, ("#4b9a6a", "#a8d890")),
        (-0.05, 0.095, ("#5cab72", "#cdeaa8")),
    ):
        shape = petal(
            (neck[0], neck[1] + 0.06 * tall),
            -1.5708 + side * lean,
            0.5 * tall,
            wide * tall,
            tip=0.45,
        )
        shaded(ink, shape, (neck[0] - 0.02 * tall, neck[1] - 0.16 * tall), tones, 10)
    for ripple in (1.0, 1.7):
        ring = bend(
            (x - 0.13 * ripple * tall, y),
            (x, y + 0.05 * ripple * tall),
            (x + 0.13 * ripple * tall, y),
            10,
        )
        ink.stroke(ring, 0.8, 1.4, "#eaf7ee")
    return neck[0] - side * 0.03 * tall, neck[1] - 0.44 * tall


def _bough(canvas: Canvas, form: Form) -> None:
    """The bough with its leaves, fruit, and what somebody has hung on it."""
    unit, rng = canvas.unit, canvas.rng("bough")
    start, control, end = ((x * canvas.width, canvas.down(y)) for x, y in form.bough)
    line = bend(start, control, end, 20)
    side = 1 if end[0] > start[0] else -1
    ink = Ink(canvas, 0, canvas.down(form.shore) + 240 * unit)
    ink.stroke(line, form.wide * unit, 0.25 * form.wide * unit, LEAF.stem)
    ink.stroke(
        [(x, y - 0.2 * form.wide * unit) for x, y in line],
        0.2 * form.wide * unit,
        1.0,
        mix(LEAF.stem, "#e8d3a0", 0.5),
    )
    scale = form.wide * 5.4 * unit
    for place in (19, 16, 13, 11, 8, 6, 4, 2):
        for way in (-1, 1):
            angle = (0.35 if side > 0 else 2.79) + way * rng.uniform(0.55, 1.05)
            long = scale * rng.uniform(0.8, 1.15) * (0.7 if place > 14 else 1)
            blade(
                ink,
                line[place],
                (angle, long, 0.20 * long),
                YOUNG if place > 12 else LEAF,
                way * 0.12,
            )
    for place in form.cherries:
        fruits.cherries(ink, line[place], 0.46 * form.bunches[0][1] * unit, rng)
    for place, radius in form.bunches:
        x, y = line[place]
        for dx, dy in (
            (-0.95, 1.2),
            (0.95, 1.1),
            (0.0, 1.5),
            (-0.5, 2.5),
            (0.55, 2.45),
            (0.05, 3.4),
        ):
            fruits.loquat(
                ink,
                (x + dx * radius * unit, y + dy * radius * unit),
                radius * unit * rng.uniform(0.92, 1.04),
                rng,
            )
    x, y, radius = form.egg
    hook = min(line, key=lambda spot: abs(spot[0] - x * canvas.width))
    fruits.netted_egg(ink, (x * canvas.width, canvas.down(y)), radius * unit, hook)
    ink.done()
