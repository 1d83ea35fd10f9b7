"""A courtyard gate at New Year under deep snow: icicles, couplets, 福 on the doors."""

from dataclasses import dataclass

import numpy as np

from pipeline.picture.painter import noise
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.ink import Ink, Point, bend
from pipeline.picture.painter.lettering import character
from pipeline.picture.painter.paper_lamps import red_lamp
from pipeline.picture.painter.planes import Plane, mix, ramp

# A common New Year couplet; the first line hangs on the right.
COUPLET = ("瑞雪辞旧岁", "春风入万家")
BRICK, WALL, DOOR, POST, GOLD = "#4a4a66", "#6c6785", "#93201f", "#5c1716", "#e9bf6b"
SNOW, SHADE, DEEP = "#eef2fb", "#a9b8dc", "#7c8cbb"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """Where it stands, in px: middle, ridge, eave, ground, half its width (of the roof)."""

    x: float
    ridge: float
    eave: float
    foot: float
    half: float

    @property
    def s(self) -> float:
        """The height from eave to ground: everything is measured by it."""
        return self.foot - self.eave


def snow_bank(
    canvas: Canvas, crest: Plane, foot: Plane, span: tuple[float, float], layer: str
) -> None:
    """A thick body of snow between two lines within a span: lit above, blue below."""
    top, end = max(0, int(crest.min()) - 2), min(canvas.height, int(foot.max()) + 2)
    rows = canvas.y[top:end]
    down = rows - crest[None, :]
    thick = np.maximum(foot - crest, 1)[None, :]
    inside = np.clip(canvas.x - span[0] + 0.5, 0, 1) * np.clip(span[1] - canvas.x + 0.5, 0, 1)
    cover = np.clip(down + 0.5, 0, 1) * np.clip(foot[None, :] - rows + 0.5, 0, 1) * inside
    roll = noise.clouds((end - top, canvas.width), 130 * canvas.unit, canvas.rng(layer), octaves=4)
    canvas.over(SNOW, cover, top)
    part = down / thick + 0.5 * (roll - 0.5)
    canvas.over(SHADE, cover * ramp(0.15, 0.95, part) * np.float32(0.9), top)
    canvas.over(DEEP, cover * ramp(0.70, 1.1, part) * np.float32(0.8), top)


def paint(canvas: Canvas, gate: Gate) -> None:
    """The gate from the wall to the icicles."""
    s = gate.s
    ink = Ink(canvas, gate.ridge - s, gate.foot + 0.2 * s)
    _walls(ink, gate)
    _doors(ink, gate)
    ink.done()
    canvas.glow(gate.x, gate.eave + 0.45 * s, 0.62 * s, "#ff9a4e", 0.26)
    _papers(canvas, gate)
    _roof(canvas, gate)
    _icicles(canvas, gate)
    for side in (-1, 1):
        at = (gate.x + side * gate.half * 0.72, gate.eave + 0.36 * s)
        red_lamp(canvas, at, 0.135 * s, gate.eave, SNOW, glow=0.62)


def _box(ink: Ink, tone: str, *sides: float) -> None:
    """A box; its sides are left, top, right, end."""
    left, top, right, end = sides
    ink.area([(left, end), (left, top), (right, top), (right, end)], tone)


def _walls(ink: Ink, gate: Gate) -> None:
    s, x, eave, foot = gate.s, gate.x, gate.eave, gate.foot
    wall = gate.half * 0.93
    _box(ink, WALL, x - wall, eave, x + wall, foot)
    course = s * 0.052
    for k in range(int(s / course) + 1):
        y = eave + k * course
        ink.stroke([(x - wall, y), (x + wall, y)], 1.6, 1.6, BRICK)
        shift = (k % 2) * course * 1.1
        for j in range(int(2 * wall / (course * 2.2)) + 1):
            px = x - wall + shift + j * course * 2.2
            ink.stroke([(px, y), (px, min(foot, y + course))], 1.4, 1.4, BRICK)


def _doors(ink: Ink, gate: Gate) -> None:
    s, x, eave, foot = gate.s, gate.x, gate.eave, gate.foot
    door = 0.42 * s
    _box(ink, POST, x - door * 1.14, eave, x + door * 1.14, foot)
    _box(ink, GOLD, x - door * 1.14, eave + 0.10 * s, x + door * 1.14, eave + 0.14 * s)
    top = eave + 0.17 * s
    for side in (-1, 1):
        _box(ink, DOOR, *_ordered(x + side * 0.008 * s, top, x + side * door, foot))
        _box(
            ink,
            mix(DOOR, "#ff6a3c", 0.25),
            *_ordered(x + side * 0.008 * s, top, x + side * 0.030 * s, foot),
        )
        ink.dot(x + side * 0.085 * s, top + 0.52 * s, 0.030 * s, GOLD)
        ink.dot(x + side * 0.085 * s, top + 0.52 * s, 0.018 * s, mix(GOLD, POST, 0.5))
        for row in (0.06, 0.68, 0.76):
            for column in range(4):
                ink.dot(x + side * (0.07 + 0.095 * column) * s, top + row * s, 0.013 * s, GOLD)
    _box(ink, "#8089ad", x - door * 1.25, foot - 0.045 * s, x + door * 1.25, foot + 0.04 * s)


def _ordered(
    first: float, top: float, second: float, end: float
) -> tuple[float, float, float, float]:
    """A box whose left side comes first."""
    return min(first, second), top, max(first, second), end


def _papers(canvas: Canvas, gate: Gate) -> None:
    """Red paper: the couplet on the posts, 福 on each leaf of the door."""
    s, x = gate.s, gate.x
    top = gate.eave + 0.22 * s
    ink = Ink(canvas, gate.eave, gate.foot)
    strip, far = 0.062 * s, 0.545 * s
    for side in (-1, 1):
        _box(ink, "#d4261f", x + side * far - strip, top, x + side * far + strip, top + 0.66 * s)
        middle, half = (x + side * 0.215 * s, top + 0.27 * s), 0.145 * s
        ink.area(_diamond(middle, half), "#d4261f")
        ink.area(_diamond(middle, half * 0.90), GOLD)
        ink.area(_diamond(middle, half * 0.87), "#d4261f")
    ink.done()
    for side, line in ((1, COUPLET[0]), (-1, COUPLET[1])):
        for k, letter in enumerate(line):
            at = (x + side * far, top + (0.075 + 0.128 * k) * s)
            character(canvas, letter, at, 0.098 * s, "#ffe3a0")
        character(canvas, "福", (x + side * 0.215 * s, top + 0.27 * s), 0.145 * s, "#ffe3a0")


def _diamond(middle: Point, half: float) -> list[Point]:
    (x, y) = middle
    return [(x, y - half), (x + half, y), (x, y + half), (x - half, y)]


def _roof(canvas: Canvas, gate: Gate) -> None:
    """Tile ends along the eave, and a mattress of snow above with lifted corners."""
    x, half, s = gate.x, gate.half, gate.s
    share = np.abs(canvas.x[0] - np.float32(x)) / np.float32(half)
    lift = 0.13 * s * np.clip(share - 0.55, 0, 1) ** 2 * 5
    roll = noise.line(canvas.width, 150 * canvas.unit, canvas.rng("roof snow"), octaves=3)
    climb = np.clip((1 - share) / 0.40, 0, 1)
    tall = gate.eave - gate.ridge
    crest = (
        gate.eave
        - lift
        - 0.07 * s
        - tall * (0.35 * climb**0.5 + 0.65 * climb**1.9)
        - 0.05 * s * (roll - 0.5)
    )
    _ridge(canvas, gate, roll)
    foot = (
        gate.eave - lift + 0.012 * s * np.sin(canvas.x[0] / np.float32(0.06 * s)) + 0.02 * s * roll
    )
    ink = Ink(canvas, gate.eave - s, gate.eave + 0.3 * s)
    for side in (-1, 1):
        edge = [
            (
                x + side * half * k / 20,
                gate.eave - float(0.13 * s * max(0, k / 20 - 0.55) ** 2 * 5) + 0.045 * s,
            )
            for k in range(21)
        ]
        ink.stroke(edge, 0.10 * s, 0.085 * s, "#2b2a45")
        for k in range(1, 20):
            px = x + side * half * k / 20
            ink.dot(px, edge[k][1] + 0.028 * s, 0.024 * s, "#4d4d70")
            ink.dot(px, edge[k][1] + 0.028 * s, 0.013 * s, "#76779c")
    ink.done()
    snow_bank(
        canvas, crest.astype(np.float32), foot.astype(np.float32), (x - half, x + half), "roof"
    )


def _ridge(canvas: Canvas, gate: Gate, roll: Plane) -> None:
    """The ridge behind the snow with its horned ends, snow on top of it too."""
    s, span = gate.s, gate.half * 0.60
    y = gate.ridge - 0.09 * s
    ink = Ink(canvas, y - 0.5 * s, y + 0.5 * s)
    _box(ink, "#34335a", gate.x - span, y, gate.x + span, y + 0.14 * s)
    for side in (-1, 1):
        root, tip = (
            (gate.x + side * span * 0.96, y + 0.08 * s),
            (gate.x + side * (span + 0.10 * s), y - 0.10 * s),
        )
        horn = bend(root, (gate.x + side * (span + 0.09 * s), y + 0.04 * s), tip, 10)
        ink.stroke(horn, 0.15 * s, 0.035 * s, "#34335a")
        ink.stroke(
            [(px - side * 0.02 * s, py - 0.02 * s) for px, py in horn[2:]], 0.05 * s, 0.02 * s, SNOW
        )
    ink.done()
    crest = (y - 0.055 * s - 0.03 * s * roll).astype(np.float32)
    snow_bank(
        canvas, crest, np.full_like(crest, y + 0.045 * s), (gate.x - span, gate.x + span), "ridge"
    )


def _icicles(canvas: Canvas, gate: Gate) -> None:
    rng = canvas.rng("icicles")
    s = gate.s
    ink = Ink(canvas, gate.eave - 0.4 * s, gate.eave + 0.7 * s)
    for _ in range(46):
        share = rng.uniform(-0.97, 0.97)
        y = gate.eave + 0.05 * s - 0.13 * s * max(0.0, abs(share) - 0.55) ** 2 * 5
        x = gate.x + share * gate.half
        long = s * (0.05 + 0.17 * rng.random() ** 2)
        wide = long * rng.uniform(0.12, 0.18)
        ink.stroke(
            bend((x, y), (x, y + long * 0.4), (x + rng.uniform(-1, 1), y + long), 6),
            wide,
            0.6,
            "#b9cbee",
        )
        ink.stroke(
            [(x - wide * 0.2, y), (x - wide * 0.05, y + long * 0.8)], wide * 0.28, 0.5, "#ffffff"
        )
    ink.done(0.92)
