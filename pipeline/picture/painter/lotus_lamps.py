"""Lotus lamps on the water: paper petals around a flame, with their light in the river."""

import math

import numpy as np

from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.ink import Ink, Point, bend, oval
from pipeline.picture.painter.planes import bell, mix

PETAL, DEEP, LIT, FLAME = "#e8718a", "#a93a5e", "#ffd9b8", "#ffe9a8"


def _petal(ink: Ink, root: Point, size: tuple[float, float], turn: float, tone: str) -> None:
    """A pointed petal of a length and half width that leans by `turn` from upright."""
    (x, y), (long, wide) = root, size
    up, across = (math.sin(turn), -math.cos(turn)), (math.cos(turn), math.sin(turn))
    tip = (x + up[0] * long, y + up[1] * long)
    sides = [
        (x + up[0] * long * 0.45 + across[0] * w, y + up[1] * long * 0.45 + across[1] * w)
        for w in (-2 * wide, 2 * wide)
    ]
    ink.area(bend(root, sides[0], tip, 10) + bend(tip, sides[1], root, 10), tone)


def _ring(ink: Ink, at: Point, r: float, turns: tuple[float, ...], tones: tuple[str, str]) -> None:
    x, y = at
    for turn in turns:
        root = (x + math.sin(turn) * r * 0.34, y + r * 0.10 * math.cos(turn))
        long = r * (0.92 - 0.10 * abs(turn))
        _petal(ink, root, (long, r * 0.27), turn, tones[0])
        _petal(ink, root, (long * 0.74, r * 0.17), turn, tones[1])


def lamp(canvas: Canvas, at: Point, r: float, haze: float = 0.0) -> None:
    """A lamp of radius `r`; `haze` from 0 to 1 takes the far ones into the evening."""
    x, y = at
    _reflection(canvas, at, r)
    canvas.glow(x, y - r * 0.3, r * 1.9, "#ffab5e", 0.50)
    ink = Ink(canvas, y - 1.6 * r, y + r)
    if r < 9:
        ink.area(oval(x, y - r * 0.25, r * 0.75, r * 0.5), mix(LIT, PETAL, 0.35))
        ink.done(1 - 0.4 * haze)
    else:
        _flower(ink, at, r)
        ink.done()
    canvas.glow(x, y - r * 0.42, r * 0.42, FLAME, 0.9)
    canvas.glow(x, y - r * 0.3, r * 0.95, "#ffc070", 0.34)


def _flower(ink: Ink, at: Point, r: float) -> None:
    x, y = at
    ink.area(oval(x, y + r * 0.12, r * 0.98, r * 0.20), "#2f5a4a")
    ink.area(oval(x, y + r * 0.08, r * 0.86, r * 0.14), "#4c7f5e")
    _ring(ink, at, r, (-1.28, 1.28, -0.85, 0.85, -0.42, 0.42, 0.0), (DEEP, PETAL))
    flame = bend((x - r * 0.09, y - r * 0.18), (x - r * 0.14, y - r * 0.44), (x, y - r * 0.72), 8)
    flame += bend((x, y - r * 0.72), (x + r * 0.14, y - r * 0.44), (x + r * 0.09, y - r * 0.18), 8)
    ink.area(flame, "#fff6d6")
    front = (x, y + r * 0.12)
    for turn in (-1.15, 1.15, -0.66, 0.66, 0.0):
        root = (x + math.sin(turn) * r * 0.40, front[1] - r * 0.02)
        long = r * (0.60 - 0.05 * abs(turn))
        _petal(ink, root, (long, r * 0.25), turn * 1.1, PETAL)
        _petal(ink, root, (long * 0.86, r * 0.18), turn * 1.1, mix(PETAL, LIT, 0.55))
        _petal(ink, root, (long * 0.55, r * 0.10), turn * 1.1, LIT)


def _reflection(canvas: Canvas, at: Point, r: float) -> None:
    """A trembling column of light below the lamp."""
    x, y = at
    long = 3.4 * r
    top, end = max(0, int(y)), min(canvas.height, int(y + long))
    if end - top < 2:
        return
    rows = canvas.y[top:end]
    down = (rows - np.float32(y)) / np.float32(long)
    sway = np.sin(rows / np.float32(r * 0.16 + 1.2)) * np.float32(0.14 * r) * (0.3 + down)
    wide = np.float32(0.55 * r) * (1 - 0.35 * down)
    across = np.exp(-(((canvas.x - np.float32(x) - sway) / wide) ** 2))
    ripple = 0.62 + 0.38 * np.sin(rows / np.float32(r * 0.11 + 1.0))
    fade = bell(0, 0.55, down)
    canvas.over("#ff9f5c", across * ripple * fade * np.float32(0.55), top)
