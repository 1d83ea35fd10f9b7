"""Finished files: size, weight, sameness."""

import io

import pytest
from PIL import Image

from pipeline.almanac.facts import term_facts
from pipeline.model.errors import InputError
from pipeline.model.scene import Brand
from pipeline.picture.brief import minute_of
from pipeline.picture.card import cover_card
from pipeline.picture.ground import paint_ground
from pipeline.picture.painter.encode import encode_jpeg
from pipeline.picture.poster import draw, draw_all
from tests.picture.posters import BRAND, COVER, FULL, LINK, SQUARE, opened, picture_file, poster

FACTS = term_facts("大雪", 2026)


def test_a_poster_comes_with_cover_and_square_each_in_its_size_and_limit() -> None:
    files = draw_all(poster(qr=LINK), FACTS, brand=BRAND)
    assert set(files) == {FULL, COVER, SQUARE}
    for size, data in files.items():
        assert opened(data).size == size
        assert opened(data).format == "JPEG"
        assert len(data) <= 460_800


def test_the_same_poster_is_the_same_file() -> None:
    first = draw(poster(size=COVER), FACTS, brand=BRAND)
    paint_ground.cache_clear()
    assert draw(poster(size=COVER), FACTS, brand=BRAND) == first


def test_the_brand_s_own_files_are_drawn() -> None:
    own = Brand(
        name="青春临川",
        seal=picture_file((200, 200), "PNG"),
        mascot=picture_file((300, 400), "PNG", "RGBA"),
    )
    plain, branded = (draw(poster(size=SQUARE), FACTS, brand=b) for b in (BRAND, own))
    assert plain != branded


def test_a_broken_file_of_the_brand_is_named() -> None:
    with pytest.raises(InputError, match="品牌图片（印章）打不开"):
        draw(poster(size=SQUARE), FACTS, brand=Brand(name="青春", seal=b"not a picture"))


def test_a_card_is_a_cover() -> None:
    data = cover_card("招募120名寒假社区实践志愿者，12月20日截止", "青春临川", "autumn", 2)
    assert opened(data).size == COVER
    assert len(data) < 200_000


@pytest.mark.parametrize(
    ("title", "words"), [("长" * 90, "太长，封面上放不下"), ("雪😀", "“😀”字库里没有")]
)
def test_a_card_refuses_in_words(title: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        cover_card(title, "青春临川")


def test_a_noisy_picture_is_pressed_below_the_limit() -> None:
    """Pure noise is the worst that can come."""
    noisy = Image.merge("RGB", [Image.effect_noise((500, 400), 200) for _ in range(3)])
    data = encode_jpeg(noisy, limit=60_000)
    assert len(data) <= 60_000
    assert opened(data).size == (500, 400)


def test_a_limit_that_cannot_be_met_is_said() -> None:
    with pytest.raises(InputError, match="压到最小仍有"):
        encode_jpeg(opened(picture_file((300, 300))), limit=100)


def test_a_jpeg_carries_no_metadata() -> None:
    data = draw(poster(size=COVER), FACTS, brand=BRAND)
    picture = opened(data)
    assert not picture.getexif()
    assert set(picture.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert isinstance(io.BytesIO(data).read(2), bytes)


def test_words_that_find_no_room_are_refused_before_anything_is_painted() -> None:
    long = poster(texts={"footer": "青春临川与二十四节气" * 4})
    with pytest.raises(InputError, match="海报“大雪”排不下：“页脚”伸出了安全区"):
        draw(long, FACTS, brand=BRAND)


@pytest.mark.parametrize(
    ("second", "shown"),
    [(0, "00:00"), (29, "00:00"), (30, "00:01"), (86_370 - 1, "23:59"), (86_399, "23:59")],
)
def test_rounding_to_the_minute_never_changes_the_day(second: int, shown: str) -> None:
    beijing_midnight = -8 * 3600
    assert minute_of((beijing_midnight + second) * 1_000_000) == shown


def test_a_picture_of_one_s_own_takes_the_place_of_the_art() -> None:
    mine = picture_file((1080, 1080))
    plain, own = (
        draw(poster(size=SQUARE, layout="gate", **more), FACTS, brand=BRAND)
        for more in ({}, {"background": mine})
    )
    assert plain != own
    assert opened(own).size == SQUARE


@pytest.mark.parametrize(
    ("size", "words"),
    [((300, 500), "背景图只有 300×500.*会发糊"), ((6400, 1400), "长宽比和海报相差太多")],
)
def test_a_background_that_would_be_blurred_or_cut_up_is_refused(
    size: tuple[int, int], words: str
) -> None:
    with pytest.raises(InputError, match=words):
        draw(poster(background=picture_file(size)), FACTS, brand=BRAND)
