"""L: the platform's limits: above the documented figure a text fails, above the strict it may."""

from collections.abc import Iterator

from pipeline.model.account import LIMITS
from pipeline.model.content import ArticleType, Finding, Level
from pipeline.text.check_registry import Case, rule
from pipeline.text.costs import PICTURE_ADDRESS, split

_WORDS = {"title": "标题", "author": "作者", "digest": "摘要", "source_url": "原文链接"}


@rule("L1")
def fields(case: Case) -> Iterator[Finding]:
    """Title, author, digest and source address."""
    for key, word in _WORDS.items():
        text = getattr(case.draft, key)
        yield from _over(case, key, word, text, case.draft.at(key).line)


def _over(case: Case, key: str, word: str, text: str, line: int) -> Iterator[Finding]:
    limit = LIMITS[key]
    size = _size(text, limit.unit)
    if size > limit.documented:
        message = f"{word}有{size}{limit.unit}，超过平台的{limit.documented}{limit.unit}"
        yield case.finding("L1", Level.MUST, line, message, before=text, source=limit.source)
    elif (size := _size(text, limit.strict_unit)) > limit.strict:
        message = (
            f"{word}有{size}{limit.strict_unit}，"
            f"有的账号超过{limit.strict}{limit.strict_unit}会被拒（{limit.errcode}）"
        )
        yield case.finding(
            "L1",
            Level.MUST if case.strict else Level.HINT,
            line,
            message,
            before=text,
            source=limit.source,
        )


def _size(text: str, unit: str) -> int:
    return len(text.encode()) if unit == "字节" else len(text)


@rule("L3")
def content(case: Case) -> Iterator[Finding]:
    """The body's characters with the addresses that its pictures will have, and its bytes."""
    article = case.compiled.article
    if article.type is ArticleType.NEWSPIC:
        return
    reserve = PICTURE_ADDRESS * len(article.pictures)
    sizes = {"content": article.chars + reserve, "content_bytes": article.size + reserve}
    for key, size in sizes.items():
        limit = LIMITS[key]
        if size > limit.strict:
            over = case.strict or size > limit.documented
            level = Level.MUST if over else Level.SHOULD
            message = (
                f"排版后有{size}{limit.unit}（含图片地址），平台上限{limit.documented}{limit.unit}"
            )
            reason = _way_out(case, limit.documented) if size > limit.documented else ""
            yield case.finding(
                "L3", level, case.draft.body_line, message, reason=reason, source=limit.source
            )


def _way_out(case: Case, limit: int) -> str:
    """What the lightest form would take, and where to cut."""
    made = case.compiled
    around = made.chars - sum(b.chars for b in made.blocks)
    parts = split(made.blocks, limit, around)
    light = f"最轻的样式仍有{made.lightest}字符。" if made.lightest else ""
    if not parts:
        return f"{light}请减少表格、代码和图片，或多分几个小标题再拆成几篇"
    cuts = "；".join(
        f"第{n}篇从第{p.line}行{f'“{p.title}”' if p.title else ''}起，约{p.chars}字符"
        for n, p in enumerate(parts, 1)
    )
    return f"{light}可在小标题处拆成{len(parts)}篇：{cuts}"
