"""Plain text becomes paragraphs and headings; nothing in it is read as a sign."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.intake.plain import stem_of, take, take_markdown
from pipeline.model.errors import InputError


def test_lines_headings_and_lists():
    text = "冬日里的一束光\n\n　　第一段。\n见 https://a.cn/b_c。\n"
    text += "一、背景\n（一）现状\n1. 甲\n2. 乙\n* 丙\n"
    taken = take(text, "a.txt")
    assert taken.title == "冬日里的一束光"
    assert taken.body == (
        "第一段。\n\n见 https://a.cn/b_c。\n\n## 一、背景\n\n### （一）现状\n\n1. 甲\n2. 乙\n- 丙\n"
    )


def test_a_first_line_that_is_a_sentence_is_no_title():
    assert take("今天下雪了。\n很冷。", "a.txt").title == ""


@given(st.text(st.sampled_from("甲乙 *_#>-=`[]()<>~$^:1.\n"), max_size=60))
def test_no_character_of_the_text_is_lost(text):
    han = re.findall("[甲乙]", text)
    if text.strip(" \n"):
        taken = take(text, "a.txt")
        assert re.findall("[甲乙]", taken.title + taken.body) == han


@pytest.mark.parametrize("text", ["", " \n\u3000\n"])
def test_nothing_is_no_draft(text):
    for reader in (take, take_markdown):
        with pytest.raises(InputError, match="没有文字"):
            reader(text, "a")


def test_markdown_is_left_as_it_is():
    taken = take_markdown("# 题\n\n正文 **粗**\n", "a.md")
    assert (taken.title, taken.body) == ("题", "正文 **粗**\n")
    with pytest.raises(InputError, match="不必导入"):
        take_markdown("---\ntitle: 题\n---\n", "a.md")


@pytest.mark.parametrize(
    ("name", "stem"),
    [("冬日 (终稿).docx", "冬日-终稿"), ("../../x.txt", "x"), ("a\\b:c?.md", "b-c")],
)
def test_names_of_drafts_are_safe(name, stem):
    assert stem_of(name) == stem
