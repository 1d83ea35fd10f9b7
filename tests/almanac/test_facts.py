"""What posters are told of a term; the shipped texts are whole."""

import pytest

from pipeline.almanac.facts import term_facts
from pipeline.almanac.pentads import pentads
from pipeline.almanac.poems import poems
from pipeline.almanac.solarterms import NAMES


def test_the_facts_of_great_snow_2026():
    facts = term_facts("大雪", 2026)
    assert (facts.date, facts.weekday, facts.lunar) == ("2026-12-07", "星期一", "丙午年十月廿九")
    assert facts.pentads == ("鹖鴠不鸣", "虎始交", "荔挺出")
    assert (facts.poem, facts.poem_author) == ("孤舟蓑笠翁，独钓寒江雪。", "柳宗元")


@pytest.mark.parametrize("name", NAMES)
def test_each_term_has_three_pentads_and_two_signed_couplets(name):
    assert len(pentads(name)) == 3
    assert all(pentads(name))
    assert len(poems(name)) == 2
    for poem in poems(name):
        first, second = poem.line[:-1].split("，")
        assert len(first) == len(second)
        assert poem.author
        assert poem.title


def test_an_ascribed_author_is_signed_as_ascribed():
    assert poems("大雪")[1].author == "元稹（传）"
