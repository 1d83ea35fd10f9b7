"""立冬: a bare tree, thin ice on the pond, smoke from the stove, cabbages laid in."""

from dataclasses import dataclass

import numpy as np

from pipeline.picture.inks import Inks
from pipeline.picture.painter import bare_trees, cabbages, grounds, noise
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.hills import hills
from pipeline.picture.painter.houses import HouseTones, hamlet
from pipeline.picture.painter.ink import Ink, Point, bend, oval
from pipeline.picture.painter.planes import mix, ramp
from pipeline.picture.painter.ratios import nested
from pipeline.picture.registers import motif

HOUSE = HouseTones(wall="#c9b49a", gable="#a68f77", roof="#8d6b45", eave="#5d452e", light="#ffcf7a")


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The composition for one ratio; heights and widths are shares of the canvas."""

    line: float
    sun: tuple[float, float, float]
    tree: tuple[float, float, float, float, float]  # x, foot, heading, length of the trunk, width
    houses: tuple[tuple[float, float, float], ...]
    stream: tuple[float, float, float]  # y in the middle, half height in px of 1080, its fall
    heap: tuple[
        float, float, float, int
    ]  # x, foot, length of a head in px, heads in the lowest row
    calm: float


TALL = Form(
    line=0.615,
    sun=(0.80, 0.515, 74),
    tree=(0.215, 0.738, -1.48, 284, 92),
    houses=((0.87, 0.632, 120), (0.745, 0.640, 150)),
    stream=(0.690, 34, -0.030),
    heap=(0.640, 0.752, 84, 6),
    calm=0.770,
)
SQUARE = Form(
    line=0.735,
    sun=(0.60, 0.60, 54),
    tree=(0.150, 0.868, -1.44, 185, 66),
    houses=((0.94, 0.758, 100), (0.84, 0.765, 124)),
    stream=(0.812, 25, -0.020),
    heap=(0.56, 0.868, 60, 6),
    calm=0.875,
)
WIDE = Form(
    line=0.70,
    sun=(0.745, 0.50, 66),
    tree=(0.125, 0.88, -1.45, 185, 74),
    houses=((0.955, 0.735, 150), (0.86, 0.75, 190)),
    stream=(0.800, 26, -0.030),
    heap=(0.285, 0.880, 84, 6),
    calm=0.87,
)

_INKS = Inks(
    title="#211a18",
    text="#2a211e",
    soft="#352b27",
    foot="#2a211d",
    foot_soft="#54473e",
    accent="#9c2f17",
    seal="#b3261e",
    halo="#d8d2cc",
)


@motif("winter_begins", terms=("立冬",), palettes={"dusk": _INKS})
def winter_begins(canvas: Canvas, palette: str) -> None:
    """Paint the first day of winter; it has one palette."""
    del palette
    form = nested(canvas, TALL, SQUARE, WIDE)
    _sky(canvas, form)
    _far_trees(canvas, form)
    _ground(canvas, form)
    hamlet(
        canvas,
        tuple((x * canvas.width, canvas.down(y), w * canvas.unit) for x, y, w in form.houses),
        HOUSE,
    )
    _smoke(canvas, form)
    _stream(canvas, form)
    _tree(canvas, form)
    start = canvas.down(form.calm)
    grounds.calm(canvas, start - 70 * canvas.unit, start + 30 * canvas.unit, "#ebe2d3", 0.95)
    _heap(canvas, form)
    canvas.grain()


def _sky(canvas: Canvas, form: Form) -> None:
    line = canvas.down(form.line) / canvas.height
    canvas.sky(
        (0, "#b3b9c6"),
        (0.45 * line, "#cfcdcf"),
        (0.80 * line, "#ecd9c1"),
        (line, "#f3c99a"),
        (1, "#ebe2d3"),
    )
    unit = canvas.unit
    x, y, r = form.sun[0] * canvas.width, canvas.down(form.sun[1]), form.sun[2] * unit
    canvas.glow(x, y, 2.8 * r, "#ffe3b5", 0.65)
    rows = int(canvas.down(form.line))
    bands = noise.clouds(
        (rows, canvas.width), 640 * unit, canvas.rng("bands"), octaves=5, gain=0.55, stretch=0.09
    )
    low = ramp(0.35 * rows, 0.9 * rows, canvas.y[:rows])
    canvas.over("#f7dfc0", ramp(0.52, 0.70, bands) * low * np.float32(0.75))
    canvas.disc(x, y, r, "#f08a4b", 0.92)  # before the clouds: one bar on it looks like a cross


def _far_trees(canvas: Canvas, form: Form) -> None:
    """Hills, and a line of bare trees like smoke."""
    unit, foot = canvas.unit, canvas.down(form.line)
    hills(canvas, foot, (("#b9a9a0", 130, 560), ("#9b8a80", 70, 400)), sink=70, strength=0.9)
    rng = canvas.rng("far trees")
    ink = Ink(canvas, foot - 160 * unit, foot + 30 * unit)
    for x in rng.uniform(-0.02, 1.02, round(26 * canvas.width / 1080 / unit)):
        high = rng.uniform(30, 62) * unit
        root = (x * canvas.width, foot + 14 * unit)
        bare_trees.bough(
            ink,
            root,
            (-np.pi / 2, high * 0.42),
            (high * 0.06, "#7d6c65"),
            rng,
            spread=0.5,
            lift=0.3,
        )
    ink.done(0.75)
    canvas.mist("low", foot, 42 * unit, "#f0d8b8", 0.7)


def _ground(canvas: Canvas, form: Form) -> None:
    """Stubble with hoar on it."""
    unit = canvas.unit
    top = int(canvas.down(form.line) + 8 * unit)
    rows = canvas.y[top:]
    down = rows - np.float32(top)
    cover = ramp(0, 18 * unit, down) * np.ones((1, canvas.width), np.float32)
    canvas.over("#bfa682", cover, top)
    rough = noise.clouds(
        cover.shape, 60 * unit, canvas.rng("earth"), octaves=6, gain=0.68, stretch=0.28
    )
    canvas.over("#8f7352", cover * ramp(0.50, 0.72, rough) * 0.65, top)
    canvas.over("#eee6da", cover * ramp(0.50, 0.30, rough) * 0.60, top)


def _flue(canvas: Canvas, top: Point, wide: float) -> None:
    """The stove's chimney on the roof of a house `wide` px wide."""
    (x, y), half = top, 0.035 * wide
    ink = Ink(canvas, y - 20, y + wide)
    ink.stroke([top, (x, y + 0.16 * wide)], 2 * half, 2 * half, HOUSE.gable)
    ink.stroke([(x - 1.5 * half, y), (x + 1.5 * half, y)], 0.8 * half, 0.8 * half, HOUSE.eave)
    ink.done()


def _smoke(canvas: Canvas, form: Form) -> None:
    """A thin column that leans with the wind and spreads as it rises."""
    x, foot, wide = form.houses[-1]
    unit = canvas.unit
    base, start = canvas.down(foot) - wide * unit * 0.72, (x * canvas.width + wide * unit * 0.2)
    _flue(canvas, (start, base), wide * unit)
    tall = 3.0 * wide * unit
    top = max(0, int(base - tall))
    rows = canvas.y[top : int(base)]
    up = (base - rows) / np.float32(tall)
    sway = np.sin(up * 7.0) * 0.16 * wide * unit * (0.2 + up) - 0.55 * wide * unit * up**1.5
    half = (0.04 + 0.26 * up) * np.float32(wide * unit)
    curl = noise.clouds((len(rows), canvas.width), 60 * unit, canvas.rng("smoke"), octaves=4)
    body = np.exp(-(((canvas.x - start - sway) / half) ** 2)) * ramp(
        0.25, 0.62, curl + 0.25 * (1 - up)
    )
    canvas.over("#fbf5ec", body * ramp(1.0, 0.15, up) * ramp(0, 0.04, up) * np.float32(0.85), top)


def _stream(canvas: Canvas, form: Form) -> None:
    """Open water in the middle, the first ice along both banks in plates."""
    unit = canvas.unit
    middle, half, fall = form.stream
    share = canvas.x[0] / np.float32(canvas.width)
    wander = noise.line(canvas.width, 520 * unit, canvas.rng("wander"), octaves=3) - 0.5
    course = canvas.down(middle) + (share - 0.5) * fall * canvas.height + 46 * unit * wander
    half = half * unit * (1.35 - 0.85 * share)
    top, end = int((course - 2 * half).min()), int((course + 2 * half).max())
    rows = canvas.y[top:end]
    size = (end - top, canvas.width)
    edge = noise.clouds(size, 110 * unit, canvas.rng("edge"), octaves=5, stretch=0.3)
    far = np.abs(rows - course[None, :]) / half[None, :] + (edge - 0.5) * 0.55
    canvas.over("#77624c", ramp(1.22, 1.02, far) * 0.75, top)
    canvas.over("#e3e9ea", ramp(1.04, 0.99, far), top)
    plates = noise.clouds(size, 90 * unit, canvas.rng("plates"), octaves=3, stretch=0.22)
    seam = np.abs((plates * 7) % 1.0 - 0.5)
    canvas.over("#9db3c0", ramp(1.0, 0.95, far) * ramp(0.06, 0.0, seam) * 0.8, top)
    canvas.over("#8ba2b2", ramp(0.62, 0.50, far), top)
    sun = np.exp(-(((canvas.x - form.sun[0] * canvas.width) / np.float32(260 * unit)) ** 2))
    canvas.over("#f6b884", ramp(0.56, 0.2, far) * (0.35 + 0.6 * sun), top)
    canvas.over("#ffffff", ramp(0.05, 0.0, np.abs(far - 0.58)) * 0.9, top)


def _tree(canvas: Canvas, form: Form) -> None:
    x, foot, heading, long, wide = form.tree
    wide *= canvas.fold**3
    rng, unit = canvas.rng("tree"), canvas.unit
    root = (x * canvas.width, canvas.down(foot))
    size = long * unit * canvas.fold**4
    ink = Ink(canvas, root[1] - 4.0 * size, root[1] + 60 * unit)
    tips: list[Point] = []
    trunk = (root[0] + np.cos(heading) * size * 0.62, root[1] + np.sin(heading) * size * 0.62)
    broad = wide * unit
    for dx, dy in ((-0.85, 14), (0.95, 12), (0.3, 22), (-0.35, 20)):
        toe = bend(
            (root[0], root[1] - 60 * unit),
            (root[0] + dx * 0.3 * broad, root[1] - 4 * unit),
            (root[0] + dx * broad, root[1] + dy * unit),
            8,
        )
        ink.stroke(toe, broad * 0.62, 3 * unit, "#2e2420")
    stem = bend(root, (root[0] - 8 * unit, (root[1] + trunk[1]) / 2), trunk, 12)
    ink.stroke(stem, broad * 0.80, broad * 0.66, "#2e2420")
    ink.dot(*trunk, broad * 0.33, "#2e2420")
    for k in range(30):
        px, py = stem[int(rng.integers(len(stem)))]
        px += rng.uniform(-0.30, 0.22) * broad
        crack = [(px, py), (px + rng.uniform(-4, 4) * unit, py - rng.uniform(14, 34) * unit)]
        ink.stroke(crack, 2.6 * unit, 0.8, mix("#2e2420", "#b98d66", 0.15 + 0.35 * (k % 3 == 0)))
    for turn, share in ((-0.62, 0.52), (-0.12, 0.60), (0.55, 0.55)):
        tips += bare_trees.bough(
            ink,
            trunk,
            (heading + turn, size * share),
            (wide * unit * 0.50, "#2e2420"),
            rng,
            spread=0.58,
            lift=0.10,
        )
    for _ in range(46):
        px, py = tips[int(rng.integers(len(tips)))]
        at = (px + rng.uniform(-60, 60) * unit, py + rng.uniform(-70, 60) * unit)
        tone = mix("#b5521f", "#dca043", rng.random())
        ink.area(oval(*at, 7 * unit, 4 * unit, rng.uniform(0, 3)), tone)
    ink.done()


def _heap(canvas: Canvas, form: Form) -> None:
    """Heads of cabbage stacked like bricks, a few standing before them."""
    rng, unit = canvas.rng("heap"), canvas.unit
    x, foot, long, count = form.heap
    size, y = long * unit, canvas.down(foot)
    shade, middle = Ink(canvas, y - size, y + size), x * canvas.width + 0.12 * size
    shade.area(oval(middle, y, (0.27 * count + 0.25) * size, 0.13 * size), "#5d452e")
    shade.done(0.5, 0.05 * size)
    ink = Ink(canvas, y - 4 * size, y + size)
    for row in range(1, -1, -1):
        heads = count - row
        for k in range(heads):
            at = (
                x * canvas.width + (k - (heads - 1) / 2) * size * 0.50,
                y - row * size * 0.44 - size * 0.06,
            )
            cabbages.cabbage(ink, at, size * rng.uniform(0.92, 1.06), rng.uniform(-0.16, 0.16), rng)
    ink.done()
