"""What stands around the table: totals, days, methods, sources."""

from collections.abc import Sequence

from pipeline.almanac.beijing import HOUR, day_of, minute_words
from pipeline.ranking.periods import Part, Span
from pipeline.ranking.reading import Reading
from pipeline.ranking.report import Day, Total
from pipeline.ranking.scoring import methods_of
from pipeline.ranking.taken import Taken, Terms


def methods(terms: Terms, span: Span, this: Taken) -> tuple[str, ...]:
    """Everything that somebody needs to compute the table again."""
    start, end = (f"{d.month}月{d.day}日" for d in (span.start, span.end))
    kind = "阅读人数（平台接口）" if terms.people else "文末显示的阅读次数"
    late = sum(r.late and r.reads is not None for r in this.readings)
    after = f"其中{late}篇的数据晚于截止时间采集。" if late else ""
    return (
        methods_of(terms.id),
        *_age(terms, this),
        f"统计{start}0时至{end}24时（北京时间）发布的文章，数据截至{minute_words(this.as_of)}。{after}",
        f"阅读为{kind}；10万+按下限计入，合计前标“≥”；缺数的文章不当作0，也不计入合计。",
        "名次按两位小数的指数排列，同分同名次；升降与上一期同一公式的榜单比较。",
    )


def _age(terms: Terms, this: Taken) -> tuple[str, ...]:
    """How figures at a fixed age came about."""
    if not terms.age:
        return ()
    between = sum(r.interpolated for r in this.readings)
    note = (
        f"每篇文章取发布后{terms.age // HOUR}小时的数：当时前后一成时间内有快照的用快照，"
        f"否则在前后两次快照之间按对数插值（{between}篇）；不外推，没有的算缺数。"
    )
    return (note,)


def sources(this: Taken) -> tuple[str, ...]:
    """Where the reads come from, with how many articles each."""
    counts: dict[str, int] = {}
    for one in this.readings:
        if one.source is not None:
            counts[str(one.source)] = counts.get(str(one.source), 0) + 1
    return tuple(f"{source}{n}篇" for source, n in sorted(counts.items()))


def totals(this: Taken, last: Taken) -> tuple[Total, ...]:
    """Sums of the ranked accounts; two lower bounds are not compared."""
    now, before = _sums(this), _sums(last)
    exact = before if not (this.censored or last.censored) else {}
    bound, ranked = bool(this.censored), len(this.scores)
    was = len(last.scores) or None
    get = now.get
    return (
        Total(words="上榜公众号", value=ranked, before=was, unit="个"),
        Total(words="发文", value=get("articles"), before=before.get("articles"), unit="篇"),
        Total(words="总阅读", value=get("reads"), before=exact.get("reads"), lower_bound=bound),
        Total(words="篇均阅读", value=get("mean"), before=exact.get("mean"), lower_bound=bound),
        Total(words="平均指数", value=get("index"), before=before.get("index"), decimals=2),
        Total(words="10万+", value=get("censored"), before=before.get("censored"), unit="篇"),
    )


def _sums(taken: Taken) -> dict[str, float]:
    """Nothing where nobody could be ranked: a sum over nobody is not 0 but missing."""
    figures = [f for _, f in taken.scores]
    if not figures:
        return {}
    reads, covered = sum(f.R or 0 for f in figures), sum(f.covered for f in figures)
    return {
        "articles": sum(f.n for f in figures),
        "reads": reads,
        "mean": reads / covered,
        "index": sum(s.printed for s, _ in taken.scores) / len(figures),
        "censored": taken.censored,
    }


def days(span: Span, this: Taken, last: Taken) -> tuple[Day, ...]:
    """Reads by the day or month of publication, beside those of the period before."""
    before = span.shift(-1).parts if last.scores else ()
    return tuple(
        Day(
            date=part.start.isoformat(),
            weekday=part.label,
            reads=_reads_in(this.readings, part),
            before=_reads_in(last.readings, before[i]) if i < len(before) else None,
        )
        for i, part in enumerate(span.parts)
    )


def _reads_in(readings: Sequence[Reading], part: Part) -> int | None:
    """Nothing published is 0; published, and no figure of any, is missing."""
    inside = [r for r in readings if part.start <= day_of(r.publication.at) <= part.end]
    known = [r.reads for r in inside if r.reads is not None]
    return sum(known) if known or not inside else None
