"""白露: dewdrops on the grass, reed plumes and geese before the moon."""

from dataclasses import dataclass

import numpy as np

from pipeline.picture.inks import Inks
from pipeline.picture.painter import dew, grounds, noise, weather
from pipeline.picture.painter.birds import skein
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.hills import hills
from pipeline.picture.painter.ink import Ink, Point, bend
from pipeline.picture.painter.planes import mix, ramp
from pipeline.picture.painter.plants import reed
from pipeline.picture.painter.ratios import nested
from pipeline.picture.registers import motif

GREENS = (
    ("#12303a", "#2c5a60", "#b9e0dc"),
    ("#173a40", "#37706c", "#cdeee2"),
    ("#0f2932", "#265058", "#a4cfd0"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The composition for one ratio; heights and widths are shares of the canvas."""

    moon: tuple[float, float, float]
    geese: tuple[float, float, int]
    line: float
    blades: tuple[tuple[Point, Point, Point, float], ...]  # root, crown, tip; width in px
    plumes: tuple[tuple[float, float, int], ...]  # x from, to, how many
    plume: tuple[float, float]  # foot, tallest in px
    calm: float
    haze: tuple[str, str, str] = ("#5d8d98", "#b7cfc4", "#d4e2d8")  # sky, horizon, mist
    shine: float = 1.0


TALL = Form(
    moon=(0.315, 0.405, 150),
    geese=(0.20, 0.385, 9),
    line=0.60,
    blades=(
        ((0.02, 0.84), (0.02, 0.44), (0.40, 0.535), 40),
        ((0.16, 0.84), (0.22, 0.50), (0.66, 0.640), 46),
        ((-0.04, 0.80), (0.02, 0.56), (0.24, 0.665), 34),
        ((0.97, 0.84), (0.98, 0.43), (0.66, 0.515), 42),
        ((0.86, 0.84), (0.86, 0.55), (0.53, 0.690), 44),
        ((1.04, 0.80), (0.98, 0.58), (0.80, 0.650), 34),
        ((0.40, 0.86), (0.36, 0.66), (0.18, 0.700), 34),
        ((0.62, 0.86), (0.66, 0.66), (0.90, 0.705), 34),
    ),
    plumes=((-0.03, 0.34, 13), (0.72, 1.03, 12)),
    plume=(0.77, 470),
    calm=0.750,
)
SQUARE = Form(
    moon=(0.205, 0.445, 118),
    geese=(0.10, 0.435, 9),
    line=0.74,
    blades=(
        ((-0.02, 1.0), (-0.02, 0.52), (0.28, 0.640), 36),
        ((0.10, 1.0), (0.14, 0.60), (0.52, 0.765), 38),
        ((1.02, 1.0), (1.00, 0.56), (0.68, 0.700), 34),
        ((0.90, 1.0), (0.88, 0.66), (0.60, 0.810), 36),
        ((0.36, 1.0), (0.32, 0.76), (0.13, 0.800), 28),
        ((0.66, 1.0), (0.72, 0.78), (0.90, 0.820), 28),
    ),
    plumes=((-0.03, 0.30, 9), (0.80, 1.03, 8)),
    plume=(0.90, 330),
    calm=0.865,
    haze=("#47777f", "#9dbcb5", "#bcd0c8"),
    shine=0.55,
)
WIDE = Form(
    moon=(0.80, 0.36, 150),
    geese=(0.735, 0.33, 9),
    line=0.74,
    blades=(
        ((-0.01, 1.05), (-0.01, 0.34), (0.17, 0.570), 44),
        ((0.06, 1.05), (0.10, 0.44), (0.31, 0.735), 46),
        ((0.22, 1.05), (0.19, 0.66), (0.08, 0.735), 34),
        ((1.01, 1.05), (1.00, 0.30), (0.86, 0.560), 44),
        ((0.955, 1.05), (0.94, 0.50), (0.745, 0.730), 42),
    ),
    plumes=((-0.02, 0.20, 11), (0.84, 1.03, 10)),
    plume=(0.99, 470),
    calm=0.86,
    haze=("#2d5564", "#466e79", "#4d757e"),
    shine=0.6,
)

_INKS = Inks(
    title="#f6f4e8",
    text="#f1f1e6",
    soft="#e6ebe4",
    foot="#eef2ec",
    foot_soft="#b4c8c8",
    accent="#f0c995",
    seal="#c4352a",
    halo="#1d3c4b",
)


@motif("white_dew", terms=("白露",), palettes={"moonlight": _INKS})
def white_dew(canvas: Canvas, palette: str) -> None:
    """Paint the first cold night; it has one palette."""
    del palette
    form = nested(canvas, TALL, SQUARE, WIDE)
    _night(canvas, form)
    _plumes(canvas, form)
    tips = _blades(canvas, form)
    start = canvas.down(form.calm)
    grounds.calm(canvas, start - 50 * canvas.unit, start + 50 * canvas.unit, "#0e2833", 0.985)
    _drops(canvas, tips)
    canvas.grain(0.010)


def _night(canvas: Canvas, form: Form) -> None:
    line, shine = canvas.down(form.line) / canvas.height, form.shine * canvas.fold**8
    low = mix(form.haze[0], "#2b566a", min(1.0, 9 * (1 - canvas.fold)))
    canvas.sky(
        (0, "#12283f"),
        (0.45 * line, "#27506a"),
        (0.80 * line, low),
        (line, form.haze[1]),
        (1, "#14323d"),
    )
    unit = canvas.unit
    weather.stars(canvas, 0.55 * canvas.down(form.line), "#f1f3e6", 90)
    aside = 1.2 * (1 - canvas.fold)  # beside the seal of a less slender picture
    x, y = (form.moon[0] + aside) * canvas.width, canvas.down(form.moon[1])
    r = form.moon[2] * canvas.fold**3 * unit
    canvas.glow(x, y, 2.6 * r, "#cfe3dc", 0.38 * shine)
    canvas.glow(x, y, 1.5 * r, "#f6f1da", 0.45 * shine)
    canvas.disc(x, y, r, "#fbf5df")
    top, end = max(0, int(y - r)), int(y + r) + 1
    far = np.sqrt((canvas.x - x) ** 2 + (canvas.y[top:end] - y) ** 2)
    seas = noise.clouds((end - top, canvas.width), r * 0.8, canvas.rng("moon"), octaves=5)
    canvas.over("#d9d2b6", ramp(r, r * 0.9, far) * ramp(0.5, 0.68, seas) * np.float32(0.6), top)
    skein(
        canvas,
        (form.geese[0] + aside) * canvas.width,
        canvas.down(form.geese[1]),
        "#17303f",
        form.geese[2],
    )
    foot = canvas.down(form.line)
    hills(canvas, foot, (("#4c7680", 76, 480),), sink=80, strength=0.85)
    below = ramp(foot - 20 * unit, foot + 200 * unit, canvas.y[int(foot) - 40 :])
    canvas.over("#173a45", below * np.ones((1, canvas.width), np.float32), int(foot) - 40)
    canvas.mist("bank", foot, 70 * unit, form.haze[2], 0.85)


def _plumes(canvas: Canvas, form: Form) -> None:
    """Reeds out of focus behind."""
    unit = canvas.unit
    foot, tall = canvas.down(form.plume[0]), form.plume[1] * unit
    for layer, (tone, share, blur) in enumerate((("#6f979b", 0.80, 2.4), ("#35626b", 1.0, 0.8))):
        rng = canvas.rng(f"plumes {layer}")
        ink = Ink(canvas, foot - 1.4 * tall, foot + 40 * unit)
        for left, right, count in form.plumes:
            for _ in range(count):
                x = rng.uniform(left, right) * canvas.width
                high = tall * share * rng.uniform(0.55, 1.05)
                reed(ink, (x, foot), (high, high * rng.uniform(0.12, 0.3)), tone, rng)
                _plume(ink, (x, foot), high, mix(tone, "#e9efe2", 0.5 + 0.2 * layer), rng)
        ink.done(0.8, blur * unit)
    canvas.mist(
        "reeds", foot - 0.35 * tall, 0.24 * tall, mix(form.haze[2], form.haze[0], 0.3), 0.55
    )


def _plume(ink: Ink, root: Point, high: float, tone: str, rng: np.random.Generator) -> None:
    """A silky head at the end of a reed."""
    x, y = root[0] + high * 0.2, root[1] - high
    for _ in range(26):
        start = (x - rng.uniform(0, 0.05) * high, y + rng.uniform(-0.06, 0.10) * high)
        end = (
            start[0] + rng.uniform(0.02, 0.13) * high,
            start[1] + rng.uniform(-0.06, 0.06) * high,
        )
        middle = ((start[0] + end[0]) / 2, min(start[1], end[1]) - 0.02 * high)
        ink.stroke(bend(start, middle, end, 4), 1.8, 0.4, tone)


def _blades(canvas: Canvas, form: Form) -> list[list[Point]]:
    rng, unit = canvas.rng("blades"), canvas.unit
    highest = min(canvas.down(crown[1]) for _, crown, _, _ in form.blades)
    ink = Ink(canvas, highest - 20 * unit)
    paths = []
    for number, (root, crown, tip, wide) in enumerate(form.blades):
        points = []
        for x, y in (root, crown, tip):
            dx, dy = rng.uniform(-0.012, 0.012, 2)
            points.append(((x + dx) * canvas.width, canvas.down(y + dy)))
        path = bend(points[0], points[1], points[2], 40)
        dew.blade(ink, path, wide * unit, GREENS[number % len(GREENS)])
        paths.append(path)
    ink.done()
    return paths


def _drops(canvas: Canvas, paths: list[list[Point]]) -> None:
    """Small drops in a row on each blade, a heavy one at its tip."""
    rng, unit = canvas.rng("drops"), canvas.unit
    for path in paths:
        for k in range(13, 39):
            if rng.random() < 0.30:
                r = (4 + 10 * rng.random() ** 2) * unit
                x, y = path[k]
                dew.drop(
                    canvas, (x + rng.uniform(-3, 3) * unit, y - r * 0.5), r, "#2a5560", "#e6f4ee"
                )
        x, y = path[-1]
        r = rng.uniform(19, 25) * unit
        dew.drop(canvas, (x, y + r * 0.75), r, "#1f4a58", "#f3fbf4")
