"""A page becomes the draft that one would have typed: no text lost, no sign misread."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.intake.html import take
from pipeline.model.errors import InputError

CASES = [
    ("<p>一 <b>二</b>三</p>", "一 **二**三"),
    ("<h1>标题</h1><h2>节</h2><p>文</p>", "## 节\n\n文"),
    ("<div><section><p>甲</p><span>乙</span></section></div>", "甲\n\n乙"),
    ("<ul><li>甲</li><li>乙<ul><li>丙</li></ul></li></ul>", "- 甲\n- 乙\n  - 丙"),
    ("<ol><li>甲</li><li><p>乙</p></li></ol>", "1. 甲\n2. 乙"),
    ("<blockquote><p>引</p><p>文</p></blockquote>", "> 引\n>\n> 文"),
    ("<p>a*b_c [d] &lt;e&gt;</p>", r"a\*b\_c \[d\] \<e\>"),
    ("<p># 不是标题</p><p>- 不是列表</p>", "\\# 不是标题\n\n\\- 不是列表"),
    ("<p>1. 不是列表</p>", "1\\. 不是列表"),
    ("<ul>散<li>甲</li></ul>", "- 散\n- 甲"),
    ("<table><caption>题</caption><tr><td>甲</td></tr></table>", "题\n\n甲"),
    ("<p>甲<br>乙</p>", "甲  \n乙"),
    ('<p><a href="https://x.cn/a(b)">链</a></p>', "[链](<https://x.cn/a(b)>)"),
    ('<p><a href="javascript:alert(1)">链</a></p>', "链"),
    ('<p><img data-src="https://x.cn/1" alt="图"></p>', "![图](https://x.cn/1)"),
    ('<p>甲<img src="data:image/png;base64,AA"></p>', "甲"),
    ("<pre>a\n ``` b</pre>", "````\na\n ``` b\n````"),
    (
        "<table><tr><th>甲</th><th>乙</th></tr><tr><td>1|2</td></tr></table>",
        "| 甲 | 乙 |\n| --- | --- |\n| 1\\|2 |  |",
    ),
    ("<p>甲</p><script>乙</script><style>丙</style><!-- 丁 -->", "甲"),
    ("<p>甲<iframe></iframe></p>", "甲（此处原有内嵌网页）"),
    ("<p>没关<b>的标签<p>也行", "没关\n\n的标签\n\n也行"),
]


@pytest.mark.parametrize(("html", "markdown"), CASES)
def test_construct(html, markdown):
    assert take(html).body == markdown + "\n"


def test_saved_wechat_page():
    page = """<html><head><title>壳</title>
    <meta property="og:url" content="https://mp.weixin.qq.com/s/abc"></head><body>
    <nav>菜单</nav>
    <h1 id="activity-name"> 冬日里的  一束光 </h1><a id="js_name">青春临川</a>
    <div id="js_content"><p>正文。</p><mpvoice></mpvoice></div>
    <footer>页脚</footer></body></html>"""
    taken = take(page)
    assert (taken.title, taken.account) == ("冬日里的 一束光", "青春临川")
    assert taken.source_url == "https://mp.weixin.qq.com/s/abc"
    assert taken.body == "正文。\n\n（此处原有语音）\n"
    assert taken.lost == ("语音",)


@pytest.mark.parametrize("html", ["", "<p> </p>", "<script>x</script>", "<html></html>"])
def test_page_without_text_is_refused(html):
    with pytest.raises(InputError, match="没有文字"):
        take(html)


def test_page_that_is_too_large_is_refused():
    with pytest.raises(InputError, match="网页太大"):
        take("x" * 5_000_001)


@pytest.mark.parametrize("tag", ["div", "blockquote", "ul><li", "b", "span"])
def test_endless_nesting_keeps_the_text(tag):
    assert "深" in take(f"<{tag}>" * 3_000 + "深").body


@settings(max_examples=150, deadline=None)
@given(
    st.recursive(
        st.text(st.sampled_from("甲乙丙丁戊己庚辛 *_[]#>-1."), min_size=1, max_size=6),
        lambda inner: st.tuples(
            st.sampled_from(["p", "div", "b", "ul><li", "blockquote", "h2", "a", "td", "span"]),
            st.lists(inner, max_size=4),
        ).map(lambda pair: f"<{pair[0]}>{''.join(pair[1])}</{pair[0].split('>')[0]}>"),
        max_leaves=12,
    )
)
def test_no_character_is_lost(html):
    han = re.findall(r"[\u4e00-\u9fff]", re.sub(r"<[^>]*>", "", html))
    if han:
        assert re.findall(r"[\u4e00-\u9fff]", take(html).body) == han
