"""Comparing with the platform's copy: its rewriting makes no difference, all else does."""

import re

import pytest

from pipeline.text.plain import normal, text_of
from tests.text.themes_on_disk import theme
from tests.text.writing import compiled

BODY = (
    "**甲** [乙](https://mp.weixin.qq.com/s/a)，下\u00a0行  \n硬换行。\n\n- 丙\n\n"
    "|a|b|\n|-|-|\n|1|2|\n\n"
    "![丁](a.png '图注')\n\n> 引 & <戊>\n\n```\nx  =  1\n```\n"
)
HIDDEN = '<p style="display: none;"><mp-style-type data-value="3"></mp-style-type></p>'


def _rgb(found: re.Match[str]) -> str:
    digits = found[1] if len(found[1]) == 6 else "".join(c * 2 for c in found[1])
    return "rgb({}, {}, {})".format(*(int(digits[i : i + 2], 16) for i in (0, 2, 4)))


REWRITES = {
    "breaks": lambda h: h.replace("<br>", "<br  />"),
    "colours": lambda h: re.sub(r"#([0-9a-f]{6}|[0-9a-f]{3})\b", _rgb, h),
    "hidden paragraph": lambda h: h + HIDDEN,
    "links lost": lambda h: re.sub(r"</?a[ >][^>]*>?", "", h.replace("</a>", "")),
    "hosts": lambda h: re.sub(r'src="[^"]*"', 'src="http://mmbiz.qpic.cn/x?wx_fmt=png&amp;y"', h),
    "attributes": lambda h: h.replace("<p", '<p data-x="1>2" class="y"').replace(' alt="丁"', ""),
    "white space": lambda h: h.replace("><", ">\n <").replace("\u00a0", "&nbsp;"),
    "leaves": lambda h: h.replace("<p>", '<p><span leaf="">').replace("</p>", "</span></p>"),
}


@pytest.mark.parametrize("name", REWRITES)
def test_what_the_server_rewrites_makes_no_difference(name):
    html = compiled(BODY, theme=theme("youth")).article.html
    changed = REWRITES[name](html)
    assert changed != html
    assert normal(changed) == normal(html)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<p>甲</p>", "<p>乙</p>"),
        ("<p>甲，乙</p>", "<p>甲乙</p>"),
        ("<p>甲<img src=x>乙</p>", "<p>甲乙</p>"),
        ("<p>1 &lt; 2</p>", "<p>1 2</p>"),
    ],
)
def test_what_an_editor_changes_makes_one(one, other):
    assert normal(one) != normal(other)


def test_text_has_a_line_for_each_block():
    assert text_of("<p>一<b>二</b></p><p>三<br>四&amp;五</p>") == "一二\n三\n四&五"
