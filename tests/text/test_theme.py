"""Themes: a CSS file with variables; every mistake is told with its line."""

import pytest

from pipeline.model.errors import InputError, Several
from pipeline.text.theme import Brand, parse


def test_variables_are_put_in_and_values_made_short():
    css = ":root { --a: #AABBCC; --b: var(--a) }\np { color: var(--b); margin: 0px 0.5em , 1px }"
    theme = parse("t", css)
    assert theme.of("p") == ' style="color:#ABC;margin:0 .5em,1px"'


def test_what_is_inherited_is_not_repeated():
    css = "article { color: #333; margin: 0 } p { color: #333; margin: 0 } li { color: #444 }"
    theme = parse("t", css)
    assert theme.of("p") == ' style="margin:0"'
    assert theme.of("li") == ' style="color:#444"'


def test_a_filled_part_says_its_colour_again():
    theme = parse("t", "article { color: #333 } code { background: #eee; color: #333 }")
    assert theme.of("code") == ' style="background:#eee;color:#333"'


def test_the_brand_colours_a_theme():
    brand = Brand(name="我", colours={"brand": "#123456"})
    theme = parse("t", ":root { --brand: #000 } strong { color: var(--brand) }", brand=brand)
    assert theme.of("strong") == ' style="color:#123456"'


def test_ornaments_are_text():
    theme = parse("t", 'h2::before { content: "◆"; color: red }')
    assert theme.ornaments == {"h2::before": "◆"}
    assert theme.of("h2::before") == ' style="color:red"'


@pytest.mark.parametrize(
    ("css", "line", "word"),
    [
        ("\nblockqoute { color: red }", 2, "blockquote"),
        ("p { color: var(--brnd) }", 1, "--brnd"),
        ("p {\n font-family: x }", 2, "font-family"),
        ("p { color: red !important }", 1, "!important"),
        ("@media print { p { color: red } }", 1, "media"),
        ("p { color }", 1, "属性"),
        ("p { color: red", 1, ""),
    ],
)
def test_a_mistake_is_told_with_its_line(css, line, word):
    if word:
        with pytest.raises(InputError) as caught:
            parse("t", css, path="assets/themes/t.css")
        assert f"assets/themes/t.css:{line}：" in str(caught.value)
        assert word in str(caught.value)
    else:
        assert parse("t", css).of("p") == ' style="color:red"'  # CSS closes what is left open


def test_all_mistakes_come_together():
    with pytest.raises(Several) as caught:
        parse("t", "h9 { color: red }\nx { color: red }")
    assert len(caught.value.errors) == 2
