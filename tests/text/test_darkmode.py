"""Dark mode: the published algorithm's own results (measured with mp-darkmode 1.2.1, #a3a3a3)."""

import pytest

from pipeline.text.darken import darken
from pipeline.text.darkmode import DARK_PAGE, background, contrast, read, text

PAGE = read(DARK_PAGE)
TEXTS = {
    "#000": "163,163,163",
    "#3f3f3f": "163,163,163",
    "#595959": "141,141,141",
    "#666": "102,102,102",
    "#ccc": "163,163,163",
    "#fff": "255,255,255",
    "#c00000": "255,21,13",
    "#ff0000": "255,23,0",
    "#f56c6c": "245,108,108",
    "#0052d9": "0,104,255",
    "#0000ff": "0,104,255",
    "#000080": "76,76,255",
    "#07c160": "7,193,96",
    "#008000": "68,230,68",
    "#00ff00": "0,255,0",
    "#ffd700": "205,173,0",
    "#ffff00": "184,184,0",
    "#800080": "255,76,255",
    "#494429": "171,165,131",
}
GROUNDS = {
    "#fafafa": "30,30,30",
    "#f5f5f5": "35,35,35",
    "#ccc": "76,76,76",
    "#999": "127,127,127",
    "#666": "102,102,102",
    "#333": "56,56,56",
    "#000": "56,56,56",
    "#282c34": "49,54,63",
    "#fef0f0": "198,187,187",
    "#fdf6ec": "195,189,182",
    "#f0f9eb": "186,193,183",
    "#ecf5ff": "184,191,199",
    "#fff8e1": "196,190,173",
    "#b8ee84": "167,216,120",
    "#ffd700": "239,202,0",
    "#ffff00": "214,214,0",
    "#1a0000": "112,0,0",
    "#fff3a3": "204,194,130",
}
BOTH = {
    ("#f7f7f7", "#333333"): "179,179,179",
    ("#282c34", "#abb2bf"): "171,178,191",
    ("#fef0f0", "#f56c6c"): "99,7,7",
    ("#f0f9eb", "#67c23a"): "85,160,48",
    ("#fdf6ec", "#e6a23c"): "150,98,19",
    ("#ecf5ff", "#409eff"): "0,69,140",
    ("#07c160", "#ffffff"): "255,255,255",
    ("#c22b4c", "#494429"): "196,188,149",
    ("#07c160", "#06ad56"): "3,94,47",
}


@pytest.mark.parametrize("light", TEXTS)
def test_text_on_the_page(light):
    assert text(read(light), PAGE).css == f"rgb({TEXTS[light]})"


@pytest.mark.parametrize("light", GROUNDS)
def test_backgrounds(light):
    assert background(read(light)).css == f"rgb({GROUNDS[light]})"


@pytest.mark.parametrize("pair", BOTH)
def test_text_on_a_background(pair):
    assert text(read(pair[1]), background(read(pair[0]))).css == f"rgb({BOTH[pair]})"


def test_alpha_is_kept():
    assert text(read("rgba(0,0,0,.5)"), PAGE).css == "rgba(163,163,163,0.5)"
    assert background(read("rgba(255,255,255,.5)")).css == "rgba(25,25,25,0.5)"


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#989898", "#191919", 6.095), ("#a3a3a3", "#191919", 6.97), ("#000", "#fff", 21)],
)
def test_contrast(one, other, ratio):
    assert contrast(read(one), read(other)) == pytest.approx(ratio, abs=0.01)


def test_an_article_is_darkened_where_it_has_colours():
    html = (
        '<section style="color:#333">'
        '<p style="background:#eee;color:#333">一</p><img src="a"><br>二</section>'
    )
    assert darken(html) == (
        '<section style="color:rgb(163,163,163)">'
        '<p style="background:rgb(42,42,42);color:rgb(179,179,179)">一</p>'
        '<img src="a"><br>二</section>'
    )


def test_a_filled_box_without_a_colour_gets_one():
    assert "color:rgb(25,25,25)" in darken('<p style="background-color:#ffff00">一</p>')


def test_borders_are_converted_against_the_page():
    assert "163,163,163" in darken('<p style="border:1px solid #eee">一</p>')


def test_d04_colour_on_the_root_and_background_on_a_box():
    out = darken(
        '<section style="color:#333"><p style="background:#f7f7f7"><b>字</b></p></section>'
    )
    assert "background:rgb(33,33,33);color:rgb(179,179,179)" in out


def test_d05_a_gradient_under_text_is_flat():
    out = darken('<p style="background:linear-gradient(#4dbb6c,#b8ee84)">字</p>')
    assert "linear-gradient(rgb(167,216,120),rgb(167,216,120))" in out
    kept = '<p style="background:linear-gradient(#4dbb6c,#b8ee84)"><br></p>'
    assert darken(kept) == kept


def test_d05_a_grid_of_thin_lines_loses_its_pattern():
    grid = "linear-gradient(rgba(180,190,185,.3) 1px,transparent 1px)"
    out = darken(f'<p style="background-color:#f8fbf8;background-image:{grid};color:#333">字</p>')
    assert "background-color:rgb(189,191,189)" in out
    assert out.count("rgba(180,190,185,0.3)") == 2


def test_d06_faint_colours_are_left_alone():
    assert "rgba(0,0,0,.04)" in darken('<p style="background:rgba(0,0,0,.04)">字</p>')
    out = darken('<p style="background:rgba(0,0,0,.05)">字</p>')
    assert "rgba(56,56,56,0.05)" in out
    assert "165,165,165" in out


def test_d07_one_element_may_be_left_out():
    out = darken('<ul style="color:#000" data-no-dark><li style="color:#000">字</li></ul>')
    assert out.startswith('<ul style="color:#000" data-no-dark>')
    assert '<li style="color:rgb(163,163,163)">' in out


def test_text_over_a_picture_keeps_its_colour():
    assert "color:#191919" in darken('<p style="background:url(a);color:#191919">字</p>')


def test_a_text_shadow_is_a_background():
    assert "text-shadow:1px 1px rgb(25,25,25)" in darken(
        '<p style="text-shadow:1px 1px #fff">字</p>'
    )


def test_important_is_taken_off():
    assert darken('<p style="color:#333 !important">字</p>') == (
        '<p style="color:rgb(163,163,163)">字</p>'
    )
