"""What the platform rewrites by itself is no difference; what a person changed is."""

import pytest

from pipeline.channels.wechat.readback import cover_of, plain

SAME = [
    ("<p>一<br>二</p>", "<p>一<br  />二</p>"),
    ("<p style='color:#FA5151'>红</p>", '<p style="color: rgb(250, 81, 81)">红</p>'),
    ('<a href="https://example.org">外链</a>', "<a>外链</a>"),
    ("<p>文</p>", '<p>文</p><p style="display: none;"><mp-style-type></mp-style-type></p>'),
    ("<p>A &amp; B</p>", "<p>A & B</p>"),
    ("<p>一 二\n三\u200b</p>", "<p>一&nbsp;二 三</p>"),
    ("<p>文</p><script>x()</script>", "<p>文</p>"),
    ("<code>a &lt; b</code>", "<code>a &lt; b</code>"),
]


@pytest.mark.parametrize(("ours", "theirs"), SAME)
def test_rewriting_is_no_difference(ours: str, theirs: str):
    assert plain(ours) == plain(theirs)


@pytest.mark.parametrize(
    ("ours", "theirs"), [("<p>5 月</p>", "<p>6 月</p>"), ("<p>一</p>", "<p>一二</p>")]
)
def test_another_word_is_a_difference(ours: str, theirs: str):
    assert plain(ours) != plain(theirs)


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
