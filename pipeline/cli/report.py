"""`report`: lists of a week, a month, a quarter, a year, or any days."""

from typing import Any

import click

from pipeline.cli import chinese
from pipeline.cli.list_options import list_options, make, period_command

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@chinese.group("report", help="生成榜单：网页、Excel，以及进入流程的稿件。")
def report() -> None:
    """Group of the report verbs."""


@report.command("weekly", help="生成一周的榜单。")
@chinese.argument(
    "when", "上周、本周、一个日期或 2026-W50；默认上周", default="上周", metavar="[周]"
)
@click.option("--week", "option", default="", metavar="周", help="同上，写成选项")
@click.option(
    "--first", type=click.Choice(WEEKDAYS), default=None, metavar="星期", help="一周从星期几起"
)
@list_options
@click.pass_obj
def weekly(
    workspace: str | None, /, *, when: str, option: str, first: str | None, **options: Any
) -> None:
    """Rank one week and write it in the wanted formats."""
    from pipeline.flows.printing import Wish

    make(workspace, Wish(when=option or when, first=first or ""), options)


report.add_command(
    period_command(
        "monthly",
        "month",
        line="生成一个月的榜单（d 按 30 天）。",
        words="上月、本月或 2026-12",
        default="上月",
    )
)
report.add_command(
    period_command(
        "quarterly",
        "quarter",
        line="生成一季的榜单。",
        words="上季、本季或 2026-Q4",
        default="上季",
    )
)
report.add_command(
    period_command(
        "yearly",
        "year",
        line="生成一年的榜单（d 按 365 天）。",
        words="去年、今年或 2026",
        default="去年",
    )
)


@report.command("days", help="生成任意几天的榜单（d 按实际天数）。")
@chinese.argument("start", "首日，如 2026-12-01", metavar="首日")
@chinese.argument("end", "末日，如 2026-12-10", metavar="末日")
@list_options
@click.pass_obj
def days(workspace: str | None, /, *, start: str, end: str, **options: Any) -> None:
    """Rank any days."""
    from datetime import date

    from pipeline.flows.printing import Wish
    from pipeline.model.errors import UsageError

    try:
        first, last = date.fromisoformat(start), date.fromisoformat(end)
    except ValueError:
        raise UsageError(f"看不懂日期“{start} {end}”", todo="写成 2026-12-01 2026-12-10") from None
    make(workspace, Wish(start=first, end=last), options)
