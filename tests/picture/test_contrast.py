"""Type stands out from the art behind it, measured where it stands."""

import numpy as np
import pytest

from pipeline.almanac.facts import term_facts
from pipeline.model.scene import Box, Text
from pipeline.picture import checks
from pipeline.picture.card import PALETTES, card_scene
from pipeline.picture.ground import paint_ground
from pipeline.picture.painter.render import backdrop
from pipeline.picture.poster import scene_for
from pipeline.picture.registers import LAYOUTS
from pipeline.picture.veils import veiled
from tests.picture.posters import BRAND, COVER, FULL, SQUARE, poster

# One term for each picture there is.
LOOKS = ("大雪", "冬至", "惊蛰", "小暑", "白露", "小寒")


@pytest.mark.parametrize("term", LOOKS)
@pytest.mark.parametrize("size", [FULL, COVER, SQUARE])
def test_every_text_of_a_poster_can_be_read(term: str, size: tuple[int, int]) -> None:
    scene = scene_for(poster(term, size), term_facts(term, 2026), brand=BRAND)
    art = paint_ground(scene.ground)
    scene = veiled(scene, backdrop(scene, art))
    assert checks.pale(scene, backdrop(scene, art)) == []


@pytest.mark.parametrize("layout", list(LAYOUTS))
@pytest.mark.parametrize("size", [(540, 960), COVER])
def test_type_is_veiled_where_the_art_is_too_busy(layout: str, size: tuple[int, int]) -> None:
    scene = scene_for(poster("冬至", size, layout=layout), term_facts("冬至", 2026), brand=BRAND)
    rng = np.random.default_rng(1)
    width, height = scene.ground.size
    noisy = rng.integers(0, 256, (height, width, 3), np.uint8)
    steady = veiled(scene, backdrop(scene, noisy))
    assert checks.faults(steady) == []
    assert checks.pale(steady, backdrop(steady, noisy)) == []


@pytest.mark.parametrize("palette", PALETTES)
def test_the_title_of_a_card_can_be_read(palette: str) -> None:
    scene = card_scene("大雪之后，江边的暖桌为你留灯", "青春临川", palette, seed=1)
    assert checks.faults(scene) == []
    assert checks.pale(scene, paint_ground(scene.ground)) == []


def test_contrast_is_the_wcag_ratio() -> None:
    """WCAG 2.2: black on white is 21, a colour on itself 1."""
    white = np.full((40, 40, 3), 255, np.uint8)
    text = Text(
        role="题",
        face="text",
        size=40,
        colour="#000000",
        cells=(),
        box=Box(x=5, y=5, w=20, h=20),
    )
    assert checks.contrast(text, white) == pytest.approx(21)
    assert checks.contrast(text, white * 0) == pytest.approx(1)
