"""Roofs of grey tiles, white walls and stepped gables, as in the towns along the river."""

from dataclasses import dataclass

import numpy as np

from pipeline.picture.painter import noise
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.ink import Ink, Point, bend
from pipeline.picture.painter.planes import mix, ramp


@dataclass(frozen=True, slots=True, kw_only=True)
class TownTones:
    """Wall and its shaded side, tile, the light edge of tiles, snow, wood, light in windows."""

    wall: str
    shade: str
    tile: str
    edge: str
    snow: str
    wood: str
    light: str


@dataclass(frozen=True, slots=True)
class Slope:
    """A roof plane: left and right end of its ridge and of its eave."""

    ridge: tuple[Point, Point]
    eave: tuple[Point, Point]


def slope(canvas: Canvas, plane: Slope, tones: TownTones, pitch: float, snow: float) -> None:
    """Rows of round tiles from ridge to eave; snow lies thin and lets the rows show through."""
    (al, at), (ar, _) = plane.ridge
    (bl, bt), (br, _) = plane.eave
    top, end = max(0, int(at)), min(canvas.height, int(bt) + 2)
    if end - top < 2:
        return
    rows = canvas.y[top:end]
    down = np.clip((rows - np.float32(at)) / np.float32(bt - at), 0, 1)
    left, right = al + (bl - al) * down, ar + (br - ar) * down
    across = (canvas.x - left) / (right - left)
    cover = np.clip(canvas.x - left + 0.5, 0, 1) * np.clip(right - canvas.x + 0.5, 0, 1)
    cover = cover * np.clip(rows - np.float32(at) + 0.5, 0, 1)
    count = max(6, round((br - bl) / pitch))
    column = np.abs(np.sin(np.pi * count * across))  # 1 on the back of a tile, 0 in the gutter
    course = (down * max(4, round((bt - at) / (pitch * 0.62)))) % 1.0
    canvas.over(tones.tile, cover, top)
    canvas.over(tones.edge, cover * ramp(0.55, 1.0, column) * (0.35 + 0.45 * course), top)
    canvas.over(mix(tones.tile, "#000000", 0.35), cover * ramp(0.90, 1.0, course) * 0.45, top)
    rng = canvas.rng(f"roof {al:.0f} {at:.0f}")
    drift = noise.clouds((end - top, canvas.width), 90 * canvas.unit, rng, octaves=5, gain=0.65)
    deep = ramp(0.74 - 0.45 * snow, 0.98 - 0.45 * snow, drift)
    lip = 0.50 + 0.38 * column  # each tile ends in a round lip
    thin = ramp(0.16, 0.0, course - lip) * ramp(0.18, 0.62, column)
    thin = thin * (0.35 + 0.65 * ramp(0.3, 0.6, drift))
    canvas.over(tones.snow, cover * np.maximum(thin, deep * ramp(0.05, 0.4, column)) * 0.96, top)


def ridge(ink: Ink, start: Point, end: Point, thick: float, tones: TownTones) -> None:
    """A ridge of stacked tiles with lifted ends and a line of snow."""
    lift = thick * 1.5
    (ax, ay), (bx, by) = start, end
    line = [(ax - thick, ay - lift), *bend((ax, ay), ((ax + bx) / 2, (ay + by) / 2), (bx, by), 8)]
    line.append((bx + thick, by - lift))
    ink.stroke(line, thick, thick, tones.tile)
    ink.stroke([(x, y - thick * 0.55) for x, y in line], thick * 0.62, thick * 0.62, tones.snow)


def gable(ink: Ink, at: Point, size: tuple[float, float], tones: TownTones, steps: int) -> None:
    """A stepped fire gable (马头墙) over its foot `at`: white wall, dark copings, snow on them."""
    (x, foot), (wide, tall) = at, size
    rise = tall * 0.16
    for step in range(steps, -1, -1):
        half = wide / 2 * (0.34 + 0.66 * step / max(1, steps))
        top = foot - tall + rise * step
        ink.area([(x - half, foot), (x - half, top), (x + half, top), (x + half, foot)], tones.wall)
    for step in range(steps, -1, -1):
        half = wide / 2 * (0.34 + 0.66 * step / max(1, steps))
        inner = 0.0 if step == 0 else wide / 2 * (0.34 + 0.66 * (step - 1) / max(1, steps))
        top = foot - tall + rise * step
        for start, end in ((x - half, x - inner), (x + inner, x + half)):
            _coping(ink, (start, end, top), wide * 0.045, tones, x)


def _coping(
    ink: Ink, span: tuple[float, float, float], thick: float, tones: TownTones, middle: float
) -> None:
    start, end, y = span
    over = thick * 0.9
    line = [(start - over, y), (end + over, y)]
    if start < middle - 1:
        line[0] = (start - 1.5 * over, y - thick * 0.2)
        line.insert(0, (start - 2.3 * over, y - thick * 1.3))
    if end > middle + 1:
        line[-1] = (end + 1.5 * over, y - thick * 0.2)
        line.append((end + 2.3 * over, y - thick * 1.3))
    ink.stroke(line, thick, thick, tones.tile)
    ink.stroke([(x, y - thick * 0.62) for x, y in line], thick * 0.75, thick * 0.75, tones.snow)


def window(ink: Ink, at: Point, size: tuple[float, float], tones: TownTones, lit: bool) -> None:  # noqa: FBT001  a window is lit or dark
    """A latticed window under a small canopy."""
    (x, y), (wide, tall) = at, size
    box = [(x - wide / 2, y), (x - wide / 2, y + tall), (x + wide / 2, y + tall), (x + wide / 2, y)]
    ink.area(box, tones.light if lit else mix(tones.wood, "#55606c", 0.5))
    for k in range(5):
        px = x - wide / 2 + wide * k / 4
        ink.stroke([(px, y), (px, y + tall)], wide * 0.05, wide * 0.05, tones.wood)
    for k in range(4):
        py = y + tall * k / 3
        ink.stroke([(x - wide / 2, py), (x + wide / 2, py)], wide * 0.05, wide * 0.05, tones.wood)
    hood = [(x - wide * 0.72, y - tall * 0.10), (x + wide * 0.72, y - tall * 0.10)]
    ink.stroke(hood, tall * 0.12, tall * 0.12, tones.tile)
    ink.stroke([(px, py - tall * 0.08) for px, py in hood], tall * 0.09, tall * 0.09, tones.snow)
