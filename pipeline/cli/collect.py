"""`collect`: figures from the platform, and from tables that people hand in."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli import chinese, talk

if TYPE_CHECKING:
    from pipeline.flows.measure import Collected
    from pipeline.flows.room import Room
    from pipeline.model.account import Account

TABLE = click.Path(exists=True, dir_okay=False, path_type=Path)


@chinese.command("collect", help="采集平台统计（人数，按天）；--import 导入阅读数表格。")
@click.option(
    "--account", "only", default="", metavar="账号", help="只采一个账号；导入时为表里没写账号的行"
)
@click.option(
    "--import",
    "table",
    type=TABLE,
    metavar="表格",
    help="导入 CSV 或 xlsx：抄来的公开阅读数，或后台导出的表格",
)
@click.option("--typed", is_flag=True, help="表格是手工抄的（来源记为“手工”）")
@click.option("--dry-run", is_flag=True, help="只看表格会怎样，不写入")
@click.option("--undo", is_flag=True, help="撤销最近一次导入，恢复原样")
@click.pass_obj
def collect(
    workspace: str | None,
    *,
    only: str,
    table: Path | None,
    typed: bool,
    dry_run: bool,
    undo: bool,
) -> None:
    """Collect from the platform, or take a table in."""
    from pipeline.model.errors import UsageError
    from pipeline.wiring import open_room

    if table is None and (typed or dry_run):
        raise UsageError("--typed 和 --dry-run 只用于导入表格", todo="加 --import 表格")
    if undo and table is not None:
        raise UsageError("--undo 和 --import 不能同时用", todo="先撤销，再导入")
    with open_room(workspace) as room:
        if undo:
            _undo(room)
        elif table is not None:
            _import(room, table, only, typed=typed, dry_run=dry_run)
        else:
            _collect(room, only)


def _collect(room: "Room", only: str) -> None:
    """Every account that has statistics; one that fails does not keep the others waiting."""
    from pipeline.flows.gathering import gathering, raise_all
    from pipeline.flows.measure import collect as measure
    from pipeline.model.account import Capability
    from pipeline.model.errors import NothingToDo, TuiwenError
    from pipeline.wiring import open_platform

    accounts = [room.config.account(only)] if only else room.config.model_accounts()
    able = [a for a in accounts if Capability.STATISTICS in a.capabilities]
    for account in accounts:
        if account not in able:
            talk.say(f"{account.name}：未认证，平台不提供统计，请用 --import 导入")
    if not able:
        raise NothingToDo("没有可采集的账号", todo="用 --import 导入表格")
    errors: list[TuiwenError] = []
    with open_platform(room) as platform:
        for account in able:
            with gathering(errors):
                got = measure(
                    ports=platform.ports(),
                    statistics=platform.statistics(account.key),
                    account=account,
                    now=room.now(),
                    back=room.config.collect.back,
                )
                if got.unreached is not None:
                    raise got.unreached
                talk.say(_words(room, account, got))
    raise_all(errors)


def _words(room: "Room", account: "Account", got: "Collected") -> str:
    mark = "（模拟）" if room.simulated else ""
    waiting = f"，平台尚未算完 {'、'.join(got.waiting)}" if got.waiting else ""
    return (
        f"{account.name}{mark}：文章数据 {got.snapshots} 条，账号数据 {got.days} 天，"
        f"新认出 {got.linked} 篇，非本台发布 {got.foreign} 篇{waiting}"
    )


def _undo(room: "Room") -> None:
    from pipeline.flows.tables import undo

    last = undo(room.store, now=room.now())
    talk.say(f"已撤销 {last.name} 的导入（{last.rows} 行），恢复原样")


def _import(room: "Room", table: Path, only: str, *, typed: bool, dry_run: bool) -> None:
    from pipeline.flows.lists import own_names
    from pipeline.flows.matching import Fate
    from pipeline.flows.tables import import_table
    from pipeline.model.metrics import Source

    with table.open("rb") as stream, talk.progress() as bar:
        task = bar.add_task(f"导入 {table.name}", total=None, now="行")
        seen = import_table(
            store=room.store,
            name=table.name,
            data=stream,
            own=own_names(room.config),
            now=room.now(),
            source=Source.TYPED if typed else Source.IMPORT,
            simulated=room.simulated,
            dry_run=dry_run,
            account=only,
            progress=lambda rows: bar.update(task, completed=rows),
        )
    talk.say(f"{'预览' if dry_run else '已导入'} {table.name}：{seen.words}")
    told = tuple(Fate) if dry_run else (Fate.UNMATCHED, Fate.ASK, Fate.LATER)
    for fate in told:
        for line in seen.of(fate):
            talk.say(f"  {fate}：{table.name}:{line.row.line} 《{line.row.title}》{line.why}")
    if seen.ignored:
        talk.say(f"没有用到的列：{'、'.join(seen.ignored)}")
    if seen.unplaced:
        first = "" if dry_run else "先用 --undo 撤销这次导入，"
        talk.say(
            f"没有写“位置”，不知道哪篇是头条，这些公众号不能按 WCI 排名："
            f"{'、'.join(seen.unplaced)}。{first}在表里加一列“位置”（头条写 1），再导入"
        )
