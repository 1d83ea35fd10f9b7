"""Shapes: opaque figures drawn over one another at twice the size, then laid on the canvas.

Within one layer every figure is opaque, so a later one hides an earlier one; what should shine
through is a layer of its own with its own strength. Reduction and blur work on premultiplied
light: otherwise snow flakes get dark rims.
"""

import math
from collections.abc import Iterable, Sequence
from typing import TypeAlias

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.planes import colour

Point: TypeAlias = tuple[float, float]
Path: TypeAlias = Sequence[Point]
_TWICE = 2


class Ink:
    """One layer over the part of the canvas between two heights (all of it by default)."""

    def __init__(self, canvas: Canvas, top: float = 0, end: float | None = None) -> None:
        self._canvas = canvas
        self._top = max(0, int(top))
        last = canvas.height if end is None else min(canvas.height, int(end))
        size = (canvas.width * _TWICE, max(1, last - self._top) * _TWICE)
        self._sheet = Image.new("RGBA", size, (0, 0, 0, 0))
        self._pen = ImageDraw.Draw(self._sheet)

    def _place(self, path: Iterable[Point]) -> list[Point]:
        return [(x * _TWICE, (y - self._top) * _TWICE) for x, y in path]

    def area(self, path: Path, tone: str) -> None:
        """A filled figure."""
        self._pen.polygon(self._place(path), fill=_rgba(tone))

    def stroke(self, path: Path, start: float, end: float, tone: str) -> None:
        """A brush stroke along a path, its width running from `start` to `end`."""
        self.area(tapered(path, start, end), tone)

    def dot(self, x: float, y: float, radius: float, tone: str) -> None:
        """A filled circle."""
        (x, y), r = self._place([(x, y)])[0], radius * _TWICE
        self._pen.ellipse((x - r, y - r, x + r, y + r), fill=_rgba(tone))

    def done(self, strength: float = 1.0, blur: float = 0.0) -> None:
        """Lay the layer on the canvas."""
        box = self._sheet.getbbox()
        if box is None:
            return
        edge = 4 * math.ceil(blur * _TWICE + 1)
        left, top = max(0, box[0] - edge) // 2 * 2, max(0, box[1] - edge) // 2 * 2
        right, end = min(self._sheet.width, box[2] + edge), min(self._sheet.height, box[3] + edge)
        small = self._sheet.crop((left, top, right, end)).convert("RGBa").reduce(_TWICE)
        if blur:
            small = small.filter(ImageFilter.GaussianBlur(blur))
        light = np.asarray(small, np.float32) * np.float32(strength / 255)
        y, x = self._top + top // _TWICE, left // _TWICE
        view = self._canvas.pixels[y : y + light.shape[0], x : x + light.shape[1]]
        light = light[: view.shape[0], : view.shape[1]]
        view *= 1 - light[..., 3:]
        view += light[..., :3]


def _rgba(tone: str) -> tuple[int, int, int, int]:
    red, green, blue = (round(255 * part) for part in colour(tone))
    return red, green, blue, 255


def tapered(path: Path, start: float, end: float) -> list[Point]:
    """The outline of a stroke: the path offset to both sides along its normal."""
    left: list[Point] = []
    right: list[Point] = []
    last = len(path) - 1
    for i, (x, y) in enumerate(path):
        (ax, ay), (bx, by) = path[max(0, i - 1)], path[min(last, i + 1)]
        length = math.hypot(bx - ax, by - ay) or 1.0
        half = (start + (end - start) * i / max(1, last)) / 2
        dx, dy = (by - ay) / length * half, (bx - ax) / length * half
        left.append((x - dx, y + dy))
        right.append((x + dx, y - dy))
    return left + right[::-1]


def bend(start: Point, control: Point, end: Point, steps: int = 20) -> list[Point]:
    """A quadratic Bézier as points."""
    places = (i / steps for i in range(steps + 1))
    return [
        (
            (1 - t) ** 2 * start[0] + 2 * t * (1 - t) * control[0] + t * t * end[0],
            (1 - t) ** 2 * start[1] + 2 * t * (1 - t) * control[1] + t * t * end[1],
        )
        for t in places
    ]


def oval(x: float, y: float, wide: float, tall: float, turn: float = 0.0) -> list[Point]:
    """An ellipse as a polygon, turned by `turn` radians."""
    corners = int(min(24, 10 + 0.8 * max(wide, tall)))
    cos, sin = math.cos(turn), math.sin(turn)
    around = (2 * math.pi * k / corners for k in range(corners))
    circle = ((wide * math.cos(a), tall * math.sin(a)) for a in around)
    return [(x + a * cos - b * sin, y + a * sin + b * cos) for a, b in circle]
