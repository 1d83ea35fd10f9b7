"""S: the platform's structure spec, on what was compiled; lines are those of the draft."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.model.content import ArticleType, Finding
from pipeline.text.check_registry import Case, rule
from pipeline.text.structure.hits import SOURCE, structure

_TEXT = re.compile(r">[^<]+")


@rule("S")
def spec(case: Case) -> Iterator[Finding]:
    """Block by block; raw HTML keeps its line breaks, other blocks are told by their first line."""
    if case.compiled.article.type is ArticleType.NEWSPIC:
        return
    clean: set[str] = set()  # shapes of blocks without a hit: a theme writes the same ones again
    for block in case.compiled.blocks:
        raw = block.kind == "HtmlBlock"
        shape = block.html if raw else _TEXT.sub(">", block.html)
        if shape in clean:
            continue
        hits = structure(block.html)
        if not hits:
            clean.add(shape)
        for hit in hits:
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
