"""`series`: a year of posters for one account."""

from typing import TYPE_CHECKING

import click

from pipeline.cli import chinese, talk

if TYPE_CHECKING:
    from pipeline.flows.series import Place

NOBODY = "命令行"


@chinese.group("series", help="一年的节气海报：一次写好稿件，排好时段。")
def series() -> None:
    """Group of the series verbs."""


@series.command("plan", help="为二十四节气各写一篇海报稿件并排期；再运行一次不会改动已有的。")
@chinese.argument("year", "1900 至 2100", type=int, metavar="年份")
@click.option("--account", required=True, metavar="账号", help="账号代号，见 config.yaml")
@click.option("--layout", default="", metavar="版式", help="不写则用 config.yaml 里的")
@click.option("--who", default="", metavar="人员", help="谁在排（config.yaml 里的人员）")
@talk.json_option
@click.pass_obj
def plan(
    workspace: str | None, *, year: int, account: str, layout: str, who: str, as_json: bool
) -> None:
    """Draft the year; what is there keeps its text and its hour."""
    from pipeline.flows.series import plan_series
    from pipeline.picture.registers import LAYOUTS
    from pipeline.wiring import open_room

    if layout:
        LAYOUTS[layout]
    with open_room(workspace) as room:
        person = room.config.person(who).key if who else NOBODY
        places = plan_series(
            room, account=account, year=year, layout=layout, who=person, now=room.now()
        )
    if as_json:
        talk.dump([_record(p) for p in places])
        return
    talk.table(("节气", "日期", "稿件", "排在", "状态", "文件"), [_row(p) for p in places])
    counts = {
        did: sum(p.did == did for p in places) for did in dict.fromkeys(p.did for p in places)
    }
    talk.say("，".join(f"{did} {n} 篇" for did, n in counts.items()))


@series.command("missing", help="临近而还没有稿件的节气海报。")
@click.pass_obj
def missing(workspace: str | None) -> None:
    """The coming terms without a draft, as far ahead as config.yaml says."""
    from pipeline.flows.drafts import read_each
    from pipeline.flows.seasonal import missing as find
    from pipeline.model.errors import NothingToDo
    from pipeline.wiring import open_room

    with open_room(workspace) as room:
        found = find(room, read_each(room)[0], now=room.now())
    if not found:
        raise NothingToDo("临近的节气都有稿件了", todo="用 tuiwen series plan 排下一年")
    for line in found:
        talk.data(line)


def _record(place: "Place") -> dict[str, object]:
    from pipeline.almanac.beijing import clock

    return {
        "term": place.term.name,
        "date": place.term.date,
        "did": place.did,
        "path": place.path,
        "wish": clock(place.wish).isoformat(),
        "due": clock(place.due).isoformat() if place.due is not None else None,
        "state": place.state,
    }


def _row(place: "Place") -> tuple[str, ...]:
    from pipeline.almanac.beijing import clock

    at = clock(place.due if place.due is not None else place.wish)
    held = "" if place.due is not None else "（待签发）"
    when = f"{at:%m-%d %H:%M}{held}" if place.path else "—"
    return (place.term.name, place.term.date, place.did, when, place.state, place.path)
