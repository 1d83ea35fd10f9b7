"""A whole week over the command line alone: from drafts to a ranking, and what may not happen."""

import pytest

from tests.cli.person import Person

POSTER, TIPS, RECRUIT, HAND = (
    "1207-poster-daxue",
    "1209-fuwu-frost-tips",
    "1209-recruit-small-desk",
    "1210-jiedao-dumplings",
)
READS = """账号,标题,发布日期,位置,阅读,在看,点赞
青春临川,大雪｜江上有风，书房有灯,2026-12-07,1,5862,61,143
临川青年服务,低温预警｜明后两夜零下3度，出行看这几条,2026-12-09,1,6128,23,74
望江街道青年,没有这一篇,2026-12-10,1,10,1,1
"""


@pytest.fixture
def desk(person: Person) -> Person:
    """Monday morning, four drafts of three accounts."""
    person.keep(*(f"{name}.md" for name in (POSTER, TIPS, RECRUIT, HAND)))
    person.clock("2026-12-07 08:00")
    return person


def states(desk: Person) -> dict[str, str]:
    return {row["key"]: row["state"] for row in desk.does("status", "--json").json}


def signed(desk: Person) -> None:
    """All four through their chains, each stage by somebody else."""
    desk.does("review", "submit", "--who", "林小满")
    desk.does("review", "sign", RECRUIT, "--who", "周正")
    desk.does("review", "sign", POSTER, TIPS, RECRUIT, HAND, "--who", "chen", "--opinion", "同意")


def test_a_week_from_drafts_to_a_ranking(desk: Person) -> None:
    signed(desk)
    assert set(states(desk).values()) == {"approved"}
    looked = {row["key"]: row["due"] for row in desk.does("plan", "--dry-run", "--json").json}
    assert looked[POSTER] == "2026-12-07T11:00:00+08:00"
    assert set(states(desk).values()) == {"approved"}
    desk.does("plan", "--who", "he")
    assert {row["key"]: row["due"] for row in desk.does("plan", "--json").json} == looked

    desk.clock("2026-12-07 10:40")
    assert "待发 → 已入草稿箱" in desk.does("run", "--once").err
    desk.clock("2026-12-07 11:00")
    assert "已入草稿箱 → 平台处理中" in desk.does("run", "--once").err
    desk.clock("2026-12-07 11:05")
    assert "平台处理中 → 已发" in desk.does("run", "--once").err
    assert "没有到点的稿件" in desk.does("run", "--once").err

    source = desk.root / "drafts" / f"{RECRUIT}.md"
    source.write_text(source.read_text("utf-8").replace("，", "、", 1), encoding="utf-8")
    desk.clock("2026-12-09 10:00")
    assert "原稿变了，签字作废，需复审" in desk.does("run", "--once").err
    desk.clock("2026-12-09 10:05")
    desk.does("run", "--once")
    desk.clock("2026-12-09 18:31")
    assert "没有到点的稿件" in desk.does("run", "--once").err
    assert states(desk) == {
        POSTER: "published",
        TIPS: "published",
        RECRUIT: "reviewing",
        HAND: "scheduled",
    }

    desk.clock("2026-12-10 17:00")
    assert "已入草稿箱 → 待人工发布" in desk.does("run", "--once").err
    desk.does("published", HAND, "https://mp.weixin.qq.com/s/example", "--who", "唐一苇")
    assert states(desk)[HAND] == "published"

    desk.clock("2026-12-13 12:00")
    told = desk.does("collect").err
    assert "青春临川（模拟）：文章数据" in told
    assert "望江街道青年：未认证" in told
    (desk.root / "reads.csv").write_text(READS, encoding="utf-8")
    assert "新增 2" in desk.does("collect", "--import", "reads.csv", "--typed", "--dry-run").err
    told = desk.does("collect", "--import", "reads.csv", "--typed").err
    assert "新增 2" in told
    assert "对不上：reads.csv:4 《没有这一篇》" in told
    assert "新增 0" in desk.does("collect", "--import", "reads.csv", "--typed").err
    ranked(desk)


def ranked(desk: Person) -> None:
    """The week's list says what it covers, that it is simulated, and becomes a draft."""
    made = desk.does("report", "weekly", "2026-W50", "--json").json
    assert made["simulated"] is True
    assert (made["start"], made["end"]) == ("2026-12-06", "2026-12-12")
    assert [row["公众号"] for row in made["accounts"]] == ["青春临川", "临川青年服务"]
    assert made["coverage"] == {"covered": 2, "articles": 3}
    answer = desk.does("report", "weekly", "2026-12-09")
    assert "模拟" in answer.err
    assert "12月6日星期日—12月12日星期六" in answer.err
    assert len(answer.out.splitlines()) == 3
    for name in ("var/reports/ranking-2026-W50.html", "var/reports/ranking-2026-W50.xlsx"):
        assert (desk.root / name).stat().st_size > 1000
    assert "模拟" in (desk.root / "var/reports/ranking-2026-W50.html").read_text("utf-8")
    desk.does("review", "submit", "drafts/ranking-2026-W50.md", "--who", "lin")


def test_nobody_signs_twice_under_two_names_nor_what_he_submitted(desk: Person) -> None:
    desk.keep(f"{RECRUIT}.md")
    config = desk.root / "config.yaml"
    text = config.read_text("utf-8")
    text = text.replace(
        "zhou: {name: 周正, roles: [reviewer1]",
        "zhou: {name: 周正, roles: [editor, reviewer1, publisher]",
    )
    config.write_text(text, encoding="utf-8")
    desk.does("review", "submit", "--who", "lin")
    assert "没有初审的权限" in desk.types("review", "sign", RECRUIT, "--who", "chen").err
    desk.does("review", "sign", RECRUIT, "--who", "周正")
    answer = desk.types("review", "sign", RECRUIT, "--who", "zhou")
    assert answer.code == 5
    assert "同一人不能签两级" in answer.err
    waiting = desk.does("review", "list", "--json").json[0]
    assert (waiting["next"], [s["who"] for s in waiting["signed"]]) == ("终审", ["zhou"])
    desk.does("review", "return", RECRUIT, "--who", "chen", "--reason", "名额再核")
    desk.does("review", "submit", RECRUIT, "--who", "周正")
    answer = desk.types("review", "sign", RECRUIT, "--who", "zhou")
    assert "送审人不能自己签" in answer.err


def test_a_planned_post_can_be_moved_and_returned(desk: Person) -> None:
    signed(desk)
    desk.does("plan")
    moved = desk.does("plan", TIPS, "--at", "2026-12-11 17:00", "--json")
    assert "稿件里写的是" in moved.err
    due = {row["key"]: row["due"] for row in moved.json}
    assert due[TIPS] == "2026-12-11T17:00:00+08:00"
    refused = desk.types("plan", POSTER, "--at", "2026-12-13 12:00")
    assert refused.code == 5
    assert "公祭日" in refused.err
    assert "可改到" in refused.err
    assert desk.types("plan", POSTER, "--at", "2026-12-01 12:00").code == 5
    assert "不写理由" not in desk.types("review", "return", TIPS, "--who", "chen").err
    assert desk.types("review", "return", TIPS, "--who", "chen").code == 2
    desk.does("review", "return", TIPS, "--who", "chen", "--reason", "气温有更新")
    row = next(r for r in desk.does("status", "--json").json if r["key"] == TIPS)
    assert (row["state"], row["due"]) == ("returned", None)


def test_a_brake_keeps_everything_in_until_it_is_lifted(desk: Person) -> None:
    signed(desk)
    desk.does("plan")
    desk.does("hold", "--reason", "上级通知")
    assert "已经暂停" in desk.types("hold", "--reason", "再来").err
    desk.clock("2026-12-07 11:00")
    desk.does("run", "--once")
    assert "已暂停全部的发布：上级通知" in desk.does("status").err
    assert states(desk)[POSTER] in {"scheduled", "staged"}
    desk.does("hold", "--resume")
    desk.clock("2026-12-07 11:10")
    desk.does("run", "--once")
    desk.clock("2026-12-07 11:20")
    desk.does("run", "--once")
    assert states(desk)[POSTER] == "published"


def test_what_is_late_is_missed_and_can_be_planned_again(desk: Person) -> None:
    signed(desk)
    desk.does("plan")
    desk.clock("2026-12-08 11:00")
    assert "错过" in desk.does("run", "--once").err
    assert states(desk)[POSTER] == "missed"
    desk.does("plan", POSTER, "--at", "2026-12-08 18:30")
    assert states(desk)[POSTER] == "scheduled"


def test_a_changed_title_account_and_batch_are_taken_up_by_the_next_submit(desk: Person) -> None:
    desk.keep()
    head = "---\ntitle: {}\naccount: {}\nlevel: A\n{}---\n\n正文。\n"
    desk.draft("a.md", head.format("旧题", "linchuan", ""))
    desk.does("review", "submit", "--who", "lin")
    desk.does("review", "return", "a", "--who", "chen", "--reason", "换题")
    desk.draft("a.md", head.format("新题", "linchuan", "original: true\n"))
    assert "《新题》" in desk.does("review", "submit", "a", "--who", "lin").err
    row = desk.does("status", "--json").json[0]
    assert (row["items"][0]["title"], row["release"]) == ("新题", "hand")
    desk.does("review", "return", "a", "--who", "chen", "--reason", "换号")
    desk.draft("a.md", head.format("新题", "fuwu", ""))
    answer = desk.types("review", "submit", "a", "--who", "lin")
    assert (answer.code, "drafts/a.md:3" in answer.err) == (5, True)

    desk.keep()
    desk.draft("b1.md", head.format("甲", "fuwu", "batch: 周末\nposition: 1\n"))
    desk.does("review", "submit", "周末", "--who", "lin")
    desk.draft("b2.md", head.format("乙", "fuwu", "batch: 周末\nposition: 2\n"))
    late = desk.types("review", "submit", "--who", "lin")
    assert "换一个 batch" in late.err
    desk.does("review", "return", "周末", "--who", "chen", "--reason", "加一篇")
    desk.does("review", "submit", "周末", "--who", "lin")
    row = next(r for r in desk.does("status", "--json").json if r["key"] == "周末")
    assert [item["title"] for item in row["items"]] == ["甲", "乙"]


def test_a_source_that_breaks_after_its_approval_is_held_until_it_is_mended(desk: Person) -> None:
    signed(desk)
    desk.does("plan")
    source = desk.root / "drafts" / f"{TIPS}.md"
    good = source.read_text("utf-8")
    source.write_text("坏了", encoding="utf-8")
    assert "需复审" in desk.does("run", "--once").err
    assert "需复审" not in desk.does("run", "--once").err
    row = next(r for r in desk.does("status", "--json").json if r["key"] == TIPS)
    assert (row["state"], row["waits_for"]) == ("reviewing", "编辑改好原稿")
    answer = desk.types("review", "sign", TIPS, "--who", "chen")
    assert answer.code == 5
    assert "新稿还不能送审" in answer.err
    source.write_text(good, encoding="utf-8")
    desk.does("run", "--once")
    desk.does("review", "sign", TIPS, "--who", "chen")
    assert states(desk)[TIPS] == "approved"
