"""Bamboo: jointed culms and the hanging leaves of its twigs."""

import math
from dataclasses import dataclass

import numpy as np

from pipeline.picture.painter.ink import Ink, Point, bend
from pipeline.picture.painter.planes import mix
from pipeline.picture.painter.shading import leaf

Rng = np.random.Generator


@dataclass(frozen=True, slots=True, kw_only=True)
class BambooTones:
    """The culm in the shade and in the light, the ring at a joint, leaves from dark to light."""

    shade: str
    light: str
    ring: str
    leaf: str
    bright: str


def culm(
    ink: Ink, foot: Point, size: tuple[float, float, float], tones: BambooTones, rng: Rng
) -> list[Point]:
    """A culm of a height, lean and width; returns its joints from below."""
    (x, y), (tall, lean, wide) = foot, size
    line = bend(foot, (x + 0.1 * lean, y - 0.6 * tall), (x + lean, y - tall), 60)
    joints, at = [], int(rng.integers(0, 4))
    _internode(ink, line[: at + 1], wide, tones)  # the cut piece that stands in the ground
    while at < 59:
        step = max(3, round(7 - 0.04 * at))
        piece = line[at : min(60, at + step) + 1]
        w = wide * (1 - 0.5 * at / 60)
        _internode(ink, piece, w, tones)
        jx, jy = piece[0]
        ink.stroke([(jx - 0.58 * w, jy), (jx + 0.58 * w, jy)], 0.16 * w, 0.16 * w, tones.ring)
        ink.stroke(
            [(jx - 0.5 * w, jy - 0.16 * w), (jx + 0.5 * w, jy - 0.16 * w)],
            0.07 * w,
            0.07 * w,
            tones.light,
        )
        joints.append((jx, jy))
        at += step
    return joints


def _internode(ink: Ink, piece: list[Point], w: float, tones: BambooTones) -> None:
    """The piece between two joints, lit from the left."""
    if len(piece) < 2:
        return
    ink.stroke(piece, w, w * 0.97, tones.shade)
    for shift, part, blend in ((-0.08, 0.72, 0.35), (-0.16, 0.42, 0.7), (-0.22, 0.18, 1.0)):
        lit = [(px + shift * w, py) for px, py in piece]
        ink.stroke(lit, part * w, part * w, mix(tones.shade, tones.light, blend))


def twig(ink: Ink, at: Point, size: tuple[float, float], tones: BambooTones, rng: Rng) -> None:
    """A twig with hanging leaves in groups; `size` is its signed reach and a leaf."""
    (x, y), (reach, long) = at, size
    side = 1 if reach > 0 else -1
    line = bend(
        at, (x + 0.5 * reach, y - 0.35 * abs(reach)), (x + reach, y - 0.05 * abs(reach)), 12
    )
    ink.stroke(line, long * 0.035, long * 0.015, tones.leaf)
    for place in (4, 7, 10, 12):
        for _ in range(int(rng.integers(3, 6))):
            angle = math.pi / 2 - side * rng.uniform(-0.35, 1.05)
            tone = mix(tones.leaf, tones.bright, rng.uniform(0, 1) ** 1.6)
            size_ = long * rng.uniform(0.65, 1.1)
            ink.area(leaf(line[place], angle, size_, size_ * 0.085, side * 0.08), tone)
