"""A styled page keeps its look and loses everything that runs, loads or moves out of place."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.model.content import BodyForm
from pipeline.model.errors import InputError
from pipeline.text.header import parse
from pipeline.text.styled import lines_of, styled
from pipeline.text.styled_compact import compact


def draft(body):
    return parse("drafts/a.html", f"---\ntitle: 题\naccount: a\n---\n\n{body}")[0]


def html(body):
    return styled(draft(body)).html


def test_an_html_file_is_a_styled_body():
    assert draft("<p>文</p>").form is BodyForm.STYLED


LOOKS = [
    (
        '<section style="color: #FF0000; margin: 0px 10px">文</section>',
        '<section style="color:#F00;margin:0 10px">文</section>',
    ),
    (
        '<div style="display:flex"><p>文</p></div>',
        '<section style="display:flex"><p>文</p></section>',
    ),
    (
        '<p style="background:linear-gradient(90deg,#fff,#000)">文</p>',
        '<p style="background:linear-gradient(90deg,#fff,#000)">文</p>',
    ),
    (
        '<p style="transform: rotate(45deg)!important">文</p>',
        '<p style="transform:rotate(45deg)">文</p>',
    ),
    ('<span leaf="">文</span>', '<span leaf="">文</span>'),
    (
        '<a href="https://mp.weixin.qq.com/s/x">文</a>',
        '<a href="https://mp.weixin.qq.com/s/x">文</a>',
    ),
    (
        '<svg viewBox="0 0 1 1" style="width:10px"><path d="M0 0h1" fill="#f00"></path></svg>',
        '<svg viewBox="0 0 1 1" style="width:10px"><path d="M0 0h1" fill="#f00"></path></svg>',
    ),
    (
        '<mp-common-profile class="js" data-id="x" data-nickname="甲"></mp-common-profile>',
        '<mp-common-profile class="js" data-id="x" data-nickname="甲"></mp-common-profile>',
    ),
]


@pytest.mark.parametrize(("given", "kept"), LOOKS)
def test_a_look_is_kept(given, kept):
    def parts(text):
        return sorted(re.findall(r'[\w-]+="[^"]*"|<[^\s>]+|[^<>="\s]+', text))

    assert parts(html(given)) == parts(kept)


HARM = [
    *(
        "<script>x()</script>",
        "<style>p{}</style>",
        "<iframe src=//e.cn></iframe>",
        "<object></object>",
    ),
    *(
        "<p onclick=x()>",
        "<img src=x onerror=x()>",
        '<a href="javascript:x()">',
        "<a href='data:,x'>",
    ),
    *("<svg onload=x()>", "<svg><script>x()</script></svg>", "<svg><foreignObject><p onclick=x()>"),
    *(
        "<svg><use href='//e.cn#a'/></svg>",
        "<svg><image href='//e.cn'/></svg>",
        "<svg><a href=//e.cn>",
    ),
    *(
        "<svg><animate attributeName=href values=javascript:x()>",
        "<math><mtext><style><img src=x onerror=x()>",
    ),
    *(
        '<p style="background:url(//e.cn)">',
        '<p style="background:u\\72l(//e.cn)">',
        '<p style="position:fixed">',
    ),
    *(
        '<p style="width:expression(x())">',
        '<p style="color:var(--x)">',
        '<p style="behavior:url(x)">',
    ),
    *(
        "<p style=\"background:image-set('//e.cn' 1x)\">",
        "<p style=\"content:'x'\">",
        '<p style="font-family:x">',
    ),
    *('<p style="animation:a 1s">', "<p style=\"background:\nURL('//e.cn')\">", "<p class=x id=y>"),
    *(
        "<form action=//e.cn><input name=a>",
        "<meta http-equiv=refresh content=0>",
        "<link href=//e.cn>",
        "<base href=//e.cn>",
    ),
    *(
        '<path fill="url(//e.cn)">',
        "<noscript><p title='</noscript><img src=x onerror=x()>'>",
        "<!--><img src=x onerror=x()>-->",
    ),
]
BAD = re.compile(
    r"<script|<style|<iframe|<object|\son\w+=|javascript:|data:,|//e\.cn|url\(|expression|var\(|position"
    r"|content|font-family|animat|<form|<input|<meta|<link|<base|class=|\sid=|foreignObject|<use|<image",
    re.IGNORECASE,
)


@pytest.mark.parametrize("harm", HARM)
def test_harm_is_taken_out_and_the_text_is_kept(harm):
    made = html(f"<p>前</p>{harm}<p>后</p>")
    assert not BAD.search(made)
    assert "前" in made


def test_pictures_are_gathered_with_lines_and_texts():
    made = styled(draft('<p>甲</p>\n<p><img src="../a&amp;b.png" alt="雪"></p>\n<img src="c.png">'))
    assert [(p.ref, p.alt, p.line, p.placeholder) for p in made.pictures] == [
        ("../a&b.png", "雪", 7, "picture:1"),
        ("c.png", "", 8, "picture:2"),
    ]
    assert made.html.count('src="picture:') == 2
    assert made.text == "甲"


def test_what_is_lost_is_told():
    page = '<p style="background-image:url(a.png);position:absolute">文</p><video></video>'
    page += '<a href="https://e.cn">外</a>\u200b'
    found = {f.rule: f.message for f in styled(draft(page)).findings}
    assert set(found) == {"X1", "X2", "K1", "C1"}


def test_prose_has_the_lines_of_the_file():
    made = draft("<section\nstyle='x'><p>甲&amp;</p>\n</section>乙")
    assert [pair for pair in lines_of(made) if pair[1].strip()] == [(7, "甲&"), (8, "乙")]


COMPACT = [
    (
        '<section style="color:#333"><p style="color:#333">文</p></section>',
        '<section style="color:#333"><p>文</p></section>',
    ),
    ('<section style="font-size:1.2em"><p style="font-size:1.2em">文</p></section>',) * 2,
    ('<p style="color:#333"><strong style="color:#333">文</strong></p>',) * 2,
    ("<p>\n <span>文</span>\n</p>\n<p>二</p>", "<p>文</p><p>二</p>"),
    ("<p>a <span>b</span> c</p>", "<p>a b c</p>"),
    ('<p style="white-space:pre">a\n b</p>',) * 2,
    ('<p style="opacity:1;float:none">文</p>', "<p>文</p>"),
]


@pytest.mark.parametrize(("given", "shorter"), COMPACT)
def test_what_says_nothing_is_left_out(given, shorter):
    assert compact(given) == shorter


@pytest.mark.parametrize("body", ["<p>" * 300, "<b>x</b>" * 30_000, "文" * 1_000_001])
def test_pages_beyond_measure_are_refused(body):
    with pytest.raises(InputError, match="超过"):
        html(body)


PIECES = st.lists(
    st.sampled_from(
        [
            *(
                "<p>",
                "</p>",
                '<section style="color:red">',
                "</section>",
                "<b>",
                "</b>",
                "<span>",
                "</span>",
            ),
            *(
                "甲",
                "乙 ",
                " ",
                "\n",
                "&lt;",
                "&",
                "<",
                '<p style="x',
                "<svg>",
                "</svg>",
                "<table><td>",
                "<!--",
            ),
        ]
    ),
    max_size=14,
)


@settings(max_examples=150, deadline=None)
@given(PIECES)
def test_a_second_pass_changes_nothing(pieces):
    once = html("".join(pieces))
    assert html(once) == once


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", "<b>", "</b>", "甲", "乙", "<span>", "</span>"]),
        max_size=14,
    )
)
def test_no_character_is_lost(pieces):
    page = "".join(pieces)
    assert re.findall("[甲乙]", html(page)) == re.findall("[甲乙]", page)
