"""Colours as the platform's dark mode shows them: the published algorithm of its reading page.

Source of constants and formulas: github.com/wechatjs/mp-darkmode 1.2.1. Channels are 0-255, alpha
0-1. A colour is changed only where it would be too bright or too hard to read.
"""

import colorsys
import math
import re
from typing import NamedTuple

DARK_TEXT = "#a3a3a3"
DARK_PAGE = "#191919"
LIGHT_TEXT = "#191919"
LIGHT_PAGE = "#ffffff"

_WHITE_LIKE = 250
_BRIGHTEST = 190
_LEAST_DIFFERENCE = 65
_BRIGHT_FROM = 100
_HIGH, _LOW = 40.0, 22.0
_PAGE_Y = 25.0
_SPREAD = 163 - _PAGE_Y  # brightness of the dark text less that of the dark page
_PAGE_L = 9.803921568627452  # HSL lightness of #191919 in percent

_HEX = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_RGB = re.compile(r"rgba?\(\s*([\d.]+)[,\s]+([\d.]+)[,\s]+([\d.]+)(?:[,/\s]+([\d.]+))?\s*\)")


class Colour(NamedTuple):
    """Red, green, blue 0-255 and alpha 0-1."""

    r: float
    g: float
    b: float
    a: float = 1.0

    @property
    def css(self) -> str:
        """As CSS writes it, channels rounded."""
        channels = ",".join(str(math.floor(round(c, 1) + 0.5)) for c in self[:3])
        return f"rgb({channels})" if self.a == 1 else f"rgba({channels},{self.a:g})"


def read(text: str) -> Colour | None:
    """A colour written as hex, rgb() or rgba(); None for anything else."""
    if found := _HEX.fullmatch(text.strip()):
        digits = found[1] if len(found[1]) == 6 else "".join(c * 2 for c in found[1])
        r, g, b = (float(int(digits[i : i + 2], 16)) for i in (0, 2, 4))
        return Colour(r, g, b)
    if found := _RGB.fullmatch(text.strip()):
        r, g, b = (float(c) for c in found.groups()[:3])
        return Colour(r, g, b, float(found[4] or 1))
    return None


def brightness(c: Colour) -> float:
    """Perceived brightness, 0-255."""
    return (299 * c.r + 587 * c.g + 114 * c.b) / 1000


def background(c: Colour) -> Colour:
    """A background in dark mode."""
    hue, light, saturation = _hsl(c)
    y = brightness(c)
    if (saturation == 0 and light > _HIGH) or y > _WHITE_LIKE:
        return _from_hsl(0, min(100.0, 100 + _PAGE_L - light), 0, c.a)
    if y > _BRIGHTEST:
        return _scaled(_BRIGHTEST, c)
    return _from_hsl(hue, _LOW, saturation, c.a) if light < _LOW else c


def text(c: Colour, behind: Colour) -> Colour:
    """A text or border colour over a converted background."""
    back = brightness(behind) * behind.a + _PAGE_Y * (1 - behind.a)
    front = brightness(c)
    apart = abs(back - front)
    if front >= _WHITE_LIKE:
        return c
    if apart > _SPREAD and back <= _PAGE_Y + 2:
        return _scaled(_SPREAD + back, c)
    if apart >= _LEAST_DIFFERENCE:
        return c
    hue, light, saturation = _hsl(c)
    bright = back >= _BRIGHT_FROM
    if (bright and light > 50) or (not bright and light <= _HIGH):
        return text(_from_hsl(hue, 90 - light, saturation, c.a), behind)
    far = back - _LEAST_DIFFERENCE if bright else back + _LEAST_DIFFERENCE
    return _scaled(min(_SPREAD, far), c)


def over(front: Colour, back: Colour) -> Colour:
    """A colour laid over an opaque one."""
    return Colour(
        *(f * front.a + b * (1 - front.a) for f, b in zip(front[:3], back[:3], strict=True))
    )


def contrast(one: Colour, other: Colour) -> float:
    """The WCAG contrast of two opaque colours, 1-21."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(c: Colour) -> float:
    linear = [
        v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4
        for v in (channel / 255 for channel in c[:3])
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _hsl(c: Colour) -> tuple[float, float, float]:
    hue, light, saturation = colorsys.rgb_to_hls(c.r / 255, c.g / 255, c.b / 255)
    return hue, light * 100, saturation


def _from_hsl(hue: float, light: float, saturation: float, alpha: float) -> Colour:
    r, g, b = colorsys.hls_to_rgb(hue, light / 100, saturation)
    return Colour(r * 255, g * 255, b * 255, alpha)


def _scaled(target: float, c: Colour) -> Colour:
    """The colour at another brightness; a channel at its end lets another one make up for it."""
    y = brightness(c)
    r, g, b = (min(255.0, v * target / y) if y else target for v in c[:3])
    if g == 0 or r == 255 or b == 255:
        g = (1000 * target - 299 * r - 114 * b) / 587
    elif r == 0:
        r = (1000 * target - 587 * g - 114 * b) / 299
    elif b == 0 or g == 255:
        b = (1000 * target - 299 * r - 587 * g) / 114
    r, g, b = (min(255.0, max(0.0, v)) for v in (r, g, b))
    return Colour(r, g, b, c.a)
