"""Gradients in dark mode: under text they become one flat colour.

Source of the formula: github.com/wechatjs/mp-darkmode 1.2.1. For opaque stops the result is the
last stop.
"""

import re
from functools import reduce

from pipeline.text.darkmode import Colour, read

_STOP = re.compile(r"#[0-9a-fA-F]{3,6}\b|rgba?\([^)]*\)|\btransparent\b")
_CLEAR = Colour(255, 255, 255, 0)


def mixed(value: str) -> Colour | None:
    """All stops of a `…-gradient(…)` mixed in their order; None for anything else."""
    if "gradient(" not in value:
        return None
    stops = [_read(found) for found in _STOP.findall(value)]
    known = [stop for stop in stops if stop is not None]
    return reduce(_mix, known) if known else None


def flat(value: str, colour: Colour) -> str:
    """The gradient with each stop in one colour."""
    return _STOP.sub(colour.css, value)


def _read(text: str) -> Colour | None:
    return _CLEAR if text == "transparent" else read(text)


def _mix(one: Colour, other: Colour) -> Colour:
    w, a = 2 * other.a - 1, other.a - one.a
    share = ((w if w * a == -1 else (w + a) / (1 + w * a)) + 1) / 2
    r, g, b = (share * o + (1 - share) * c for c, o in zip(one[:3], other[:3], strict=True))
    return Colour(r, g, b, other.a * other.a + one.a * (1 - other.a))
