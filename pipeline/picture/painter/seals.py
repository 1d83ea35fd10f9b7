"""Seals (白文): red ground, characters in the tone of paper, worn at the edge."""

from functools import lru_cache

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from pipeline.picture.painter import noise
from pipeline.picture.painter.type import faces, sized

PAPER = "#f8f1e6"
_OVER = 4  # drawn at four times the size

# Where the characters stand in the unit square: right column first, as seals are read.
_PLACES = {
    1: ((0.5, 0.5),),
    2: ((0.5, 0.28), (0.5, 0.72)),
    3: ((0.72, 0.28), (0.72, 0.72), (0.28, 0.5)),
    4: ((0.72, 0.28), (0.72, 0.72), (0.28, 0.28), (0.28, 0.72)),
}


@lru_cache(maxsize=8)
def cut(text: str, side: int, colour: str) -> Image.Image:
    """A square seal of up to four characters as RGBA."""
    full = side * _OVER
    body, letters = _worn(full), _letters(text[:4], full)
    seal = Image.new("RGBA", (full, full), colour)
    seal.paste(PAPER, (0, 0), letters)
    seal.putalpha(body)
    return seal.convert("RGBa").reduce(_OVER).convert("RGBA")


def _worn(full: int) -> Image.Image:
    """The stamped area: a rounded square with nibbled edges and a few bare spots."""
    shape = Image.new("L", (full, full), 0)
    edge = full // 50
    ImageDraw.Draw(shape).rounded_rectangle(
        (edge, edge, full - edge, full - edge), full * 0.10, 255
    )
    soft = np.asarray(shape.filter(ImageFilter.GaussianBlur(full / 60)), np.float32) / 255
    bite = noise.clouds((full, full), full / 9, np.random.default_rng(8), octaves=5, gain=0.7)
    worn = np.clip((soft - 0.5 + (bite - 0.5) * 0.5) * 12 + 0.5, 0, 1)
    bare = np.clip((bite - 0.215) * 22, 0.35, 1)
    return Image.fromarray((255 * worn * bare).astype(np.uint8))


def _letters(text: str, full: int) -> Image.Image:
    mask = Image.new("L", (full, full), 0)
    pen = ImageDraw.Draw(mask)
    inset = full * 0.055
    pen.rounded_rectangle(
        (inset, inset, full - inset, full - inset),
        full * 0.07,
        outline=255,
        width=round(full * 0.018),
    )
    size = full * (0.66 if len(text) == 1 else 0.41)
    face = faces()["text"]
    for character, (x, y) in zip(text, _PLACES[len(text)], strict=True):
        left, top, right, bottom = (size * part for part in face.ink(character))
        place = (x * full - (left + right) / 2, y * full - (top + bottom) / 2)
        bold = round(full * 0.008)
        pen.text(
            place, character, font=sized("text", size), fill=255, anchor="ls", stroke_width=bold
        )
    return mask
