"""The closing summary: what happened, what it proves, what to open."""

from pathlib import Path

from pipeline.almanac.beijing import clock, minute_words
from pipeline.cli import talk
from pipeline.cli.rehearsal.audit import Counts
from pipeline.flows.printing import weekly_report
from pipeline.flows.room import Room
from pipeline.model.lifecycle import WORDS
from pipeline.model.post import Origin
from pipeline.ranking.report import Report
from pipeline.wiring import DATABASE

SHELVES = (
    ("周榜", "reports", "*.html"),
    ("表格", "reports", "*.xlsx"),
    ("海报", "posters", "*.jpg"),
    ("预览", "preview", "*.html"),
)
SHOWN = 2
WRONG = {"twice": "重复", "never": "没有上线", "strange": "来历不明"}
WAYS = {"mass": "接口群发", "publish": "接口发布", "hand": "人工发布"}


def summary(room: Room, begun: int, counts: Counts) -> None:
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
    talk.say(f"共 {len(posts)} 组 {len(ours)} 篇，其中机器 {len(ours) - hand} 篇、人工 {hand} 篇")
    talk.say(_verdict(counts))
    for report in _reports(room, begun):
        _ranking(report)
    _to_open(room)


def _verdict(counts: Counts) -> str:
    """What the sandbox itself counted."""
    wrong = "，".join(f"{word} {counts[key]} 篇" for key, word in WRONG.items() if counts.get(key))
    return f"沙箱点验：恰好一次 {counts.get('once', 0)} 篇" + (
        f"；{wrong}" if wrong else "，没有重复，没有遗漏"
    )


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
    for word, folder, pattern in SHELVES:
        found = sorted((room.state / folder).glob(pattern))
        for path in found[:SHOWN]:
            talk.say(f"  {word}　{_short(path)}")
        if len(found) > SHOWN:
            talk.say(f"  　　　……共 {len(found)} 个，在 {_short(room.state / folder)}/")
    talk.say(
        f"  数据库　{_short(room.state / DATABASE)}（sqlite-utils 可直接打开，表 about 是说明）"
    )
    talk.say(f"  继续看　tuiwen -w {_short(room.root)} status")


def _short(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)
