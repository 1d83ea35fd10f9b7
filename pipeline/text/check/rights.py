"""R: reprints name their source, and nothing is both a reprint and an original."""

from collections.abc import Iterator

from pipeline.model.content import Finding, Level
from pipeline.text.check_registry import Case, rule


@rule("R1")
def source(case: Case) -> Iterator[Finding]:
    """The two fields that a reprint must have."""
    draft = case.draft
    if not draft.reprint:
        return
    line = draft.at("origin").line if "origin" in draft.lines else draft.at("kind").line
    for key, word in (("source", "来源"), ("source_url", "原文链接")):
        if not getattr(draft, key):
            message = f"转载缺{word}：请在文件头写 {key}"
            yield case.finding("R1", Level.MUST, line, message, reason="转载须注明出处")


@rule("R2")
def one_or_the_other(case: Case) -> Iterator[Finding]:
    """Original (原创) and reprint exclude each other."""
    if case.draft.original and case.draft.reprint:
        line = case.draft.at("original").line
        message = "同时写了原创和转载，只能选一个"
        yield case.finding("R2", Level.MUST, line, message, before="original: true")
