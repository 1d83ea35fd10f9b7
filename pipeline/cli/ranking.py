"""`report` and `index`: rankings out, every number explained."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pipeline.cli import chinese, talk

if TYPE_CHECKING:
    from pipeline.model.metrics import RankRow
    from pipeline.ranking.formula import Working
    from pipeline.ranking.report import Report

SYMBOLS = "d n R Rt Rmax Z Zt Zmax L Lt Lmax RE REt REmax R_avg"
STDIN = "-"


@chinese.group("report", help="生成榜单：网页、Excel，以及进入流程的稿件。")
def report() -> None:
    """Group of the report verbs."""


@report.command("weekly", help="生成一周的榜单。")
@chinese.argument(
    "when", "上周、本周、一个日期或 2026-W50；默认上周", default="上周", metavar="[周]"
)
@click.option("--week", "option", default="", metavar="周", help="同上，写成选项")
@click.option("--index", "index_id", default="", metavar="代号", help="公式，默认用配置里的")
@click.option("--people", is_flag=True, help="按平台给的阅读人数排（印作 仿WCI）")
@click.option(
    "--format",
    "formats",
    default="html,xlsx,draft",
    show_default=True,
    metavar="格式",
    help="逗号分隔",
)
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), metavar="目录", help="写到哪里"
)
@talk.json_option
@click.pass_obj
def weekly(
    workspace: str | None,
    *,
    when: str,
    option: str,
    index_id: str,
    people: bool,
    formats: str,
    out: Path | None,
    as_json: bool,
) -> None:
    """Rank one week and write it in the wanted formats."""
    from pipeline.flows.printing import chosen, printed, weekly_report
    from pipeline.ranking.registers import INDICES
    from pipeline.wiring import open_room

    wanted = [one.name for one in chosen(formats)]
    if index_id:
        INDICES[index_id]
    with open_room(workspace) as room:
        made = weekly_report(room, option or when, index=index_id, people=people)
        if as_json:
            from pipeline.outputs.reports.machine import as_dict

            talk.dump(as_dict(made))
            return
        paths = printed(room, made, wanted, out)
        _show(made)
        for path in paths:
            talk.say(f"已写出 {path}")


def _show(made: "Report") -> None:
    talk.say(f"{made.heading} · {made.period}")
    talk.say(made.coverage)
    rows = [
        (r.place, _change(r), made.name(r.account), r.figures.n, f"{r.score.printed:.2f}")
        for r in made.ranking.rows
    ]
    talk.table(("名次", "变化", "公众号", "篇数", made.index_name), rows)
    for account in made.ranking.out:
        talk.say(f"落榜：{made.name(account)}")


def _change(row: "RankRow") -> str:
    """+2, -1, or the mark of a row that was not on the last list."""
    return f"{row.change:+d}" if row.change else row.mark.value


@chinese.command("index", help="按公式算一个指数；--explain 列出每一步。")
@chinese.argument("index_id", "公式代号；不写则列出全部公式", default="", metavar="[代号]")
@click.option(
    "--input",
    "source",
    type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path),
    metavar="文件",
    help=f"JSON 文件，- 为标准输入；各项为 {SYMBOLS}，可带 weights",
)
@click.option("--explain", "explained", is_flag=True, help="列出每一步")
@talk.json_option
def index(*, index_id: str, source: Path | None, explained: bool, as_json: bool) -> None:
    """Compute one index from its symbols."""
    from pipeline.model.errors import UsageError
    from pipeline.ranking import scoring
    from pipeline.ranking.inputs import figures_from
    from pipeline.ranking.registers import INDICES

    if not index_id:
        _list(as_json=as_json)
        return
    INDICES[index_id]
    if source is None:
        raise UsageError("没有给数据", todo="用 --input 文件.json；--input - 从标准输入读")
    given = _symbols(source)
    weights = scoring.weights_from(index_id, given.pop("weights", None))
    figures = figures_from(given)
    score = scoring.compute(index_id, figures, weights)
    steps = scoring.explain(index_id, figures, weights) if explained else ()
    if as_json:
        answer = {"index": score.printed, "value": score.value, "id": score.index}
        talk.dump(answer | ({"steps": _plain(steps)} if explained else {}))
        return
    if steps:
        rows = [(s.symbol, s.words, s.how, f"{s.value:.6g}") for s in steps]
        talk.table(("符号", "含义", "算法", "值"), rows)
    talk.data(f"{scoring.name_of(score.index)} {score.printed:.2f}")


def _list(*, as_json: bool) -> None:
    """Every formula and where it comes from."""
    from pipeline.ranking.registers import INDICES

    rows = [(i, INDICES[i].name, INDICES[i].source) for i in INDICES]
    if as_json:
        talk.dump([{"id": i, "name": name, "source": where} for i, name, where in rows])
    else:
        talk.table(("代号", "名称", "出处"), rows)


def _plain(steps: "Working") -> list[dict[str, object]]:
    return [{"symbol": s.symbol, "words": s.words, "how": s.how, "value": s.value} for s in steps]


def _symbols(source: Path) -> dict[str, Any]:
    """The object of a JSON file; a mistake is named with its line."""
    import sys

    from pipeline.files import read_draft
    from pipeline.model.errors import InputError

    piped = str(source) == STDIN
    text = sys.stdin.read() if piped else read_draft(source).text
    where = "标准输入" if piped else str(source)
    try:
        given = json.loads(text)
    except json.JSONDecodeError as error:
        at = f"{where}:{error.lineno}"
        raise InputError("不是合格的 JSON", where=at, todo="检查引号和逗号") from None
    if not isinstance(given, dict):
        todo = '例如 {"d": 7, "n": 11, "R": 63846}'
        raise InputError("应是一个 JSON 对象", where=where, todo=todo)
    return given
