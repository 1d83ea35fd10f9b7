"""Headers: aliases, lines, all mistakes together, and nothing in YAML that can run or explode."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.content import Kind, Release
from pipeline.model.errors import InputError, Several
from pipeline.text.header import compose, parse

SAMPLE = """\
---
标题: 招募｜120名志愿者
作者: 方倩
类型: 招募
公众号: linchuan
发布时间: 2026-12-09 18:30
名额: 120
报名截止: 2026-12-20 18:00
原创: 是
发布方式: 人工
标签: [招募, 冬季]
审核级别: b
---

正文第一行
"""


def test_chinese_names_mean_the_same_as_english_ones():
    draft, findings = parse("a.md", SAMPLE)
    assert findings == []
    assert (draft.title, draft.author, draft.kind) == (
        "招募｜120名志愿者",
        "方倩",
        Kind.RECRUITMENT,
    )
    assert draft.due == 1_796_812_200_000_000  # 2026-12-09 10:30 UTC
    assert draft.fields == {"quota": 120, "deadline": "2026-12-20 18:00"}
    assert (draft.original, draft.release, draft.level) == (True, Release.HAND, "B")
    assert draft.tags == ("招募", "冬季")


def test_the_body_and_every_key_know_their_line():
    draft, _ = parse("a.md", SAMPLE)
    lines = SAMPLE.split("\n")
    assert lines[draft.body_line - 1] == draft.body.strip() == "正文第一行"
    assert lines[draft.at("quota").line - 1] == "名额: 120"


@pytest.mark.parametrize("mark", ["\ufeff", ""])
@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_bom_and_line_ends_change_nothing(mark, end):
    draft, _ = parse("a.md", mark + SAMPLE.replace("\n", end))
    assert draft == parse("a.md", SAMPLE)[0]


def test_unknown_keys_are_kept_and_told_with_the_nearest():
    draft, findings = parse("a.md", "---\ntitle: 一\nautor: 我\nquota: 3\n---\n")
    assert draft.unknown == {"autor": "我", "quota": 3}
    assert [f.where.line for f in findings] == [3, 4]
    assert findings[0].after == "author"
    assert "recruitment" in findings[1].message


def test_all_mistakes_come_together_with_their_lines():
    text = "---\ntitle: 一\n标题: 二\nkind: postr\ndue: 明天\nposition: 9\noriginal: 也许\n---\n"
    with pytest.raises(Several) as caught:
        parse("a.md", text)
    said = str(caught.value)
    for line in (3, 4, 5, 6, 7):
        assert f"a.md:{line}：" in said
    assert "第2行和第3行" in said
    assert "poster" in said


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ("正文", 1, "没有文件头"),
        ("---\ntitle: 一\n正文", 1, "没有结束"),
        ("---\nauthor: 我\n---\n", 1, "没有标题"),
        ("---\nauthor: 我\ntitle: ''\n---\n", 3, "没有标题"),
        ("---\ntitle: 一: 二\n---\n", 2, "两个冒号"),
        ('---\ntitle: "一\n---\n', 3, "引号没有闭合"),
        ("---\ntitle: 一\n\tauthor: 我\n---\n", 3, "YAML"),
        ("---\ntitle: [一\nauthor: 我\n---\n", 3, "没有闭合"),
        ("---\n- 一\n---\n", 2, "键: 值"),
        ("---\ntitle: [一, 二]\n---\n", 2, "一行文字"),
        ("---\ntitle: !!python/object:os.system {}\n---\n", 2, "标签"),
        ("---\na: &x [1]\nb: [*x, *x]\n---\n", 2, "锚点"),
        ("---\na: *x\n---\n", 2, "锚点"),
        ("---\na: " + "[" * 5000 + "\n---\n", 2, "嵌套超过"),
        ("---\ntitle: " + "长" * 70_000 + "\n---\n", 1, "64KB"),
    ],
)
def test_a_broken_header_is_refused_in_chinese_with_its_line(text, line, word):
    with pytest.raises((InputError, Several)) as caught:
        parse("a.md", text)
    assert f"a.md:{line}：" in str(caught.value)
    assert word in str(caught.value)


def test_dates_and_clock_times_stay_as_written():
    text = "---\ntitle: 一\nkind: live\nstart: 19:30\nlink: no\n---\n"
    assert parse("a.md", text)[0].fields == {"start": "19:30", "link": "no"}


values = st.recursive(
    st.text(st.characters(exclude_categories=["Cs"]))
    | st.integers(-(10**17), 10**17)
    | st.booleans(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)
bodies = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"))


@given(
    fields=st.dictionaries(st.from_regex(r"x_[a-z一二]{1,8}", fullmatch=True), values), body=bodies
)
def test_what_is_written_is_read_again(fields, body):
    """Round trip: unknown keys keep their values and types, and the body its characters."""
    draft, _ = parse("a.md", compose({"title": "一", **fields}, body))
    assert draft.unknown == fields
    assert draft.body == body.lstrip("\n")


@given(st.text())
def test_no_text_makes_the_reader_fail(text):
    for candidate in (text, f"---\n{text}\n---\n", f"---\ntitle: {text}\n---\n{text}"):
        with suppress(InputError, Several):
            parse("a.md", candidate)
