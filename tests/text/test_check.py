"""The rules: each finds its mistake with line and fix, and is silent on a clean text."""

import pytest

from pipeline.model.content import Level
from pipeline.text.check import check
from pipeline.text.compile import compile_draft
from tests.text.writing import PLAIN, draft, rules


def found(body, head="", year=2026, limits="documented"):
    one = draft(body, head)
    return check(one, compile_draft(one, PLAIN), year=year, limits=limits)


@pytest.mark.parametrize(
    ("body", "after"),
    [
        ("11月25日（周四）开会", "11月25日（周三"),
        ("11月25日，星期四", "11月25日，星期三"),
        ("2027年1月9日周五", "2027年1月9日周六"),
    ],
)
def test_a_wrong_weekday_must_change_and_has_a_fix(body, after):
    (one,) = found("\n\n" + body)
    assert (one.rule, one.level, one.after) == ("F1", Level.MUST, after)
    assert one.where.line == 6


@pytest.mark.parametrize(
    ("body", "head"),
    [
        ("11月25日（周三）", ""),
        ("1月9日（周六）", "due: 2026-12-08 12:00\n"),  # the next January
        ("12月31日（周四）", "due: 2027-01-02 12:00\n"),  # the last December
        ("2025年的11月25日（周二）和后来", ""),
        ("2月30日（周一）", ""),
        ("`11月25日（周四）`", ""),
        ("```\n11月25日（周四）\n```", ""),
    ],
)
def test_a_right_or_unknowable_weekday_is_not_mentioned(body, head):
    assert rules(body, head) == []


def test_up_to_and_until():
    assert [f.after for f in found("截止目前，共120人")] == ["截至目前"]
    assert [f.after for f in found("截止12月5日，已有三百人报名")] == ["截至12月"]
    assert rules("报名截止时间为12月20日，截止12月20日18时。") == []
    assert rules("截至目前") == []


def test_wide_digits():
    (one,) = found("第１２届")
    assert (one.rule, one.before, one.after) == ("T7", "１２", "12")


def test_an_identity_number_must_go():
    (one,) = found("证号11010519491231002X。")
    assert (one.rule, one.level) == ("V1", Level.MUST)
    assert one.after == "110105********002X"
    assert "11010519491231002X" not in one.message
    assert rules("证号110105194912310021，单号123456789012345678") == []
    assert rules(one.after) == []


def test_each_picture_without_words_is_one_finding():
    two = found("![甲](a.png)\n\n![](b.png)\n\n![IMG_01.jpg](c.png)")
    assert [f.message for f in two] == ["图2缺替代文字", "图3缺替代文字"]
    assert [f.where.line for f in two] == [6, 8]
    assert all(f.level is Level.MUST for f in two)


def test_pictures_from_the_web_must_be_saved_first():
    assert rules("![甲](https://e.com/a.png) ![乙](data:image/png;base64,x)") == ["A7", "A7"]


def test_a_reprint_names_its_source_and_is_not_original():
    assert rules("文", "origin: 转载\n") == ["R1", "R1"]
    assert rules("文", "kind: reprint\nsource: 某报\nsource_url: https://e.com\n") == []
    head = "origin: 转载\noriginal: true\nsource: 某报\nsource_url: https://e.com\n"
    assert rules("文", head) == ["R2"]


@pytest.mark.parametrize(
    ("body", "ids"),
    [
        ("招募120名志愿者", []),
        ("共招募**100名**志愿者", ["F8"]),
        ("每点招募10名，共招募120名", []),
        ("服务300人次", []),
    ],
)
def test_numbers_of_places_agree(body, ids):
    assert rules(body, "kind: recruitment\nquota: 120\n") == ids


@pytest.mark.parametrize(
    ("deadline", "ids"),
    [
        ("2026-12-20 18:00", []),
        ("2026-12-09", []),  # the whole day
        ("2026-12-09 18:00", ["F2"]),
        ("下周五", ["F2"]),
    ],
)
def test_a_deadline_lies_after_the_send(deadline, ids):
    assert rules("文", f"kind: recruitment\ndue: 2026-12-09 18:30\ndeadline: {deadline}\n") == ids


@pytest.mark.parametrize(
    ("key", "text", "level"),
    [
        ("digest", "字" * 129, Level.MUST),
        ("digest", "字" * 121, Level.HINT),
        ("author", "字" * 17, Level.MUST),
        ("author", "字" * 9, Level.HINT),
        ("source_url", "https://e.com/" + "a" * 1024, Level.MUST),
    ],
)
def test_the_platforms_limits(key, text, level):
    (one,) = found("文", f"{key}: {text}\n")
    assert (one.rule, one.level, one.where.line) == ("L1", level, 3)


def test_the_strict_reading_stops_what_the_documented_one_mentions():
    (one,) = found("文", f"author: {'字' * 9}\n", limits="strict")
    assert one.level is Level.MUST


def test_an_article_over_the_limit_is_told_with_its_pictures_addresses():
    assert [f.level for f in found("字" * 19_100)] == [Level.SHOULD]
    assert [f.level for f in found("字" * 19_800 + "\n\n![甲](a.png)")] == [Level.MUST]
    assert rules("字" * 18_000) == []


def test_notes_that_point_nowhere():
    one, two = found("字[^a]。\n\n[^b]: 注。")
    assert (one.before, two.before) == ("[^a]", "[^b]")


def test_findings_come_in_the_order_of_lines_with_the_compilers_own():
    body = "第１届[x](#a)\n\n截止目前\n\n![](a.png)"
    assert [f.rule for f in found(body)] == ["K1", "T7", "W1", "A1"]


def test_unseen_characters_do_not_hide_in_the_header():
    (one,) = found("文", "author: 甲\u202e乙\n")
    assert (one.rule, one.level, one.where.line, one.after) == ("C3", Level.MUST, 3, "甲乙")


def test_a_fence_without_an_end_is_told():
    assert rules("```python\nx\n") == ["B1"]
    assert rules("```python\nx\n```\n\n    缩进的代码\n") == []


def test_a_preview_link_of_the_console_must_change():
    assert rules("[上期](https://mp.weixin.qq.com/s?tempkey=abc)") == ["K2"]
