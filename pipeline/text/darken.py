"""An article's HTML with the colours that the platform's dark mode would give it."""

import re
from typing import NamedTuple

from pipeline.text.darkmode import DARK_PAGE, LIGHT_TEXT, Colour, background, over, read, text

_PAGE = read(DARK_PAGE) or Colour(25, 25, 25)
_INK = read(LIGHT_TEXT) or Colour(25, 25, 25)
_TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)((?:[^>\"]|\"[^\"]*\")*)>")
_STYLE = re.compile(r' style="([^"]*)"')
_COLOUR = re.compile(r"#[0-9a-fA-F]{3,6}\b|rgba?\([^)]*\)")
_VOID = frozenset({"img", "br", "hr", "col", "wbr", "input"})
_FAINT = 0.05  # colours thinner than this are left alone


class _Level(NamedTuple):
    ink: Colour  # the light-mode text colour in force
    back: Colour  # the converted background in force


def darken(html: str) -> str:
    """The HTML with each inline colour converted; white stays white, pictures stay as they are."""
    levels = [_Level(_INK, _PAGE)]

    def convert(found: re.Match[str]) -> str:
        closing, name, rest = found.groups()
        if closing:
            if len(levels) > 1:
                levels.pop()
            return found[0]
        level, rest = _converted(levels[-1], rest)
        if name.lower() not in _VOID:
            levels.append(level)
        return f"<{name}{rest}>"

    return _TAG.sub(convert, html)


def _converted(level: _Level, rest: str) -> tuple[_Level, str]:
    found = _STYLE.search(rest)
    if found is None:
        return level, rest
    pairs = [p.partition(":")[::2] for p in found[1].split(";") if ":" in p]
    own = {name.strip().lower(): value.strip() for name, value in pairs}
    filled = read(own.get("background-color") or own.get("background", ""))
    back = level.back
    if filled and filled.a >= _FAINT:
        dark = background(filled)
        own["background" if "background" in own else "background-color"] = dark.css
        back = over(dark, level.back)
    ink = read(own.get("color", "")) or level.ink
    if "color" in own or filled:
        own["color"] = text(ink, back).css
    own |= {k: _COLOUR.sub(_line, v) for k, v in own.items() if k.startswith("border")}
    style = ";".join(f"{k}:{v}" for k, v in own.items())
    return _Level(ink, back), f'{rest[: found.start()]} style="{style}"{rest[found.end() :]}'


def _line(found: re.Match[str]) -> str:
    colour = read(found[0])
    return text(colour, _PAGE).css if colour and colour.a >= _FAINT else found[0]
