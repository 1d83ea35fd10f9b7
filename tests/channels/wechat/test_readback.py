"""What the platform rewrites by itself is no difference; what a person changed is."""

import pytest

from pipeline.channels.wechat.readback import cover_of, differences
from pipeline.model.content import Article

SAME = [
    ("<p>一<br>二</p>", "<p>一<br  />二</p>"),
    ("<p style='color:#FA5151'>红</p>", '<p style="color: rgb(250, 81, 81)">红</p>'),
    ('<a href="https://example.org">外链</a>', "<a>外链</a>"),
    ("<p>文</p>", '<p>文</p><p style="display: none;"><mp-style-type></mp-style-type></p>'),
    ("<p>A &amp; B</p>", "<p>A & B</p>"),
    ("<p>一 二\n三\u200b</p>", "<p>一&nbsp;二 三</p>"),
    ("<code>a &lt; b</code>", "<code>a &lt; b</code>"),
]


def fields(ours: str, theirs: str) -> set[str]:
    article = Article(title="题", html=ours)
    item = {"title": "题", "content": theirs, "thumb_media_id": "T", "digest": "平台自己写的"}
    return {d.field for d in differences(1, article, "T", item)}


@pytest.mark.parametrize(("ours", "theirs"), SAME)
def test_rewriting_is_no_difference(ours: str, theirs: str):
    assert fields(ours, theirs) == set()


@pytest.mark.parametrize(
    ("ours", "theirs", "named"),
    [
        ("<p>5 月</p>", "<p>6 月</p>", {"正文"}),
        ("<p>一</p>", "<p>一二</p>", {"正文"}),
        ("<p>一<img></p>", "<p>一</p>", {"正文", "图片数"}),
    ],
)
def test_another_word_or_a_missing_picture_is_a_difference(ours: str, theirs: str, named: set[str]):
    assert fields(ours, theirs) == named


@pytest.mark.parametrize(
    ("item", "cover"),
    [
        ({"thumb_media_id": "T"}, "T"),
        ({"thumb_media_id": "", "image_info": {"image_list": [{"image_media_id": "I"}]}}, "I"),
        ({"image_info": None}, ""),
        ({"image_info": {"image_list": "?"}, "thumb_media_id": None}, ""),
    ],
)
def test_the_cover_of_either_kind(item: dict[str, object], cover: str):
    assert cover_of(item) == cover
