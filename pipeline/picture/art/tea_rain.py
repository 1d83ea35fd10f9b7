"""谷雨: tea picked in the terraces before the rain, and the rain that the grain needs."""

from dataclasses import dataclass, replace

from pipeline.picture.inks import Inks
from pipeline.picture.painter import grounds, storms, terraces
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.ink import Ink
from pipeline.picture.painter.ranges import Range, paint
from pipeline.picture.painter.ratios import nested
from pipeline.picture.painter.sprouts import SproutTones
from pipeline.picture.registers import motif

Peaks = tuple[tuple[float, float, float, float, float], ...]
YOUNG = SproutTones(rim="#5f9f3e", light="#cfe884", vein="#eef8c0", stem="#9cc46a")
FIRST = terraces.Hill(
    layer="hill 0",
    x=0.2,
    base=0.6,
    tall=150,
    wide=420,
    row=17,
    rows=9,
    earth="#7fa889",
    dark="#6fa37f",
    light="#bfdca0",
)
LOOKS = (
    ("#86ad8f", "#78aa86", "#c6e0a8"),
    ("#5f8f6c", "#5a9866", "#b3d888"),
    ("#44775a", "#418352", "#9fcd70"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The composition for one ratio: shares of the canvas; sizes in px of 1080."""

    peaks: Peaks
    range_foot: float
    hills: tuple[tuple[float, float, float, float, float, int], ...]  # x, base, tall, wide, row, n
    pickers: tuple[tuple[float, float, float, str], ...]
    shoot: tuple[float, float, float, float]  # x, foot, height, lean
    foot: float


TALL = Form(
    peaks=((0.18, 130, 330, 300, 120), (0.52, 150, 230, 330, 120), (0.93, 120, 300, 300, 110)),
    range_foot=0.52,
    hills=(
        (0.92, 0.580, 180, 430, 16, 11),
        (0.10, 0.650, 200, 480, 21, 9),
        (0.86, 0.735, 170, 560, 27, 7),
    ),
    pickers=((0.70, 0.658, 70, "#b8473a"), (0.80, 0.652, 62, "#3f6d94")),
    shoot=(0.17, 0.79, 390, 60),
    foot=0.770,
)
SQUARE = Form(
    peaks=((0.10, 130, 230, 300, 120), (0.45, 150, 160, 330, 120), (0.95, 120, 180, 300, 110)),
    range_foot=0.66,
    hills=(
        (0.92, 0.715, 90, 430, 14, 8),
        (0.06, 0.775, 110, 480, 18, 7),
        (0.80, 0.855, 100, 560, 22, 5),
    ),
    pickers=((0.56, 0.79, 58, "#b8473a"), (0.65, 0.783, 52, "#3f6d94")),
    shoot=(0.12, 0.93, 300, 44),
    foot=0.885,
)
WIDE = Form(
    peaks=((0.06, 130, 300, 330, 120), (0.30, 120, 200, 330, 120), (0.86, 150, 380, 360, 120)),
    range_foot=0.66,
    hills=(
        (0.88, 0.755, 230, 420, 17, 9),
        (0.06, 0.800, 190, 460, 21, 7),
        (0.84, 0.935, 150, 520, 26, 5),
    ),
    pickers=((0.76, 0.78, 84, "#b8473a"), (0.725, 0.815, 74, "#3f6d94")),
    shoot=(0.10, 1.0, 430, 60),
    foot=0.885,
)

_INKS = Inks(
    title="#173a2d",
    text="#1a3d30",
    soft="#25493a",
    foot="#1b3f31",
    foot_soft="#3c5d4d",
    accent="#a3342a",
    seal="#b3261e",
    halo="#e6efe2",
)


@motif("tea_rain", terms=("谷雨",), palettes={"tea": _INKS})
def tea_rain(canvas: Canvas, palette: str) -> None:
    """Paint the terraces; it has one palette."""
    del palette
    form = nested(canvas, TALL, SQUARE, WIDE)
    _far(canvas, form)
    _hills(canvas, form)
    storms.rain(canvas, "#ffffff", 0.85, 0.12)
    _shoot(canvas, form)
    canvas.grain()


def _far(canvas: Canvas, form: Form) -> None:
    foot = form.range_foot
    edge = canvas.down(foot) / canvas.height
    canvas.sky((0, "#cfdfd3"), (0.45 * edge, "#e3ece0"), (edge, "#eff3e6"), (1, "#e8f0df"))
    plan = Range(
        layer="range",
        foot=foot,
        peaks=form.peaks,
        lit="#c6d9c8",
        shade="#97b8a8",
        rock="#86a99b",
        bare=0.3,
        strength=0.8,
        valley=230,
    )
    paint(canvas, plan)
    canvas.mist("far", canvas.down(foot) - 50 * canvas.unit, 100 * canvas.unit, "#f1f5ea", 0.95)


def _hills(canvas: Canvas, form: Form) -> None:
    """Three hills of tea with mist between them; the pickers stand on the nearest."""
    unit = canvas.unit
    for number, (x, base, tall, wide, row, rows) in enumerate(form.hills):
        earth, dark, light = LOOKS[number]
        hill = replace(
            FIRST,
            layer=f"hill {number}",
            x=x,
            base=base,
            tall=tall,
            wide=wide,
            row=row,
            rows=rows,
            earth=earth,
            dark=dark,
            light=light,
        )
        if number == len(form.hills) - 1:
            _pickers(canvas, form, hill)
        terraces.hill_of_tea(canvas, hill)
        if number < len(form.hills) - 1:
            canvas.mist(f"mist {number}", canvas.down(base) + 110 * unit, 70 * unit, "#f0f5e8", 0.9)
    top = canvas.down(form.foot)
    grounds.calm(canvas, top - 70 * unit, top + 24 * unit, "#edf4e2", 0.97)


def _pickers(canvas: Canvas, form: Form, hill: terraces.Hill) -> None:
    """They stand behind the first row of bushes."""
    crest = terraces.crest_of(canvas, hill)
    ink = Ink(canvas, float(crest.min()) - 160 * canvas.unit)
    for x, _, tall, robe in form.pickers:
        at = x * canvas.width
        foot = float(crest[min(canvas.width - 1, int(at))]) + 14 * canvas.unit
        terraces.picker(ink, (at, foot), tall * canvas.unit, robe)
    ink.done()


def _shoot(canvas: Canvas, form: Form) -> None:
    """A fresh shoot in front, with drops on its tips."""
    unit, rng = canvas.unit, canvas.rng("shoot")
    x, y, tall, lean = form.shoot
    foot = canvas.down(y)
    canvas.glow(x * canvas.width, foot - 0.7 * tall * unit, 0.55 * tall * unit, "#f4f8ea", 0.6)
    ink = Ink(canvas, foot - 1.6 * tall * unit)
    root = (x * canvas.width, foot)
    tips = terraces.shoot(ink, root, (tall * unit, lean * unit), YOUNG, rng)
    size = 0.026 * tall * unit
    terraces.drops(ink, [(tx, ty + 1.2 * size) for tx, ty in tips], size)
    ink.done()
    end = canvas.down(form.foot)
    grounds.calm(canvas, end - 10 * unit, end + 40 * unit, "#edf4e2", 0.97)
