"""A draft that is edited after its submission, and words that are nearly those of a post."""

import pytest

from tests.cli.person import Person

DRAFT = """---
title: 早餐车又多了两辆
account: jiedao
due: 2026-12-10 17:00
level: A
---

望江路街口从今天起多了{}辆早餐车，早上六点出摊。
"""


@pytest.fixture
def signed(person: Person) -> Person:
    """A desk with one signed post."""
    person.keep()
    person.clock("2026-12-07 08:00")
    person.draft("cars.md", DRAFT.format("两"))
    person.does("review", "submit", "--who", "林小满")
    person.does("review", "sign", "cars", "--who", "陈望舒")
    return person


def test_who_edits_a_signed_draft_and_submits_again_is_told_that_review_begins_anew(signed):
    signed.draft("cars.md", DRAFT.format("三"))
    told = signed.does("review", "submit", "--who", "林小满").err
    assert "《早餐车又多了两辆》（cars）原稿变了，签字作废，等 终审 · 陈望舒" in told
    assert "没有待送审的稿件" in signed.types("review", "submit", "--who", "林小满").err
    signed.draft("cars.md", DRAFT.format("四"))
    assert "原稿变了" in signed.does("review", "submit", "cars", "--who", "林小满").err
    assert "终审：陈望舒" in signed.does("review", "sign", "cars", "--who", "陈望舒").err


def test_what_to_do_with_a_post_that_is_not_in_review_depends_on_its_state(signed):
    again = ("review", "sign", "cars", "--who", "陈望舒")
    assert "已经签完；用 tuiwen plan cars 排期" in signed.types(*again).err
    signed.does("plan")
    assert "用 tuiwen status 看它等谁" in signed.types(*again).err
    signed.does("review", "return", "cars", "--who", "陈望舒", "--reason", "重写")
    assert "先运行 tuiwen review submit cars" in signed.types(*again).err


def test_a_post_called_by_a_piece_of_its_title_is_answered_with_its_name(signed):
    assert "您是否想写 cars？" in signed.types("plan", "早餐车").err


def test_a_post_without_a_slot_is_named_with_the_command_that_moves_it(signed):
    signed.clock("2026-12-10 17:30")
    told = signed.types("plan", "cars", "--at", "2026-12-10 17:31").err
    assert "（cars）" in told
    assert "--at" in told


def test_a_post_that_can_not_be_moved_is_said_to_keep_its_slot(signed):
    signed.does("plan", "cars")
    told = signed.types("plan", "cars", "--at", "2026-12-07 08:01").err
    assert "未改期，仍在 12月10日 17:00：" in told


def test_a_link_for_a_post_in_no_ones_hands_is_told_its_state(signed):
    link = "https://mp.weixin.qq.com/s/abcdefg"
    told = signed.types("published", "cars", link, "--who", "唐一苇").err
    assert "《早餐车又多了两辆》现在是“已签发”，不在待人工发布" in told
