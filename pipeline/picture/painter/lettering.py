"""Single characters as part of a picture: couplets, shop signs, 福 on a door."""

import numpy as np
from PIL import Image, ImageDraw

from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.ink import Point
from pipeline.picture.painter.planes import colour
from pipeline.picture.painter.type import faces, sized


def character(
    canvas: Canvas, text: str, middle: Point, size: float, tone: str, *, turn: float = 0
) -> None:
    """One character in the text face, centred, turned by degrees."""
    side = int(size * 1.5) // 2 * 2
    left, top, right, bottom = (size * part for part in faces()["text"].ink(text))
    mask = Image.new("L", (side, side), 0)
    place = (side / 2 - (left + right) / 2, side / 2 - (top + bottom) / 2)
    bold = max(0, round(size * 0.02))
    ImageDraw.Draw(mask).text(
        place, text, font=sized("text", size), fill=255, anchor="ls", stroke_width=bold
    )
    turned = mask.rotate(turn, resample=Image.Resampling.BICUBIC) if turn else mask
    x, y = int(middle[0] - side / 2), int(middle[1] - side / 2)
    above, before = max(0, -y), max(0, -x)
    view = canvas.pixels[max(0, y) : y + side, max(0, x) : x + side]
    alpha = np.asarray(turned, np.float32)[
        above : above + view.shape[0], before : before + view.shape[1], None
    ]
    view += (np.array(colour(tone), np.float32) - view) * (alpha / 255)
