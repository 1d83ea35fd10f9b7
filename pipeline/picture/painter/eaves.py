"""Houses of the water country: white walls, dark tiles, stepped gables."""

from dataclasses import dataclass

import numpy as np

from pipeline.picture.painter.ink import Ink, Point, bend, oval
from pipeline.picture.painter.planes import mix

Rng = np.random.Generator


@dataclass(frozen=True, slots=True, kw_only=True)
class EaveTones:
    """Wall, its damp foot, tiles, the light on wet tiles, wood, the light in a window."""

    wall: str
    damp: str
    tile: str
    wet: str
    wood: str
    lamp: str


def house(ink: Ink, at: Point, size: tuple[float, float], tones: EaveTones, rng: Rng) -> None:
    """A house seen from its long side; the point is the middle of its foot."""
    (x, y), (wide, tall) = at, size
    left, right, eave = x - wide / 2, x + wide / 2, y - 0.62 * tall
    ink.area([(left, y), (left, eave), (right, eave), (right, y)], tones.wall)
    for k in range(4):
        low = y - (0.05 + 0.05 * k) * tall
        ink.area(
            [(left, y), (left, low), (right, low + 0.02 * tall), (right, y)],
            mix(tones.damp, tones.wall, 0.25 + 0.22 * k),
        )
    _openings(ink, (x, y), size, tones, rng)
    _roof(ink, (left, right, eave), tall, tones)
    for side in (left, right):
        _gable(ink, (side, eave), (wide, tall), tones)


def _openings(ink: Ink, at: Point, size: tuple[float, float], tones: EaveTones, rng: Rng) -> None:
    """A door and windows with their lattices."""
    (x, y), (wide, tall) = at, size
    door = rng.uniform(-0.28, 0.28)
    for place in (-0.28, 0.0, 0.28):
        cx, half = x + place * wide, 0.055 * wide
        if abs(place - door) < 0.14:
            ink.area(
                [
                    (cx - half, y),
                    (cx - half, y - 0.40 * tall),
                    (cx + half, y - 0.40 * tall),
                    (cx + half, y),
                ],
                tones.wood,
            )
            continue
        top, low = y - 0.46 * tall, y - 0.26 * tall
        light = tones.lamp if rng.random() < 0.35 else mix(tones.wood, "#8a9296", 0.4)
        ink.area([(cx - half, low), (cx - half, top), (cx + half, top), (cx + half, low)], light)
        for part in (-1.0, -0.33, 0.33, 1.0):
            ink.stroke(
                [(cx + part * half, top), (cx + part * half, low)],
                0.008 * wide,
                0.008 * wide,
                tones.wood,
            )
        for level in (top, (top + low) / 2, low):
            ink.stroke(
                [(cx - half, level), (cx + half, level)], 0.008 * wide, 0.008 * wide, tones.wood
            )


def _roof(ink: Ink, span: tuple[float, float, float], tall: float, tones: EaveTones) -> None:
    """A tiled slope in gentle curve, its channels, its ridge."""
    left, right, eave = span
    rise, over = 0.30 * tall, 0.04 * (right - left)
    ridge = eave - rise
    ink.area(
        [
            (left - over, eave + 0.03 * tall),
            (left + over, ridge),
            (right - over, ridge),
            (right + over, eave + 0.03 * tall),
        ],
        tones.tile,
    )
    count = max(10, int((right - left) / (0.075 * tall)))
    for k in range(1, count):
        part = k / count
        start = (left + over + (right - left - 2 * over) * part, ridge)
        end = (left - over + (right - left + 2 * over) * part, eave + 0.03 * tall)
        middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + 0.02 * tall)
        ink.stroke(bend(start, middle, end, 4), 0.010 * tall, 0.018 * tall, tones.wet)
        ink.dot(*end, 0.016 * tall, mix(tones.tile, "#000000", 0.2))
    ink.stroke(
        [(left - over, eave + 0.035 * tall), (right + over, eave + 0.035 * tall)],
        0.03 * tall,
        0.03 * tall,
        mix(tones.tile, "#000000", 0.25),
    )
    ink.stroke(
        [(left, ridge), (right, ridge)], 0.05 * tall, 0.05 * tall, mix(tones.tile, "#000000", 0.3)
    )


def _gable(ink: Ink, at: Point, size: tuple[float, float], tones: EaveTones) -> None:
    """The stepped fire wall at an end of the house (马头墙)."""
    (x, eave), (wide, tall) = at, size
    half = 0.11 * wide
    for step, lift in ((1.0, 0.20), (0.5, 0.46)):
        w, top = half * step, eave - lift * tall
        ink.area(
            [
                (x - w, eave + 0.62 * tall * (step == 1.0)),
                (x - w, top),
                (x + w, top),
                (x + w, eave + 0.62 * tall * (step == 1.0)),
            ],
            tones.wall,
        )
        cap = bend(
            (x - 1.25 * w - 0.04 * tall, top - 0.05 * tall),
            (x, top + 0.02 * tall),
            (x + 1.25 * w + 0.04 * tall, top - 0.05 * tall),
            8,
        )
        ink.stroke(cap, 0.065 * tall, 0.065 * tall, tones.tile)
        ink.stroke([(px, py - 0.035 * tall) for px, py in cap], 0.02 * tall, 0.02 * tall, tones.wet)


def rings(ink: Ink, at: Point, r: float, tone: str) -> None:
    """What a drop draws on water."""
    for part in (1.0, 0.62, 0.28):
        edge = oval(*at, r * part, 0.26 * r * part)
        ink.stroke([*edge, edge[0]], max(0.9, 0.03 * r), max(0.9, 0.03 * r), tone)
    ink.stroke([(at[0], at[1] - 0.30 * r), at], 0.04 * r, 0.09 * r, tone)


def boat(ink: Ink, at: Point, s: float, tones: tuple[str, str, str]) -> None:
    """A boat with an arched mat (乌篷船); tones: hull, mat, its rim."""
    (x, y), (hull, mat, rim) = at, tones
    body = bend((x - 1.3 * s, y - 0.18 * s), (x - 0.9 * s, y + 0.16 * s), (x, y + 0.16 * s), 10)
    body += bend((x, y + 0.16 * s), (x + 0.9 * s, y + 0.16 * s), (x + 1.3 * s, y - 0.20 * s), 10)
    body += bend((x + 1.3 * s, y - 0.20 * s), (x, y + 0.06 * s), (x - 1.3 * s, y - 0.18 * s), 12)
    for dx, wide in ((-0.42, 0.40), (0.34, 0.40)):
        arch = bend(
            (x + (dx - wide) * s, y),
            (x + (dx - wide) * s, y - 0.52 * s),
            (x + dx * s, y - 0.52 * s),
            10,
        )
        arch += bend(
            (x + dx * s, y - 0.52 * s),
            (x + (dx + wide) * s, y - 0.52 * s),
            (x + (dx + wide) * s, y),
            10,
        )
        ink.area(arch, mat)
        for part in (0.0, 0.33, 0.66, 1.0):
            px = x + (dx - wide + 2 * wide * part) * s
            bow = [
                (px, y),
                (px + (0.5 - part) * 0.12 * s, y - (0.30 + 0.2 * (part * (1 - part)) * 4) * s),
            ]
            ink.stroke(bow, 0.02 * s, 0.02 * s, rim)
        ink.stroke(arch, 0.03 * s, 0.03 * s, rim)
    ink.area(body, hull)
    ink.stroke([(x + 0.9 * s, y - 0.6 * s), (x + 1.5 * s, y + 0.3 * s)], 0.03 * s, 0.05 * s, rim)
