"""Arrays of light: the types, and the curves that everything is mixed with."""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Plane: TypeAlias = NDArray[np.float32]  # (h, w), or (h, w, 3) for colour; display values 0-1
Colour: TypeAlias = tuple[float, float, float]


def colour(code: str) -> Colour:
    """#rrggbb as three numbers from 0 to 1."""
    red, green, blue = (int(code[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


def mix(first: str, second: str, part: float) -> str:
    """A colour between two, as #rrggbb."""
    pairs = zip(colour(first), colour(second), strict=True)
    return "#" + "".join(f"{round(255 * (a + (b - a) * part)):02x}" for a, b in pairs)


def ramp(start: float, end: float, at: Plane) -> Plane:
    """Smoothstep from 0 at `start` to 1 at `end`; `start` above `end` runs downwards."""
    unit = np.clip((at - np.float32(start)) * np.float32(1 / (end - start)), 0, 1)
    eased: Plane = unit * unit * (3 - 2 * unit)
    return eased


def bell(centre: float, width: float, at: Plane) -> Plane:
    """A Gaussian hill of height 1."""
    unit = (at - np.float32(centre)) * np.float32(1 / width)
    hill: Plane = np.exp(-unit * unit)
    return hill
