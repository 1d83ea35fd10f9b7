"""The report for machines: the same numbers as JSON."""

import json

from pipeline.almanac.beijing import clock
from pipeline.outputs.columns import account_columns, article_columns
from pipeline.outputs.registers import report_format
from pipeline.ranking.periods import Period
from pipeline.ranking.report import Report, Total


@report_format("json", suffix=".json")
def machine(report: Report) -> bytes:
    """UTF-8, keys in Chinese as the tables print them, null for missing."""
    return json.dumps(as_dict(report), ensure_ascii=False, indent=2).encode()


def as_dict(report: Report) -> dict[str, object]:
    """Everything that the page shows, as plain values."""
    ranking = report.ranking
    return {
        "title": report.heading,
        "issue": report.issue,
        "period": report.span.period.value,
        "number": report.span.number,
        **({"week": report.span.number} if report.span.period is Period.WEEK else {}),
        "start": ranking.start,
        "end": ranking.end,
        "index": ranking.index,
        "index_name": report.index_name,
        "as_of": clock(report.as_of).isoformat(),
        "coverage": {"covered": ranking.covered, "articles": ranking.articles},
        "simulated": ranking.simulated,
        "accounts": [{c.head: c.value(r) for c in account_columns(report)} for r in ranking.rows],
        "out": [report.name(a) for a in ranking.out],
        "unranked": [{"公众号": report.name(a), "原因": why} for a, why in report.unranked],
        "articles": [
            {c.head: c.value(r) for c in article_columns(report)} for r in report.articles
        ],
        "lists": {
            name: [{c.head: c.value(r) for c in article_columns(report)} for r in rows]
            for name, rows in (("原创榜", report.originals), *report.others)
        },
        "notes": {title: list(lines) for title, lines in report.notes},
        "totals": [_total(t) for t in report.totals],
        "comments": list(report.comments),
        "methods": list(report.methods),
        "sources": list(report.sources),
    }


def _total(total: Total) -> dict[str, object]:
    return {
        "名称": total.words,
        "值": total.value,
        "上期": total.before,
        "单位": total.unit,
        "下限": total.lower_bound,
    }
