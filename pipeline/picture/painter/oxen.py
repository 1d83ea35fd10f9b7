"""The spring ox (春牛) with its ribbon, and the child that rides it."""

import math
from collections.abc import Callable
from typing import TypeAlias

from pipeline.picture.painter.ink import Ink, Path, Point, bend, oval
from pipeline.picture.painter.planes import mix
from pipeline.picture.painter.shading import shaded, smooth

Put: TypeAlias = Callable[[Path], list[Point]]

# Outlines of an ox that walks to the left, in lengths of its body; y upwards is negative.
_BODY = (
    (-0.62, -0.60), (-0.50, -0.70), (-0.34, -0.80), (-0.18, -0.74), (0.05, -0.69), (0.30, -0.71),
    (0.47, -0.68), (0.57, -0.56), (0.57, -0.36), (0.50, -0.24), (0.36, -0.30), (0.15, -0.23),
    (-0.08, -0.22), (-0.26, -0.26), (-0.40, -0.30), (-0.50, -0.40), (-0.60, -0.44),
)  # fmt: skip
_HEAD = (
    (-0.54, -0.72), (-0.64, -0.74), (-0.73, -0.64), (-0.82, -0.48), (-0.89, -0.38), (-0.88, -0.29),
    (-0.79, -0.27), (-0.68, -0.33), (-0.58, -0.44), (-0.50, -0.56),
)  # fmt: skip
_LEGS = (
    ((-0.22, -0.34), (-0.16, -0.14), (-0.20, 0.0)),
    ((0.36, -0.36), (0.36, -0.16), (0.30, 0.0)),
    ((-0.34, -0.34), (-0.38, -0.16), (-0.40, 0.0)),
    ((0.49, -0.40), (0.53, -0.18), (0.47, 0.0)),
)


def _curve(put: Put, path: Path, steps: int) -> list[Point]:
    start, control, end = put(path)
    return bend(start, control, end, steps)


def ox(ink: Ink, at: Point, s: float, tones: tuple[str, str]) -> None:
    """An ox of body length `s` that stands on the point; tones: hide and the light on it."""
    hide, light = tones

    def put(path: Path) -> list[Point]:
        return [(at[0] + s * px, at[1] + s * py) for px, py in path]

    dark = mix(hide, "#120a06", 0.35)
    for number, leg in enumerate(_LEGS):
        tone = dark if number < 2 else hide
        ink.stroke(_curve(put, leg, 10), 0.19 * s, 0.085 * s, tone)
        ink.stroke(
            put(((leg[2][0] - 0.02, -0.045), (leg[2][0] - 0.03, 0.005))),
            0.09 * s,
            0.11 * s,
            "#2a1a12",
        )
    ink.stroke(
        _curve(put, ((0.55, -0.60), (0.68, -0.50), (0.63, -0.22)), 10), 0.035 * s, 0.02 * s, dark
    )
    ink.area(oval(*put(((0.625, -0.19),))[0], 0.03 * s, 0.07 * s, 0.1), "#2a1a12")
    shaded(ink, smooth(put(_BODY)), put(((0.02, -0.60),))[0], (hide, light), 26)
    _head(ink, put, s, (hide, light))


def _head(ink: Ink, put: Put, s: float, tones: tuple[str, str]) -> None:
    hide, light = tones
    ink.stroke(
        _curve(put, ((-0.55, -0.72), (-0.46, -0.98), (-0.62, -1.06)), 12),
        0.075 * s,
        0.015 * s,
        "#d8c6a0",
    )
    ink.area(oval(*put(((-0.47, -0.66),))[0], 0.10 * s, 0.045 * s, 0.25), mix(hide, "#120a06", 0.2))
    shaded(ink, smooth(put(_HEAD)), put(((-0.68, -0.60),))[0], (hide, light), 10)
    ink.stroke(
        _curve(put, ((-0.64, -0.73), (-0.64, -1.00), (-0.82, -1.04)), 12),
        0.085 * s,
        0.015 * s,
        "#efe0bd",
    )
    ink.area(
        oval(*put(((-0.845, -0.335),))[0], 0.065 * s, 0.075 * s, 0.5), mix(light, "#f0d8c0", 0.5)
    )
    ink.dot(*put(((-0.875, -0.36),))[0], 0.014 * s, "#2a1a12")
    ink.dot(*put(((-0.705, -0.585),))[0], 0.024 * s, "#20120c")
    ink.dot(*put(((-0.712, -0.593),))[0], 0.008 * s, "#fff6e4")


def ribbon(ink: Ink, at: Point, r: float, tone: str) -> None:
    """A big bow of silk with two tails."""
    x, y = at
    dark = mix(tone, "#3a0808", 0.35)
    for side, long in ((-1, 2.6), (1, 2.2)):
        tail = bend(
            (x, y), (x + side * 0.8 * r, y + 1.0 * r), (x + side * 0.55 * r, y + long * r), 12
        )
        ink.stroke(tail, 0.30 * r, 0.44 * r, dark)
    for angle in (-2.6, -0.54, -2.0, -1.14, 0.5, 2.64):
        ink.area(
            oval(
                x + 0.55 * r * math.cos(angle),
                y + 0.5 * r * math.sin(angle),
                0.58 * r,
                0.36 * r,
                angle,
            ),
            tone,
        )
        ink.area(
            oval(
                x + 0.6 * r * math.cos(angle),
                y + 0.5 * r * math.sin(angle) - 0.06 * r,
                0.36 * r,
                0.18 * r,
                angle,
            ),
            mix(tone, "#ffb08a", 0.35),
        )
    ink.dot(x, y, 0.30 * r, dark)
    ink.dot(x, y, 0.2 * r, "#f1b94a")


def rider(ink: Ink, at: Point, s: float, coat: str) -> Point:
    """A child that sits on the point and looks to the left; returns its raised hand."""
    x, y = at
    ink.stroke(
        bend((x, y - 0.05 * s), (x - 0.26 * s, y + 0.02 * s), (x - 0.22 * s, y + 0.42 * s), 8),
        0.22 * s,
        0.15 * s,
        "#35566b",
    )
    ink.area(oval(x - 0.27 * s, y + 0.46 * s, 0.14 * s, 0.07 * s), "#3a2a22")
    body = bend(
        (x - 0.26 * s, y + 0.04 * s), (x - 0.28 * s, y - 0.46 * s), (x - 0.08 * s, y - 0.60 * s), 8
    )
    body += bend(
        (x + 0.08 * s, y - 0.60 * s), (x + 0.28 * s, y - 0.46 * s), (x + 0.26 * s, y + 0.04 * s), 8
    )
    shaded(ink, body, (x - 0.1 * s, y - 0.3 * s), (mix(coat, "#4a0a0a", 0.25), coat), 6)
    hand = (x - 0.46 * s, y - 0.70 * s)
    ink.stroke([(x - 0.08 * s, y - 0.46 * s), hand], 0.19 * s, 0.13 * s, mix(coat, "#4a0a0a", 0.12))
    ink.dot(*hand, 0.08 * s, "#f3cfae")
    face = (x - 0.03 * s, y - 0.84 * s)
    ink.dot(*face, 0.27 * s, "#f6d5b4")
    hair = bend(
        (face[0] - 0.18 * s, face[1] - 0.20 * s),
        (face[0] + 0.10 * s, face[1] - 0.42 * s),
        (face[0] + 0.28 * s, face[1] - 0.04 * s),
        10,
    )
    hair += bend(
        (face[0] + 0.28 * s, face[1] - 0.04 * s),
        (face[0] + 0.27 * s, face[1] + 0.20 * s),
        (face[0] + 0.08 * s, face[1] + 0.10 * s),
        8,
    )
    ink.area(hair, "#2a2022")
    ink.dot(face[0] + 0.12 * s, face[1] - 0.32 * s, 0.12 * s, "#2a2022")
    ink.stroke(
        [(face[0] + 0.03 * s, face[1] - 0.26 * s), (face[0] + 0.21 * s, face[1] - 0.26 * s)],
        0.06 * s,
        0.06 * s,
        coat,
    )
    ink.dot(face[0] - 0.12 * s, face[1] + 0.01 * s, 0.030 * s, "#2a2022")
    ink.area(oval(face[0] - 0.13 * s, face[1] + 0.10 * s, 0.055 * s, 0.035 * s), "#ee9a86")
    mouth = (face[0] - 0.20 * s, face[1] + 0.07 * s)
    ink.stroke([mouth, (mouth[0] + 0.05 * s, mouth[1] + 0.03 * s)], 0.025 * s, 0.02 * s, "#a8432f")
    return hand
