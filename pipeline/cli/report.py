"""`report`: lists of a week, a month, a quarter, a year, or any days."""

from pathlib import Path
from typing import Any

import click

from pipeline.cli import chinese, talk
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


@report.command("annual", help="全年工作报告：约两千字，每个数字都附查询语句。")
@chinese.argument("when", "去年、今年或 2026；默认去年", default="去年", metavar="[年]")
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), metavar="目录", help="Word 写到哪里"
)
@click.pass_obj
def annual(workspace: str | None, /, *, when: str, out: Path | None) -> None:
    """Tell a year in prose."""
    from pipeline.flows.annual import write
    from pipeline.wiring import open_room

    with open_room(workspace) as room:
        made, paths = write(room, when, out)
    talk.say(f"{made.title}，{len(made.text)} 字")
    for path in paths:
        talk.say(f"已写出 {path}")


@report.command("honour", help="登记别人的榜单和评奖里得到的名次或奖项。")
@chinese.argument("account", "config.yaml 中的账号", metavar="账号")
@chinese.argument("title", "榜单或评奖的名称", metavar="榜单")
@click.option("--issue", default="", metavar="期号", help="期号或届次")
@click.option("--date", "day", default="", metavar="日期", help="公布日期，默认今天")
@click.option("--place", type=click.IntRange(0), default=0, metavar="名次", help="第几名")
@click.option("--award", default="", metavar="奖项", help="如 十佳团委新媒体")
@click.option("--url", default="", metavar="网址", help="公布的网址")
@click.option("--picture", default="", metavar="图片", help="截图或奖状")
@click.pass_obj
def honour(workspace: str | None, /, *, account: str, title: str, day: str, **more: Any) -> None:
    """Keep a placing or an award; the same list and issue again corrects it."""
    from pipeline.flows.honours import note
    from pipeline.wiring import open_room

    with open_room(workspace) as room:
        for line in note(room, account, title, day, **more):
            talk.say(line)


@report.command("extra", help="登记一次推送的报名人数、直播观看等，印在报告里阅读数旁。")
@chinese.argument("post", "批次编号，见 tuiwen status", metavar="批次")
@chinese.argument("name", "名称，如 报名人数、直播观看", metavar="名称")
@chinese.argument("value", "多少", type=click.IntRange(0), metavar="数值")
@click.pass_obj
def extra(workspace: str | None, /, *, post: str, name: str, value: int) -> None:
    """Type a figure that is no read count."""
    from pipeline.flows.honours import figure
    from pipeline.wiring import open_room

    with open_room(workspace) as room:
        figure(room, post, name, value)
    talk.say(f"已登记 {post} {name} {value:,}")
