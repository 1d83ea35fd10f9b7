"""大暑: the great heat; lotus at its height, and a cicada that does not stop."""

from dataclasses import dataclass

from pipeline.picture.inks import Inks
from pipeline.picture.painter import grounds, insects, lotus
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.ink import Ink
from pipeline.picture.painter.planes import mix
from pipeline.picture.painter.ratios import nested
from pipeline.picture.registers import motif

FAR = lotus.LeafTones(rim="#8fc3a4", heart="#b7dcb4", vein="#c6e4be", under="#bfe0c2")
NEAR = lotus.LeafTones(rim="#1c6a54", heart="#58ab72", vein="#8fcf8d", under="#9fd3a0")
MIDDLE = lotus.LeafTones(rim="#3f927a", heart="#7cc391", vein="#a7dba4", under="#b4ddb0")
PINK = lotus.FlowerTones(
    tip="#e0507c", root="#fff3ec", line="#ec8fa6", pod="#c6cf62", gold="#f6c445", stem="#2f7a58"
)
CICADA = ("#2b2419", "#b9b48c", "#fff8dc")


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The composition for one ratio: shares of the canvas; sizes in px of 1080."""

    sun: tuple[float, float, float]
    horizon: float
    foot: float
    pads: tuple[tuple[float, float, float, float, float], ...]  # x, y, wide, tall, turn; far first
    flowers: tuple[tuple[float, float, float, float], ...]  # x, y, size, x of the foot
    buds: tuple[tuple[float, float, float, float, float], ...]  # x, y, size, lean, x of the foot
    pod: tuple[float, float, float, float]
    cicada: tuple[float, float, float, float]


TALL = Form(
    sun=(0.27, 0.350, 128),
    horizon=0.545,
    foot=0.775,
    pads=(
        (0.80, 0.600, 170, 56, -0.06),
        (0.10, 0.615, 190, 64, 0.10),
        (0.52, 0.635, 180, 62, 0.0),
        (0.97, 0.665, 230, 92, -0.12),
        (0.03, 0.715, 250, 104, 0.14),
        (0.68, 0.725, 250, 92, -0.08),
        (0.34, 0.745, 200, 76, 0.10),
    ),
    flowers=((0.40, 0.600, 315, 0.45),),
    buds=((0.745, 0.520, 124, 0.14, 0.68), (0.075, 0.585, 92, -0.12, 0.13)),
    pod=(0.885, 0.605, 52, 0.90),
    cicada=(0.694, 0.600, 124, 0.10),
)
SQUARE = Form(
    sun=(0.20, 0.36, 84),
    horizon=0.64,
    foot=0.89,
    pads=(
        (0.62, 0.70, 150, 44, -0.06),
        (0.06, 0.72, 160, 50, 0.10),
        (0.93, 0.755, 200, 70, -0.10),
        (0.14, 0.835, 210, 74, 0.12),
        (0.70, 0.845, 200, 64, -0.06),
        (0.42, 0.865, 170, 54, 0.06),
    ),
    flowers=((0.29, 0.70, 250, 0.33),),
    buds=((0.57, 0.655, 84, 0.16, 0.53), (0.06, 0.66, 74, -0.1, 0.09)),
    pod=(0.955, 0.69, 40, 0.96),
    cicada=(0.527, 0.735, 96, 0.10),
)
WIDE = Form(
    sun=(0.27, 0.42, 90),
    horizon=0.66,
    foot=0.87,
    pads=(
        (0.72, 0.72, 210, 62, 0.05),
        (0.02, 0.74, 230, 70, 0.08),
        (0.97, 0.72, 240, 76, -0.08),
        (0.20, 0.82, 240, 72, -0.06),
        (0.79, 0.85, 260, 78, -0.05),
        (0.04, 0.90, 280, 90, 0.10),
        (0.985, 0.90, 260, 90, -0.10),
    ),
    flowers=((0.845, 0.70, 390, 0.84),),
    buds=((0.715, 0.56, 130, -0.12, 0.735), (0.115, 0.62, 150, 0.12, 0.10)),
    pod=(0.955, 0.53, 52, 0.95),
    cicada=(0.724, 0.66, 130, 0.0),
)

_INKS = Inks(
    title="#0f3a33",
    text="#113c35",
    soft="#1c463d",
    foot="#12403a",
    foot_soft="#2f5a50",
    accent="#b3261e",
    seal="#b3261e",
    halo="#f4edcb",
)


@motif("lotus_heat", terms=("大暑",), palettes={"noon": _INKS})
def lotus_heat(canvas: Canvas, palette: str) -> None:
    """Paint the pond in the great heat; it has one palette."""
    del palette
    form = nested(canvas, TALL, SQUARE, WIDE)
    _sky(canvas, form)
    _pond(canvas, form)
    _leaves(canvas, form)
    _flowers(canvas, form)
    _calm(canvas, form)
    canvas.grain()


def _sky(canvas: Canvas, form: Form) -> None:
    """Air that shimmers: gold above, white around the sun."""
    edge = canvas.down(form.horizon) / canvas.height
    canvas.sky((0, "#f0b868"), (0.45 * edge, "#f8dc9a"), (edge, "#f4f3dc"), (1, "#d9ead6"))
    x, y, radius = form.sun
    at = (x * canvas.width, canvas.down(y))
    for reach, strength in ((4.4, 0.35), (2.3, 0.5)):
        canvas.glow(*at, reach * radius * canvas.unit, "#fffbe8", strength)
    canvas.disc(*at, radius * canvas.unit, "#ef7d45", 0.9)


def _pond(canvas: Canvas, form: Form) -> None:
    """Far leaves in the haze, then open water."""
    unit, rng = canvas.unit, canvas.rng("far leaves")
    shore = canvas.down(form.horizon)
    grounds.water(canvas, shore, canvas.height, "#b5dccb", "#8cc3b0")
    for row, (blur, strength) in enumerate(((5.0, 0.55), (2.2, 0.8))):
        ink = Ink(canvas, shore - 120 * unit, shore + 160 * unit)
        for _ in range(26 - 8 * row):
            x = rng.uniform(-0.05, 1.05) * canvas.width
            y = shore + (10 + 46 * row + rng.uniform(-16, 16)) * unit
            wide = rng.uniform(60, 110) * (1 + 0.35 * row) * unit
            lotus.pad(ink, (x, y), (wide, wide * 0.27), FAR, rng, turn=rng.uniform(-0.1, 0.1))
        for _ in range(5):
            x = rng.uniform(0, 1) * canvas.width
            lotus.bud(ink, (x, shore - rng.uniform(0, 40) * unit), 34 * unit, PINK)
        ink.done(strength, blur * unit)
    canvas.mist("on the pond", shore + 10 * unit, 60 * unit, "#f4f6e2", 0.8)


def _leaves(canvas: Canvas, form: Form) -> None:
    unit, rng = canvas.unit, canvas.rng("leaves")
    for number, (x, y, wide, tall, turn) in enumerate(form.pads):
        at = (x * canvas.width, canvas.down(y))
        size = (wide * rng.uniform(0.94, 1.06) * unit, tall * unit)
        tones = MIDDLE if number < len(form.pads) // 2 else NEAR
        ink = Ink(canvas, at[1] - 1.6 * size[0], at[1] + 1.6 * size[0])
        lotus.pad(ink, at, size, tones, rng, turn=turn + rng.uniform(-0.04, 0.04))
        ink.done()


def _flowers(canvas: Canvas, form: Form) -> None:
    """Flower, buds and pod on their stems; the cicada sits on the stem of the first bud."""
    unit, rng = canvas.unit, canvas.rng("flowers")
    ink = Ink(canvas, canvas.down(form.horizon) - 460 * unit)
    green = (PINK.stem, mix(PINK.stem, "#d8f0b8", 0.5))
    low = canvas.down(form.foot)
    for x, y, size, foot in (
        *form.flowers,
        *((b[0], b[1], b[2], b[4]) for b in form.buds),
        form.pod,
    ):
        head = (x * canvas.width, canvas.down(y))
        lotus.stalk(
            ink, (foot * canvas.width, low + 40 * unit), head, (7 + size * 0.022) * unit, green
        )
    for x, y, size, lean, _ in form.buds:
        lotus.bud(ink, (x * canvas.width, canvas.down(y)), size * unit, PINK, lean)
    x, y, size, _ = form.pod
    lotus.pod(ink, (x * canvas.width, canvas.down(y) - size * unit), size * unit, PINK)
    for x, y, size, _ in form.flowers:
        lotus.flower(ink, (x * canvas.width, canvas.down(y)), size * unit, PINK, rng)
    x, y, size, turn = form.cicada
    insects.cicada(ink, (x * canvas.width, canvas.down(y)), size * unit, turn, CICADA)
    ink.done()


def _calm(canvas: Canvas, form: Form) -> None:
    top = canvas.down(form.foot)
    reach = 90 * canvas.unit
    grounds.calm(canvas, top - reach, top + 0.5 * reach, "#eef5e2", 0.94)
