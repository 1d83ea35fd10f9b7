"""The gallery shows every theme twice, and its sample has nothing that is not a construct."""

from pipeline.text.check import check
from pipeline.text.compile import compile_draft
from pipeline.text.gallery import gallery, sample
from pipeline.text.header import parse
from pipeline.text.plain import text_of
from tests.text.themes_on_disk import names, theme


def test_every_theme_is_shown_light_and_dark():
    page = gallery({name: (theme(name), "说明") for name in names()})
    assert page.count("<iframe") == 2 * len(names())
    assert len(names()) >= 6
    assert "http" not in page.replace("https://example.com/lights", "").replace("http-equiv", "")


def test_the_sample_is_clean():
    draft, _ = parse("sample.md", sample())
    for name in names():
        made = compile_draft(draft, theme(name))
        assert not check(draft, made, year=2026)
        assert not any(
            mark in text_of(made.article.html) for mark in ("**", ":::", "==", "$", "[!")
        )
