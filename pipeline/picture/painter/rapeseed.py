"""Rapeseed in flower: single stalks near at hand, and the yellow field behind them."""

import math

import numpy as np

from pipeline.picture.painter import noise
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.ink import Ink, Point, bend, oval
from pipeline.picture.painter.planes import mix, ramp
from pipeline.picture.painter.shading import leaf

Rng = np.random.Generator
GOLD, BRIGHT, GREEN = "#f0b81c", "#ffe45c", "#6f9a3a"


def field(canvas: Canvas, start: float, end: float, tones: tuple[str, str]) -> None:
    """Rows that run towards the horizon at `start`; tones: leaves and flowers."""
    top, last, unit = int(start), min(canvas.height, int(end)), canvas.unit
    rows = canvas.y[top:last]
    canvas.over(tones[0], np.ones((last - top, canvas.width), np.float32), top)
    near = (rows - start + 8 * unit) / unit
    spread = (canvas.x - 0.47 * canvas.width) / unit / near
    furrow = (0.5 + 0.5 * np.cos(9.0 * spread)).astype(np.float32)
    size = (last - top, canvas.width)
    fine = noise.clouds(size, 26 * unit, canvas.rng("field"), octaves=3, gain=0.7, stretch=0.5)
    dense = (0.55 * furrow + 0.75 * (fine - 0.15)).astype(np.float32)
    canvas.over(tones[1], ramp(0.25, 0.75, dense), top)
    canvas.over(BRIGHT, ramp(0.58, 0.75, fine) * furrow * np.float32(0.8), top)


def _flower(ink: Ink, at: Point, r: float, rng: Rng) -> None:
    """Four petals in a cross."""
    turn, tone = rng.uniform(0, 1.6), mix(GOLD, BRIGHT, rng.uniform(0.2, 1))
    for k in range(4):
        angle = turn + k * math.pi / 2
        spot = (at[0] + math.cos(angle) * r * 0.55, at[1] + math.sin(angle) * r * 0.5)
        ink.area(oval(*spot, r * 0.52, r * 0.40, angle), tone)
    ink.dot(*at, r * 0.2, "#c98a10")


def stalk(ink: Ink, root: Point, size: tuple[float, float], rng: Rng) -> None:
    """A stalk with its cluster of flowers; `size` is its height and lean."""
    (x, y), (tall, lean) = root, size
    head = (x + lean, y - tall)
    stem = bend(root, (x + 0.1 * lean, y - 0.6 * tall), head, 16)
    s = tall / 300
    ink.stroke(stem, 6 * s, 3 * s, GREEN)
    for place in (3, 5, 8):
        side = rng.choice((-1, 1))
        angle = -math.pi / 2 + side * rng.uniform(0.7, 1.2)
        ink.area(
            leaf(stem[place], angle, rng.uniform(60, 95) * s, 11 * s, side * 0.25),
            mix(GREEN, "#2f6a3a", rng.uniform(0, 0.7)),
        )
    for branch in range(4):
        side = (-1) ** branch
        at = stem[10 + branch]
        tip = (at[0] + side * rng.uniform(24, 52) * s, at[1] - rng.uniform(30, 70) * s)
        ink.stroke([at, tip], 3 * s, 2 * s, GREEN)
        _cluster(ink, tip, 22 * s, 7, rng)
    _cluster(ink, head, 34 * s, 15, rng)


def _cluster(ink: Ink, at: Point, r: float, count: int, rng: Rng) -> None:
    """Flowers around a tip, buds on top."""
    for _ in range(3):
        ink.dot(
            at[0] + rng.uniform(-0.3, 0.3) * r,
            at[1] - rng.uniform(0.6, 1.1) * r,
            0.16 * r,
            "#b9c23f",
        )
    for _ in range(count):
        spot = (at[0] + rng.normal(0, 0.5) * r, at[1] + rng.normal(0, 0.42) * r)
        _flower(ink, spot, r * rng.uniform(0.36, 0.52), rng)
