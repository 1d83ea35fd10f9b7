"""The doctor names what a person should look at, says what to do, and changes nothing."""

import sqlite3
from contextlib import closing

import pytest

from pipeline.wiring import DATABASE, open_room
from tests.cli.person import Person

TIPS = "1209-fuwu-frost-tips"


def signs(answer) -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = {}
    for sign in answer.json:
        assert list(sign) == ["mark", "what", "words", "todo"]
        assert sign["todo"] or sign["mark"] == "好"
        found.setdefault(sign["what"], []).append(sign)
    return found


def bad(answer) -> set[str]:
    return {what for what, rows in signs(answer).items() if any(r["mark"] == "坏" for r in rows)}


@pytest.fixture
def desk(person: Person) -> Person:
    """One signed post of which the hour is tomorrow."""
    person.keep(f"{TIPS}.md")
    person.clock("2026-12-08 12:00")
    person.does("review", "submit", "--who", "lin")
    person.does("review", "sign", TIPS, "--who", "chen")
    person.does("plan")
    return person


def test_a_fresh_workspace_is_sound_and_stays_untouched(person):
    before = person.files()
    answer = person.does("doctor", "--json")
    assert {"Python", "软件包", "字体", "稿件", "配置", "磁盘", "时钟", "数据库"} <= set(
        signs(answer)
    )
    assert person.files() == before


def test_outside_a_workspace_it_looks_at_the_machine(nowhere):
    answer = nowhere.does("doctor", "--json")
    assert signs(answer)["配置"][0]["mark"] == "注意"


def test_plain_lines_count_at_the_end(nowhere):
    answer = nowhere.does("doctor")
    assert answer.out.splitlines()[0].startswith("好\tPython\t")
    assert answer.err.startswith("好 ")


def test_a_post_that_waits_for_a_run_that_is_not_there(desk):
    answer = desk.types("doctor", "--json")
    assert answer.code == 1
    assert bad(answer) == {"值守"}
    desk.does("run", "--once")
    assert bad(desk.does("doctor", "--json")) == set()


def test_what_comes_next_is_told(desk):
    found = signs(desk.types("doctor", "--json"))
    assert found["下一次发布"][0]["words"] == "12月9日 10:00"
    assert found["下一次采集"][0]["words"] == "12-09 09:00"


def test_a_brake_is_told_with_the_way_out(desk):
    desk.does("hold", "fuwu", "--reason", "上级通知")
    sign = signs(desk.types("doctor", "--json"))["暂停"][0]
    assert (sign["words"], sign["todo"]) == (
        "临川青年服务：上级通知",
        "要恢复：tuiwen hold fuwu --resume",
    )


def test_silence_of_eleven_days_is_bad(desk):
    desk.clock("2026-12-09 09:40")
    desk.does("run", "--once")
    for hour in ("10:00", "10:05"):
        desk.clock(f"2026-12-09 {hour}")
        desk.does("run", "--once")
    desk.clock("2026-12-18 09:00")
    assert bad(desk.does("doctor", "--json")) == set()
    desk.clock("2026-12-20 09:00")
    answer = desk.types("doctor", "--json")
    assert answer.code == 1
    assert bad(answer) == {"红线"}
    told = next(s for s in signs(answer)["红线"] if s["mark"] == "坏")
    assert "距上次更新11天；若不补稿，12月23日触线（预警）" in told["words"]


def test_missing_bytes_behind_an_approved_post(desk):
    for path in (desk.root / "var/objects").rglob("*"):
        if path.is_file():
            path.unlink()
    assert "素材" in bad(desk.types("doctor", "--json"))


def test_a_state_that_no_step_leads_to(desk):
    with closing(sqlite3.connect(desk.root / "var" / DATABASE)) as db, db:
        db.execute("UPDATE posts SET state = 'published'")
    assert "数据库" in bad(desk.types("doctor", "--json"))


def test_a_file_that_is_no_database(person):
    (person.root / "var").mkdir()
    (person.root / "var" / DATABASE).write_text("不是数据库" * 1000, encoding="utf-8")
    answer = person.types("doctor", "--json")
    assert answer.code == 1
    assert bad(answer) == {"数据库"}


def test_a_clock_that_fell_behind(desk):
    with open_room(desk.root) as room:
        room.store.desk.beat(room.now() + 86_400_000_000)
    assert "时钟" in bad(desk.types("doctor", "--json"))


def test_unreadable_drafts_are_all_named(person):
    for name in ("a.md", "b.md"):
        person.draft(name, "没有文件头\n")
    rows = signs(person.types("doctor", "--json"))["稿件"]
    assert [row["words"].partition("：")[0] for row in rows] == ["drafts/a.md:1", "drafts/b.md:1"]


def test_a_real_platform_needs_a_secret_of_each_account(person, monkeypatch):
    config = person.root / "config.yaml"
    text = config.read_text("utf-8").replace("base: sandbox", "base: http://127.0.0.1:9", 1)
    config.write_text(text, encoding="utf-8")
    monkeypatch.setenv("TUIWEN_SECRET_FUWU", "0123456789abcdef")
    answer = person.types("doctor", "--json")
    rows = signs(answer)["密钥"]
    assert [row["words"] for row in rows] == [
        "没有账号 linchuan 的 AppSecret",
        "没有账号 jiedao 的 AppSecret",
    ]
    assert "0123456789abcdef" not in answer.out + answer.err
