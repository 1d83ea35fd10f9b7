"""The art of spring and summer leaves room for type, also where the picture is 3:4."""

import pytest

from pipeline.almanac.facts import term_facts
from pipeline.picture import checks
from pipeline.picture.ground import motif_for, paint_ground
from pipeline.picture.poster import scene_for
from tests.picture.posters import BRAND, poster

TERMS = (
    "立春",
    "雨水",
    "惊蛰",
    "春分",
    "清明",
    "谷雨",
    "立夏",
    "小满",
    "芒种",
    "夏至",
    "小暑",
    "大暑",
)


def test_every_term_of_spring_and_summer_has_a_picture_of_its_own() -> None:
    names = [motif_for(term).name for term in TERMS]
    assert len(set(names)) == len(TERMS)
    assert "landscape" not in names


@pytest.mark.parametrize("term", TERMS)
def test_type_can_be_read_between_the_date_and_the_data(term: str) -> None:
    scene = scene_for(poster(term, (720, 960)), term_facts(term, 2027), brand=BRAND)
    assert checks.faults(scene) == []
    assert checks.pale(scene, paint_ground(scene.ground)) == []
