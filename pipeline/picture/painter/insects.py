"""Small creatures, large enough to be recognised: cicada, dragonfly, ladybird."""

import math
from collections.abc import Callable

from pipeline.picture.painter.ink import Ink, Path, Point, bend, oval
from pipeline.picture.painter.planes import mix
from pipeline.picture.painter.shading import shaded


def _placer(at: Point, size: float, turn: float) -> Callable[[Path], list[Point]]:
    """From a creature's own coordinates (head up, length about 1) to the canvas."""
    cos, sin = math.cos(turn), math.sin(turn)

    def place(path: Path) -> list[Point]:
        return [
            (at[0] + size * (x * cos - y * sin), at[1] + size * (x * sin + y * cos))
            for x, y in path
        ]

    return place


def cicada(ink: Ink, at: Point, size: float, turn: float, tones: tuple[str, str, str]) -> None:
    """Seen from above, head up; `tones` are body, wing and the light on both."""
    body, wing, light = tones
    put = _placer(at, size, turn)
    for side in (-1, 1):
        for knee, end in ((-0.30, -0.52), (-0.12, 0.02), (0.05, 0.26)):
            leg = [(side * 0.12, knee + 0.05), (side * 0.30, knee - 0.02), (side * 0.34, end)]
            ink.stroke(put(leg), size * 0.030, size * 0.016, body)
    ink.area(put(oval(0, 0.12, 0.15, 0.36)), body)
    for band in range(5):
        y = 0.08 + band * 0.075
        ink.stroke(put([(-0.13, y), (0, y + 0.025), (0.13, y)]), size * 0.014, size * 0.014, light)
    for side in (-1, 1):
        edge = bend((side * 0.13, -0.24), (side * 0.46, -0.05), (side * 0.30, 0.74), 14)
        edge += bend((side * 0.30, 0.74), (side * 0.04, 0.60), (side * 0.04, -0.10), 12)
        shaded(ink, put(edge), put([(side * 0.2, 0.2)])[0], (wing, mix(wing, light, 0.55)), 8)
        for x, y in ((0.30, 0.70), (0.22, 0.66), (0.33, 0.45), (0.31, 0.25), (0.14, 0.60)):
            ink.stroke(put([(side * 0.10, -0.16), (side * x, y)]), size * 0.014, size * 0.006, body)
        ink.stroke(put(edge[:15]), size * 0.026, size * 0.012, body)
    ink.area(put(oval(0, -0.27, 0.20, 0.13)), body)
    ink.area(put(oval(0, -0.25, 0.11, 0.07)), mix(body, light, 0.35))
    ink.area(put(oval(0, -0.40, 0.19, 0.075)), body)
    for side in (-1, 1):
        ink.area(put(oval(side * 0.19, -0.40, 0.055, 0.05)), "#b4472e")
        ink.stroke(
            put([(side * 0.06, -0.46), (side * 0.12, -0.58)]), size * 0.012, size * 0.006, body
        )


def dragonfly(ink: Ink, at: Point, size: float, turn: float, tones: tuple[str, str, str]) -> None:
    """Seen from above, head up; `tones` are body, wing and wing vein."""
    body, wing, vein = tones
    put = _placer(at, size, turn)
    for side in (-1, 1):
        for lift, low, long in ((-0.20, -0.09, 0.62), (0.10, 0.04, 0.56)):
            tip = (side * long, lift)
            edge = bend((0, -0.12 + low * 0.5), (side * 0.35, lift - 0.13), tip, 10)
            edge += bend(tip, (side * 0.42, lift + 0.16), (0, -0.05 + low * 0.5), 10)
            ink.area(put(edge), wing)
            ink.stroke(put(edge[:11]), size * 0.010, size * 0.006, vein)
            ink.stroke(
                put([(0, -0.08), (side * long * 0.9, lift + 0.03)]),
                size * 0.006,
                size * 0.004,
                vein,
            )
            ink.area(put(oval(side * long * 0.86, lift - 0.015, 0.035, 0.012)), body)
    ink.stroke(put([(0, -0.05), (0, 0.80)]), size * 0.052, size * 0.030, body)
    for k in range(7):
        y = 0.08 + 0.1 * k
        ink.stroke(put([(-0.022, y), (0.022, y)]), size * 0.012, size * 0.012, vein)
    ink.area(put(oval(0, -0.11, 0.058, 0.10)), body)
    ink.area(put(oval(0, -0.24, 0.062, 0.05)), mix(body, "#000000", 0.25))


def ladybird(ink: Ink, at: Point, size: float, turn: float) -> None:
    """Seen from above, head up."""
    put = _placer(at, size, turn)
    ink.area(put(oval(0, -0.36, 0.26, 0.20)), "#1d1b1c")
    shaded(ink, put(oval(0, 0.05, 0.46, 0.46)), put([(-0.15, -0.12)])[0], ("#b9261b", "#ee5a3a"), 8)
    ink.stroke(put([(0, -0.40), (0, 0.5)]), size * 0.03, size * 0.03, "#1d1b1c")
    for x, y in (
        (0.2, -0.15),
        (-0.2, -0.15),
        (0.26, 0.15),
        (-0.26, 0.15),
        (0.13, 0.34),
        (-0.13, 0.34),
    ):
        ink.area(put(oval(x, y, 0.075, 0.075)), "#1d1b1c")
