"""An old plum in flower: a gnarled limb, straight shoots, five-petalled blossoms and buds."""

import math
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from pipeline.picture.painter.ink import Ink, Path, Point, bend, oval
from pipeline.picture.painter.planes import mix

Rng = np.random.Generator


@dataclass(frozen=True, slots=True, kw_only=True)
class PlumTones:
    """Wood, the light on it, the snow it carries; petals from dark to light; stamens."""

    wood: str
    bark: str
    snow: str
    petal: str
    bright: str
    heart: str
    gold: str


@dataclass(frozen=True, slots=True)
class Shoot:
    """A piece of wood to draw: its line and its width at both ends."""

    line: tuple[Point, ...]
    start: float
    end: float


def limb(points: Path, start: float, end: float, rng: Rng) -> Shoot:
    """A crooked limb through given points: knots and kinks between them."""
    line: list[Point] = [points[0]]
    for (ax, ay), (bx, by) in pairwise(points):
        span = math.hypot(bx - ax, by - ay)
        kink = rng.uniform(-0.13, 0.13) * span
        middle = ((ax + bx) / 2 - (by - ay) / span * kink, (ay + by) / 2 + (bx - ax) / span * kink)
        line += bend((ax, ay), middle, (bx, by), 8)[1:]
    return Shoot(tuple(line), start, end)


def _heading(line: Path, at: int) -> float:
    (ax, ay), (bx, by) = line[max(0, at - 1)], line[min(len(line) - 1, at + 1)]
    return math.atan2(by - ay, bx - ax)


def shoots(parent: Shoot, count: int, length: float, rng: Rng, *, up: float = 0.75) -> list[Shoot]:
    """Shoots from a limb: they leave at wide angles and most of them strive upwards."""
    done = []
    for number in range(count):
        share = 0.12 + 0.88 * (number + rng.uniform(0.2, 0.8)) / count
        at = int(np.clip(share * len(parent.line), 2, len(parent.line) - 2))
        side = -1 if rng.random() < up else 1
        turn = side * rng.uniform(0.55, 1.15)
        heading = _heading(parent.line, at)
        if math.cos(heading) < 0:
            turn = -turn
        angle = heading + turn
        long = length * rng.uniform(0.5, 1.15)
        x, y = parent.line[at]
        tip = (x + math.cos(angle) * long, y + math.sin(angle) * long)
        bow = rng.uniform(-0.16, 0.16) * long
        control = (
            (x + tip[0]) / 2 - math.sin(angle) * bow,
            (y + tip[1]) / 2 + math.cos(angle) * bow,
        )
        wide = (parent.start + (parent.end - parent.start) * share) * rng.uniform(0.34, 0.5)
        done.append(Shoot(tuple(bend((x, y), control, tip, 14)), wide, max(1.2, wide * 0.25)))
    return done


def wood(ink: Ink, shoot: Shoot, tones: PlumTones, rng: Rng) -> None:
    """One shoot with light on its upper side and, where it is thick, bark and snow."""
    ink.stroke(shoot.line, shoot.start, shoot.end, tones.wood)
    last = len(shoot.line) - 1
    for i, (x, y) in enumerate(shoot.line[1:-1], 1):
        wide = shoot.start + (shoot.end - shoot.start) * i / last
        if wide > 7 and rng.random() < 0.9:
            angle = _heading(shoot.line, i) + rng.uniform(-0.25, 0.25)
            spot = oval(x, y + wide * rng.uniform(-0.1, 0.25), wide * 0.55, wide * 0.10, angle)
            ink.area(spot, tones.bark)
    if shoot.start > 3.5:
        _snow(ink, shoot, tones, rng)


def _snow(ink: Ink, shoot: Shoot, tones: PlumTones, rng: Rng) -> None:
    """Snow on the upper side, in drifts of uneven length."""
    last = len(shoot.line) - 1
    drift: list[Point] = []
    thick = 0.0
    for i, (x, y) in enumerate(shoot.line):
        wide = shoot.start + (shoot.end - shoot.start) * i / last
        flat = abs(math.cos(_heading(shoot.line, i)))
        if flat > 0.35 and rng.random() < 0.86:
            drift.append((x, y - wide * 0.36 * flat))
            thick = max(1.6, wide * 0.36)
            continue
        _pile(ink, drift, thick, tones.snow)
        drift = []
    _pile(ink, drift, thick, tones.snow)


def _pile(ink: Ink, drift: list[Point], thick: float, tone: str) -> None:
    """One drift: thin at both ends, no thicker than the wood at its thinner one allows."""
    if len(drift) > 2:
        middle = len(drift) // 2
        ink.stroke(drift[: middle + 1], 0.8, thick, tone)
        ink.stroke(drift[middle:], thick, 0.8, tone)


def blossom(ink: Ink, at: Point, r: float, tones: PlumTones, rng: Rng) -> None:
    """An open flower, a little turned away from the viewer."""
    x, y = at
    turn, tilt = rng.uniform(0, 2 * math.pi), rng.uniform(0.72, 1.0)
    lean = rng.uniform(-0.5, 0.5)
    order = sorted(range(5), key=lambda k: math.sin(turn + k * 2 * math.pi / 5))
    for k in order:
        angle = turn + k * 2 * math.pi / 5
        px, py = x + math.cos(angle) * r * 0.56, y + math.sin(angle) * r * 0.56 * tilt
        tone = mix(tones.petal, tones.bright, rng.uniform(0.0, 0.35))
        ink.area(oval(px, py, r * 0.53, r * 0.50 * tilt, angle + lean), tone)
        glow = mix(tone, tones.bright, 0.75)
        ix, iy = x + math.cos(angle) * r * 0.66, y + math.sin(angle) * r * 0.66 * tilt
        ink.area(oval(ix, iy - r * 0.05, r * 0.32, r * 0.30 * tilt, angle), glow)
    ink.area(oval(x, y, r * 0.27, r * 0.25 * tilt, 0), tones.heart)
    for _ in range(11):
        angle, long = rng.uniform(0, 2 * math.pi), r * rng.uniform(0.32, 0.60)
        tip = (x + math.cos(angle) * long, y + math.sin(angle) * long * tilt)
        ink.stroke([(x, y), tip], r * 0.035 + 0.3, r * 0.03 + 0.3, tones.gold)
        ink.dot(*tip, r * 0.06 + 0.3, tones.gold)


def bud(ink: Ink, at: Point, r: float, tones: PlumTones, rng: Rng) -> None:
    """A closed bud in its dark cup."""
    x, y = at
    angle = rng.uniform(-2.4, -0.7)
    ink.area(
        oval(x + math.cos(angle) * r * 0.5, y + math.sin(angle) * r * 0.5, r, r * 0.86, angle),
        tones.petal,
    )
    ink.area(
        oval(
            x + math.cos(angle) * r * 0.8, y + math.sin(angle) * r * 0.8, r * 0.5, r * 0.42, angle
        ),
        tones.bright,
    )
    ink.area(
        oval(
            x - math.cos(angle) * r * 0.35, y - math.sin(angle) * r * 0.35, r * 0.55, r * 0.5, angle
        ),
        tones.heart,
    )


def flowers(
    ink: Ink, shoot: Shoot, size: float, tones: PlumTones, rng: Rng, *, dense: float
) -> None:
    """Flowers and buds along a shoot; buds towards its tip."""
    last = len(shoot.line) - 1
    for i, (x, y) in enumerate(shoot.line[2:], 2):
        if rng.random() > dense:
            continue
        dx, dy = rng.uniform(-0.45, 0.45, 2) * size
        if rng.random() < 0.30 + 0.6 * (i / last) ** 2:
            bud(ink, (x + dx * 0.5, y + dy * 0.5), size * rng.uniform(0.26, 0.38), tones, rng)
        else:
            blossom(ink, (x + dx, y + dy), size * rng.uniform(0.68, 1.22), tones, rng)
