"""Tea in terraces: rows of clipped bushes that follow a hill, and a fresh shoot near at hand."""

import math
from dataclasses import dataclass

import numpy as np

from pipeline.picture.painter import noise
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.ink import Ink, Point, bend, oval
from pipeline.picture.painter.planes import Plane, mix, ramp
from pipeline.picture.painter.sprouts import SproutTones, blade

Rng = np.random.Generator


@dataclass(frozen=True, slots=True, kw_only=True)
class Hill:
    """One hill: `x` and `base` as shares of the canvas, the rest in px of 1080."""

    layer: str
    x: float
    base: float
    tall: float
    wide: float
    row: float  # distance of the first two rows
    rows: int
    earth: str
    dark: str
    light: str


def crest_of(canvas: Canvas, hill: Hill) -> Plane:
    """The outline of a hill."""
    unit = canvas.unit
    swell = np.exp(-(((canvas.x[0] - hill.x * canvas.width) / (hill.wide * unit)) ** 2))
    rough = noise.line(canvas.width, 420 * unit, canvas.rng(hill.layer), octaves=3, gain=0.4)
    crest: Plane = (
        canvas.down(hill.base) - (hill.tall * swell + 34 * rough).astype(np.float32) * unit
    )
    return crest


def hill_of_tea(canvas: Canvas, hill: Hill) -> None:
    """Paint one hill: its earth, then row after row of bushes down its side."""
    unit, rng = canvas.unit, canvas.rng(f"bushes {hill.layer}")
    crest = crest_of(canvas, hill)
    top = max(0, int(crest.min()) - 2)
    canvas.over(hill.earth, ramp(0, 2, canvas.y[top:] - crest[None, :]), top)
    ink = Ink(canvas, float(crest.min()) - 60 * unit)
    low, depth = float(crest.max()), 4 * unit
    for number in range(hill.rows):
        step = hill.row * (1 + 0.30 * number) * unit
        flat = 1 - 0.045 * number  # rows flatten towards the foot of the hill
        line = low - (low - crest) * flat + depth
        _bushes(ink, line, step, (mix(hill.dark, "#16402f", 0.03 * number), hill.light), rng)
        depth += step
    ink.done()


def _bushes(ink: Ink, line: Plane, step: float, tones: tuple[str, str], rng: Rng) -> None:
    """One row: round bushes side by side, dark below and light where the sky falls on them."""
    x, width = -step * rng.random(), len(line)
    while x < width + step:
        y = float(line[int(np.clip(x, 0, width - 1))]) + rng.uniform(-0.09, 0.09) * step
        wide, tall = step * rng.uniform(0.48, 0.72), step * rng.uniform(0.36, 0.50)
        tone = mix(tones[0], tones[1], rng.uniform(0.0, 0.25))
        ink.area(oval(x, y + 0.10 * step, wide, tall * 1.15), mix(tone, "#0f3327", 0.35))
        ink.area(oval(x, y, wide, tall), tone)
        ink.area(
            oval(x - 0.06 * step, y - 0.12 * step, wide * 0.80, tall * 0.58),
            mix(tone, tones[1], 0.5),
        )
        ink.area(
            oval(x - 0.10 * step, y - 0.20 * step, wide * 0.5, tall * 0.26),
            mix(tone, tones[1], 0.95),
        )
        x += step * rng.uniform(0.55, 0.85)


def picker(ink: Ink, at: Point, s: float, robe: str) -> None:
    """Somebody picking tea: straw hat, basket on the back, one arm in the bushes."""
    x, y = at
    ink.area(oval(x + 0.24 * s, y - 0.34 * s, 0.17 * s, 0.24 * s, 0.1), "#b98a4e")
    ink.stroke(
        [(x + 0.10 * s, y - 0.56 * s), (x + 0.40 * s, y - 0.54 * s)], 0.06 * s, 0.06 * s, "#d9b274"
    )
    body = bend((x - 0.24 * s, y), (x - 0.24 * s, y - 0.52 * s), (x - 0.06 * s, y - 0.66 * s), 8)
    body += bend((x + 0.08 * s, y - 0.66 * s), (x + 0.22 * s, y - 0.45 * s), (x + 0.20 * s, y), 8)
    ink.area(body, robe)
    ink.stroke(
        [(x - 0.10 * s, y - 0.52 * s), (x - 0.40 * s, y - 0.20 * s)], 0.12 * s, 0.07 * s, robe
    )
    ink.dot(x, y - 0.72 * s, 0.12 * s, "#e8c8a8")
    hat = [(x - 0.34 * s, y - 0.74 * s), (x - 0.02 * s, y - 1.02 * s), (x + 0.32 * s, y - 0.74 * s)]
    ink.area([*hat, (x, y - 0.68 * s)], "#e9cf93")
    ink.stroke([hat[1], hat[2]], 0.02 * s, 0.05 * s, "#c9a964")


def shoot(
    ink: Ink, root: Point, size: tuple[float, float], tones: SproutTones, rng: Rng
) -> list[Point]:
    """A twig of tea: older leaves below, two young leaves and a bud at its tip.

    `size` is its height and how far it leans; returns the tips of the older leaves.
    """
    (x, y), (tall, lean) = root, size
    head = (x + lean, y - tall)
    stem = bend(root, (x - 0.05 * tall, y - 0.55 * tall), head, 20)
    ink.stroke(stem, tall * 0.030, tall * 0.016, mix(tones.rim, "#3b2f1d", 0.35))
    old = SproutTones(
        rim=mix(tones.rim, "#123c2a", 0.55),
        light=mix(tones.light, tones.rim, 0.65),
        vein=tones.light,
        stem=tones.stem,
    )
    tips = []
    for number, place in enumerate((3, 7, 11, 14, 17)):
        side = 1 if number % 2 else -1
        angle = -math.pi / 2 + side * rng.uniform(0.95, 1.2) * (1 - 0.07 * number)
        long = tall * (0.48 - 0.05 * number) * rng.uniform(0.93, 1.07)
        way = (angle, long, long * 0.26)
        blade(ink, stem[place], way, old if number < 3 else tones, side * 0.14)
        ahead, aside, bow = math.cos(angle), math.sin(angle), side * 0.14
        sx, sy = stem[place]
        tips.append((sx + (ahead - aside * bow) * long, sy + (aside + ahead * bow) * long))
    for side, long in ((-1, 0.36), (1, 0.32)):
        angle = -math.pi / 2 + side * rng.uniform(0.38, 0.55)
        blade(ink, head, (angle, tall * long, tall * 0.068), tones, side * 0.12)
    blade(ink, head, (-math.pi / 2 + 0.04, tall * 0.30, tall * 0.03), tones, 0.06)
    return tips


def drops(ink: Ink, places: list[Point], size: float) -> None:
    """Drops that hang: a pear of water with a spot of light."""
    for x, y in places:
        pear = bend((x, y - 1.5 * size), (x + 1.3 * size, y + 0.3 * size), (x, y + size), 8)
        pear += bend((x, y + size), (x - 1.3 * size, y + 0.3 * size), (x, y - 1.5 * size), 8)
        ink.area(pear, "#d4ece6")
        ink.area(oval(x + 0.12 * size, y + 0.35 * size, 0.36 * size, 0.34 * size), "#f7fffb")
        ink.dot(x - 0.2 * size, y - 0.1 * size, 0.16 * size, "#ffffff")
