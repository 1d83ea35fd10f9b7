"""Wheat: stems, bearded ears, one near at hand and a whole field from afar."""

import math
from dataclasses import dataclass

import numpy as np

from pipeline.picture.painter.ink import Ink, Point, bend, oval
from pipeline.picture.painter.planes import mix

Rng = np.random.Generator
_LEVELS = 13


@dataclass(frozen=True, slots=True, kw_only=True)
class WheatTones:
    """Stem, leaf, grain in the shade and in the light, awn."""

    stem: str
    leaf: str
    shade: str
    light: str
    awn: str


def _leaf(ink: Ink, at: Point, s: float, tones: WheatTones, rng: Rng) -> None:
    long = rng.choice((-1, 1)) * rng.uniform(60, 120) * s
    tip = (at[0] + long, at[1] - abs(long) * rng.uniform(0.1, 0.4))
    line = bend(at, (at[0] + long * 0.5, at[1] - abs(long) * 0.85), tip, 12)
    ink.stroke(line, 6.5 * s, 0.5, mix(tones.stem, tones.leaf, rng.uniform(0.4, 1)))


def stalk(
    ink: Ink, root: Point, size: tuple[float, float, float], tones: WheatTones, rng: Rng
) -> None:
    """A stem with its ear; `size` is its height, how far it leans and the scale of the ear."""
    tall, lean, s = size
    x, y = root
    stem = bend(root, (x + 0.12 * lean, y - 0.62 * tall), (x + lean, y - tall), 18)
    ink.stroke(stem, 3.6 * s, 2.2 * s, tones.stem)
    for _ in range(int(rng.integers(0, 3))):
        _leaf(ink, stem[int(rng.integers(4, 12))], s, tones, rng)
    (ax, ay), (bx, by) = stem[-3], stem[-1]
    ear(ink, (bx, by), math.atan2(by - ay, bx - ax), s, tones)


def ear(ink: Ink, at: Point, angle: float, s: float, tones: WheatTones) -> None:
    """One ear from its foot: awns first, then grains in two rows and one between them."""
    spots = _spine(at, angle, s)
    for k, (x, y, turn) in enumerate(spots):
        for side in (-1, 1):
            way, long = turn + side * (0.16 + 0.055 * (k * 3 % 5)), (98 - 3.4 * k) * s
            tip = (x + math.cos(way) * long, y + math.sin(way) * long)
            ink.stroke([(x, y), tip], 1.5 * s, 0.5 * s, tones.awn)
    for k, (x, y, turn) in enumerate(spots):
        part = k / _LEVELS
        for side in (-1, 1):
            way = turn + side * 0.42
            gx = x + math.cos(way) * 7 * s - math.sin(turn) * side * 5.5 * s
            gy = y + math.sin(way) * 7 * s + math.cos(turn) * side * 5.5 * s
            tone = mix(tones.shade, tones.light, 0.25 + 0.45 * (side > 0) + 0.2 * part)
            wide, thick = 12 * s * (1 - 0.3 * part), 5.4 * s * (1 - 0.25 * part)
            ink.area(oval(gx, gy, wide, thick, way), mix(tone, "#000000", 0.16))
            ink.area(oval(gx - 0.8 * s, gy - 0.8 * s, wide * 0.8, thick * 0.66, way), tone)
        ink.area(
            oval(x, y, 9.5 * s * (1 - 0.2 * part), 4.4 * s, turn),
            mix(tones.light, tones.shade, 0.55),
        )
        ink.area(oval(x + s, y, 7.4 * s * (1 - 0.2 * part), 2.9 * s, turn), tones.light)


def _spine(at: Point, angle: float, s: float) -> list[tuple[float, float, float]]:
    """Where the levels of an ear stand: it bows over its own weight."""
    x, y = at
    spots = []
    side = 1 if math.cos(angle) >= 0 else -1
    for k in range(_LEVELS):
        turn = angle + side * 0.45 * (k / _LEVELS) ** 1.5
        spots.append((x, y, turn))
        x, y = x + math.cos(turn) * 8.2 * s, y + math.sin(turn) * 8.2 * s
    return spots


def far_ear(ink: Ink, root: Point, size: tuple[float, float, float], tones: WheatTones) -> None:
    """A stem with an ear of a few strokes, for rows far away."""
    tall, lean, s = size
    x, y = root
    head = (x + lean, y - tall)
    ink.stroke(bend(root, (x + 0.1 * lean, y - 0.6 * tall), head, 6), 3.0 * s, 1.6 * s, tones.stem)
    angle = math.atan2(-0.4 * tall, 0.9 * lean)
    tip = (head[0] + math.cos(angle) * 90 * s, head[1] + math.sin(angle) * 90 * s)
    middle = ((head[0] + tip[0]) / 2, (head[1] + tip[1]) / 2)
    for aside in (-0.26, 0.0, 0.26):
        end = (
            middle[0] + math.cos(angle + aside) * 100 * s,
            middle[1] + math.sin(angle + aside) * 100 * s,
        )
        ink.stroke([middle, end], 1.6 * s, 0.6 * s, tones.awn)
    ink.stroke([head, middle], 9 * s, 19 * s, tones.shade)
    ink.stroke([middle, tip], 19 * s, 5 * s, tones.shade)
    ink.stroke([head, middle, tip], 7 * s, 5 * s, tones.light)
