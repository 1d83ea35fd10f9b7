"""Lotus: round leaves on water, open flowers, buds and seed pods."""

import math
from dataclasses import dataclass

import numpy as np

from pipeline.picture.painter.ink import Ink, Point, bend, oval
from pipeline.picture.painter.planes import mix
from pipeline.picture.painter.shading import petal, shaded

Rng = np.random.Generator


@dataclass(frozen=True, slots=True, kw_only=True)
class LeafTones:
    """The rim and the heart of the upper side, its veins, the under side that a fold shows."""

    rim: str
    heart: str
    vein: str
    under: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowerTones:
    """Petals from tip to root, the lines on them, pod, stamens and stem."""

    tip: str
    root: str
    line: str
    pod: str
    gold: str
    stem: str


def _rim(at: Point, size: tuple[float, float], turn: float, rng: Rng) -> list[Point]:
    """The wavy edge of a leaf."""
    (x, y), (wide, tall) = at, size
    phase = rng.uniform(0, 6.3, 3)
    waves = ((3, 0.035), (5, 0.03), (9, 0.016))
    edge = []
    for k in range(72):
        a = 2 * math.pi * k / 72
        swell = 1 + sum(s * math.sin(n * a + p) for (n, s), p in zip(waves, phase, strict=True))
        px, py = wide * math.cos(a) * swell, tall * math.sin(a) * swell
        cos, sin = math.cos(turn), math.sin(turn)
        edge.append((x + px * cos - py * sin, y + px * sin + py * cos))
    return edge


def pad(
    ink: Ink, at: Point, size: tuple[float, float], tones: LeafTones, rng: Rng, *, turn: float = 0.0
) -> None:
    """One leaf seen from above at an angle: veins from its heart, and a fold in front."""
    wide, tall = size
    edge = _rim(at, size, turn, rng)
    heart = (at[0] + rng.uniform(-0.08, 0.08) * wide, at[1] - 0.12 * tall)
    shaded(ink, edge, heart, (tones.rim, tones.heart), 14)
    count = len(edge)
    start = int(rng.integers(0, 4))
    for k in range(start, count, 4):
        ex, ey = edge[k]
        tip = (heart[0] + (ex - heart[0]) * 0.93, heart[1] + (ey - heart[1]) * 0.93)
        ink.stroke([heart, tip], wide * 0.016, wide * 0.003, tones.vein)
    ink.area(oval(*heart, wide * 0.045, tall * 0.05), mix(tones.vein, "#ffffff", 0.35))
    _fold(ink, edge, heart, tones, rng)


def _fold(ink: Ink, edge: list[Point], heart: Point, tones: LeafTones, rng: Rng) -> None:
    """A stretch of the front edge turned up, showing the pale under side."""
    count = len(edge)
    first = int(count * rng.uniform(0.06, 0.2))
    last = first + int(count * rng.uniform(0.16, 0.26))
    outer = edge[first : last + 1]
    span = max(1, len(outer) - 1)
    inner = []
    for i, (x, y) in enumerate(outer):
        depth = 0.20 * math.sin(math.pi * i / span)
        inner.append((x + (heart[0] - x) * depth, y + (heart[1] - y) * depth))
    ink.area(outer + inner[::-1], tones.under)
    ink.stroke(inner, 1.2, 1.2, mix(tones.under, "#ffffff", 0.3))


def _petal(ink: Ink, root: Point, way: tuple[float, float, float], tones: FlowerTones) -> None:
    angle, long, half = way
    shape = petal(root, angle, long, half, tip=0.56)
    focus = (root[0] + math.cos(angle) * long * 0.22, root[1] + math.sin(angle) * long * 0.22)
    shaded(ink, shape, focus, (tones.tip, tones.root), 12)
    for aside in (-0.4, -0.14, 0.14, 0.4):
        turn = angle + aside * half / long
        start = (root[0] + math.cos(turn) * long * 0.35, root[1] + math.sin(turn) * long * 0.35)
        end = (root[0] + math.cos(turn) * long * 0.80, root[1] + math.sin(turn) * long * 0.80)
        ink.stroke([start, end], half * 0.012, half * 0.035, tones.line)


def flower(ink: Ink, at: Point, size: float, tones: FlowerTones, rng: Rng) -> None:
    """An open lotus of `size` px height, its cup resting on the point."""
    x, y = at
    up = -math.pi / 2
    for aside in (1.28, 0.86, 0.43, 0.0):
        for side in (-1, 1) if aside else (1,):
            long = size * rng.uniform(0.94, 1.04) * (1 - 0.10 * aside)
            _petal(
                ink,
                (x + side * aside * size * 0.10, y),
                (up + side * aside, long, size * 0.20),
                tones,
            )
    _heart(ink, (x, y - size * 0.46), size * 0.17, tones, rng)
    for aside in (1.46, 0.98, 0.34):
        for side in (-1, 1):
            long = size * rng.uniform(0.96, 1.04) * (0.40 + 0.24 * aside)
            root = (x + side * aside * size * 0.07, y + size * 0.05)
            _petal(
                ink,
                root,
                (up + side * (aside + rng.uniform(-0.05, 0.05)), long, size * 0.19),
                tones,
            )


def _heart(ink: Ink, at: Point, r: float, tones: FlowerTones, rng: Rng) -> None:
    """The pod in its ring of stamens."""
    x, y = at
    for _ in range(60):
        a, long = rng.uniform(-3.3, 0.2), r * rng.uniform(1.1, 1.6)
        tip = (x + math.cos(a) * long * 1.15, y + math.sin(a) * long * 0.7 + r * 0.2)
        ink.stroke([(x, y + r * 0.4), tip], r * 0.05, r * 0.035, tones.gold)
        ink.dot(*tip, r * 0.055, mix(tones.gold, "#ffffff", 0.4))
    pod(ink, at, r, tones)


def pod(ink: Ink, at: Point, r: float, tones: FlowerTones) -> None:
    """A seed pod: a cup with a flat top and its seeds."""
    x, y = at
    cup = bend((x - r, y), (x - 0.7 * r, y + 0.9 * r), (x, y + 1.15 * r), 8)
    cup += bend((x, y + 1.15 * r), (x + 0.7 * r, y + 0.9 * r), (x + r, y), 8)
    shaded(ink, cup, (x - 0.3 * r, y + 0.3 * r), (mix(tones.pod, "#2c4a1c", 0.35), tones.pod), 6)
    ink.area(oval(x, y, r, 0.42 * r), mix(tones.pod, "#ffffff", 0.22))
    for dx, dy in ((0, 0), (-0.5, -0.05), (0.5, -0.05), (-0.25, 0.18), (0.28, 0.18), (0, -0.22)):
        ink.area(oval(x + dx * r, y + dy * r, 0.11 * r, 0.07 * r), mix(tones.pod, "#2c4a1c", 0.6))


def bud(ink: Ink, at: Point, size: float, tones: FlowerTones, lean: float = 0.0) -> None:
    """A closed bud standing on the point."""
    up = -math.pi / 2 + lean
    for aside, wide in ((0.16, 0.26), (-0.16, 0.26), (0.0, 0.30)):
        shape = petal(at, up + aside, size * (1.0 - abs(aside) * 0.5), size * wide, tip=0.42)
        focus = (at[0] + math.cos(up) * size * 0.2, at[1] + math.sin(up) * size * 0.2)
        shaded(ink, shape, focus, (tones.tip, mix(tones.tip, tones.root, 0.75)), 12)
    for aside in (-0.10, 0.06, 0.2):
        tip = (
            at[0] + math.cos(up + aside) * size * 0.82,
            at[1] + math.sin(up + aside) * size * 0.82,
        )
        ink.stroke([at, tip], size * 0.004, size * 0.010, tones.line)


def stalk(ink: Ink, foot: Point, head: Point, wide: float, tones: tuple[str, str]) -> None:
    """A round stem with light on its left side."""
    middle = (foot[0] + (head[0] - foot[0]) * 0.25, (foot[1] + head[1]) / 2)
    line = bend(foot, middle, head, 24)
    ink.stroke(line, wide * 1.15, wide, tones[0])
    ink.stroke([(x - wide * 0.2, y) for x, y in line], wide * 0.3, wide * 0.25, tones[1])
