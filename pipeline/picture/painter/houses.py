"""A hamlet under snow with lit windows."""

from dataclasses import dataclass

from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.ink import Ink, bend


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseTones:
    """Wall, shaded gable, snow on the roof, the edge of the tiles, and the light inside."""

    wall: str
    gable: str
    roof: str
    eave: str
    light: str


def house(
    ink: Ink, x: float, foot: float, wide: float, tones: HouseTones
) -> list[tuple[float, float]]:
    """One house seen from its long side; returns where its windows are."""
    tall, roof = wide * 0.34, wide * 0.30
    left, right, eave = x - wide / 2, x + wide / 2, foot - tall
    ink.area([(left, foot), (left, eave), (right, eave), (right, foot)], tones.wall)
    ink.area(
        [(right - wide * 0.24, foot), (right - wide * 0.24, eave), (right, eave), (right, foot)],
        tones.gable,
    )
    ridge_l, ridge_r = x - wide * 0.38, x + wide * 0.40
    slope = bend(
        (left - wide * 0.08, eave + wide * 0.02),
        (left + wide * 0.04, eave - roof * 0.30),
        (ridge_l, eave - roof),
        8,
    )
    slope += bend(
        (ridge_r, eave - roof),
        (right - wide * 0.02, eave - roof * 0.30),
        (right + wide * 0.09, eave + wide * 0.02),
        8,
    )
    ink.area(slope, tones.roof)
    ink.stroke([slope[0], slope[-1]], wide * 0.035, wide * 0.035, tones.eave)
    ink.stroke(
        [(ridge_l - wide * 0.03, eave - roof), (ridge_r + wide * 0.03, eave - roof)],
        wide * 0.05,
        wide * 0.05,
        tones.roof,
    )
    windows = [(left + wide * part, foot - tall * 0.5) for part in (0.2, 0.46)]
    for wx, wy in windows:
        half = wide * 0.062
        ink.area(
            [
                (wx - half, wy - half * 1.1),
                (wx + half, wy - half * 1.1),
                (wx + half, wy + half),
                (wx - half, wy + half),
            ],
            tones.light,
        )
        ink.stroke([(wx, wy - half), (wx, wy + half)], wide * 0.012, wide * 0.012, tones.gable)
    return windows


def hamlet(
    canvas: Canvas, places: tuple[tuple[float, float, float], ...], tones: HouseTones
) -> None:
    """Several houses (x, foot, width in px), the farthest first, each with a breath of light."""
    low = min(foot - wide for _, foot, wide in places)
    high = max(foot + wide for _, foot, wide in places)
    ink = Ink(canvas, low, high)
    lights = [(spot, wide) for x, foot, wide in places for spot in house(ink, x, foot, wide, tones)]
    ink.done()
    for (x, y), wide in lights:
        canvas.glow(x, y, wide * 0.30, tones.light, 0.20)
