"""S: the platform's structure spec, on what was compiled; lines are those of the draft."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from pipeline.model.content import ArticleType, Finding
from pipeline.text.check_registry import Case, rule
from pipeline.text.structure.hits import SOURCE, structure

_TEXT = re.compile(r">[^<]+")
_FILLER = ">" + "字" * 60  # a few lines on a phone


@lru_cache(maxsize=256)
def _clean(shape: str) -> bool:
    """Whether a block of this shape has no hit: a theme writes the same few again and again."""
    return not structure(shape)


@rule("S")
def spec(case: Case) -> Iterator[Finding]:
    """Block by block; raw HTML keeps its line breaks, other blocks are told by their first line."""
    if case.compiled.article.type is ArticleType.NEWSPIC:
        return
    for block in case.compiled.blocks:
        raw = block.kind == "HtmlBlock"
        if not raw and _clean(_TEXT.sub(_FILLER, block.html)):
            continue
        for hit in structure(block.html):
            line = block.line + (hit.line - 1 if raw else 0)
            also = "；平台的检查程序如此，书面规则没有写" if hit.engine_only else ""
            found = case.finding(
                hit.rule,
                hit.level,
                line,
                hit.message,
                before=hit.before,
                after=hit.fix,
                source=SOURCE,
            )
            yield replace(found, reason=also.strip("；")) if also else found
