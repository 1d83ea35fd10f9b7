"""The report as one self-contained page: light, dark, print, phone and desk."""

from collections.abc import Iterable
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from pipeline.almanac.beijing import clock
from pipeline.model.metrics import Mark, RankRow
from pipeline.outputs.charts import Bar, columns, comparison
from pipeline.outputs.columns import account_columns, article_columns, movement
from pipeline.outputs.registers import report_format
from pipeline.ranking.report import Report

_TONE = {Mark.UP: "up", Mark.DOWN: "down", Mark.NEW: "new", Mark.RE: "new", Mark.SAME: "same"}

_SIZES = ((620, 290), (340, 220))  # beside one another, and on a phone


@report_format("html", suffix=".html")
def html(report: Report) -> bytes:
    """Render; nothing is fetched when the page is opened."""
    best = max((r.score.printed for r in report.ranking.rows), default=0) or 1
    last = report.span.said.last
    page = _template().render(
        report=report,
        accounts=account_columns(report),
        articles=article_columns(report),
        movement=movement,
        tone=lambda row: _TONE[row.mark],
        share=lambda row: f"{row.score.printed / best * 100:.1f}",
        stamp=lambda at: f"{clock(at):%Y-%m-%d %H:%M}",
        sign=_sign,
        indices=_safe(comparison(_bars(report), width=w, last=last) for w in (620, 340)),
        daily=_safe(columns(report.days, width=w, height=h, last=last) for w, h in _SIZES),
    )
    return page.encode("utf-8")


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("pipeline.outputs", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("report.html")


def _safe(drawings: Iterable[str]) -> list[Markup]:
    """SVG of our own, in which every name is escaped already."""
    return [Markup(d) for d in drawings]  # noqa: S704  see above


def _bars(report: Report) -> list[Bar]:
    return [_bar(report, row) for row in report.ranking.rows]


def _bar(report: Report, row: RankRow) -> Bar:
    return Bar(report.name(row.account), row.score.printed, report.previous.get(row.account))


def _sign(change: str) -> str:
    """Up is red and down is green, as Chinese readers expect."""
    return {"+": "up", "-": "down"}.get(change[:1], "same")
