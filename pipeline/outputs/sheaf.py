"""A report as paper sees it: a title, tables of text, lists of sentences; one order for all."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from pipeline.almanac.beijing import minute_words
from pipeline.outputs.columns import Column, account_columns, article_columns
from pipeline.ranking.report import Report

Row = TypeVar("Row")
_WORDS = frozenset({"公众号", "标题", "变化", "发布"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table; `numeric` are the columns that stand to the right."""

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[bool, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheaf:
    """The parts in their order; coverage is the first line."""

    coverage: str
    title: str
    lines: tuple[str, ...]
    totals: Table
    sections: tuple[tuple[str, tuple[str, ...]], ...]
    tables: tuple[Table, ...]
    notes: tuple[tuple[str, tuple[str, ...]], ...]


def sheaf(report: Report) -> Sheaf:
    """Everything that the page prints, as text."""
    lists = (
        (f"文章榜 TOP {len(report.articles)}", report.articles),
        ("原创榜", report.originals),
        *report.others,
    )
    return Sheaf(
        coverage=report.coverage,
        title=report.heading,
        lines=(
            report.period,
            f"{report.index_name} · 数据截至{minute_words(report.as_of)}",
        ),
        totals=_totals(report),
        sections=((f"{report.span.said.this}看点", report.comments),),
        tables=(
            _table("公众号榜", account_columns(report), report.ranking.rows),
            *(_table(name, article_columns(report), rows) for name, rows in lists if rows),
        ),
        notes=(*_absent(report), *report.notes, ("数据说明", _methods(report))),
    )


def _totals(report: Report) -> Table:
    rows = tuple((t.words, t.printed, t.change or "—") for t in report.totals)
    heads = ("总体情况", report.span.said.this, f"比{report.span.said.last}")
    return Table(name="总体情况", heads=heads, rows=rows, numeric=(False, True, True))


def _table(name: str, columns: Sequence[Column[Row]], rows: Sequence[Row]) -> Table:
    return Table(
        name=name,
        heads=tuple(c.head for c in columns),
        rows=tuple(tuple(c.text(row) for c in columns) for row in rows),
        numeric=tuple(c.head not in _WORDS for c in columns),
    )


def _absent(report: Report) -> tuple[tuple[str, tuple[str, ...]], ...]:
    both = (("落榜", report.out), ("未参加排名", report.absent))
    return tuple((title, names) for title, names in both if names)


def _methods(report: Report) -> tuple[str, ...]:
    return (*report.methods, f"数据来源：{'、'.join(report.sources) or '无'}。")
