"""The art behind a scene, painted once per key; callers cache it."""

import zlib
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from pipeline.model.errors import UsageError
from pipeline.model.scene import Ground
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.registers import MOTIFS, Motif

# Which season a term without a motif of its own borrows; 立春 to 谷雨 are spring, and so on.
_SEASONS = {
    "spring": ("立春", "雨水", "惊蛰", "春分", "清明", "谷雨"),
    "summer": ("立夏", "小满", "芒种", "夏至", "小暑", "大暑"),
    "autumn": ("立秋", "处暑", "白露", "秋分", "寒露", "霜降"),
    "winter": ("立冬", "小雪", "大雪", "冬至", "小寒", "大寒"),
}


def season_of(term: str) -> str:
    """The season of a term, by its name; winter for a word that is none."""
    return next((season for season, terms in _SEASONS.items() if term in terms), "winter")


def motif_for(term: str, wanted: str = "") -> Motif:
    """The wanted motif, else the term's own, else the landscape of its season."""
    if wanted:
        return MOTIFS[wanted]
    own = (MOTIFS[name] for name in MOTIFS if term in MOTIFS[name].terms)
    return next(own, MOTIFS["landscape"])


def palette_for(motif: Motif, term: str, wanted: str = "") -> str:
    """The wanted palette, else the season's, else the motif's first."""
    if wanted and wanted not in motif.palettes:
        listed = "、".join(motif.palettes)
        raise UsageError(f"画面“{motif.name}”没有“{wanted}”这套配色", todo=f"可选：{listed}")
    season = season_of(term)
    own = season if season in motif.palettes else next(iter(motif.palettes))
    return wanted or own


def seed_for(motif: Motif, term: str, seed: int) -> int:
    """A borrowed landscape is another one for every term; a motif of one's own varies by seed."""
    return seed if term in motif.terms else zlib.crc32(f"{term} {seed}".encode())


@lru_cache(maxsize=2)
def paint_ground(ground: Ground) -> NDArray[np.uint8]:
    """The art as (h, w, 3) bytes; the same ground always gives the same bytes."""
    canvas = Canvas(ground)
    MOTIFS[ground.motif].paint(canvas, ground.palette)
    pixels = canvas.pixels
    pixels *= 255
    pixels += 0.5
    art: NDArray[np.uint8] = np.clip(pixels, 0, 255, out=pixels).astype(np.uint8)
    art.flags.writeable = False
    return art
