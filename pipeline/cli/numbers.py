"""`collect`, `report` and `index`: figures in, rankings out, every number explained."""

import json
from pathlib import Path
from typing import Any

import click

from pipeline.cli import chinese, talk


@chinese.command("collect", help="采集平台统计（人数，按天）；--import 导入阅读数表格。")
@click.option("--account", "only", default="", help="只采一个账号")
@click.option(
    "--import",
    "table",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="导入 CSV 或 xlsx：抄来的公开阅读数，或后台导出的表格",
)
@click.option("--typed", is_flag=True, help="表格是手工抄的（来源记为“手工”）")
@click.option("--dry-run", is_flag=True, help="只看会怎样，不写入")
@click.pass_obj
def collect(
    workspace: str | None, only: str, table: Path | None, typed: bool, dry_run: bool
) -> None:
    """Collect from the platform, or take a table in."""
    from pipeline.wiring import open_room

    with open_room(workspace) as room:
        if table is not None:
            _import(room, table, typed=typed, dry_run=dry_run)
        else:
            _collect(room, only)


def _collect(room: Any, only: str) -> None:
    from pipeline.flows.measure import collect as measure
    from pipeline.model.account import Capability
    from pipeline.wiring import open_platform

    with open_platform(room) as platform:
        ports = platform.ports()
        accounts = [room.config.account(only)] if only else room.config.model_accounts()
        for account in accounts:
            if Capability.STATISTICS not in account.capabilities:
                talk.say(f"{account.name}：未认证，平台不提供统计，请用 --import 导入")
                continue
            got = measure(
                ports=ports,
                statistics=platform.statistics(account.key),
                account=account,
                now=room.now(),
                back=room.config.collect.back,
            )
            mark = "（模拟）" if room.simulated else ""
            waiting = f"，平台尚未算完 {'、'.join(got.waiting)}" if got.waiting else ""
            talk.say(
                f"{account.name}{mark}：文章数据 {got.snapshots} 条，账号数据 {got.days} 天，"
                f"新认出 {got.linked} 篇，非本台发布 {got.foreign} 篇{waiting}"
            )


def _import(room: Any, table: Path, *, typed: bool, dry_run: bool) -> None:
    from pipeline.flows.lists import own_names
    from pipeline.flows.tables import Fate, import_table
    from pipeline.model.metrics import Source

    seen = import_table(
        store=room.store,
        name=table.name,
        data=table.read_bytes(),
        own=own_names(room.config),
        now=room.now(),
        source=Source.TYPED if typed else Source.IMPORT,
        simulated=room.simulated,
        dry_run=dry_run,
    )
    talk.say(f"{'预览' if dry_run else '已导入'} {table.name}：{seen.words}")
    for fate in (Fate.UNMATCHED, Fate.ASK, Fate.LATER):
        for line in seen.of(fate):
            talk.say(f"  {fate}：{table.name}:{line.row.line} 《{line.row.title}》{line.why}")


@chinese.group("report", help="生成榜单：网页、Excel，以及进入流程的稿件。")
def report() -> None:
    """Group of the report verbs."""


@report.command("weekly", help="周榜。周写作 上周、一个日期，或 2026-W50。")
@click.argument("when", default="上周", metavar="[周]")
@click.option("--week", "option", default="", help="同上，写成选项")
@click.option("--index", "index_id", default="", help="公式代号，默认用配置里的")
@click.option("--people", is_flag=True, help="按平台给的阅读人数排（印作 仿WCI）")
@click.option("--format", "formats", default="html,xlsx,draft", help="html、xlsx、draft，逗号分隔")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="写到哪个目录")
@talk.json_option
@click.pass_obj
def weekly(
    workspace: str | None,
    when: str,
    option: str,
    index_id: str,
    people: bool,
    formats: str,
    out: Path | None,
    as_json: bool,
) -> None:
    """Rank one week and write it in the wanted formats."""
    from pipeline.flows.printing import printed, record, weekly_report
    from pipeline.wiring import open_room

    with open_room(workspace) as room:
        made = weekly_report(room, option or when, index=index_id, people=people)
        paths = [] if as_json else printed(room, made, formats.split(","), out)
        if as_json:
            talk.dump(record(made))
            return
        talk.say(f"{made.heading} · {made.period}")
        talk.say(made.coverage)
        talk.table(
            ("名次", "变化", "公众号", "篇数", made.index_name),
            [
                (r.place, _change(r), made.name(r.account), r.figures.n, f"{r.score.printed:.2f}")
                for r in made.ranking.rows
            ],
        )
        for account in made.ranking.out:
            talk.say(f"落榜：{made.name(account)}")
        for path in paths:
            talk.say(f"已写出 {path}")


def _change(row: Any) -> str:
    """+2, -1, or the mark of a row that was not on the last list."""
    return f"{row.change:+d}" if row.change else row.mark.value


@chinese.command("index", help="按公式算一个指数；--explain 列出每一步。不写代号则列出全部公式。")
@click.argument("index_id", required=False, metavar="[代号]")
@click.option(
    "--input",
    "source",
    type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path),
    help="JSON 文件：d n R Rt Rmax Z Zt Zmax L Lt Lmax RE REt REmax R_avg，可带 weights",
)
@click.option("--explain", "explained", is_flag=True, help="列出每一步")
@talk.json_option
def index(index_id: str | None, source: Path | None, explained: bool, as_json: bool) -> None:
    """Compute one index from its symbols."""
    from pipeline.model.errors import UsageError
    from pipeline.ranking import scoring
    from pipeline.ranking.inputs import figures_from
    from pipeline.ranking.registers import INDICES

    if index_id is None:
        rows = [(i, INDICES[i].name, INDICES[i].source) for i in INDICES]
        if as_json:
            talk.dump([{"id": i, "name": name, "source": where} for i, name, where in rows])
        else:
            talk.table(("代号", "名称", "出处"), rows)
        return
    INDICES[index_id]
    if source is None:
        raise UsageError("没有给数据", todo="用 --input F.json；--input - 从标准输入读")
    given = _symbols(source)
    weights = scoring.weights_from(index_id, given.pop("weights", None))
    figures = figures_from(given)
    steps = scoring.explain(index_id, figures, weights)
    score = scoring.compute(index_id, figures, weights)
    if as_json:
        answer: dict[str, Any] = {"index": score.printed, "value": score.value, "id": score.index}
        if explained:
            answer["steps"] = [
                {"symbol": s.symbol, "words": s.words, "how": s.how, "value": s.value} for s in steps
            ]
        talk.dump(answer)
        return
    if explained:
        talk.table(
            ("符号", "含义", "算法", "值"), [(s.symbol, s.words, s.how, f"{s.value:.6g}") for s in steps]
        )
    talk.data(f"{scoring.name_of(score.index)} {score.printed:.2f}")


def _symbols(source: Path) -> dict[str, Any]:
    """The object of a JSON file; a mistake is named with its line."""
    import sys

    from pipeline.model.errors import InputError

    text = sys.stdin.read() if str(source) == "-" else source.read_text(encoding="utf-8-sig")
    try:
        given = json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError("不是合格的 JSON", where=f"{source}:{error.lineno}", todo="检查引号和逗号") from None
    if not isinstance(given, dict):
        raise InputError("应是一个 JSON 对象", where=str(source), todo='例如 {"d": 7, "n": 11, "R": 63846}')
    return given
