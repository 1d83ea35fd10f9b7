"""What stands around the table: totals, days of the week, methods, sources."""

from collections.abc import Sequence
from datetime import date

from pipeline.almanac.beijing import day_of, minute_words, weekday
from pipeline.almanac.weeks import Week
from pipeline.ranking.reading import Reading
from pipeline.ranking.report import Day, Total
from pipeline.ranking.scoring import methods_of
from pipeline.ranking.taken import Taken, Terms


def methods(terms: Terms, week: Week, this: Taken) -> tuple[str, ...]:
    """Everything that somebody needs to compute the table again."""
    start, end = (f"{d.month}月{d.day}日" for d in (week.start, week.end))
    kind = "阅读人数（平台接口）" if terms.people else "文末显示的阅读次数"
    late = sum(r.late and r.reads is not None for r in this.readings)
    after = f"其中{late}篇的数据晚于截止时间采集。" if late else ""
    return (
        methods_of(terms.id),
        f"统计{start}0时至{end}24时（北京时间）发布的文章，数据截至{minute_words(this.as_of)}。{after}",
        f"阅读为{kind}；10万+按下限计入，合计前标“≥”；缺数的文章不当作0，也不计入合计。",
        "名次按两位小数的指数排列，同分同名次；升降与上一期同一公式的榜单比较。",
    )


def sources(this: Taken) -> tuple[str, ...]:
    """Where the reads come from, with how many articles each."""
    counts: dict[str, int] = {}
    for one in this.readings:
        if one.source is not None:
            counts[str(one.source)] = counts.get(str(one.source), 0) + 1
    return tuple(f"{source}{n}篇" for source, n in sorted(counts.items()))


def totals(this: Taken, last: Taken) -> tuple[Total, ...]:
    """Sums of the ranked accounts; two lower bounds are not compared."""
    now, before = _sums(this), _sums(last) if last.scores else {}
    exact = before if not (this.censored or last.censored) else {}
    bound = bool(this.censored)
    return (
        Total(words="上榜公众号", value=now["accounts"], before=before.get("accounts"), unit="个"),
        Total(words="发文", value=now["articles"], before=before.get("articles"), unit="篇"),
        Total(words="总阅读", value=now["reads"], before=exact.get("reads"), lower_bound=bound),
        Total(words="篇均阅读", value=now["mean"], before=exact.get("mean"), lower_bound=bound),
        Total(words="平均指数", value=now["index"], before=before.get("index"), decimals=2),
        Total(words="10万+", value=now["censored"], before=before.get("censored"), unit="篇"),
    )


def _sums(taken: Taken) -> dict[str, float]:
    figures = [f for _, f in taken.scores]
    reads, covered = sum(f.R or 0 for f in figures), sum(f.covered for f in figures)
    return {
        "accounts": len(figures),
        "articles": sum(f.n for f in figures),
        "reads": reads,
        "mean": reads / covered if covered else 0,
        "index": sum(s.printed for s, _ in taken.scores) / len(figures) if figures else 0,
        "censored": taken.censored,
    }


def days(week: Week, this: Taken, last: Taken) -> tuple[Day, ...]:
    """Reads by the day of publication, beside those of the week before."""
    return tuple(
        Day(
            date=day.isoformat(),
            weekday=weekday(day).replace("星期", "周"),
            reads=_reads_on(this.readings, day),
            before=_reads_on(last.readings, before) if last.scores else None,
        )
        for day, before in zip(week.days, week.shift(-1).days, strict=True)
    )


def _reads_on(readings: Sequence[Reading], day: date) -> int:
    return sum(r.reads or 0 for r in readings if day_of(r.publication.at) == day)
