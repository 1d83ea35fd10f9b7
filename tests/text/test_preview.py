"""The preview: one file without script or outside address; pictures only as data."""

import re
from html import unescape

from pipeline.text.placing import place
from pipeline.text.preview import page
from tests.text.themes_on_disk import theme
from tests.text.writing import compiled

PIXEL = "data:image/png;base64,iVBORw0KGgo="


def _page(cover="", dark=False):
    html = place(compiled("**甲**\n\n![乙](a.png)", theme=theme("ink")).article.html, {1: PIXEL})
    return page('标<题>"', "账&号", "摘要", html, cover=cover, dark=dark)


def test_nothing_is_fetched_and_nothing_runs():
    text = _page(cover=PIXEL)
    assert "<script" not in text
    assert set(re.findall(r' (?:src|href)="([a-z]*:)?', unescape(text))) == {"data:"}
    assert text.count("sandbox") == 2
    for frame in re.findall(r'srcdoc="([^"]*)"', text):
        assert "default-src 'none'" in unescape(frame)


def test_light_and_dark_stand_side_by_side_and_css_switches():
    day, night = (unescape(f) for f in re.findall(r'srcdoc="([^"]*)"', _page()))
    assert "color:#2b2b2b" in day
    assert "color:rgb(163,163,163)" in night
    assert 'id="light" checked' in _page()
    assert 'id="dark" checked' in _page(dark=True)


def test_words_are_escaped():
    assert "标<题>" not in _page()
    assert "账&amp;号" in _page()


def test_a_cover_that_is_not_data_is_left_out():
    assert "evil" not in _page(cover="https://evil.example/x.png")


def test_the_picture_of_a_picture_message_stands_above_its_title():
    day = unescape(re.findall(r'srcdoc="([^"]*)"', page("甲", "乙", "", "", picture=PIXEL))[0])
    assert day.index(f'<img id="picture" src="{PIXEL}"') < day.index('<h1 id="title">')
    assert "evil" not in page("甲", "乙", "", "", picture="https://evil.example/x.png")


def test_placing_puts_addresses_and_sizes_in():
    html = '<p><img src="picture:1" alt="x"><img alt="y" src="picture:2"></p>'
    assert place(html, {1: "https://a/?b&c"}, {1: (1080, 607)}) == (
        '<p><img src="https://a/?b&amp;c" data-w="1080" data-ratio="0.562" alt="x">'
        '<img alt="y" src="picture:2"></p>'
    )
    assert place(html, {2: "d"}).endswith('<img alt="y" src="d"></p>')
