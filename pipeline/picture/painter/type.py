"""Fonts: how wide their glyphs are, which ones they have, and drawing them."""

import io
from collections.abc import Mapping
from functools import cached_property, lru_cache
from importlib.resources import files
from types import MappingProxyType

from PIL import Image, ImageDraw, ImageFilter, ImageFont
from PIL.ImageFont import FreeTypeFont

from pipeline.model.scene import Text

_EM = 1000  # measured once at this size; metrics scale

# The shipped subsets: 楷 for text and figures, 行书 and 楷书 for titles.
FILES: Mapping[str, str] = MappingProxyType(
    {
        "text": "text.ttf",
        "light": "light.ttf",
        "running": "running.ttf",
        "regular": "regular.ttf",
    }
)


@lru_cache(maxsize=8)
def _data(name: str) -> bytes:
    return files("pipeline.picture.painter").joinpath("fonts", FILES[name]).read_bytes()


@lru_cache(maxsize=64)
def sized(name: str, size: float) -> FreeTypeFont:
    """A font at a size; plain layout, so that the same bytes come out on every machine."""
    return ImageFont.truetype(io.BytesIO(_data(name)), size, layout_engine=ImageFont.Layout.BASIC)


class ShippedFace:
    """One of the shipped fonts, as typesetting sees it."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._boxes: dict[str, tuple[float, float, float, float]] = {}

    @property
    def name(self) -> str:
        """The key in FILES."""
        return self._name

    @cached_property
    def _empty(self) -> tuple[bytes, tuple[int, int]]:
        """The box that the font draws for what it lacks."""
        mask = sized(self._name, _EM / 20).getmask("\U0010fffe")
        return bytes(mask), mask.size

    def lacks(self, text: str) -> str:
        """The characters without a glyph, each once."""
        return "".join(dict.fromkeys(c for c in text if c.strip() and self._is_empty(c)))

    def _is_empty(self, character: str) -> bool:
        mask = sized(self._name, _EM / 20).getmask(character)
        return (bytes(mask), mask.size) == self._empty

    def advance(self, text: str) -> float:
        """How far the pen moves, in em."""
        return sized(self._name, _EM).getlength(text) / _EM

    def ink(self, text: str) -> tuple[float, float, float, float]:
        """The box of the ink around a pen that starts at (0, 0) on the baseline, in em."""
        if text not in self._boxes:
            left, top, right, bottom = sized(self._name, _EM).getbbox(text, anchor="ls")
            self._boxes[text] = (left / _EM, top / _EM, right / _EM, bottom / _EM)
        return self._boxes[text]


@lru_cache(maxsize=1)
def faces() -> Mapping[str, ShippedFace]:
    """All shipped fonts by name."""
    return MappingProxyType({name: ShippedFace(name) for name in FILES})


def draw(picture: Image.Image, text: Text) -> None:
    """Draw one set text."""
    if text.halo:
        _halo(picture, text)
    pen = ImageDraw.Draw(picture)
    font = sized(text.face, text.size)
    for cell in text.cells:
        pen.text((cell.x, cell.y), cell.text, font=font, fill=text.colour, anchor="ls")


def _halo(picture: Image.Image, text: Text) -> None:
    """Breathe the ground's own tone around the ink, so that flakes and crests don't cut into it."""
    soft = text.size * 0.16
    edge = int(3 * soft) + 2
    box = text.box
    left, top = int(box.x) - edge, int(box.y) - edge
    size = (int(box.w) + 2 * edge, int(box.h) + 2 * edge)
    mask = Image.new("L", size, 0)
    pen, font = ImageDraw.Draw(mask), sized(text.face, text.size)
    wide = max(1, round(text.size * 0.10))
    for cell in text.cells:
        place = (cell.x - left, cell.y - top)
        pen.text(place, cell.text, font=font, fill=165, anchor="ls", stroke_width=wide)
    picture.paste(text.halo, (left, top), mask.filter(ImageFilter.GaussianBlur(soft)))


def written(words: str, *, face: str, size: int, colour: str) -> bytes:
    """A few words in one of the fonts, on nothing: a PNG for a page's heading."""
    font = sized(face, size)
    left, top, right, bottom = font.getbbox(words)
    picture = Image.new("RGBA", (int(right - left) + 8, int(bottom - top) + 8))
    ImageDraw.Draw(picture).text((4 - left, 4 - top), words, font=font, fill=colour)
    sink = io.BytesIO()
    picture.save(sink, "PNG", optimize=True)
    return sink.getvalue()
