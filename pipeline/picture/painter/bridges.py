"""An arched stone bridge of the water country, its reflection, and who crosses it."""

from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.ink import Ink, Point, bend, oval
from pipeline.picture.painter.planes import mix
from pipeline.picture.painter.shading import shaded


def _deck(x: float, y: float, half: float, lift: float) -> list[Point]:
    """The line of the deck from left to right."""
    left = bend((x - half, y), (x - 0.45 * half, y - 0.85 * lift), (x, y - lift), 16)
    return left + [(2 * x - px, py) for px, py in reversed(left[:-1])]


def arch(canvas: Canvas, at: Point, half: float, tones: tuple[str, str, str]) -> None:
    """A bridge of `half` px half length whose feet stand on the water at the point.

    `tones` are stone, the shade under the arch, and the water.
    """
    (x, y), (stone, shade, water) = at, tones
    lift, ring = half * 0.50, half * 0.36
    mirror = Ink(canvas, y, y + 1.4 * half)
    mirror.area([(px, y + (y - py) * 0.8) for px, py in _deck(x, y, half * 0.96, lift)], stone)
    mirror.area(oval(x, y, ring, ring * 0.85), water)
    for k in range(14):
        wave = y + (0.05 + 0.055 * k) * half * 0.6
        mirror.area(oval(x + (k % 3 - 1) * 0.2 * half, wave, half * 0.8, 0.012 * half), water)
    mirror.done(0.5, 1.5)
    ink = Ink(canvas, y - 1.2 * half, y + 0.1 * half)
    deck = _deck(x, y, half, lift)
    ink.area([*deck, (x + half, y + 0.03 * half), (x - half, y + 0.03 * half)], stone)
    hole = [spot for spot in oval(x, y, ring, ring) if spot[1] <= y + 1]
    _courses(ink, (x, y), half, ring, mix(stone, shade, 0.45))
    ink.stroke(_bow(x, y, ring * 1.07), half * 0.05, half * 0.05, mix(stone, "#ffffff", 0.35))
    ink.done()
    _hollow(canvas, hole, (shade, water), y)
    _rail(canvas, deck, half, mix(stone, shade, 0.35))


def _bow(x: float, y: float, r: float) -> list[Point]:
    half = oval(x, y, r, r)
    return sorted((spot for spot in half if spot[1] <= y + 1), key=lambda spot: spot[0])


def _courses(ink: Ink, at: Point, half: float, ring: float, tone: str) -> None:
    """Joints between the stones beside the arch."""
    x, y = at
    for k in range(1, 6):
        level = y - 0.075 * k * half
        reach = half * (0.93 - 0.15 * k)
        for side in (-1, 1):
            inner = ring * 1.12 * max(0.0, 1 - (0.075 * k * half / (ring * 1.1)) ** 2) ** 0.5
            if reach > inner:
                ends = [(x + side * inner, level), (x + side * reach, level)]
                ink.stroke(ends, half * 0.008, half * 0.008, tone)


def _hollow(canvas: Canvas, hole: list[Point], tones: tuple[str, str], y: float) -> None:
    """What is seen through the arch: light water below, its shaded vault above."""
    shade, water = tones
    ink = Ink(canvas, min(py for _, py in hole) - 2, y + 4)
    shaded(ink, hole, ((hole[0][0] + hole[-1][0]) / 2, y), (mix(shade, water, 0.35), water), 24)
    ink.done()


def _rail(canvas: Canvas, deck: list[Point], half: float, tone: str) -> None:
    ink = Ink(canvas, min(y for _, y in deck) - 0.2 * half, max(y for _, y in deck) + 2)
    tall = half * 0.085
    ink.stroke([(x, y - tall) for x, y in deck], half * 0.022, half * 0.022, tone)
    ink.stroke(deck, half * 0.028, half * 0.028, tone)
    for x, y in deck[1:-1:2]:
        ink.stroke([(x, y), (x, y - tall * 1.35)], half * 0.028, half * 0.028, tone)
    ink.done()


def walker(ink: Ink, at: Point, s: float, tones: tuple[str, str, str]) -> None:
    """Somebody under an oiled-paper umbrella; tones: robe, umbrella, its ribs."""
    (x, y), (robe, paper, rib) = at, tones
    body = bend((x - 0.20 * s, y), (x - 0.17 * s, y - 0.5 * s), (x - 0.07 * s, y - 0.66 * s), 8)
    body += bend((x + 0.08 * s, y - 0.66 * s), (x + 0.16 * s, y - 0.5 * s), (x + 0.20 * s, y), 8)
    ink.area(body, robe)
    ink.dot(x, y - 0.74 * s, 0.095 * s, "#2d2a2b")
    ink.stroke(
        [(x + 0.10 * s, y - 0.48 * s), (x + 0.16 * s, y - 1.12 * s)], 0.03 * s, 0.03 * s, rib
    )
    cap = bend(
        (x - 0.42 * s, y - 0.80 * s), (x - 0.16 * s, y - 1.10 * s), (x + 0.16 * s, y - 1.16 * s), 10
    )
    cap += bend(
        (x + 0.16 * s, y - 1.16 * s), (x + 0.46 * s, y - 1.06 * s), (x + 0.66 * s, y - 0.76 * s), 10
    )
    cap += bend(
        (x + 0.66 * s, y - 0.76 * s), (x + 0.12 * s, y - 0.90 * s), (x - 0.42 * s, y - 0.80 * s), 10
    )
    ink.area(cap, paper)
    for end in (-0.22, 0.0, 0.22, 0.44):
        ribs = [(x + 0.16 * s, y - 1.16 * s), (x + end * s, y - (0.845 - 0.02 * end) * s)]
        ink.stroke(ribs, 0.012 * s, 0.012 * s, rib)
