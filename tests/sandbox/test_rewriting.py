"""Server-side changes of the HTML, which a round trip must expect."""

import pytest

from pipeline.sandbox.rewriting import MARK, plain, rewrite

IMG = "http://mmbiz.qpic.cn/mmbiz_png/k/0?wx_fmt=png"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ('<a href="https://example.com/x">外链</a>', "<a>外链</a>"),
        (
            '<a href="https://mp.weixin.qq.com/s/x">内链</a>',
            '<a href="https://mp.weixin.qq.com/s/x">内链</a>',
        ),
        ('<code style="color:red">x</code>', "<code>x</code>"),
        ("一<br>二<br/>三", "一<br  />二<br  />三"),
        ('<p style="color:#FA5151">红</p>', '<p style="color:rgb(250, 81, 81)">红</p>'),
        ('<p style="color:#fff;">白</p>', '<p style="color:rgb(255, 255, 255);">白</p>'),
        ("<style>:root{--a:1}</style><p>留</p>", "<p>留</p>"),
        ('<section id="a" style="margin:0"><pre>x</pre></section>',
         '<section style="margin:0"><pre>x</pre></section>'),
        ('<td style="padding:1px">格</td>', '<td style="padding:1px">格</td>'),
        (f'<img src="{IMG}" onerror="x()">', f'<img src="{IMG}" />'),
        ('<img src="http://mmbiz.qpic.cn.evil.com/0">', ""),
        ('<img src="data:image/png;base64,AA">', ""),
        ('<img data-src="http://mmbiz.qpic.cn/k">', '<img data-src="http://mmbiz.qpic.cn/k" />'),
        ('<iframe class="video_iframe" src="https://v.qq.com/x"></iframe>',
         '<iframe class="video_iframe" src="https://v.qq.com/x"></iframe>'),
        ('<iframe src="https://example.com">里</iframe>外', "外"),
        ("<script>if (a<b) x()</script>后", "后"),
        ('<form><input name="a">字</form>', "字"),
        ("<!-- 注 -->文", "文"),
        ("a & b &amp; c &copy; &#20013; q=1&r=2", "a &amp; b &amp; c &copy; &#20013; q=1&amp;r=2"),
        ('<a href="javascript:x()">点</a>', "<a>点</a>"),
    ],
)  # fmt: skip
def test_what_is_kept(given: str, kept: str):
    assert rewrite(given) == kept + MARK


@pytest.mark.parametrize(
    "html", ["<p>一</p>", '<a href="x">y</a><br>', "a < b && c > d", "<p title='\"'>引</p>", "<<p>"]
)
def test_rewriting_twice_changes_nothing_more(html: str):
    assert rewrite(rewrite(html)) == rewrite(html)


def test_text_without_tags():
    assert plain("<h2>标 题</h2>\n<p>正&amp;文</p>") == "标 题 正&文"
