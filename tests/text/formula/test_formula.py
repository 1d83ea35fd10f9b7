"""Formulas: set as text, or said to be unreadable; never lost, never broken HTML."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.text.formula.drawing import formula, linear
from pipeline.text.formula.reader import Unreadable
from pipeline.text.plain import text_of

PIECES = [
    *("x", "y", "12", "+", "-", "=", "<", "^", "_", "{", "}", "&", "\\\\", " ", "(", ")", "'"),
    *("\\frac", "\\sqrt", "[", "]", "\\alpha", "\\sum", "\\le", "\\text{字}", "\\left", "\\bar"),
    *("\\begin{pmatrix}", "\\end{pmatrix}", "\\begin{cases}", "\\end{cases}", "\\mathbb", "\\no"),
    *("\\binom", "\\tag{1}", "\\{", "\\,", "\\\\%", "字", "^2", "_i", "\\lim"),
]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join), st.booleans())
def test_any_tex_is_drawn_or_said_to_be_unreadable(tex, display):
    try:
        out = formula(tex, display=display)
    except Unreadable:
        return
    opened = []
    for closing, tag in re.findall(r"<(/?)([a-z]+)[^>]*>", out):
        if closing:
            assert opened.pop() == tag
        else:
            opened.append(tag)
    assert opened == []
    assert display or "<table" not in out


@pytest.mark.parametrize(
    ("tex", "shown"),
    [
        ("E=mc^2", "E\u2005=\u2005mc2"),
        ("-x+1", "−x\u2005+\u20051"),
        ("a \\le b", "a\u2005≤\u2005b"),
        ("\\frac{1}{1000}", "1⁄1000"),
        ("\\frac{a+b}{2}", "(a\u2005+\u2005b)⁄2"),
        ("\\sqrt{2}", "√2"),
        ("\\sin x", "sin\u2009x"),
        ("90\\%", "90%"),
        ("x \\in \\mathbb{R}", "x\u2005∈\u2005ℝ"),
        ("\\left( \\alpha \\right)", "(α)"),
    ],
)
def test_a_formula_in_a_line(tex, shown):
    assert text_of(linear(tex)).replace(" ", "") == shown.replace(" ", "")


@pytest.mark.parametrize(
    "tex", ["x^", "{", "}", "\\frac{1}", "\\foo", "x^2^3", "a" * 3000, "{" * 99]
)
def test_broken_tex_is_unreadable(tex):
    with pytest.raises(Unreadable):
        linear(tex)
