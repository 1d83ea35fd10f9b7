"""The report as a Markdown draft, which enters the pipeline like any other."""

import json
import re
from collections.abc import Sequence
from typing import TypeVar

from pipeline.almanac.beijing import minute_words
from pipeline.outputs.columns import Column, account_columns, article_columns
from pipeline.outputs.registers import report_format
from pipeline.ranking.report import Report

TITLE_BYTES = 64  # the stricter reading of the platform's limit on titles
_MARKUP = re.compile(r"([\\`*_\[\]<>|~])")
Row = TypeVar("Row")


@report_format("draft", suffix=".md")
def draft(report: Report) -> bytes:
    """Header, coverage, what happened, tables, methods."""
    parts = [
        _header(report),
        f"> {report.coverage}\n>\n> {report.period}，数据截至{minute_words(report.as_of)}",
        f"## {report.span.said.this}看点",
        "\n".join(f"- {escaped(c)}" for c in report.comments),
        "## 公众号榜",
        *_accounts(report),
        *_movement(report),
        f"## 文章榜 TOP {len(report.articles)}",
        _table(_narrow(article_columns(report), leave=("在看", "点赞")), report.articles),
        *_originals(report),
        *_notes(report),
        "## 数据说明",
        "\n".join(f"- {escaped(m)}" for m in report.methods),
        f"数据来源：{'、'.join(report.sources) or '无'}。",
    ]
    return ("\n\n".join(parts) + "\n").encode()


def title_of(report: Report) -> str:
    """The heading with the champion as its hook, as long as the platform allows."""
    plain = f"{report.heading}第{report.issue}期"
    first = [r for r in report.ranking.rows if r.place == 1]
    hook = f"{plain}｜{'、'.join(report.name(r.account) for r in first)}居首"
    return hook if first and len(hook.encode()) <= TITLE_BYTES else plain


def escaped(text: str) -> str:
    """Text that Markdown takes as it stands."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))


def _header(report: Report) -> str:
    digest = report.comments[0] if report.comments else report.period
    fields = {
        "title": title_of(report),
        "kind": "ranking",
        "digest": f"{'模拟数据。' if report.ranking.simulated else ''}{digest}"[:120],
        "account": report.account,
        "series": report.title,
        "tags": ["排行榜"],
    }
    # A JSON string is a YAML string whatever stands in it.
    lines = [
        f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items() if value
    ]
    return "\n".join(("---", *lines, "---"))


def _narrow(columns: Sequence[Column[Row]], leave: Sequence[str] = ()) -> list[Column[Row]]:
    """What a phone can show side by side."""
    return [c for c in columns if not c.wide and c.head not in leave]


def _table(columns: Sequence[Column[Row]], rows: Sequence[Row]) -> str:
    head = f"| {' | '.join(c.head for c in columns)} |"
    rule = f"|{'|'.join(' --- ' for _ in columns)}|"
    lines = [f"| {' | '.join(escaped(c.text(row)) for c in columns)} |" for row in rows]
    return "\n".join((head, rule, *lines))


def _accounts(report: Report) -> list[str]:
    """The list of accounts, where there is any."""
    rows = report.ranking.rows
    return [_table(_narrow(account_columns(report)), rows)] if rows else []


def _movement(report: Report) -> list[str]:
    """Who fell out and who could not be ranked."""
    parts = []
    if report.out:
        parts.append(f"{report.span.said.this}落榜：{escaped('、'.join(report.out))}。")
    if report.absent:
        parts.append(f"未参加排名：{escaped('、'.join(report.absent))}。")
    return parts


def _originals(report: Report) -> list[str]:
    if not report.originals:
        return []
    columns = _narrow(article_columns(report), leave=("在看", "点赞"))
    return ["## 原创榜", _table(columns, report.originals)]


def _notes(report: Report) -> list[str]:
    found: list[str] = []
    for title, lines in report.notes:
        found += [f"## {title}", "\n".join(f"- {escaped(line)}" for line in lines)]
    return found
