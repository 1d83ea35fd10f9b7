"""Mountains as height fields seen in parallel perspective, the way scrolls show them.

A field has rows of depth (the first is nearest) and one column per pixel. A point stands
`depth * rise + height` above the foot of the plate; what is nearer hides what is lower behind it.
"""

from dataclasses import dataclass

import numpy as np

from pipeline.picture.painter import noise
from pipeline.picture.painter.planes import Plane, ramp


@dataclass(frozen=True, slots=True)
class Peak:
    """One summit: where it stands (px, row), how high, how wide (px) and deep (rows)."""

    x: float
    row: float
    height: float
    width: float
    depth: float


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A plate as seen: per pixel its cover, height above the foot, light and steepness."""

    top: int
    cover: Plane
    height: Plane
    light: Plane
    steep: Plane


def ridges(rows: int, width: int, cell: float, rng: np.random.Generator, octaves: int = 7) -> Plane:
    """Sharp crests, smooth valleys: an octave counts where the last one is high."""
    total = np.zeros((rows, width), np.float32)
    share = np.ones_like(total)
    weight, weights = 1.0, 0.0
    for number in range(octaves):
        size = cell / 2**number
        if size < 5:
            break
        layer = 1 - np.abs(2.4 * noise.octave((rows, width), size, rng, 0.5) - 1.2)
        layer *= layer * share
        total += np.float32(weight) * layer
        share = np.clip(0.25 + 1.5 * layer, 0, 1)
        weights += weight
        weight *= 0.56
    return total / np.float32(0.55 * weights)


def raise_peaks(peaks: tuple[Peak, ...], rough: Plane) -> Plane:
    """Shape noise by summits: a cone with soft flanks, cut by the ridges."""
    rows, width = rough.shape
    x = np.arange(width, dtype=np.float32)[None, :]
    row = np.arange(rows, dtype=np.float32)[:, None]
    field = np.zeros_like(rough)
    for peak in peaks:
        far = ((x - peak.x) / peak.width) ** 2 + ((row - peak.row) / peak.depth) ** 2
        field += np.exp(-(far**0.62) * np.float32(1.9)) * np.float32(peak.height)
    front = ramp(0, 0.28 * rows, row)  # the plate ends in front where the mist is: no cut face
    return field * (0.18 + 0.82 * rough) * front


def view(field: Plane, foot: float, rise: float, *, light: tuple[float, float]) -> View:
    """Project a height field; `light` points from where the light comes (across, depth)."""
    rows, width = field.shape
    stand = np.arange(rows, dtype=np.float32)[:, None] * np.float32(rise) + field
    crest = np.maximum.accumulate(stand, axis=0)
    tall = int(crest.max()) + 2
    hit = np.clip(np.ceil(crest), 0, tall).astype(np.int32) * width + np.arange(
        width, dtype=np.int32
    )
    hidden = np.bincount(hit.ravel(), minlength=(tall + 1) * width).reshape(tall + 1, width)
    row = np.cumsum(hidden, axis=0, dtype=np.int32)[:tall]  # the row seen at each height
    up = np.arange(tall, dtype=np.float32)[:, None]
    seen = np.minimum(row, rows - 1)
    before = np.maximum(seen - 1, 0)
    high, low = np.take_along_axis(crest, seen, 0), np.take_along_axis(crest, before, 0)
    part = np.clip((up - low) / np.maximum(high - low, 1e-3), 0, 1)

    def sample(plane: Plane) -> Plane:
        first, second = np.take_along_axis(plane, before, 0), np.take_along_axis(plane, seen, 0)
        value: Plane = (first + (second - first) * part)[::-1]
        return value

    down, across = np.gradient(field)
    down *= np.float32(0.5)  # a row of depth is two pixels of ground
    bright = (-across * light[0] - down * light[1] + 1) / np.sqrt(1 + across**2 + down**2)
    steep = np.sqrt(across**2 + down**2)
    cover = np.clip(crest[-1][None, :] - up + 0.5, 0, 1)[::-1]
    return View(
        top=round(foot) - tall,
        cover=cover.astype(np.float32),
        height=sample(field),
        light=sample(bright.astype(np.float32)),
        steep=sample(steep),
    )


def fade(seen: View, span: float, floor: float = 0.0) -> Plane:
    """Cover that dissolves towards the foot over `span` pixels of height: mist in the valleys."""
    body = floor + (1 - floor) * ramp(0.0, span, seen.height)
    return seen.cover * body.astype(np.float32)
