"""The linter's regression cases by their ids; S1.4 and S1.5 are judged without a browser."""

import pytest

from pipeline.model.content import Level
from pipeline.text.structure.hits import structure

MUST, SHOULD, HINT = Level.MUST, Level.SHOULD, Level.HINT
PNG = 'src="https://mmbiz.qpic.cn/a"'
LINES = "三行文字" * 20
DEEP = {n: "<section>" * n + "字" + "</section>" * n for n in (9, 12, 13, 14)}
STYLED = "".join(f'<section style="margin:{n}px">' for n in range(20)) + "字" + "</section>" * 20
BESIDE = "<section><p>旁</p>" * 20 + "字" + "</section>" * 20
LISTS = "<ul><li>" * 7 + "字" + "</li></ul>" * 7
ROW = "<tr>" + "<td>1234567</td>" * 8 + "</tr>"
SLIDE = '<section style="overflow-x:auto;white-space:nowrap">{}</section>'
ONE = '<section {}style="display:inline-block;width:80%">一</section>'


def text(style: str, words: str = LINES, tag: str = "p") -> str:
    return f'<{tag} style="{style}">{words}</{tag}>'


def picture(style: str = "", more: str = "") -> str:
    return f'<img {PNG} style="{style}"{more}>'


def wide(pixels: int) -> str:
    return f'<img {PNG} data-w="{pixels}">'


CASES = [
    ("L01", picture("opacity:0"), [("S1.1", MUST)]),
    ("L01", picture("opacity:.5"), [("S1.1", SHOULD)]),
    ("L01", picture("opacity:1"), []),
    ("L01", text("opacity:0", tag="section"), []),
    ("L02", text("caret-color:rgba(0, 0, 0, 0)"), [("S1.2", MUST)]),
    ("L02", text("caret-color:transparent"), [("S1.2", MUST)]),
    ("L03", text("line-height:.94"), [("S1.3", MUST)]),
    ("L03", text("line-height:.96"), [("S1.3", SHOULD)]),
    ("L03", text("line-height:14px"), [("S1.3", MUST)]),
    ("L03", text("line-height:16px"), []),
    ("L04", text("line-height:.9;padding:20px", "一行"), [("S1.3", SHOULD)]),
    ("L05", f'<section style="line-height:0">{picture("width:100%")}</section>', []),
    ("L05", text("line-height:0"), [("S1.3", MUST)]),
    ("L06", text("width:500px", "字", "section"), [("S1.4", MUST)]),
    ("L06", text("display:inline-block;width:500px", "字", "span"), [("S1.4", MUST)]),
    ("L06", text("width:300px", "字"), []),
    ("L07", wide(373), []),
    ("L07", wide(374), [("S1.4", MUST)]),
    ("L07", wide(675), [("S1.4", MUST)]),
    ("L07", wide(676), []),
    ("L08", f'<section style="padding:0 16px">{wide(353)}</section>', []),
    ("L08", f'<section style="padding:0 16px">{wide(354)}</section>', [("S1.4", MUST)]),
    ("L08", f'<section style="padding:0 16px">{wide(418)}</section>', [("S1.4", MUST)]),
    ("L09", text("margin-left:294pt", "字"), [("S1.4", MUST)]),
    ("L09", text("margin-left:294pt;line-height:1.6", "字"), [("S1.4", MUST)]),
    ("L10", f"<table>{ROW}</table>", [("S1.4", MUST)]),
    ("L10", f'<section style="overflow-x:auto"><table>{ROW}</table></section>', [("S1.4", MUST)]),
    ("L10", f"<section data-ignore-width><table>{ROW}</table></section>", [("S1.4", MUST)]),
    ("L10", f"<table data-ignore-width>{ROW}</table>", []),
    ("L10", f'<table style="table-layout:fixed">{ROW}</table>', []),
    ("L11", SLIDE.format(ONE.format("")), [("S1.4", MUST)]),
    ("L11", SLIDE.format(ONE.format("data-ignore-width ")), []),
    ("L11", SLIDE.format(picture("width:80%")), []),
    ("L12", text("height:0", "字"), [("S1.5", MUST)]),
    ("L12", f'<section data-mode="svg">{text("height:0", "字")}</section>', []),
    ("L12", text("height:0.0px", "字"), [("S1.5", MUST)]),
    ("L13", text("height:20px;overflow:hidden"), [("S1.5", MUST)]),
    ("L13", text("height:30px;overflow-y:auto"), []),
    ("L14", text("text-align:start"), [("S1.6", MUST)]),
    ("L14", text("text-align:END"), [("S1.6", MUST)]),
    ("L14", text("text-align:justify"), []),
    *(
        ("L15", f'<svg><{tag} begin="touchstart"/></svg>', [("S1.7", MUST)])
        for tag in ("animate", "animateTransform", "set", "animateMotion")
    ),
    ("L15", '<svg><animate begin="touchstart; click"/></svg>', []),
    ("L16", "<pre>short</pre>", []),
    ("L16", f"<pre>{'x' * 80}</pre>", [("S1.8", MUST)]),
    ("L16", f'<pre style="white-space:pre-wrap">{"x" * 80}</pre>', []),
    ("L16", f'<pre style="overflow-x:auto">{"x" * 80}</pre>', [("S1.8", MUST)]),
    ("L17", DEEP[9], []),
    ("L17", DEEP[12], [("S2.1", SHOULD)]),
    ("L17", DEEP[13], [("S2.1", SHOULD)]),
    ("L17", DEEP[14], [("S2.1", MUST)]),
    ("L17", STYLED, []),
    ("L17", BESIDE, []),
    ("L18", LISTS, [("S2.1", MUST)]),
    ("L19", '<p><span leaf=""><section>字</section></span></p>', [("S2.2", MUST)]),
    ("L19", '<section nodeleaf=""><p>字</p></section>', [("S2.3", MUST)]),
    ("L19", f"<section>{'<p></p>' * 20}{'<p>字</p>' * 5}</section>", [("S2.4", SHOULD)]),
    ("L20", text("font-family:Comic Sans MS"), [("S3", MUST)]),
    ("L20", text("font-family:mp-quote, PingFang SC, system-ui, -apple-system, Arial"), []),
    ("L21", "<p data-no-dark>字</p>", [("S4.5", SHOULD)]),
    ("L22", text("background:#07c160"), [("S4.1", MUST)]),
    ("L22", text("background-color:#999999"), [("S4.1", MUST)]),
    ("L22", text("background:#fef0f0"), []),
    ("L22", text("background:#00ff00;color:#fff"), [("S4.1", MUST)]),
    ("L22", text("background:#07c160;color:#fff"), []),
    ("L23", text("background:linear-gradient(#fff,#000)"), [("S4.1", MUST)]),
    ("L23", "<p style='background:linear-gradient(#fff,#000)'><br></p>", []),
    ("L24", text("background:url(a.png)"), [("S4.3", HINT)]),
    ("L24", text("display:none;background:#07c160"), []),
    ("L25", text("color:red !important"), [("S4.5", MUST)]),
    ("L25", '<p class="a">字</p>', [("S0", MUST)]),
    ("L25", '<p id="a">字</p>', [("S0", MUST)]),
    ("L25", '<img src="https://e.com/a.png" style="width:100%">', [("S0", MUST)]),
    ("L25", '<a href="https://e.com">字</a>', [("S0", MUST)]),
    ("L25", text("position:fixed"), [("S0", MUST)]),
]


@pytest.mark.parametrize(("case", "html", "expected"), CASES)
def test_a_case_of_the_linter(case, html, expected):
    assert [(h.rule, h.level) for h in structure(html)] == expected, case


def test_a_hit_has_its_line():
    hits = structure("<p>一</p>\n<section>\n<p style='text-align:start'>二</p></section>")
    assert [(h.line, h.fix) for h in hits] == [(3, "改成 text-align:left")]


def test_broken_html_is_read_to_its_end():
    assert structure("<section><p>一</span></section></b><p style='text-align:end'>" + "<i>" * 999)
