"""A year of posters: drafted once, never moved back, missed in time."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pipeline.almanac.beijing import DAY, HOUR, midnight
from pipeline.config.starter import starter
from pipeline.flows.drafts import read_each
from pipeline.flows.painting import wanted
from pipeline.flows.plan import place
from pipeline.flows.room import Room
from pipeline.flows.seasonal import missing
from pipeline.flows.series import plan_series
from pipeline.model.errors import InputError, UsageError
from pipeline.model.lifecycle import Move, State
from pipeline.wiring import open_room

NOW = midnight(date(2026, 11, 22))
ACCOUNT = "linchuan"


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    for name in ("config.yaml", "assets/brand/brand.yaml"):
        target = tmp_path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((starter() / name).read_bytes())
    for picture in (starter() / "assets/brand").glob("*.png"):
        (tmp_path / "assets/brand" / picture.name).write_bytes(picture.read_bytes())
    (tmp_path / "drafts").mkdir()
    with open_room(tmp_path) as opened:
        yield replace(opened, now=lambda: NOW)


def planned(room: Room, year: int = 2027, now: int = NOW):
    return plan_series(room, account=ACCOUNT, year=year, layout="", who="命令行", now=now)


def files(room: Room) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in sorted(room.drafts.rglob("*.md"))}


def test_a_year_is_drafted_and_a_second_run_changes_nothing(room: Room) -> None:
    assert {p.did for p in planned(room)} == {"新写"}
    before, posts = files(room), room.store.posts.find()
    assert len(before) == len(posts) == 24
    assert {p.did for p in planned(room)} == {"已有"}
    assert files(room) == before
    assert room.store.posts.find() == posts


def test_what_an_editor_wrote_is_kept(room: Room) -> None:
    path = room.drafts / "posters-2027" / planned(room)[5].path.rsplit("/", 1)[1]
    path.write_text(path.read_text("utf-8").replace("layout: scroll", "layout: gate"), "utf-8")
    planned(room)
    assert "layout: gate" in path.read_text("utf-8")


def test_terms_that_are_over_are_not_drafted(room: Room) -> None:
    rows = planned(room, year=2026)
    assert [p.term.name for p in rows if p.did == "新写"] == ["小雪", "大雪", "冬至"]


def test_a_signed_poster_gets_its_hour_and_a_moved_one_is_not_moved_back(room: Room) -> None:
    path = planned(room)[0].path
    post = room.store.posts.by_draft(path)
    assert post is not None
    for move in (Move.SUBMIT, Move.APPROVE):
        post = room.store.posts.move(post, move, who="陈", at=NOW)
    assert planned(room)[0].due == midnight(date(2027, 1, 5)) + 8 * HOUR
    held = room.store.posts.by_draft(path)
    assert held is not None
    assert held.state is State.SCHEDULED
    moved = midnight(date(2027, 1, 5)) + 18 * HOUR
    assert place(room, held, wish=moved, who="陈", now=NOW).answer.at == moved
    assert planned(room)[0].due == moved


def test_missing_posters_are_told_ten_days_ahead(room: Room) -> None:
    rows = planned(room)
    drafts = [d for d in read_each(room)[0] if d.fields["term"] != "立春"]
    (room.root / rows[2].path).unlink()
    day = midnight(date(2027, 2, 4))
    assert missing(room, drafts, now=day - 11 * DAY) == []
    (line,) = missing(room, drafts, now=day - 9 * DAY)
    assert "立春（2027-02-04）的海报还没有稿件" in line
    assert missing(room, [], now=day - 9 * DAY) == []


def test_a_header_overrides_every_part_of_its_poster(room: Room) -> None:
    own = {
        "heading": "冬夜",
        "poem": "一句，两句。",
        "poem_author": "某人",
        "says": "晚安",
        "motif": "snow",
        "palette": "snow",
        "pose": "reading",
        "seed": 7,
        "qr": "https://example.org",
        "background": "../../assets/brand/avatar.png",
    }
    planned(room)
    draft = read_each(room)[0][0]
    poster = wanted(room.bench, replace(draft, fields={**draft.fields, **own}), (1080, 1920))
    assert (poster.motif, poster.palette, poster.pose, poster.seed) == (
        "snow",
        "snow",
        "reading",
        7,
    )
    assert poster.texts["title"] == "冬夜"
    assert poster.texts["author"] == "某人"
    assert poster.background.startswith(b"\x89PNG")
    with pytest.raises(InputError, match="种子“七”不是整数"):
        wanted(room.bench, replace(draft, fields={**draft.fields, "seed": "七"}), (1080, 1920))


def test_an_unknown_account_or_year_is_refused(room: Room) -> None:
    with pytest.raises(UsageError, match="2101"):
        planned(room, year=2101)
    with pytest.raises(UsageError, match="没有"):
        plan_series(room, account="nobody", year=2027, layout="", who="", now=NOW)
