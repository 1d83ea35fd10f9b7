"""The gallery page: posters by season, layout and size in one self-contained file."""

import pkgutil
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass

from jinja2 import Environment, StrictUndefined

from pipeline.model.errors import StoreError


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """One poster as the page shows it."""

    layout: str
    shape: str
    width: int
    height: int
    alt: str
    jpeg: bytes

    @property
    def src(self) -> str:
        """The picture inside the page."""
        return f"data:image/jpeg;base64,{b64encode(self.jpeg).decode()}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plate:
    """One term with all its posters."""

    term: str
    season: str
    date: str
    lunar: str
    instant: str
    poem: str
    author: str
    custom: str
    shots: tuple[Shot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One button: the key that pictures carry, its name, and a word beside it."""

    key: str
    name: str
    note: str = ""


def filled(template: str, **values: object) -> str:
    """One shipped page template with its values; what it lacks is an error."""
    data = pkgutil.get_data(__package__ or __name__, f"templates/{template}")
    if data is None:
        raise StoreError(f"安装不完整：缺少 outputs/templates/{template}", todo="请重新安装 tuiwen")
    room = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    return room.from_string(data.decode("utf-8")).render(**values)


def gallery_page(
    plates: Sequence[Plate],
    *,
    year: int,
    name: str,
    layouts: Sequence[Choice],
    shapes: Sequence[Choice],
    heading: bytes,
) -> str:
    """The page; `heading` is its title in brush script, a PNG."""
    seasons = [
        (word, [p for p in plates if p.season == key])
        for key, word in (("spring", "春"), ("summer", "夏"), ("autumn", "秋"), ("winter", "冬"))
    ]
    return filled(
        "gallery.html",
        seasons=[s for s in seasons if s[1]],
        heading=f"data:image/png;base64,{b64encode(heading).decode()}",
        year=year,
        name=name,
        layouts=layouts,
        shapes=shapes,
        count=sum(len(p.shots) for p in plates),
    )
