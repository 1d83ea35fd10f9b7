"""An article's HTML with the colours that the platform's dark mode would give it."""

import re
from typing import NamedTuple

from pipeline.text.darkmode import DARK_PAGE, LIGHT_TEXT, Colour, background, over, read, text
from pipeline.text.gradients import flat, mixed

_PAGE = read(DARK_PAGE) or Colour(25, 25, 25)
_INK = read(LIGHT_TEXT) or Colour(25, 25, 25)
_TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)([^>\"]*(?:\"[^\"]*\"[^>\"]*)*)>")
_STYLE = re.compile(r' style="([^"]*)"')
_COLOUR = re.compile(r"#[0-9a-fA-F]{3,6}\b|rgba?\([^)]*\)")
_VOID = frozenset({"img", "br", "hr", "col", "wbr", "input"})
_BARE = re.compile(r"(?:\s|<br\s*/?>)*</")  # an element that ends without text
_SKIPPED = "data-no-dark"  # skips the conversion of its own element alone
_FAINT = 0.05  # colours thinner than this are left alone


class _Level(NamedTuple):
    ink: Colour  # the light-mode text colour in force
    back: Colour  # the converted background in force
    pictured: bool = False  # a picture lies behind: text keeps its light colour


def darken(html: str) -> str:
    """The HTML with each inline colour converted; white stays white, pictures stay as they are."""
    levels = [_Level(_INK, _PAGE)]

    def convert(found: re.Match[str]) -> str:
        closing, name, rest = found.groups()
        if closing:
            if len(levels) > 1:
                levels.pop()
            return found[0]
        level, rest = _converted(levels[-1], rest, bare=bool(_BARE.match(html, found.end())))
        if name.lower() not in _VOID:
            levels.append(level)
        return f"<{name}{rest}>"

    return _TAG.sub(convert, html)


def _converted(level: _Level, rest: str, *, bare: bool) -> tuple[_Level, str]:
    """One tag's attributes; `bare` says that the element holds no text."""
    found = _STYLE.search(rest)
    if found is None or _SKIPPED in rest:
        return level, rest
    pairs = [p.partition(":")[::2] for p in found[1].split(";") if ":" in p]
    own = {name.strip().lower(): _plain(value) for name, value in pairs}
    level, filled = _filled(level, own, bare=bare)
    ink = read(own.get("color", "")) or level.ink
    if not level.pictured and ("color" in own or filled):
        own["color"] = text(ink, level.back).css
    own |= {k: _COLOUR.sub(_line, v) for k, v in own.items() if k.startswith("border")}
    if shadow := own.get("text-shadow"):
        own["text-shadow"] = _COLOUR.sub(_shade, shadow)
    style = ";".join(f"{k}:{v}" for k, v in own.items())
    after = f'{rest[: found.start()]} style="{style}"{rest[found.end() :]}'
    return level._replace(ink=ink), after


def _plain(value: str) -> str:
    return value.strip().removesuffix("!important").strip()


def _filled(level: _Level, own: dict[str, str], *, bare: bool) -> tuple[_Level, bool]:
    """The level behind an element's own background; its declarations are converted in place."""
    done = False
    for name in ("background-color", "background", "background-image"):
        value = own.get(name, "")
        if (colour := read(value)) and colour.a >= _FAINT:
            dark = background(colour)
            own[name] = dark.css
            level, done = level._replace(back=over(dark, level.back), pictured=False), True
        elif "url(" in value:
            level = level._replace(pictured=True)
        elif not bare and (colour := mixed(value)):
            own[name] = flat(value, background(colour) if colour.a == 1 else colour)
            level, done = level._replace(back=over(colour, level.back), pictured=False), True
    return level, done


def _shade(found: re.Match[str]) -> str:
    colour = read(found[0])
    return background(colour).css if colour and colour.a >= _FAINT else found[0]


def _line(found: re.Match[str]) -> str:
    colour = read(found[0])
    return text(colour, _PAGE).css if colour and colour.a >= _FAINT else found[0]
