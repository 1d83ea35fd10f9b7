"""A: each picture has words for those who cannot see it."""

import re
from collections.abc import Iterator

from pipeline.model.content import Finding, Level
from pipeline.text.check_registry import Case, rule

_FILE_NAME = re.compile(
    r"[\w\-. ]*\.(?:jpe?g|png|gif|webp|bmp)|(?:IMG|DSC|image|图片)[_\- ]?\d*", re.IGNORECASE
)


@rule("A1")
def alternative(case: Case) -> Iterator[Finding]:
    """One finding for each picture without a text of its own."""
    for number, picture in enumerate(case.compiled.article.pictures, 1):
        alt = picture.alt.strip()
        if not alt or _FILE_NAME.fullmatch(alt):
            yield case.finding(
                "A1",
                Level.MUST,
                picture.line or case.draft.body_line,
                f"图{number}缺替代文字",
                before=f"![{picture.alt}]({picture.ref})",
                after=f"![{picture.caption or '用一句话说清图里有什么'}]({picture.ref})",
                reason="读屏软件靠它念出图片",
            )


@rule("A7")
def from_the_web(case: Case) -> Iterator[Finding]:
    """Pictures by address are not fetched: the platform would drop them."""
    for number, picture in enumerate(case.compiled.article.pictures, 1):
        if re.match(r"(?:[a-z]+:)?//|data:", picture.ref, re.IGNORECASE):
            yield case.finding(
                "A7",
                Level.MUST,
                picture.line or case.draft.body_line,
                f"图{number}是网络地址，公众号会滤掉外部图片",
                before=picture.ref[:80],
                reason="请把图片存进 assets/ 再引用",
            )
