"""Every layout, term and size as data: nothing overlaps, overflows or is too small to read."""

from dataclasses import replace

import pytest

from pipeline.almanac.facts import term_facts
from pipeline.model.errors import InputError, UsageError
from pipeline.model.scene import Box, Brand, Code, Image, Pose, Rule, Scene, Text
from pipeline.picture import checks
from pipeline.picture.poster import scene_for
from pipeline.picture.registers import LAYOUTS
from tests.picture.posters import BRAND, COVER, FULL, LINK, SQUARE, TERMS, poster

CARD = (1080, 1440)
FULL_BRAND = Brand(name="青春临川", seal=b"x", mascot=b"x", logo=b"x")


POSES = {"snow": Pose(picture=b"x", seasons=("winter",)), "run": Pose(picture=b"x")}
POSING = replace(FULL_BRAND, poses=POSES)


def scene(term: str, size: tuple[int, int], brand: Brand = BRAND, **more: object) -> Scene:
    return scene_for(poster(term, size, **more), term_facts(term, 2026), brand=brand)


@pytest.mark.parametrize("layout", list(LAYOUTS))
@pytest.mark.parametrize("term", TERMS)
@pytest.mark.parametrize("size", [FULL, COVER, SQUARE, CARD])
def test_a_scene_has_no_faults(layout: str, term: str, size: tuple[int, int]) -> None:
    qr = LINK if size in {FULL, CARD} else ""
    for brand in (BRAND, FULL_BRAND, POSING):
        assert checks.faults(scene(term, size, brand, layout=layout, qr=qr)) == []


@pytest.mark.parametrize("term", TERMS)
@pytest.mark.parametrize("layout", sorted({*LAYOUTS} - {"disc"}))
def test_the_cover_keeps_title_verse_and_seal_in_its_centre_square(term: str, layout: str) -> None:
    drawn = scene(term, COVER, FULL_BRAND, layout=layout)
    width, height = drawn.size
    square = Box(x=(width - height) / 2, y=0, w=height, h=height)
    inner = [m for m in drawn.marks if m.role in {"标题", "印章"} or m.role.startswith("诗")]
    assert len(inner) == 4
    assert all(mark.box.inside(square) for mark in inner)


def test_a_poster_says_everything_that_is_expected_of_it() -> None:
    texts = [m for m in scene("大雪", FULL).marks if isinstance(m, Text)]
    said = "".join(cell.text for text in texts for cell in text.cells)
    for words in ("大雪", "孤舟蓑笠翁", "柳宗元", "鹖鴠不鸣", "星期一", "2026", "青春临川"):
        assert words in said
    assert "农历丙午年十月廿九" in said
    assert "北京时间 10:53 交节" in said


def test_a_draft_can_override_every_text() -> None:
    mine = {"title": "冬夜", "poem": "山中相送罢，日暮掩柴扉。", "author": "王维", "footer": "江边"}
    texts = [m for m in scene("大雪", FULL, texts=mine).marks if isinstance(m, Text)]
    said = "".join(cell.text for text in texts for cell in text.cells)
    assert all(word in said for word in ("冬夜", "山中相送罢", "王维", "江边"))
    assert "柳宗元" not in said


def test_a_title_outside_the_brush_is_set_in_the_text_face() -> None:
    title = next(m for m in scene("大雪", FULL, texts={"title": "掩扉"}).marks if m.role == "标题")
    assert isinstance(title, Text)
    assert title.face == "text"


def test_the_code_has_a_whole_number_of_pixels_per_module_and_its_quiet_zone() -> None:
    code = next(m for m in scene("大雪", FULL, qr=LINK).marks if isinstance(m, Code))
    assert code.box.w >= 0.14 * 1080
    assert code.box.w % (33 + 8) == 0


def test_the_mascot_comes_with_the_brand_only() -> None:
    assert not any(isinstance(m, Image) for m in scene("大雪", FULL).marks)
    assert any(isinstance(m, Image) for m in scene("大雪", FULL, FULL_BRAND).marks)


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"texts": {"title": "大雪😀"}}, "“😀”字库里没有"),
        ({"texts": {"poem": "很长" * 30}}, "题诗.*太长"),
        ({"texts": {"title": "一" * 14}}, "标题.*太长"),
        ({"texts": {"pentads": "，".join(["天气上升地气下降"] * 4)}}, "三候.*太长"),
        ({"qr": "https://example.com/" + "x" * 900}, "二维码的网址太长"),
        ({"texts": {"date": "12月7日"}}, "日期“12月7日”读不懂"),
        ({"texts": {"title": ""}}, "标题是空的"),
        ({"size": (20, 9000)}, "海报尺寸 20x9000 画不了"),
    ],
)
def test_what_cannot_be_set_is_refused_in_words(more: dict[str, object], words: str) -> None:
    size = more.pop("size", FULL)
    with pytest.raises(InputError, match=words):
        scene("大雪", size, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"layout": "scrol"}, "没有名为“scrol”的版式"),
        ({"motif": "snwo"}, "没有名为“snwo”的画面"),
        ({"palette": "pink"}, "没有“pink”这套配色"),
    ],
)
def test_an_unknown_name_is_answered_with_the_near_ones(
    more: dict[str, object], words: str
) -> None:
    with pytest.raises(UsageError, match=words) as refused:
        scene("大雪", FULL, **more)
    assert "可选" in refused.value.todo


def test_the_checks_see_what_is_wrong() -> None:
    """A check that never speaks proves nothing."""
    good = scene("大雪", FULL)
    title = next(m for m in good.marks if isinstance(m, Text) and m.role == "标题")
    outside = Text(
        role="外",
        face="text",
        size=12,
        colour="#000000",
        cells=title.cells,
        box=Box(x=-5, y=title.box.y, w=1080, h=40),
    )
    bad = Scene(
        size=good.size,
        ground=good.ground,
        marks=(*good.marks, outside),
        safe=good.safe,
        smallest=good.smallest,
    )
    said = "\n".join(checks.faults(bad))
    assert "压住了" in said
    assert "伸出了安全区" in said
    assert "字号 12 太小" in said


def test_rules_may_cross_the_page() -> None:
    assert any(isinstance(mark, Rule) for mark in scene("大雪", FULL).marks)


def test_the_mascot_acts_in_the_pose_of_the_season_unless_the_draft_says_otherwise() -> None:
    def pose(**more: object) -> str:
        marks = scene("大雪", FULL, POSING, layout="companion", **more).marks
        return next(m.asset for m in marks if isinstance(m, Image))

    assert pose() == "pose:snow"
    assert pose(pose="run") == "pose:run"
    with pytest.raises(UsageError, match="没有“fly”这个姿势"):
        pose(pose="fly")


def test_a_disc_refuses_more_than_two_lines_of_verse() -> None:
    with pytest.raises(InputError, match="大日两旁只放得下两句"):
        scene("大雪", FULL, layout="disc", texts={"poem": "一句，二句，三句。"})
