"""Round things: a figure filled in steps from the tone of its rim to that of its focus."""

import math

from pipeline.picture.painter.ink import Ink, Path, Point, bend
from pipeline.picture.painter.planes import mix


def shaded(ink: Ink, path: Path, focus: Point, tones: tuple[str, str], steps: int = 10) -> None:
    """Fill a figure; `tones` are those of the rim and of the focus."""
    fx, fy = focus
    for step in range(steps):
        part = step / steps
        shrunk = [(fx + (x - fx) * (1 - part), fy + (y - fy) * (1 - part)) for x, y in path]
        ink.area(shrunk, mix(tones[0], tones[1], part**0.8))


def petal(root: Point, angle: float, long: float, half: float, *, tip: float = 0.5) -> list[Point]:
    """A pointed petal; `tip` says how far up it is widest (0 at the root, 1 at the tip)."""
    x, y = root
    cos, sin = math.cos(angle), math.sin(angle)

    def at(along: float, aside: float) -> Point:
        return (
            x + cos * along * long - sin * aside * half,
            y + sin * along * long + cos * aside * half,
        )

    left = bend(at(0, 0), at(0.18, 1.25), at(tip, 1), 8) + bend(
        at(tip, 1), at(0.86, 0.72), at(1, 0), 8
    )
    right = bend(at(1, 0), at(0.86, -0.72), at(tip, -1), 8) + bend(
        at(tip, -1), at(0.18, -1.25), at(0, 0), 8
    )
    return left + right


def leaf(root: Point, angle: float, long: float, half: float, bow: float = 0.0) -> list[Point]:
    """A slender leaf: pointed at both ends, bowed to one side by `bow` of its length."""
    x, y = root
    cos, sin = math.cos(angle), math.sin(angle)
    upper: list[Point] = []
    lower: list[Point] = []
    for step in range(9):
        t = step / 8
        wide, off = half * math.sin(math.pi * t**0.8), bow * long * t * t
        for line, side in ((upper, wide), (lower, -0.8 * wide)):
            aside = off + side
            line.append((x + cos * t * long - sin * aside, y + sin * t * long + cos * aside))
    return upper + lower[::-1]


def smooth(points: Path, steps: int = 6) -> list[Point]:
    """A closed curve through all points (Catmull-Rom)."""
    line = []
    count = len(points)
    for k in range(count):
        before, start, end, after = (points[(k + shift) % count] for shift in (-1, 0, 1, 2))
        for step in range(steps):
            t = step / steps
            line.append(
                (
                    _spline((before[0], start[0], end[0], after[0]), t),
                    _spline((before[1], start[1], end[1], after[1]), t),
                )
            )
    return line


def _spline(values: tuple[float, float, float, float], t: float) -> float:
    a, b, c, d = values
    return 0.5 * (
        2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3
    )
