"""Paper around the art: a round window, or the straight edge of a calendar leaf."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from pipeline.model.scene import Mat, Scene
from pipeline.picture.painter import noise
from pipeline.picture.painter.planes import Plane, colour

Pixels = NDArray[np.uint8]
_OVER = 4
_HOLES = 27  # punched across the width of a calendar leaf


def mounted(scene: Scene, art: Pixels) -> Image.Image:
    """The art alone, or the art in its mat."""
    if scene.mat is None:
        return Image.fromarray(art)
    sheet = _paper(scene.size, scene.mat.paper).copy()
    mount = _round if scene.mat.cut == "round" else _straight
    mount(sheet, scene.mat, Image.fromarray(art))
    return sheet


@lru_cache(maxsize=2)
def _paper(size: tuple[int, int], tone: str) -> Image.Image:
    """Rice paper: pulp that is a little thicker here and there, and fibres across it."""
    width, height = size
    rng = np.random.default_rng(24)
    pulp = noise.clouds((height, width), 0.13 * width, rng, octaves=5, gain=0.62, coarse=4)
    fibre = noise.clouds((height, width), 0.10 * width, rng, octaves=5, gain=0.8, stretch=0.10)
    grain = rng.standard_normal((height, width), dtype=np.float32)
    light = (pulp - 0.5) * 0.075 + (fibre - 0.5) * 0.022 + grain * 0.006
    lit: Plane = np.array(colour(tone), np.float32) + light[..., None]
    return Image.fromarray(np.clip(lit * 255 + 0.5, 0, 255).astype(np.uint8))


def _round(sheet: Image.Image, mat: Mat, art: Image.Image) -> None:
    """A moon gate: the wall's edge throws a soft shadow, two fine rings lie around it."""
    side, box = art.width, mat.window
    place = (round(box.x), round(box.y))
    hole = Image.new("L", (side * 2, side * 2), 0)
    ImageDraw.Draw(hole).ellipse((0, 0, 2 * side - 1, 2 * side - 1), 255)
    hole = hole.reduce(2)
    _shadow(sheet, mat, hole, place)
    sheet.paste(art, place, hole)
    _inner_shade(sheet, hole, place)
    _rings(sheet, mat)


def _shadow(sheet: Image.Image, mat: Mat, hole: Image.Image, place: tuple[int, int]) -> None:
    soft = 0.022 * hole.width
    pad = int(3 * soft)
    mask = Image.new("L", (hole.width + 2 * pad, hole.height + 2 * pad), 0)
    mask.paste(hole.point(lambda v: v * 0.42), (pad, pad))
    small = mask.reduce(_OVER).filter(ImageFilter.GaussianBlur(soft / _OVER))
    spread = small.resize(mask.size, Image.Resampling.BICUBIC)
    sheet.paste(mat.line, (place[0] - pad, place[1] - pad + int(0.7 * soft)), spread)


def _inner_shade(sheet: Image.Image, hole: Image.Image, place: tuple[int, int]) -> None:
    """The thickness of the wall: a breath of shade along the upper rim, inside the window."""
    small = hole.reduce(_OVER)
    drop = max(1, small.width // 60)
    lowered = Image.new("L", small.size, 0)
    lowered.paste(small, (0, drop))
    rim = Image.fromarray(np.asarray(small) - np.minimum(np.asarray(small), np.asarray(lowered)))
    soft = rim.filter(ImageFilter.GaussianBlur(drop * 0.8)).resize(hole.size)
    shade = np.minimum(np.asarray(soft), np.asarray(hole)) * 0.5
    sheet.paste("#1a2028", place, Image.fromarray(shade.astype(np.uint8)))


def _rings(sheet: Image.Image, mat: Mat) -> None:
    box = mat.window
    reach = box.w * 0.04
    left, top = int(box.x - reach), int(box.y - reach)
    side = int(box.w + 2 * reach) + 1
    mask = Image.new("L", (side * 2, side * 2), 0)
    pen = ImageDraw.Draw(mask)
    x, y, radius = box.x + box.w / 2 - left, box.y + box.h / 2 - top, box.w / 2
    for gap, width, shade in ((0.0, 0.010, 255), (0.028, 0.0032, 190)):
        r = 2 * radius * (1 + gap) + 1
        corners = (2 * x - r, 2 * y - r, 2 * x + r, 2 * y + r)
        pen.ellipse(corners, outline=shade, width=max(2, round(2 * width * radius)))
    sheet.paste(mat.line, (left, top), mask.reduce(2))


def _straight(sheet: Image.Image, mat: Mat, art: Image.Image) -> None:
    box = mat.window
    sheet.paste(art, (round(box.x), round(box.y)))
    if mat.torn:
        _perforate(sheet, mat)


def _perforate(sheet: Image.Image, mat: Mat) -> None:
    """Half moons of paper bite into the lower edge of the art, a shadow falls below it."""
    width, edge = sheet.width, round(mat.window.bottom)
    pitch = width / _HOLES
    radius = 0.27 * pitch
    deep = int(pitch)
    mask = Image.new("L", (width * _OVER, deep * _OVER), 0)
    pen = ImageDraw.Draw(mask)
    for number in range(_HOLES):
        x = (number + 0.5) * pitch * _OVER
        r = radius * _OVER
        pen.ellipse((x - r, deep * _OVER - r, x + r, deep * _OVER + r), 255)
    paper = _paper(sheet.size, mat.paper).crop((0, edge - deep, width, edge))
    sheet.paste(paper, (0, edge - deep), mask.reduce(_OVER))
    fall = np.linspace(0.34, 0, deep, dtype=np.float32)[:, None] ** 1.4 * np.ones((1, width))
    sheet.paste(mat.line, (0, edge), Image.fromarray((fall * 255).astype(np.uint8)))
