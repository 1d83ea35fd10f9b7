"""The options that lists of every period share, and what is done with them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pipeline.cli import chinese, talk

if TYPE_CHECKING:
    from pipeline.flows.printing import Wish
    from pipeline.model.metrics import RankRow
    from pipeline.ranking.report import Report

OUT = click.Path(file_okay=False, path_type=Path)
_OPTIONS = (
    click.option("--index", "index", default="", metavar="代号", help="公式，默认用配置里的"),
    click.option("--people", is_flag=True, help="按平台给的阅读人数排（印作 仿WCI）"),
    click.option("--group", default="", metavar="分组", help="只排一组，如 区级"),
    click.option("--age", default="", metavar="时长", help="每篇都取发布后这么久的数，如 24h、7d"),
    click.option("--as-of", default="", metavar="时间", help="数据截至，如 “2026-12-14 09:00”"),
    click.option(
        "--format",
        "formats",
        default="html,xlsx,draft",
        show_default=True,
        metavar="格式",
        help="逗号分隔：html、xlsx、csv、json、docx、pdf、png、draft",
    ),
    click.option("--out", type=OUT, metavar="目录", help="写到哪里"),
    talk.json_option,
)


def list_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add them to a command, in this order in its help."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def make(workspace: str | None, wish: "Wish", options: dict[str, Any]) -> None:
    """Make one list as it is wished for, write it, and show it."""
    from pipeline.config.units import span
    from pipeline.flows.printing import chosen, printed, report_of
    from pipeline.model.errors import UsageError
    from pipeline.ranking.registers import INDICES
    from pipeline.wiring import moment, open_room

    wanted = [one.name for one in chosen(options["formats"])]
    if options["index"]:
        INDICES[options["index"]]
    try:
        age = span(options["age"]) if options["age"] else 0
    except ValueError:
        raise UsageError(f"看不懂时长“{options['age']}”", todo="写成 24h 或 7d") from None
    wish = replace(
        wish,
        index=options["index"],
        people=options["people"],
        group=options["group"],
        age=age,
        as_of=moment(options["as_of"]) if options["as_of"] else None,
    )
    with open_room(workspace) as room:
        made = report_of(room, wish)
        if options["as_json"]:
            from pipeline.outputs.reports.machine import as_dict

            talk.dump(as_dict(made))
            return
        paths = printed(room, made, wanted, options["out"])
        show(made)
        for path in paths:
            talk.say(f"已写出 {path}")


def show(made: "Report") -> None:
    """The list in the terminal, its coverage first."""
    talk.say(f"{made.heading} · {made.period}")
    talk.say(made.coverage)
    rows = [
        (r.place, change(r), made.name(r.account), r.figures.n, f"{r.score.printed:.2f}")
        for r in made.ranking.rows
    ]
    talk.table(("名次", "变化", "公众号", "篇数", made.index_name), rows)
    for account in made.ranking.out:
        talk.say(f"落榜：{made.name(account)}")
    if made.absent:
        talk.say(f"未参加排名：{'、'.join(made.absent)}")
    for line in made.chase:
        talk.say(line)
    for line in made.corrections:
        talk.say(line)


def change(row: "RankRow") -> str:
    """+2, -1, or the mark of a row that was not on the last list."""
    return f"{row.change:+d}" if row.change else row.mark.value


def period_command(name: str, period: str, *, line: str, words: str, default: str) -> click.Command:
    """`report monthly` and its sisters: one command a kind of period."""

    @chinese.command(name, help=line)
    @chinese.argument("when", f"{words}；默认{default}", default=default, metavar="[期]")
    @list_options
    @click.pass_obj
    def command(workspace: str | None, /, *, when: str, **options: Any) -> None:
        from pipeline.flows.printing import Wish
        from pipeline.ranking.periods import Period

        make(workspace, Wish(when=when, period=Period(period)), options)

    return command
