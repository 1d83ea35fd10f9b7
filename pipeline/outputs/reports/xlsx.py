"""The report as a workbook: numbers are numbers, sums are formulas, heads stay in sight."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any, TypeVar

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from pipeline.almanac.beijing import clock
from pipeline.outputs.columns import Column, account_columns, article_columns
from pipeline.outputs.registers import report_format
from pipeline.ranking.report import Report

Row = TypeVar("Row")
HEAD = 3  # coverage, title and period stand above the table's head
_WIDTHS = {"公众号": 20, "标题": 52, "名次": 7, "变化": 8}
_SUMS = frozenset({"篇数", "总阅读", "头条阅读", "在看", "点赞", "转发"})
_FONT = {"font_name": "微软雅黑", "font_size": 11, "valign": "vcenter"}
_STYLES: dict[str, dict[str, object]] = {
    "title": {"bold": True, "font_size": 16},
    "note": {"font_color": "#5b6470"},
    "head": {"bold": True, "bg_color": "#24527a", "font_color": "#ffffff", "border": 1},
    "text": {"bottom": 4},
    "whole": {"num_format": "#,##0", "bottom": 4},
    "index": {"num_format": "0.00", "bold": True, "bottom": 4},
    "sum": {"num_format": "#,##0", "bold": True, "top": 1},
    "wrap": {"text_wrap": True, "valign": "top"},
}
# Titles of others may begin with = or look like addresses: they stay text.
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


@report_format("xlsx", suffix=".xlsx")
def xlsx(report: Report) -> bytes:
    """Render; the same report gives the same bytes."""
    target = BytesIO()
    with xlsxwriter.Workbook(target, _OPTIONS) as book:
        made = clock(report.made_at).replace(tzinfo=None)
        book.set_properties({"title": report.heading, "comments": report.period, "created": made})
        _Book(book, report).write()
    return target.getvalue()


class _Book:
    """One workbook being written."""

    def __init__(self, book: Any, report: Report) -> None:
        self._book = book
        self._report = report
        self._styles = {k: book.add_format({**_FONT, **v}) for k, v in _STYLES.items()}

    def write(self) -> None:
        report = self._report
        sheet = self._list("公众号榜", account_columns(report), report.ranking.rows)
        self._sums(sheet)
        self._list("文章榜", article_columns(report), report.articles)
        if report.originals:
            self._list("原创榜", article_columns(report), report.originals)
        for name, rows in report.others:
            self._list(name, article_columns(report), rows)
        self._notes()

    def _list(self, name: str, columns: Sequence[Column[Row]], rows: Sequence[Row]) -> Any:
        sheet = self._book.add_worksheet(name)
        self._top(sheet)
        for x, column in enumerate(columns):
            sheet.write_string(HEAD, x, column.head, self._styles["head"])
            sheet.set_column(x, x, _WIDTHS.get(column.head, 11))
            for y, row in enumerate(rows, start=HEAD + 1):
                self._cell(sheet, (y, x), column, row)
        sheet.freeze_panes(HEAD + 1, 3)
        sheet.autofilter(HEAD, 0, HEAD + len(rows), len(columns) - 1)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        return sheet

    def _top(self, sheet: Any) -> None:
        report, note = self._report, self._styles["note"]
        sheet.write_string(0, 0, f"{report.coverage} · {report.index_name}", note)
        sheet.write_string(1, 0, report.heading, self._styles["title"])
        as_of = f"{clock(report.as_of):%Y-%m-%d %H:%M}"
        sheet.write_string(2, 0, f"{report.period}，数据截至 {as_of}", note)
        sheet.set_row(1, 28)

    def _cell(self, sheet: Any, at: tuple[int, int], column: Column[Row], row: Row) -> None:
        value = column.value(row)
        if value is None:
            sheet.write_blank(*at, None, self._styles["text"])
        elif isinstance(value, str):
            sheet.write_string(*at, value, self._styles["text"])
        else:
            style = "index" if column.head == "指数" else "whole"
            sheet.write_number(*at, value, self._styles[style])

    def _sums(self, sheet: Any) -> None:
        """Totals that follow when somebody corrects a cell."""
        rows = self._report.ranking.rows
        first, last = HEAD + 2, HEAD + 1 + len(rows)
        sheet.write_string(last, 2, "合计", self._styles["sum"])
        for x, column in enumerate(account_columns(self._report)):
            if column.head in _SUMS and rows:
                known = [v for row in rows if isinstance(v := column.value(row), int | float)]
                letter = xl_col_to_name(x)
                formula = f"=SUM({letter}{first}:{letter}{last})"
                sheet.write_formula(last, x, formula, self._styles["sum"], sum(known))

    def _notes(self) -> None:
        report, sheet = self._report, self._book.add_worksheet("数据说明")
        sheet.set_column(0, 0, 110)
        lines = [
            report.coverage,
            *report.methods,
            f"数据来源：{'、'.join(report.sources) or '无'}",
            f"{report.span.said.this}落榜：{'、'.join(report.out) or '无'}",
            f"未参加排名：{'、'.join(report.absent) or '无'}",
            *(f"{title}：{line}" for title, lines in report.notes for line in lines),
            f"生成时间：{clock(report.made_at):%Y-%m-%d %H:%M}（北京时间）",
        ]
        for y, line in enumerate(lines):
            sheet.write_string(y, 0, line, self._styles["wrap"])
