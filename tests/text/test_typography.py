"""House typography: prose changes as the house wants it, and nothing else ever does."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.text.markdown import tree
from pipeline.text.typography import House, typeset

SPACED = House(space=True)
CORNERS = House(quotes="「」", ranges="～")
NOTHING = House(punctuation="keep", quotes="keep", ellipsis=False, dash=False, ranges="keep")
HOUSES = [House(), SPACED, CORNERS, NOTHING]

CASES = [
    ("推文, Hello", "推文，Hello"),
    ("**重点**,后文!", "**重点**，后文！"),
    ("好.下一句. 完.", "好。下一句。完。"),
    ("一. 概述", "一. 概述"),
    ("世界卫生组织(WHO)和Python(语言)", "世界卫生组织（WHO）和Python（语言）"),
    ('他说"好",走了', "他说“好”，走了"),
    ('say "yes"', 'say "yes"'),
    ('5" 和 6 英寸', '5" 和 6 英寸'),
    ("「外『内』」", "“外‘内’”"),
    ("他It’s好", "他It’s好"),
    ("然后...走了", "然后……走了"),
    ("然后…走了。。。", "然后……走了……"),
    ("a...b", "a...b"),
    ("真的--走了", "真的——走了"),
    ("周一—周五", "周一—周五"),
    ("9:00-17:00", "9:00—17:00"),
    ("等3-5天，20%～30%的人", "等3—5天，20%—30%的人"),
    ("2026-12-09、0794-8221234、A-1、3-2", "2026-12-09、0794-8221234、A-1、3-2"),
    ("1-2-3天", "1-2-3天"),
    ("第 3 届，共 12 人", "第3届，共12人"),
    ("18:00 开始，找小陆 6612 3318", "18:00 开始，找小陆 6612 3318"),
    ("用 Python 写", "用Python写"),
    ("中, 文  \n下一行", "中，文  \n下一行"),
]


@pytest.mark.parametrize(("given", "wanted"), CASES)
def test_the_house_sets_prose(given, wanted):
    assert typeset(given, House()).text == wanted


def test_other_houses():
    assert typeset("用Python写第3届", SPACED).text == "用 Python 写第 3 届"
    assert typeset("“外‘内’”，3-5天", CORNERS).text == "「外『内』」，3～5天"
    untouched = '推文, "好"...真--的 3-5天'
    assert typeset(untouched, NOTHING).text == untouched


UNTOUCHED = [
    *(
        "`配置config, 文件`",
        "``a`,中``",
        "```py\n# 注释,中文\n```",
        "~~~\n中,文",
        "> ```\n> 中,文\n> ```",
    ),
    *(
        "- ```\n  中,文\n  ```",
        "    代码,中文",
        "\t代码,中文",
        "$中,文$",
        "$$\n中,文\n$$",
        "\\(中,文\\)",
    ),
    *(
        "https://e.com/路径a中文b?名=值,好",
        "<https://e.com/中,文>",
        "www.e.com/中,文",
        "a-3@b4.cn",
    ),
    *(
        "![中,文](a中,文.png)",
        "![[中,文.png]]",
        "[甲]: https://e.com/中,文 '题,目'",
        "@张三a",
        "#话题,一#",
    ),
    *(
        '<span title="中,文">',
        "<!-- 中,文 -->",
        "<code>中,文</code>",
        "<pre>\n中,文\n</pre>",
        "{汉,字|hàn,zì}",
    ),
    *(
        ":::people name=张,三",
        "| :--- | ---: |",
        "---",
        "***",
        "&lt;,中",
        "\\,中",
        "{{字数}}",
        "[TOC]",
    ),
    *("```\n中,文\n", "$E=mc^2,中$", "文件.docx", "[^注,一]", "[!NOTE]"),
]


@pytest.mark.parametrize("source", UNTOUCHED)
@pytest.mark.parametrize("house", HOUSES[:3])
def test_what_is_no_prose_is_never_touched(source, house):
    assert typeset(source, house).text == source
    around = f"前,文\n\n{source}\n\n"
    assert typeset(around, house).text == around.replace("前,文", "前，文")


PIECES = st.sampled_from(
    [
        *(
            "中",
            "文字",
            "English",
            "a",
            "3",
            "12",
            " ",
            "  ",
            "\n",
            "\n\n",
            ",",
            ".",
            "...",
            "!",
            "?",
            ":",
        ),
        *(
            "(",
            ")",
            '"',
            "“",
            "”",
            "「",
            "」",
            "…",
            "--",
            "—",
            "-",
            "~",
            "*",
            "**",
            "_",
            "`",
            "``",
            "$",
        ),
        *(
            "[",
            "]",
            "](",
            "![",
            "<",
            ">",
            "|",
            "\\",
            "#",
            "# ",
            "- ",
            "1. ",
            "> ",
            "    ",
            "\t",
            "```\n",
        ),
        *(
            "https://e.com/a中b,",
            "`码,a中`",
            "$x,中$",
            "天",
            "%",
            "9:00",
            "[^1]",
            "[^1]: ",
            "{a|b}",
            "==",
            "^",
        ),
    ]
)
SOURCES = st.lists(PIECES, max_size=30).map("".join)


def hard(source):
    """Every piece of a document that is code, formula, address or tag, in order."""
    found, waiting = [], [tree(source)]
    while waiting:
        node = waiting.pop()
        value = node.node_value
        inner = getattr(value, "value", None)
        if type(value).__name__ != "Text":
            kept = [getattr(inner, name, None) for name in ("literal", "url", "info", "title")]
            found.append((type(value).__name__, kept, inner if isinstance(inner, str) else ""))
        waiting.extend(reversed(node.children))
    return [row for row in found if row[0] != "SoftBreak"]


@settings(max_examples=300, deadline=None)
@given(SOURCES, st.sampled_from(HOUSES))
def test_code_addresses_formulas_and_structure_stay(source, house):
    assert hard(typeset(source, house).text) == hard(source)


@settings(max_examples=300, deadline=None)
@given(SOURCES, st.sampled_from(HOUSES))
def test_setting_twice_is_setting_once(source, house):
    once = typeset(source, house).text
    assert typeset(once, house).text == once


@settings(max_examples=200, deadline=None)
@given(SOURCES, st.sampled_from(HOUSES))
def test_letters_digits_and_lines_stay(source, house):
    after = typeset(source, house).text
    assert re.findall(r"[\w%]", after.replace("_", "")) == re.findall(
        r"[\w%]", source.replace("_", "")
    )
    assert after.count("\n") == source.count("\n")


def test_every_change_has_its_line():
    made = typeset("好\n\n中,文\n3-5天", House())
    assert [(c.line, c.rule, c.before, c.after) for c in made.changes] == [
        (2, "T1", "中,文", "中，文"),
        (3, "T9", "3-5天", "3—5天"),
    ]
