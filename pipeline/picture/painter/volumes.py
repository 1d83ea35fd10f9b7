"""Round bodies with light on them: fruit, drops, balls of paper."""

import math
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from pipeline.picture.painter import noise
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.ink import Point
from pipeline.picture.painter.planes import Plane, colour, ramp

_LIGHT = (-0.46, -0.62, 0.64)  # from above, left, in front
Radii: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Skin:
    """Lit side, the colour itself, shade; light thrown back at the lower rim; the shine."""

    lit: str
    body: str
    shade: str
    rim: str
    shine: float = 0.5


@dataclass(frozen=True, slots=True)
class Patch:
    """The pixels around a body, and where each of them lies on it (-1 to 1 inside)."""

    view: Plane
    u: Plane
    v: Plane
    far: Plane
    soft: float


def patch(canvas: Canvas, at: Point, radii: Radii, *, square: float = 2.0) -> Patch | None:
    """The part of the canvas that a body covers; none when it lies outside."""
    (x, y), (wide, tall) = at, radii
    left, top = max(0, math.floor(x - wide - 2)), max(0, math.floor(y - tall - 2))
    right, end = math.ceil(x + wide + 3), math.ceil(y + tall + 3)
    if right <= left or end <= top:
        return None
    view = canvas.pixels[top:end, left:right]
    if not view.size:
        return None
    u = (canvas.x[:, left : left + view.shape[1]] - np.float32(x)) / np.float32(wide)
    v = (canvas.y[top : top + view.shape[0]] - np.float32(y)) / np.float32(tall)
    far = (np.abs(u) ** square + np.abs(v) ** square) ** np.float32(1 / square)
    return Patch(view, u, v, far, 1 / min(wide, tall))


def lay(spot: Patch, tone: str | Plane, alpha: Plane) -> None:
    """Lay a colour over a patch."""
    light = np.array(colour(tone), np.float32) if isinstance(tone, str) else tone
    spot.view[:] += (light - spot.view) * np.clip(alpha, 0, 1)[..., None]


def inside(spot: Patch) -> Plane:
    """1 on the body, 0 beside it, with an edge of one pixel."""
    cover: Plane = np.clip((1 - spot.far) / np.float32(spot.soft) + 0.5, 0, 1)
    return cover


def ball(canvas: Canvas, at: Point, radii: Radii, skin: Skin, *, square: float = 2.0) -> None:
    """A round body in the light; `square` above 2 flattens its poles, as a persimmon's."""
    spot = patch(canvas, at, radii, square=square)
    if spot is None:
        return
    front = np.sqrt(np.clip(1 - spot.far**2, 0, 1))
    across, down, out = (np.float32(part) for part in _LIGHT)
    light = spot.u * across + spot.v * down + front * out
    tones = [np.array(colour(c), np.float32) for c in (skin.shade, skin.body, skin.lit, skin.rim)]
    low, high = ramp(-0.35, 0.45, light)[..., None], ramp(0.40, 1.0, light)[..., None]
    tone = tones[0] + (tones[1] - tones[0]) * low
    tone += (tones[2] - tone) * high
    back = ramp(0.72, 1.0, spot.far) * ramp(0.15, 0.9, spot.u * 0.55 + spot.v * 0.75)
    tone += (tones[3] - tone) * back[..., None] * np.float32(0.55)
    lay(spot, tone, inside(spot))
    shine = np.exp(-(((spot.u + 0.38) / 0.20) ** 2) - ((spot.v + 0.44) / 0.13) ** 2)
    lay(spot, "#ffffff", shine.astype(np.float32) * np.float32(skin.shine))


def powder(
    canvas: Canvas, at: Point, radii: Radii, tone: str, strength: float, *, square: float = 2.0
) -> None:
    """Frost or bloom on the upper side of a body, in grains."""
    spot = patch(canvas, at, radii, square=square)
    if spot is None:
        return
    rng = canvas.rng(f"powder {at[0]:.0f} {at[1]:.0f}")
    grains = noise.clouds(
        spot.far.shape, max(2.0, 9 * canvas.unit), rng, octaves=3, gain=0.9, coarse=1
    )
    above = ramp(0.25, -0.95, spot.v + 0.25 * spot.u)
    lay(spot, tone, inside(spot) * above * ramp(0.36, 0.62, grains) * np.float32(strength))
