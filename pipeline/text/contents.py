"""The list of headings at `[TOC]`: text, since nothing can jump inside an article."""

from pipeline.text.page import Page, escape

PLACE = "\x01toc\x01"  # control characters never come through from a draft
MARKS = frozenset({"[toc]", "[[toc]]", "${toc}", "[目录]"})


def put(html: str, page: Page) -> str:
    """The list where it was asked for; no headings, no list."""
    if PLACE[0] not in html or PLACE not in html:
        return html
    top = min((level for level, _ in page.headings), default=1)
    lines = "".join(
        f'<section style="padding-left:{level - top:d}em">{escape(text)}</section>'
        if level > top
        else f"<section>{escape(text)}</section>"
        for level, text in page.headings
        if level <= top + 1
    )
    head = f"<p{page.theme.of('.toc-title')}>目录</p>"
    made = f"<section{page.theme.of('.toc')}>{head}{lines}</section>" if lines else ""
    return html.replace(PLACE, made)
