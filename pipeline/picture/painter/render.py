"""A scene becomes an image: the ground first, then its marks in order."""

import io
from collections.abc import Mapping
from functools import singledispatch
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pillow
from PIL import ImageDraw, ImageOps, UnidentifiedImageError

from pipeline.model.errors import InputError
from pipeline.model.scene import Box, Code, Image, Mark, Panel, Rule, Scene, Seal, Text
from pipeline.picture import codes
from pipeline.picture.painter import mats, seals, shapes
from pipeline.picture.painter import type as lettering

Pixels = NDArray[np.uint8]
Assets = Mapping[str, bytes]
_NONE: Assets = MappingProxyType({})


def render(scene: Scene, ground: Pixels, *, assets: Assets = _NONE) -> Pillow.Image:
    """Draw a scene on its art; `assets` are the brand's files by name."""
    picture = mats.mounted(scene, ground)
    for mark in scene.marks:
        _draw(mark, picture, assets)
    return picture


def backdrop(scene: Scene, ground: Pixels) -> Pixels:
    """What type stands on: the art in its mat, with the panels on it."""
    picture = mats.mounted(scene, ground)
    for mark in scene.marks:
        if isinstance(mark, Panel):
            _draw(mark, picture, _NONE)
    return np.asarray(picture)


@singledispatch
def _draw(mark: Mark, picture: Pillow.Image, assets: Assets) -> None:
    raise TypeError(mark, picture, assets)


@_draw.register(Text)
def _(mark: Text, picture: Pillow.Image, assets: Assets) -> None:
    del assets
    lettering.draw(picture, mark)


@_draw.register(Rule)
def _(mark: Rule, picture: Pillow.Image, assets: Assets) -> None:
    del assets
    box = mark.box
    size = (max(1, round(box.w)), max(1, round(box.h)))
    veil = Pillow.new("L", size, round(255 * mark.opacity))
    picture.paste(mark.colour, (round(box.x), round(box.y)), veil)


@_draw.register(Panel)
def _(mark: Panel, picture: Pillow.Image, assets: Assets) -> None:
    del assets
    shapes.panel(picture, mark)


@_draw.register(Seal)
def _(mark: Seal, picture: Pillow.Image, assets: Assets) -> None:
    if mark.asset:
        _fit(picture, mark.box, assets[mark.asset], "印章")
        return
    stamp = seals.cut(mark.text, round(mark.box.w), mark.colour)
    picture.paste(stamp, (round(mark.box.x), round(mark.box.y)), stamp)


@_draw.register(Image)
def _(mark: Image, picture: Pillow.Image, assets: Assets) -> None:
    _fit(picture, mark.box, assets[mark.asset], mark.role)


@_draw.register(Code)
def _(mark: Code, picture: Pillow.Image, assets: Assets) -> None:
    del assets
    dark = np.array(codes.modules(mark.content))
    field = np.pad(dark, codes.QUIET)
    scale = round(mark.box.w) // len(field)
    cells = np.kron(field, np.ones((scale, scale), bool))
    side = len(cells)
    mask = Pillow.new("L", (side, side), 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, side - 1, side - 1), scale * 1.6, 255)
    place = (round(mark.box.x), round(mark.box.y))
    picture.paste("#ffffff", place, mask)
    picture.paste(mark.colour, place, Pillow.fromarray((cells * 255).astype(np.uint8)))


def _fit(picture: Pillow.Image, box: Box, data: bytes, what: str) -> None:
    """Paste a brand picture, fitted into its box and centred there."""
    try:
        with Pillow.open(io.BytesIO(data)) as opened:
            full = opened.convert("RGBa")
    except (UnidentifiedImageError, OSError, ValueError) as error:
        raise InputError(f"品牌图片（{what}）打不开", todo="请换成 PNG 或 JPEG") from error
    size = (max(1, round(box.w)), max(1, round(box.h)))
    small = ImageOps.contain(full, size, Pillow.Resampling.LANCZOS).convert("RGBA")
    x = round(box.x + (box.w - small.width) / 2)
    y = round(box.y + (box.h - small.height) / 2)
    picture.paste(small, (x, y), small)
