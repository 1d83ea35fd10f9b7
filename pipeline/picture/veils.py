"""Where art is too busy for the type on it, a veil of the ground's own tone comes between."""

from dataclasses import replace

import numpy as np

from pipeline.model.errors import InputError
from pipeline.model.scene import Box, Mark, Panel, Scene, Text
from pipeline.picture.checks import Pixels, contrast, needed, ratio, samples
from pipeline.picture.painter.planes import colour

_STEPS = (0.3, 0.5, 0.7, 0.85)
_PALER = 1.08  # the veil's edge is soft: aim a little higher than needed


def veiled(scene: Scene, behind: Pixels) -> Scene:
    """The scene with a veil behind every text that would be hard to read."""
    marks: list[Mark] = []
    for mark in scene.marks:
        if isinstance(mark, Text) and contrast(mark, behind) < needed(scene, mark):
            marks.append(_veil(mark, behind, needed(scene, mark)))
        marks.append(mark)
    return replace(scene, marks=tuple(marks))


def _veil(text: Text, behind: Pixels, least: float) -> Panel:
    """The thinnest veil that does it; refused where even the thickest does not."""
    tone = text.halo or _opposite(text.colour)
    under = samples(text.box, behind)
    for veil, opacity in ((t, o) for t in (tone, _opposite(text.colour)) for o in _STEPS):
        light = np.array(colour(veil)) * 255
        mixed = (under * (1 - opacity) + light * opacity).astype(np.uint8)
        if ratio(text.colour, mixed) >= least * _PALER:
            return Panel(
                role=f"衬{text.role}",
                colour=veil,
                box=_around(text),
                opacity=min(1.0, opacity * 1.1),
                radius=0.5 * text.size,
                soft=0.28 * text.size,
            )
    raise InputError(
        f"“{text.role}”的颜色 {text.colour} 和底色太接近，看不清", todo="请换一套配色或一张背景图"
    )


def _around(text: Text) -> Box:
    edge, box = 0.45 * text.size, text.box
    return Box(x=box.x - edge, y=box.y - edge, w=box.w + 2 * edge, h=box.h + 2 * edge)


def _opposite(tone: str) -> str:
    """Paper behind dark type, night behind light type."""
    dark = sum(colour(tone)) < 1.5
    return "#f6f2e8" if dark else "#16202b"
