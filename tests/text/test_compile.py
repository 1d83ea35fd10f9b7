"""The compiler: no text lost, code and addresses unchanged, hostile input refused in a sentence."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.content import ArticleType
from pipeline.model.errors import InputError
from pipeline.text.plain import normal, text_of
from tests.text.themes_on_disk import names, theme
from tests.text.writing import compiled, html

words = st.text(st.sampled_from("春江花月夜志愿者abcXYZ019，。“”！"), min_size=1, max_size=12)
SHAPES = [
    "{}\n\n",
    "## {}\n\n",
    "> {}\n\n",
    "- {}\n",
    "1. {}\n",
    "**{}**\n\n",
    "前{}后\n",
    "> - {}\n\n",
    "| {} | 二 |\n|--|--|\n\n",
    "[{}](https://e.com/x)\n\n",
    "> [!TIP]\n> {}\n\n",
    "- [ ] {}\n\n",
    ":::lead\n{}\n:::\n\n",
    ":::event 活动\n- 地点：{}\n:::\n\n",
    ":::qa\n问：{}\n:::\n\n",
    ":::figures\n- 3：{}\n:::\n\n",
    ":::nothing\n{}\n:::\n\n",
    "词\n: {}\n\n",
    "++{}++ ==乙==\n\n",
]


@given(st.lists(st.tuples(st.sampled_from(SHAPES), words), max_size=12))
def test_no_text_is_lost(parts):
    """Every word that was written is read in the article, in its order."""
    text = normal(html("".join(shape.format(word) for shape, word in parts)))
    at = 0
    for _, word in parts:
        at = text.index(normal(word), at) + len(normal(word))


@given(st.text(), st.sampled_from(["", "python", "html", "没有"]))
def test_code_is_shown_as_typed(text, language):
    lines = re.sub(r"[^\t\n -~\u4e00-\u9fff]|[`~]", "", text).strip("\n")
    out = html(f"```{language}\n{lines}\n```\n")
    code = unescape(re.sub(r"<(?!br)[^>]*>", "", out).replace("<br>", "\n")).replace("\xa0", " ")
    assert code == lines.expandtabs(4)


@given(st.from_regex(r"https?://[a-z]{1,9}\.(com|cn)/[-\w~/?&=%一-龥]{0,30}", fullmatch=True))
def test_an_address_is_shown_as_typed(url):
    shown = unescape(html(f"[文字](<{url}>)"))
    assert f"：{url}</section>" in shown
    assert "<a" not in shown


@given(st.text(max_size=300))
def test_any_text_becomes_an_article_or_a_sentence(text):
    out = html(text)
    assert not re.search(r"<(script|style|iframe|div|input)|\sclass=|\sid=|\son\w+=", out)


@given(st.text(st.sampled_from("<>/=\"' abdivpscriptonclick:javascript*_[]()!`#-\n"), max_size=80))
def test_no_markup_gets_through_unasked(text):
    out = html(text)
    tags = re.findall(r"</?([a-z0-9]+)", out)
    assert not {"script", "style", "iframe", "div", "object", "form", "input"} & set(tags)
    assert not re.search(r"<[^>]*\s(?:on\w+|class|id)=", out)


@pytest.mark.parametrize("name", names())
def test_no_theme_writes_what_the_platform_drops(name):
    body = "# 甲\n## 乙\n- 丙\n\n> 丁\n\n|a|\n|-|\n|b|\n\n`c`\n\n"
    body += "```python\nx = 1 # y\n```\n---\n![a](b)"
    out = compiled(body, theme=theme(name)).article.html
    assert not re.search(r"class=|id=|<div|font-family|position|!important|var\(|\n", out)


def test_the_same_draft_gives_the_same_bytes():
    body = "**甲** [乙](https://e.com)[^1]\n\n[^1]: 丙"
    assert compiled(body).article == compiled(body).article


def test_a_poster_is_plain_text():
    made = compiled("今天**大雪**。\n\n- 添衣", "kind: poster\n").article
    assert (made.type, made.html) == (ArticleType.NEWSPIC, "今天大雪。\n•\u2002添衣")


def test_the_digest_ends_with_a_sentence():
    made = compiled(
        "第一句话在这里，说的是江上的风、船和早起的人们。第二句更长一些，" + "长" * 60 + "。"
    ).article
    assert made.digest == "第一句话在这里，说的是江上的风、船和早起的人们。"
    assert compiled("正文", "digest: 自己写的\n").article.digest == "自己写的"


def test_text_chars_count_what_is_read():
    made = compiled("**一二** 三\n\n- 四")
    assert made.text_chars == len("一二三•四")
    assert made.text == "一二 三\n•\u2002四"


def test_one_picture_placeholder_for_each_picture():
    made = compiled("![甲](a.png '图')\n\n字 <img src='b.png' alt='乙'> ![丙](c.png)").article
    assert [(p.ref, p.alt) for p in made.pictures] == [
        ("a.png", "甲"),
        ("c.png", "丙"),
        ("b.png", "乙"),
    ]
    for number in (1, 2, 3):
        assert made.html.count(f'src="picture:{number}"') == 1


def test_forty_levels_of_quotes_are_told_and_drawn_as_three():
    made = compiled("> " * 40 + "深")
    assert made.article.html.count("<blockquote") == 3
    assert [f.rule for f in made.findings] == ["Q1"]


@pytest.mark.parametrize(
    "body",
    [
        ">" * 50_000 + "x",
        "- " * 20_000 + "x",
        "*" * 400_001,
        "**_" * 20_000 + "x" + "_**" * 20_000,
        "![" * 100_000 + "x" + "](y)" * 100_000,
        "![" * 400 + "x" + "](y)" * 400,
        "".join("  " * i + "- x\n" for i in range(300)),
        "[" * 10_000,
        "字" * 10_000_000,
        ":::lead\n" * 5_000 + "字",
        "$x" * 4_000,
        "^a" * 4_000,
    ],
)
def test_hostile_nesting_is_refused_with_a_place(body):
    with pytest.raises(InputError) as caught:
        compiled(body)
    assert "drafts/a.md" in str(caught.value)


@pytest.mark.parametrize(
    "body",
    [
        "{字|zì}" * 9_000,
        "{" * 50_000,
        "|a|b|\n|-|-|\n" + "|1|2|\n" * 5000,
        "<" * 50_000,
        "&" * 5000,
        "```\n字\n" * 500,
    ],
)
def test_large_but_flat_input_is_compiled(body):
    assert text_of(compiled(body).article.html)


PIECES = [
    *("**", "*", "_", "`", "~~", "==", "[", "](", "![", ")", "字", "。", "“", "”", "a", "\\"),
    *("&amp;", "<b>", "</b>", "<div>", "<script>", "</section>", '<a href="x">', "<img src=a>"),
    *("[^1]", "http://a.cn/", "<!--", "-->", "&#0;", "\u202e", "😀", "```\n", "> ", "- ", "1. "),
    *(
        "$",
        "$$",
        "$x^2$",
        "\\frac{a}{b}",
        "{",
        "}",
        "^",
        "++",
        "{字|zì}",
        "^[",
        ":::\n",
        ":::lead\n",
    ),
    *(":::event a=b\n", ":::row\n", ":::qa\n", "> [!tip]- ", ": ", "[TOC]", "{{字数}}", "<mark>"),
    *("\n", "\n\n", "    ", "|", "|-|\n", "# ", "[^1]: ", "---\n"),
]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_every_tag_is_closed_where_it_was_opened(body):
    opened = []
    for closing, tag in re.findall(r"<(/?)([a-z0-9]+)[^>]*>", html(body)):
        if closing:
            assert opened.pop() == tag
        elif tag not in {"br", "img", "hr"}:
            opened.append(tag)
    assert opened == []


def test_a_heading_stays_text_in_the_list_of_headings():
    assert "<section>&lt;img src=x&gt; &amp; b</section>" in html(
        "[TOC]\n\n## &lt;img src=x> & b\n"
    )
