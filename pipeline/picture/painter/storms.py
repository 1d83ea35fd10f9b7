"""Thunder: towering cloud, lightning that branches, slanting rain."""

import math
from itertools import pairwise

import numpy as np

from pipeline.picture.painter import noise
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.ink import Ink, Point
from pipeline.picture.painter.planes import bell, ramp
from pipeline.picture.painter.veil import Veil

Rng = np.random.Generator

# Rain in three depths: drops on 1080 x 1920, shortest and longest, width, strength.
_RAIN = ((420, 26, 60, 1.2, 0.30), (160, 60, 130, 1.8, 0.36), (34, 140, 240, 2.8, 0.30))


def rain(canvas: Canvas, tone: str, amount: float = 1.0, slant: float = 0.14) -> None:
    """Rain over the whole picture; `slant` is how far it drifts to the left while it falls."""
    veil, rng, unit = Veil(canvas), canvas.rng("rain"), canvas.unit
    share = canvas.width * canvas.height / (1080 * 1920) / unit**2
    for count, short, long, wide, strength in _RAIN:
        for x, y, size, bright in rng.random((round(count * share * amount), 4)):
            fall = (short + (long - short) * size) * unit
            start = (x * 1.1 * canvas.width, (y * 1.1 - 0.05) * canvas.height)
            end = (start[0] - slant * fall, start[1] + fall)
            veil.stroke([start, end], 0.3 * unit, wide * unit, strength * (0.5 + bright))
    veil.done(tone)


def cloud(canvas: Canvas, end: float, tones: tuple[str, str], at: Point) -> None:
    """Storm cloud from the top to a height: its dark, and the light that a bolt at `at` throws."""
    rows = int(end)
    size = (rows, canvas.width)
    mass = noise.clouds(size, 620 * canvas.unit, canvas.rng("cloud"), octaves=6, stretch=0.45)
    fade = ramp(end, 0.45 * end, canvas.y[:rows])
    canvas.over(tones[0], ramp(0.42, 0.62, mass) * fade * np.float32(0.75))
    near = bell(at[0], 430 * canvas.unit, canvas.x) * bell(
        at[1], 250 * canvas.unit, canvas.y[:rows]
    )
    canvas.over(tones[1], ramp(0.44, 0.66, mass) * near * np.float32(0.5))


def bolt(start: Point, end: Point, rough: float, rng: Rng) -> list[Point]:
    """A broken line between two points: halved again and again, each half moved aside."""
    line = [start, end]
    for depth in range(7):
        finer = [line[0]]
        for (ax, ay), (bx, by) in pairwise(line):
            push = rng.uniform(-rough, rough) * 0.58**depth
            finer += [
                ((ax + bx) / 2 - (by - ay) * push, (ay + by) / 2 + (bx - ax) * push),
                (bx, by),
            ]
        line = finer
    return line


def lightning(canvas: Canvas, start: Point, end: Point, tones: tuple[str, str]) -> None:
    """A bolt with its branches, and the air that glows around it; tones: glow and core."""
    unit, rng = canvas.unit, canvas.rng("lightning")
    trunk = bolt(start, end, 0.20, rng)
    branches = [(trunk, 10.0)]
    for place in (0.16, 0.27, 0.40, 0.52, 0.66):
        root = trunk[int(place * len(trunk))]
        angle = math.pi / 2 + (-1) ** int(rng.integers(2)) * rng.uniform(0.35, 0.9)
        long = rng.uniform(0.18, 0.40) * math.dist(start, end)
        tip = (root[0] + math.cos(angle) * long, root[1] + math.sin(angle) * long)
        arm = bolt(root, tip, 0.24, rng)
        branches += [
            (arm, 5.0),
            (bolt(arm[len(arm) // 2], (tip[0] + long * 0.2, tip[1]), 0.3, rng), 2.6),
        ]
    for blur, wide, strength in ((26.0, 5.0, 0.75), (7.0, 2.2, 0.85)):
        veil = Veil(canvas, start[1] - 90 * unit, end[1] + 90 * unit)
        for line, thick in branches:
            veil.stroke(line, thick * wide * unit, wide * unit, 1.0)
        veil.done(tones[0], strength, blur * unit)
    ink = Ink(canvas, start[1] - 20 * unit, end[1] + 20 * unit)
    for line, thick in branches:
        rise = len(line) // 9
        ink.stroke(line[: rise + 1], 1.2 * unit, thick * unit, tones[1])
        ink.stroke(line[rise:], thick * unit, 1.4 * unit, tones[1])
    ink.done(1.0, 0.5)
