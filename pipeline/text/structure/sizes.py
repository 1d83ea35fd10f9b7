"""Lengths of inline styles in pixels."""

import re

TEXT = 16.0  # px, the platform's own size
PHONE = 343  # px of text on the narrowest screen that is tested: 375 less 16 on each side

_LENGTH = re.compile(r"(-?\d*\.?\d+)(px|pt|em|rem|cm|mm|in|)$", re.IGNORECASE)
_PX = {"px": 1.0, "pt": 96 / 72, "cm": 96 / 2.54, "mm": 96 / 25.4, "in": 96.0, "rem": TEXT}


def pixels(value: str, em: float = TEXT) -> float | None:
    """A fixed length in px; None for percent, auto, vw, calc and anything else."""
    found = _LENGTH.match(value.strip())
    if found is None:
        return None
    number, unit = float(found[1]), found[2].lower()
    if unit == "":
        return 0.0 if number == 0 else None
    return number * (em if unit == "em" else _PX[unit])


def ratio(value: str, size: float) -> float | None:
    """A line height as a multiple of the type; None for `normal` and what cannot be known."""
    value = value.strip().lower()
    if re.fullmatch(r"\d*\.?\d+", value):
        return float(value)
    if value.endswith("%") and re.fullmatch(r"[\d.]+%", value):
        return float(value[:-1]) / 100
    fixed = pixels(value, em=size)
    return None if fixed is None or not size else fixed / size
