"""What a layout is handed: the words of one poster, its brand, its colours and the fonts."""

import re
from dataclasses import dataclass

from pipeline.model.errors import InputError
from pipeline.model.scene import Box, Brand, Ground, Poster, TermFacts
from pipeline.picture.face import Faces
from pipeline.picture.inks import Inks
from pipeline.picture.kinsoku import halves

_BEIJING = 8 * 3600 * 1_000_000
_MINUTE = 60 * 1_000_000
_DAY = 24 * 60 * _MINUTE

SERIES = "二十四节气"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Every text of a poster, ready to be set; an empty one is left out."""

    title: str
    poem: tuple[str, ...]
    author: str
    month: str
    day: str
    year: str
    weekday: str
    lunar: str
    instant: str
    pentads: tuple[str, ...]
    footer: str
    says: str = ""  # what the mascot says, where it speaks


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """Everything a layout may use."""

    size: tuple[int, int]
    words: Words
    brand: Brand
    inks: Inks
    ground: Ground
    faces: Faces
    qr: str = ""
    season: str = "winter"
    pose: str = ""

    @property
    def unit(self) -> float:
        """One px of a picture 1080 wide."""
        return self.size[0] / 1080

    @property
    def safe(self) -> Box:
        """Where type may stand: 8 % free at the sides, 7 % at the top and the bottom."""
        width, height = self.size
        return Box(x=0.08 * width, y=0.07 * height, w=0.84 * width, h=0.86 * height)

    def title_face(self, style: str = "running") -> str:
        """The brush face if it has every character of the title, else the text face."""
        return style if not self.faces[style].lacks(self.words.title) else "text"


def minute_of(instant: int) -> str:
    """HH:MM by Beijing time, to the nearest minute, but never into another day."""
    since_midnight = (instant + _BEIJING) % _DAY
    minute = min((since_midnight + _MINUTE // 2) // _MINUTE, 24 * 60 - 1)
    return f"{minute // 60:02d}:{minute % 60:02d}"


def _parts(day: str) -> tuple[str, str, str]:
    """Year, month and day of an ISO date, as they are printed."""
    found = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", day)
    if found is None:
        raise InputError(f"海报的日期“{day}”读不懂", todo="请写成 2026-12-07 这样")
    return found[1], found[2], found[3]


def words_of(poster: Poster, facts: TermFacts, brand: Brand) -> Words:
    """The texts of a poster: the almanac's, unless the draft's header says otherwise."""
    said = poster.texts
    year, month, day = _parts(said.get("date", facts.date))
    author = facts.poem_author.split("（")[0]
    signed = f"{facts.poem_dynasty}·{author}" if facts.poem_dynasty and author else author
    return Words(
        title=said.get("title", facts.term),
        poem=halves(said.get("poem", facts.poem)),
        author=said.get("author", signed),
        month=month,
        day=day,
        year=year,
        weekday=said.get("weekday", facts.weekday),
        lunar=said.get("lunar", facts.lunar),
        instant=said.get("instant", f"{minute_of(facts.at)} 交节"),
        pentads=halves(said["pentads"]) if "pentads" in said else facts.pentads,
        footer=said.get("footer", f"{brand.name} · {SERIES}" if brand.name else SERIES),
        says=said.get("says", facts.says or f"今天{facts.term}"),
    )
