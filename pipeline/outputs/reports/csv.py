"""The report as CSV for spreadsheets: UTF-8 with its mark, and no cell that could calculate."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

from pipeline.outputs.columns import account_columns, article_columns
from pipeline.outputs.registers import report_format
from pipeline.outputs.sheaf import sheaf
from pipeline.ranking.report import Report

# owasp.org CSV Injection: what a spreadsheet takes for the start of a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@report_format("csv", suffix=".csv")
def table(report: Report) -> bytes:
    """Coverage first, then each list under its name, then the methods."""
    target = StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerows([guarded(cell) for cell in row] for row in _rows(report))
    return target.getvalue().encode("utf-8-sig")


def guarded(cell: object) -> object:
    """A text that begins like a formula gets an apostrophe; numbers stay numbers."""
    if isinstance(cell, str) and cell.startswith(_FORMULA):
        return f"'{cell}"
    return "" if cell is None else cell


def _rows(report: Report) -> Iterator[Sequence[object]]:
    whole = sheaf(report)
    yield [whole.coverage]
    yield [whole.title, *whole.lines]
    accounts = account_columns(report)
    yield from ([], ["公众号榜"], [c.head for c in accounts])
    yield from ([c.value(row) for c in accounts] for row in report.ranking.rows)
    articles = article_columns(report)
    lists = (("文章榜", report.articles), ("原创榜", report.originals), *report.others)
    for name, rows in lists:
        if rows:
            yield from ([], [name], [c.head for c in articles])
            yield from ([c.value(row) for c in articles] for row in rows)
    for title, lines in (*whole.sections, *whole.notes):
        yield from ([], [title])
        yield from ([line] for line in lines)
