"""The columns of the tables: named once, printed by every format."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from pipeline.almanac.beijing import clock
from pipeline.model.metrics import Mark, RankRow
from pipeline.ranking.articles import ArticleRow
from pipeline.ranking.report import Report, count_printed, mean_printed, reads_printed

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column: its head, its text in print, its value where a machine reads it."""

    head: str
    text: Callable[[Row], str]
    value: Callable[[Row], str | float | None]
    wide: bool = False  # left out where a table has to be narrow


def movement(row: RankRow) -> str:
    """↑2, ↓1, —, NEW, RE."""
    return f"{row.mark}{abs(row.change)}" if row.change else str(row.mark)


def account_columns(report: Report) -> tuple[Column[RankRow], ...]:
    """The list of accounts."""
    return (
        Column("名次", lambda r: str(r.place), lambda r: r.place),
        Column("变化", movement, movement),
        Column("公众号", lambda r: report.name(r.account), lambda r: report.name(r.account)),
        _figure("篇数", "n"),
        Column("总阅读", lambda r: reads_printed(r.figures.R, r.figures), lambda r: r.figures.R),
        Column(
            "头条阅读",
            lambda r: reads_printed(r.figures.Rt, r.figures),
            lambda r: r.figures.Rt,
            wide=True,
        ),
        Column("篇均阅读", _mean, lambda r: mean_printed(r.figures), wide=True),
        Column("最高阅读", _best, lambda r: r.figures.Rmax, wide=True),
        _figure("在看", "Z", wide=True),
        _figure("点赞", "L", wide=True),
        _figure("转发", "RE", wide=True),
        Column("指数", lambda r: f"{r.score.printed:.2f}", lambda r: r.score.printed),
    )


def article_columns(report: Report) -> tuple[Column[ArticleRow], ...]:
    """The list of articles."""
    return (
        Column("名次", lambda r: str(r.place), lambda r: r.place),
        Column("标题", _title, _title),
        Column("公众号", lambda r: _account(report, r), lambda r: _account(report, r)),
        Column("发布", _published, _published, wide=True),
        Column("阅读", lambda r: r.reading.printed, lambda r: r.reading.reads),
        Column("在看", lambda r: count_printed(r.reading.zaikan), lambda r: r.reading.zaikan),
        Column("点赞", lambda r: count_printed(r.reading.like), lambda r: r.reading.like),
        Column(
            "转发", lambda r: count_printed(r.reading.share), lambda r: r.reading.share, wide=True
        ),
    )


def _figure(head: str, symbol: str, *, wide: bool = False) -> Column[RankRow]:
    return Column(
        head,
        lambda r: count_printed(getattr(r.figures, symbol)),
        lambda r: getattr(r.figures, symbol),
        wide=wide,
    )


def _mean(row: RankRow) -> str:
    return f"{'≥' if row.figures.censored else ''}{mean_printed(row.figures):,}"


def _best(row: RankRow) -> str:
    return "10万+" if row.figures.censored else count_printed(row.figures.Rmax)


def _title(row: ArticleRow) -> str:
    return row.reading.publication.title


def _account(report: Report, row: ArticleRow) -> str:
    return report.name(row.reading.publication.account)


def _published(row: ArticleRow) -> str:
    day = clock(row.reading.publication.at)
    return f"{day.month}月{day.day}日"


def is_new(mark: Mark) -> bool:
    """Whether a row says more than a direction."""
    return mark in (Mark.NEW, Mark.RE)
