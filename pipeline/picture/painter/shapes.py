"""Plain shapes behind type: discs, bubbles, soft veils and shadows."""

import math

from PIL import Image, ImageDraw, ImageFilter

from pipeline.model.scene import Box, Panel

_OVER = 4  # hard edges are drawn at four times the size
_TAIL = 0.16  # of a bubble's height: half the width of its tail at the root


def panel(picture: Image.Image, mark: Panel) -> None:
    """Draw one panel."""
    if mark.soft:
        _soft(picture, mark)
        return
    reach = _reach(mark)
    left, top = math.floor(reach.x) - 1, math.floor(reach.y) - 1
    size = (math.ceil(reach.right) + 2 - left, math.ceil(reach.bottom) + 2 - top)
    mask = Image.new("L", (size[0] * _OVER, size[1] * _OVER), 0)
    pen = ImageDraw.Draw(mask)
    corners = [_OVER * (v - o) for v, o in zip(_edges(mark.box), (left, top) * 2, strict=True)]
    shade = round(255 * mark.opacity)
    pen.rounded_rectangle(corners, mark.radius * _OVER, fill=shade)
    if mark.tail:
        points = [(_OVER * (x - left), _OVER * (y - top)) for x, y in _tail(mark.box, mark.tail)]
        pen.polygon(points, fill=shade)
    picture.paste(mark.colour, (left, top), mask.reduce(_OVER))


def _edges(box: Box) -> tuple[float, float, float, float]:
    return box.x, box.y, box.right, box.bottom


def _reach(mark: Panel) -> Box:
    """The box with its tail."""
    if not mark.tail:
        return mark.box
    x, y = mark.tail
    left, top = min(mark.box.x, x), min(mark.box.y, y)
    right, bottom = max(mark.box.right, x), max(mark.box.bottom, y)
    return Box(x=left, y=top, w=right - left, h=bottom - top)


def _tail(box: Box, tip: tuple[float, float]) -> list[tuple[float, float]]:
    """A small triangle from the nearest side of the box to the tip."""
    half = _TAIL * box.h
    if box.x <= tip[0] <= box.right:
        root = min(max(tip[0], box.x + 2 * half), box.right - 2 * half)
        side = box.bottom - 1 if tip[1] > box.bottom else box.y + 1
        return [(root - half, side), (root + half, side), tip]
    root = min(max(tip[1], box.y + 2 * half), box.bottom - 2 * half)
    side = box.x + 1 if tip[0] < box.x else box.right - 1
    return [(side, root - half), (side, root + half), tip]


def _soft(picture: Image.Image, mark: Panel) -> None:
    """Blurred, worked out at a quarter of the size: there is nothing sharp in it."""
    edge = 2.5 * mark.soft
    left, top = math.floor(mark.box.x - edge), math.floor(mark.box.y - edge)
    size = (math.ceil(mark.box.w + 2 * edge), math.ceil(mark.box.h + 2 * edge))
    small = (max(1, size[0] // _OVER), max(1, size[1] // _OVER))
    mask = Image.new("L", small, 0)
    inner = [v / _OVER for v in (edge, edge, edge + mark.box.w, edge + mark.box.h)]
    pen = ImageDraw.Draw(mask)
    pen.rounded_rectangle(inner, mark.radius / _OVER, fill=round(255 * mark.opacity))
    blurred = mask.filter(ImageFilter.GaussianBlur(mark.soft / _OVER))
    picture.paste(mark.colour, (left, top), blurred.resize(size, Image.Resampling.BICUBIC))
