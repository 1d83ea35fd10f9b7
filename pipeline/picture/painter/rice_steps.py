"""Rice on a hill: one slope cut into level steps that follow its folds."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from pipeline.picture.painter import noise
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.planes import Plane, colour, ramp


@dataclass(frozen=True, slots=True, kw_only=True)
class Slope:
    """Where the steps begin and end (px), how many there are, and the folds of the land.

    A fold is (x as a share of the width, its half width, how many steps it lifts the land).
    """

    top: float
    end: float
    steps: int
    folds: tuple[tuple[float, float, float], ...]


def paint(canvas: Canvas, land: Slope, fields: Sequence[str], earth: str, light: str) -> Plane:
    """Lay the steps: ripe fields, a dark bank under each, light on its edge.

    Returns how many steps down each pixel lies, from the row `land.top`.
    """
    top = int(land.top)
    rows = canvas.y[top:]
    part = np.clip((rows - np.float32(land.top)) / np.float32(land.end - land.top), 0, 1.6)
    level = _levels(canvas, land, part)
    number = np.floor(level)
    within = level - number
    cover = np.clip(rows - _crest(canvas, land)[None, :] + 0.5, 0, 1)
    canvas.over(_tones(canvas, number, fields), cover, top)
    _rice(canvas, cover, part, (earth, light), top)
    canvas.over(light, cover * ramp(0.55, 0.0, within) * np.float32(0.40), top)
    bank = (0.16 + 0.05 * np.sin(number * 2.4)).astype(np.float32)
    shade = np.clip((within - 1 + bank) / (0.45 * bank), 0, 1)
    canvas.over(earth, cover * shade * np.float32(0.86), top)
    canvas.over("#fff2c4", cover * ramp(0.07, 0.0, within) * np.float32(0.75), top)
    return level


def _rice(canvas: Canvas, cover: Plane, part: Plane, tones: tuple[str, str], top: int) -> None:
    """Ears in the light and the shade between them."""
    earth, light = tones
    rng = canvas.rng("rice")
    size = cover.shape[0], cover.shape[1]
    cell = max(2.0, 4 * canvas.unit)
    rice = noise.clouds(size, cell, rng, octaves=2, gain=0.9, stretch=2.8, coarse=1)
    canvas.over(light, cover * ramp(0.50, 0.80, rice) * np.float32(0.42), top)
    canvas.over(earth, cover * ramp(0.56, 0.34, rice) * ramp(0, 0.5, part) * np.float32(0.30), top)


def _levels(canvas: Canvas, land: Slope, part: Plane) -> Plane:
    """How many steps down each pixel lies; the steps grow towards the viewer."""
    x = canvas.x / np.float32(canvas.width)
    size = (len(part), canvas.width)
    rng = canvas.rng("terraces")
    rolling = noise.clouds(size, 430 * canvas.unit, rng, octaves=2, coarse=4, stretch=0.5)
    lift: Plane = (rolling - 0.5) * np.float32(0.20 * land.steps)
    for middle, half, steps in land.folds:
        lift = lift + np.float32(steps) * np.exp(-(((x - middle) / half) ** 2))
    down = np.log1p(6.0 * part) / np.float32(np.log(7.0))
    level: Plane = (np.float32(land.steps) * down + lift * (1.15 - 0.6 * part)).astype(np.float32)
    return level


def _crest(canvas: Canvas, land: Slope) -> Plane:
    """The upper edge of the terraced hill."""
    x = canvas.x[0] / np.float32(canvas.width)
    lift = np.zeros_like(x)
    for middle, half, steps in land.folds:
        lift += np.float32(steps) * np.exp(-(((x - middle) / half) ** 2))
    roll = noise.line(canvas.width, 500 * canvas.unit, canvas.rng("terrace crest"), octaves=3)
    crest: Plane = land.top + (60 + 40 * roll - 14 * lift) * np.float32(canvas.unit)
    return crest.astype(np.float32)


def _tones(canvas: Canvas, number: Plane, fields: Sequence[str]) -> Plane:
    """Every field has a tone of its own."""
    order = canvas.rng("fields").integers(0, len(fields), 97)
    table = np.array([colour(code) for code in fields], np.float32)[order]
    picked: Plane = table[number.astype(np.int32) % 97]
    return picked
