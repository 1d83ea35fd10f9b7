"""Chrysanthemums: ring upon ring of petals, lobed leaves, upright stems."""

import math
from dataclasses import dataclass

import numpy as np

from pipeline.picture.painter.ink import Ink, Path, Point, bend
from pipeline.picture.painter.planes import mix

Rng = np.random.Generator


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowerTones:
    """Petals from the shade between them to their lit tips, and the heart."""

    deep: str
    petal: str
    bright: str
    heart: str


# Rings from the outermost: petals, length as a share of the radius, half width, how bright.
_RINGS = (
    (23, 1.00, 0.082, 0.10),
    (21, 0.88, 0.080, 0.25),
    (19, 0.74, 0.078, 0.42),
    (15, 0.58, 0.078, 0.60),
    (12, 0.42, 0.076, 0.78),
    (8, 0.26, 0.072, 0.95),
)


def flower(
    ink: Ink, at: Point, r: float, tones: FlowerTones, rng: Rng, *, tilt: float = 0.84
) -> None:
    """An open flower seen a little from above; its outer petals droop."""
    x, y = at
    for ring, (count, long, half, bright) in enumerate(_RINGS):
        start = rng.uniform(0, 2 * math.pi)
        heart = (x, y - r * 0.045 * ring)
        for k in range(count):
            angle = start + 2 * math.pi * k / count + rng.uniform(-0.07, 0.07)
            tone = mix(tones.petal, tones.bright, bright * rng.uniform(0.8, 1.0))
            reach = r * long * rng.uniform(0.92, 1.05)
            droop = r * 0.16 * (1 - ring / 5) if ring < 3 else -r * 0.02
            path = _path(heart, (reach, angle, tilt, droop), curl=rng.uniform(-0.10, 0.10))
            _petal(ink, path, r * half, (mix(tones.deep, tone, 0.30 + 0.25 * bright), tone))
    for _ in range(9):
        dx, dy = rng.normal(size=2) * r * 0.05
        ink.dot(x + dx, y - r * 0.22 + dy, r * 0.035, tones.heart)


def _path(heart: Point, aim: tuple[float, float, float, float], curl: float) -> list[Point]:
    """The middle line of a petal: out from the heart, then over and down."""
    (x, y), (reach, angle, tilt, droop) = heart, aim
    tip = (x + math.cos(angle) * reach, y + math.sin(angle) * reach * tilt + droop)
    turn = angle + curl * 3
    control = (
        x + math.cos(turn) * reach * 0.62,
        y + math.sin(turn) * reach * 0.62 * tilt - droop * 0.7,
    )
    return bend(heart, control, tip, 9)


def _petal(ink: Ink, path: Path, half: float, tones: tuple[str, str]) -> None:
    """A strap with a round end: the shaded edge first, the lit blade within."""
    for tone, wide, up in ((tones[0], half, 0.0), (tones[1], half * 0.74, half * 0.12)):
        blade = [(px, py - up) for px, py in path]
        ink.stroke(blade, wide * 0.7, wide * 2.0, tone)
        ink.dot(*blade[-1], wide * 0.98, tone)


def bud(ink: Ink, at: Point, r: float, tones: FlowerTones, rng: Rng) -> None:
    """A flower about to open."""
    x, y = at
    for k in range(11):
        angle = -math.pi / 2 + (k - 5) * 0.20
        tip = (x + math.cos(angle) * r, y + math.sin(angle) * r)
        control = (x + math.cos(angle) * r * 0.7 + (k - 5) * r * 0.07, y - r * 0.2)
        tone = mix(tones.petal, tones.bright, rng.uniform(0.1, 0.8))
        _petal(ink, bend((x, y), control, tip, 6), r * 0.13, (mix(tones.deep, tone, 0.4), tone))
    ink.area(
        bend((x - r * 0.5, y - r * 0.1), (x, y + r * 0.75), (x + r * 0.5, y - r * 0.1), 8),
        "#46603f",
    )


def leaf(ink: Ink, at: Point, long: float, turn: float, tones: tuple[str, str]) -> None:
    """A lobed leaf from its stalk, one half in the light."""
    (x, y), (cos, sin) = at, (math.cos(turn), math.sin(turn))
    outline: tuple[Point, ...] = (
        (0.0, 0.02),
        (0.16, 0.10),
        (0.22, 0.30),
        (0.38, 0.34),
        (0.40, 0.18),
        (0.58, 0.36),
    )
    outline += ((0.72, 0.30), (0.70, 0.15), (0.88, 0.16), (1.0, 0.0))

    def place(along: float, across: float) -> Point:
        return x + (along * cos - across * sin) * long, y + (along * sin + across * cos) * long

    upper, lower = [place(a, -b) for a, b in outline], [place(a, b) for a, b in outline]
    ink.area(upper + lower[::-1], tones[0])
    ink.area([*upper, place(0, 0)], tones[1])
    vein = mix(tones[1], "#e6eccb", 0.4)
    ink.stroke([place(0, 0), place(0.95, 0)], long * 0.022, 0.6, vein)
    for along, across in ((0.34, 0.26), (0.66, 0.26)):
        for side in (-1, 1):
            ink.stroke(
                [place(along - 0.16, 0), place(along, side * across)], long * 0.013, 0.4, vein
            )


def stem(
    ink: Ink, ends: tuple[Point, Point], wide: float, tones: tuple[str, str], rng: Rng
) -> None:
    """A stem from root to head with leaves to both sides."""
    root, head = ends
    sway = (root[0] + (head[0] - root[0]) * 0.2, root[1] + (head[1] - root[1]) * 0.6)
    line = bend(root, sway, head, 14)
    ink.stroke(line, wide, wide * 0.7, tones[0])
    for k in range(2, 13, 2):
        side = 1 if (k // 2) % 2 else -1
        turn = -math.pi / 2 + side * rng.uniform(0.9, 1.5)
        shade = mix(tones[0], tones[1], rng.uniform(0, 0.5))
        leaf(ink, line[k], wide * rng.uniform(9, 13), turn, (shade, mix(shade, tones[1], 0.55)))
