"""Compaction is unseen: an article with short styles and one with every style written out."""

from playwright.sync_api import Page

from pipeline.text.compile import compile_draft
from pipeline.text.gallery import sample
from pipeline.text.header import parse
from pipeline.text.placing import place
from pipeline.text.preview import framed
from pipeline.text.styled_compact import compact
from tests.text.browser.chromium import chromium
from tests.text.browser.plainly import plainly
from tests.text.themes_on_disk import names, theme

WORDS = {"title": "标题", "account": "青春临川", "author": ""}
PIXEL = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"


def shot(view: Page, html: str) -> bytes:
    """The article as a phone of 375 px shows it, at full length."""
    view.set_content(framed(WORDS, html, dark=False))
    return view.screenshot(full_page=True)


def test_compaction_changes_no_pixel_in_any_theme() -> None:
    draft, _ = parse("drafts/a.md", sample())
    with chromium() as browser:
        view = browser.new_page(viewport={"width": 375, "height": 812})
        for name in names():
            made = compile_draft(draft, theme(name)).article
            pictures = dict.fromkeys(range(1, len(made.pictures) + 1), PIXEL)
            short = place(made.html, pictures)
            long = plainly(short)
            assert len(long) > 1.5 * len(short)
            shown = shot(view, short)
            assert shot(view, long) == shown, name
            again = compact(long)
            assert len(again) < len(long)
            assert shot(view, again) == shown, name
            assert shot(view, short.replace("font-weight:700", "")) != shown, name
