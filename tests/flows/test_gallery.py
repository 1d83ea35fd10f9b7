"""Pages to show one another: self-contained, complete, and refused in words."""

import io
import re
from base64 import b64decode
from pathlib import Path

import pytest
from PIL import Image

from pipeline.config.starter import starter
from pipeline.flows.brandsheet import brand_sheet
from pipeline.flows.gallery import ORDER, SHAPES, WORDS, gallery
from pipeline.model.errors import NothingToDo, UsageError
from pipeline.model.scene import Brand
from pipeline.picture.registers import LAYOUTS

BRAND = Brand(name="青春临川")


def test_every_layout_has_a_name_and_the_year_begins_in_spring() -> None:
    assert set(WORDS) == set(LAYOUTS)
    assert (ORDER[0], ORDER[-1], len(set(ORDER))) == ("立春", "大寒", 24)


def test_a_gallery_holds_every_shape_inside_itself() -> None:
    told: list[str] = []
    page = gallery(
        year=2027, brand=BRAND, layouts=("gate",), wanted=("大雪",), done=told.append, workers=1
    )
    assert told == ["大雪"]
    shots = re.findall(
        r'<img src="data:image/jpeg;base64,([^"]+)" width="(\d+)" height="(\d+)"', page
    )
    assert len(shots) == len(SHAPES)
    for data, width, height in shots:
        with Image.open(io.BytesIO(b64decode(data))) as picture:
            assert picture.size == (int(width), int(height))
    assert "青春临川" in page
    assert not re.search(r'(?:src|href)="(?!data:)', page)


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"wanted": ("大写",)}, "没有名为“大写”的节气.*"),
        ({"layouts": ("gates",)}, "没有名为“gates”的版式"),
        ({"year": 2101, "wanted": ("大雪",)}, "没有2101年"),
    ],
)
def test_what_does_not_exist_is_refused_before_anything_is_drawn(
    more: dict[str, object], words: str
) -> None:
    given = {"year": 2027, "brand": BRAND, "done": print, **more}
    with pytest.raises(UsageError, match=words):
        gallery(**given)  # type: ignore[arg-type]


def test_the_brand_sheet_shows_every_pose_with_its_alternative_text(tmp_path: Path) -> None:
    page = brand_sheet(starter() / "assets/brand/brand.yaml", qr="https://example.org")
    for words in (
        "清澜青",
        "#2b6a73",
        "小水獭川川坐着看一本红皮书",
        "公祭日等哀悼日不用红印",
        "example.org",
    ):
        assert words in page
    with pytest.raises(NothingToDo, match="没有品牌包"):
        brand_sheet(tmp_path / "none.yaml")
