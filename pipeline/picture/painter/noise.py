"""Noise: lattices of chance enlarged with cubic interpolation and summed over octaves."""

from typing import TypeAlias

import numpy as np
from PIL import Image

from pipeline.picture.painter.planes import Plane

Rng = np.random.Generator
Size: TypeAlias = tuple[int, int]  # rows, columns


def resize(plane: Plane, height: int, width: int) -> Plane:
    """Enlarge or reduce one plane with cubic interpolation."""
    picture = Image.fromarray(plane).resize((width, height), Image.Resampling.BICUBIC)
    return np.asarray(picture, dtype=np.float32)


def octave(size: Size, cell: float, rng: Rng, stretch: float = 1.0) -> Plane:
    """One octave with cells of `cell` px across and `cell * stretch` px down.

    The lattice starts at a phase of its own, so that octaves never line up into visible blocks.
    """
    height, width = size
    rows, columns = int(height / (cell * stretch)) + 4, int(width / cell) + 4
    lattice = Image.fromarray(rng.random((rows, columns), dtype=np.float32))
    x, y = rng.random(2) + 0.5
    box = (x, y, x + width / cell, y + height / (cell * stretch))
    return np.asarray(lattice.resize((width, height), Image.Resampling.BICUBIC, box=box))


def clouds(
    size: Size,
    cell: float,
    rng: Rng,
    *,
    octaves: int = 5,
    gain: float = 0.5,
    stretch: float = 1.0,
    coarse: int = 2,
) -> Plane:
    """Summed octaves around 0.5 (about 0.2 to 0.8), worked out at 1/`coarse` of the size."""
    small = -(-size[0] // coarse), -(-size[1] // coarse)
    total: Plane = np.zeros(small, np.float32)
    weight, weights, across = 1.0, 0.0, cell / coarse
    for _ in range(octaves):
        if across < 1:
            break
        total += np.float32(weight) * octave(small, across, rng, stretch)
        weights += weight
        weight, across = weight * gain, across / 2
    total /= np.float32(weights)
    return total if coarse == 1 else resize(total, *size)


def line(width: int, cell: float, rng: Rng, *, octaves: int = 5, gain: float = 0.5) -> Plane:
    """The same in one dimension: a quiet horizon."""
    band = clouds((4, width), cell, rng, octaves=octaves, gain=gain, coarse=1, stretch=9)
    first: Plane = band[0]
    return first
