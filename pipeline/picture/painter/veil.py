"""A layer of one tone in which every figure has a strength of its own: rain, ripples, shadows."""

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.ink import Path, tapered

_TWICE = 2


class Veil:
    """Strengths from 0 to 1 over the part of the canvas between two heights."""

    def __init__(self, canvas: Canvas, top: float = 0, end: float | None = None) -> None:
        self._canvas = canvas
        self._top = max(0, int(top))
        last = canvas.height if end is None else min(canvas.height, int(end))
        size = (canvas.width * _TWICE, max(1, last - self._top) * _TWICE)
        self._sheet = Image.new("L", size, 0)
        self._pen = ImageDraw.Draw(self._sheet)

    def area(self, path: Path, strength: float) -> None:
        """A filled figure."""
        placed = [(x * _TWICE, (y - self._top) * _TWICE) for x, y in path]
        self._pen.polygon(placed, fill=round(255 * min(1.0, strength)))

    def stroke(self, path: Path, start: float, end: float, strength: float) -> None:
        """A stroke whose width runs from `start` to `end`."""
        self.area(tapered(path, start, end), strength)

    def done(self, tone: str, strength: float = 1.0, blur: float = 0.0) -> None:
        """Lay the tone on the canvas."""
        small = self._sheet.reduce(_TWICE)
        if blur:
            small = small.filter(ImageFilter.GaussianBlur(blur))
        alpha = np.asarray(small, np.float32) * np.float32(strength / 255)
        self._canvas.over(tone, alpha, self._top)
