"""The shipped fonts hold every character that the almanac can ask for."""

from importlib.resources import files

import pytest

from pipeline.almanac.facts import term_facts
from pipeline.almanac.poems import poems
from pipeline.picture.kinsoku import VERTICAL
from pipeline.picture.painter.type import FILES, faces
from tests.picture.posters import TERMS

FONTS = files("pipeline.picture.painter").joinpath("fonts")


@pytest.mark.parametrize("face", ["running", "regular"])
def test_the_brushes_can_write_all_terms(face: str) -> None:
    assert faces()[face].lacks("".join(TERMS)) == ""


def test_the_text_face_has_pentads_poems_and_poets() -> None:
    words = "".join("".join(term_facts(term, 2026).pentads) for term in TERMS)
    verse = "".join(p.line + p.author + p.title + p.dynasty for term in TERMS for p in poems(term))
    assert faces()["text"].lacks(words + verse) == ""


def test_the_text_face_has_all_of_gb2312_level_one() -> None:
    rows = (bytes((r, c)) for r in range(0xB0, 0xD7) for c in range(0xA1, 0xFF))
    common = "".join(pair.decode("gb2312", "ignore") for pair in rows)
    assert faces()["text"].lacks(common) == ""


def test_the_text_face_has_turned_marks_for_columns() -> None:
    assert faces()["text"].lacks("".join(VERTICAL.values())) == ""


def test_an_emoji_is_missing_and_said_once() -> None:
    assert faces()["text"].lacks("雪😀江😀") == "😀"


def test_fonts_stay_small_and_carry_their_licences() -> None:
    sizes = [len(FONTS.joinpath(name).read_bytes()) for name in FILES.values()]
    assert sum(sizes) < 6_000_000
    licences = [f for f in FONTS.iterdir() if f.name.startswith("OFL-")]
    assert len(licences) == 3
    assert all("SIL OPEN FONT LICENSE" in f.read_text("utf-8").upper() for f in licences)
