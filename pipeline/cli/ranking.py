"""`index`: every number explained; `report` stands in a file of its own."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pipeline.cli import chinese, talk
from pipeline.cli.report import report

if TYPE_CHECKING:
    from pipeline.ranking.formula import Working

SYMBOLS = "d n R Rt Rmax Z Zt Zmax L Lt Lmax RE REt REmax R_avg"
STDIN = "-"
__all__ = ["index", "report"]


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
