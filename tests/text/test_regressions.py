"""The converter's regression cases by their ids; those with a file are in tests/cases/text."""

import re

import pytest

from pipeline.text.check import check
from pipeline.text.compile import compile_draft
from pipeline.text.plain import text_of
from tests.text.themes_on_disk import names, theme
from tests.text.writing import PLAIN, compiled, draft, html, rules

BOLD = {
    "**注意：**请看": "注意：",
    "这是**“重点”**内容": "“重点”",
    "他说**“好”。**然后": "“好”。",
    "**注意！**请": "注意！",
    "**《通知》**发布": "《通知》",
    "**2026年**（试行）": "2026年",
    "（**括号**）里": "括号",
    "**（一）**总则": "（一）",
    "价**100元**；": "100元",
    "前**“引”**，后": "“引”",
    "他答**“是”**。": "“是”",
    "字**——破折**字": "——破折",
}


@pytest.mark.parametrize(("source", "bold"), BOLD.items())
def test_r04_bold_beside_chinese_punctuation(source, bold):
    out = html(source)
    assert re.findall(r"<strong[^>]*>(.*?)</strong>", out) == [bold]
    assert "*" not in out


@pytest.mark.parametrize("source", ["`**x**`", "<https://e.com/a**b>", "a * b * c", "5 \\* 3"])
def test_r05_stars_that_are_no_marks(source):
    assert text_of(html(source)) == source.strip("`<>").replace("\\", "")


def test_r01_r02_header_is_no_text():
    made = compiled("正文第一句。", "author: 甲\n")
    assert made.text == "正文第一句。"
    assert made.article.digest == "正文第一句。"


@pytest.mark.parametrize("source", ["```python\n# 注释\nx\n```", "```sh\n# step\nls\n```"])
def test_r03_comment_lines_stay(source):
    assert text_of(html(source)).startswith("# ")


def test_r06_alerts_with_a_list_inside():
    out = html("> [!WARNING] 自己的标题\n> - 一\n>   - 二\n\n> [!怪]\n> 文")
    assert "[!" not in out
    assert "自己的标题" in out


def test_r08_r09_addresses_and_code_are_unchanged():
    url = "https://example.com/路径a中文b?名=值&x=1"
    assert f"：{url}" in text_of(html(f"[文](<{url}>)"))
    assert "配置config文件" in html("`配置config文件`")


def test_r10_one_number_for_one_address():
    out = html(
        "[甲](https://e.com/1) [乙](https://e.com/1) [丙](https://e.com/1) [丁](http://f.cn)"
    )
    assert re.findall(r"\[(\d)\]</sup>", out) == ["1", "1", "1", "2"]
    assert "<a" not in out


def test_r11_own_links_stay():
    out = html("[a](http://mp.weixin.qq.com/s?__biz=x&mid=1&idx=1&sn=y)")
    assert 'href="http://mp.weixin.qq.com/s?__biz=x&amp;mid=1&amp;idx=1&amp;sn=y"' in out


def test_r12_temporary_links_are_refused():
    assert "K2" in rules("[a](https://mp.weixin.qq.com/s?tempkey=abc)")


def test_r13_an_address_is_shown_once():
    assert text_of(html("[https://e.com](https://e.com) https://f.com")).count("http") == 2


def test_r14_links_that_lead_nowhere():
    out = html("[上文](#a) [x](./b.md) [m](mailto:a@b.cn) [j](javascript:alert(1))")
    assert "href" not in out
    assert "alert" not in out
    assert "a@b.cn" in out


def test_r15_r16_tasks_and_strikes():
    out = html("- [ ] 甲\n  - [X] 乙\n\n~~a~~，~b~，a ~ b")
    assert "☐" in out
    assert "☑" in out
    assert out.count("<s") - out.count("<se") == 1


def test_r17_hostile_html():
    bad = "<script>x</script><style>p{}</style><iframe src=//x></iframe><img src=a onerror=x>"
    out = html(bad + '<p style="position:fixed;color:red">红</p><a href="data:x">d</a>')
    assert not re.search(r"script|iframe|onerror|position|data:", out)
    assert "color:red" in out


def test_safe_faults_of_raw_html_are_mended():
    """S1.1, S1.2, S1.6, S3, S4.5: dropped or written otherwise without a word lost."""
    style = "text-align:start;opacity:0;font-family:x;caret-color:transparent;color:red !important"
    assert html(f'<p style="{style}">字</p>') == '<p style="text-align:left;color:red">字</p>'
    assert not [r for r in rules(f'<p style="{style}">字</p>') if r.startswith("S")]


def test_faults_that_need_an_eye_are_told_with_their_line():
    body = '正文\n\n<section>\n<p style="width:500px">字</p>\n</section>\n'
    one = draft(body)
    found = check(one, compile_draft(one, PLAIN), year=2026)
    assert [(f.rule, f.where.line) for f in found] == [("S1.4", one.body_line + 3)]


@pytest.mark.parametrize("name", names())
def test_r24_nine_columns_fit(name):
    row = "|" + "|".join("九列之一" for _ in range(9)) + "|\n"
    out = compiled(row + "|" + "-|" * 9 + "\n" + row, theme=theme(name)).article.html
    assert "table-layout:fixed" in out


def test_r32_unseen_characters():
    assert text_of(html("\ufeff甲\u200b乙\r\n丙𠀀")) == "甲乙丙𠀀"


def test_r33_code_in_a_list_in_a_quote():
    out = html("> - 甲\n>\n>   ```\n>   x\n>     y\n>   ```")
    assert "x<br>\u00a0\u00a0y" in out


def test_r34_soft_breaks():
    assert text_of(html("春江\n花月")) == "春江花月"
    assert text_of(html("spring\nriver")) == "spring river"
