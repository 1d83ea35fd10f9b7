"""A landscape of the season, for terms that have no picture of their own: hills, mist, water."""

from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from pipeline.picture.inks import Inks
from pipeline.picture.painter import grounds, noise, weather
from pipeline.picture.painter.birds import skein
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.ranges import Range, paint
from pipeline.picture.registers import motif

Peaks = tuple[tuple[float, float, float, float, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tones:
    """One season: sky from above, disc, then lit, shade and rock of the ranges, far to near."""

    sky: tuple[str, str, str, str]
    disc: str
    glow: str
    ranges: tuple[tuple[str, str, str], tuple[str, str, str], tuple[str, str, str]]
    mist: str
    water: str
    streak: str
    bank: str
    bird: str


SEASONS = MappingProxyType(
    {
        "spring": Tones(
            sky=("#b9d3cf", "#d3e3da", "#eef2e4", "#f6f4e8"),
            disc="#fffdf2",
            glow="#fff6dc",
            ranges=(
                ("#d5e3d6", "#a9c6bd", "#86aca6"),
                ("#b4d3a9", "#6fa58c", "#44806f"),
                ("#c3d68c", "#5f9568", "#2f6650"),
            ),
            mist="#f4f6ec",
            water="#cfe2dc",
            streak="#9dc0b5",
            bank="#f3f5ea",
            bird="#2f4d46",
        ),
        "summer": Tones(
            sky=("#8fc4cf", "#b7dbdc", "#e3f1ea", "#f2f7ee"),
            disc="#fffef6",
            glow="#fffbe6",
            ranges=(
                ("#bcdcd8", "#86bcc0", "#5f9ca6"),
                ("#8ccaa8", "#3d8f86", "#1d656c"),
                ("#9ccf7f", "#3c8659", "#15513f"),
            ),
            mist="#eef7f2",
            water="#bfe0de",
            streak="#7fb6b9",
            bank="#eff7f1",
            bird="#1d4a4c",
        ),
        "autumn": Tones(
            sky=("#e0b88a", "#efd0a2", "#f8e6c6", "#fbf1de"),
            disc="#e0623a",
            glow="#fbd9a0",
            ranges=(
                ("#efd2a8", "#d6a57c", "#b98466"),
                ("#e3a95f", "#b46a44", "#834a3a"),
                ("#d98a3f", "#93502f", "#59322a"),
            ),
            mist="#fbeed6",
            water="#f2dcb8",
            streak="#cfa477",
            bank="#fbf3e3",
            bird="#5a3426",
        ),
        "winter": Tones(
            sky=("#9aabb8", "#bdc9d1", "#e3e8ea", "#f2f4f3"),
            disc="#fbf6ea",
            glow="#f8efdc",
            ranges=(
                ("#e9eef0", "#b9c6d0", "#93a4b2"),
                ("#f0f3f4", "#a3b3c0", "#5b6f80"),
                ("#f6f8f8", "#93a6b4", "#3d5061"),
            ),
            mist="#f1f3f3",
            water="#d5dee3",
            streak="#a3b3bf",
            bank="#f5f7f7",
            bird="#33424f",
        ),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The composition for one ratio; heights are shares of the canvas."""

    ranges: tuple[tuple[float, Peaks], ...]  # foot, peaks; far to near
    disc: tuple[float, float, float]
    shore: float
    bank: float
    geese: tuple[float, float]


TALL = Form(
    ranges=(
        (0.53, ((0.20, 130, 330, 340, 120), (0.74, 150, 420, 360, 120))),
        (0.60, ((0.30, 130, 400, 320, 120), (0.98, 100, 330, 280, 110))),
        (0.68, ((0.02, 110, 330, 300, 110), (0.66, 100, 250, 330, 110))),
    ),
    disc=(0.36, 0.335, 104),
    shore=0.66,
    bank=0.785,
    geese=(0.50, 0.405),
)
SQUARE = Form(
    ranges=(
        (0.66, ((0.06, 130, 300, 320, 120), (0.58, 150, 190, 340, 120))),
        (0.74, ((0.98, 110, 330, 280, 120), (0.22, 90, 220, 280, 100))),
        (0.81, ((0.00, 100, 230, 280, 110), (0.56, 90, 110, 300, 100))),
    ),
    disc=(0.30, 0.42, 78),
    shore=0.79,
    bank=0.89,
    geese=(0.14, 0.36),
)
WIDE = Form(
    ranges=(
        (
            0.68,
            ((0.10, 130, 420, 380, 120), (0.42, 120, 200, 380, 120), (0.86, 150, 360, 360, 120)),
        ),
        (0.78, ((0.22, 110, 300, 330, 120), (0.99, 110, 430, 330, 120))),
        (0.86, ((0.00, 100, 330, 330, 110), (0.80, 90, 200, 360, 100))),
    ),
    disc=(0.80, 0.35, 84),
    shore=0.82,
    bank=0.93,
    geese=(0.67, 0.21),
)

_DARK = Inks(
    title="#1d2a2b",
    text="#1f2e2f",
    soft="#2b3a3a",
    foot="#1f2d2d",
    foot_soft="#465453",
    accent="#b3261e",
    seal="#b3261e",
    halo="#e6ede6",
)
_PALETTES = {
    "spring": _DARK,
    "summer": _DARK,
    "autumn": Inks(
        title="#38190e",
        text="#40200f",
        soft="#4a2a17",
        foot="#3d2214",
        foot_soft="#664630",
        accent="#a3231b",
        seal="#a3231b",
        halo="#f3dab2",
    ),
    "winter": Inks(
        title="#18242f",
        text="#1c2a36",
        soft="#273642",
        foot="#1c2a36",
        foot_soft="#475762",
        accent="#b3261e",
        seal="#b3261e",
        halo="#cbd5da",
    ),
}


@motif("landscape", palettes=_PALETTES)
def landscape(canvas: Canvas, palette: str) -> None:
    """Paint the season's hills."""
    ratio = canvas.height / canvas.width
    form = TALL if ratio > 1.2 else SQUARE if ratio > 0.8 else WIDE
    tones = SEASONS[palette]
    _sky(canvas, form, tones)
    _ranges(canvas, form, tones)
    _water(canvas, form, tones)
    if palette == "winter":
        weather.snowfall(canvas, amount=0.6)
    canvas.grain()


def _sky(canvas: Canvas, form: Form, tones: Tones) -> None:
    canvas.sky(*zip((0.0, 0.25, 0.55, 1.0), tones.sky, strict=True))
    w, h, unit = canvas.width, canvas.height, canvas.unit
    x, y, radius = form.disc
    canvas.glow(x * w, canvas.down(y), 3.2 * radius * unit, tones.glow, 0.6)
    canvas.disc(x * w, canvas.down(y), radius * unit, tones.disc, 0.92)
    rows = int(0.5 * h)
    streaks = noise.clouds((rows, w), 600 * unit, canvas.rng("streaks"), stretch=0.12, coarse=2)
    fade = np.clip(np.sin(np.pi * canvas.y[:rows] / rows), 0, 1)
    canvas.over(tones.mist, np.clip((streaks - 0.5) * 3.2, 0, 1) * fade * np.float32(0.55))
    skein(canvas, form.geese[0] * w, canvas.down(form.geese[1]), tones.bird)


def _ranges(canvas: Canvas, form: Form, tones: Tones) -> None:
    looks = zip(form.ranges, tones.ranges, (0.75, 0.92, 1.0), strict=True)
    for number, ((foot, peaks), (lit, shade, rock), strength) in enumerate(looks):
        plan = Range(
            layer=f"range {number}",
            foot=foot,
            peaks=peaks,
            lit=lit,
            shade=shade,
            rock=rock,
            bare=0.42 + 0.04 * number,
            strength=strength,
            valley=230 - 50 * number,
        )
        paint(canvas, plan)
        y = canvas.down(foot) - 50 * canvas.unit
        canvas.mist(f"mist {number}", y, 95 * canvas.unit, tones.mist, 0.9)


def _water(canvas: Canvas, form: Form, tones: Tones) -> None:
    unit = canvas.unit
    grounds.water(
        canvas, canvas.down(form.shore), canvas.down(form.bank + 0.04), tones.water, tones.streak
    )
    canvas.mist("on the water", canvas.down(form.shore) + 10 * unit, 50 * unit, tones.mist, 0.85)
    roll = noise.line(canvas.width, 800 * unit, canvas.rng("bank line"), octaves=3, gain=0.35)
    crest = canvas.down(form.bank) - 60 * unit * roll
    grounds.calm(
        canvas, float(crest.min()) - 90 * unit, float(crest.max()) + 70 * unit, tones.bank, 0.93
    )
