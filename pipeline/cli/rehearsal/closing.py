"""The closing summary: what happened, what it proves, what to open."""

from pathlib import Path

from pipeline.almanac.beijing import clock, minute_words
from pipeline.cli import talk
from pipeline.flows.printing import weekly_report
from pipeline.flows.room import Room
from pipeline.model.lifecycle import WORDS
from pipeline.model.post import Origin
from pipeline.ranking.report import Report
from pipeline.wiring import DATABASE

WAYS = {"mass": "接口群发", "publish": "接口发布", "hand": "人工发布"}


def summary(room: Room, begun: int) -> None:
    """Print the end of a rehearsal, in Chinese."""
    posts = sorted(room.store.posts.find(), key=lambda p: (p.due is None, p.due or 0))
    talk.table(
        ("时间", "账号", "方式", "结果", "标题"),
        [
            (
                minute_words(p.due) if p.due else "—",
                room.names[p.account],
                WAYS[p.release],
                WORDS[p.state],
                p.title,
            )
            for p in posts
        ],
        title="两周的推文（全部发往本机沙箱，模拟）",
    )
    ours = [p for p in room.store.publications.find() if p.post]
    hand = sum(p.origin is Origin.HAND for p in ours)
    talk.say(
        f"共 {len(posts)} 组 {len(ours)} 篇上线，其中机器 {len(ours) - hand} 篇、人工 {hand} 篇；"
        f"每篇恰好一次。"
    )
    for report in _reports(room, begun):
        _ranking(report)
    _to_open(room)


def _reports(room: Room, begun: int) -> list[Report]:
    first = clock(begun).date()
    return [weekly_report(room, str(first)), weekly_report(room, "上周")]


def _ranking(report: Report) -> None:
    rows = [
        (
            row.place,
            f"{row.change:+d}" if row.change else row.mark.value,
            report.name(row.account),
            row.figures.n,
            f"{row.score.printed:.2f}",
        )
        for row in report.ranking.rows
    ]
    talk.table(("名次", "变化", "公众号", "篇数", report.index_name), rows, title=report.period)
    out = "、".join(report.name(a) for a in report.ranking.out)
    talk.say(report.coverage + (f" · 落榜：{out}" if out else ""))


def _to_open(room: Room) -> None:
    talk.say("\n可以打开看看：")
    for path in sorted((room.state / "reports").glob("*")):
        talk.say(f"  周榜　{_short(path)}")
    for path in sorted((room.state / "preview").glob("*")):
        talk.say(f"  预览　{_short(path)}")
    for path in sorted((room.state / "posters").glob("*")):
        talk.say(f"  海报　{_short(path)}")
    talk.say(f"  数据库　{_short(room.state / DATABASE)}（sqlite-utils 可直接打开，表 about 是说明）")
    talk.say(f"  继续看　tuiwen -w {_short(room.root)} status")


def _short(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)
