"""What a person takes back at the command line."""

import pytest

from pipeline.model.lifecycle import Move
from pipeline.wiring import open_room
from tests.cli.person import Person

NAME = "a"
DRAFT = "---\ntitle: 停水通知\naccount: linchuan\nlevel: A\n---\n\n周三停水。\n"


@pytest.fixture
def signed(person: Person) -> Person:
    person.keep()
    person.clock("2026-12-07 08:00")
    person.draft("a.md", DRAFT)
    person.does("review", "submit", "a", "--who", "lin")
    person.does("review", "sign", "a", "--who", "chen")
    return person


def moved(person: Person, *moves: Move, **remote: str) -> None:
    """What the machine did meanwhile."""
    with open_room(person.root) as room:
        post = room.store.posts.get(NAME)
        for move in moves:
            post = room.store.posts.move(post, move, who="机器", at=room.now())
        room.store.posts.remember(post, remote, at=room.now())


def state(person: Person) -> str:
    return person.does("status", "--json").json[0]["word"]


def test_out_of_its_slot_and_into_another(signed: Person) -> None:
    signed.does("plan", "a", "--at", "2026-12-07T18:30")
    answer = signed.does("plan", "a", "--unschedule", "--who", "lin")
    assert "移出时段" in answer.err
    assert "草稿箱" not in answer.err
    assert state(signed) == "已签发"
    signed.does("plan", "a", "--at", "2026-12-08T18:30")
    assert state(signed) == "待发"


def test_taken_back_from_a_persons_hands_the_draft_is_told(signed: Person) -> None:
    signed.does("plan", "a", "--at", "2026-12-07T18:30")
    assert signed.types("plan", "a", "--take-back").code == 5
    moved(signed, Move.STAGE, Move.STAGED, Move.HAND_OVER, media_id="m")
    answer = signed.does("plan", "a", "--take-back", "--who", "林小满")
    assert "草稿箱" in answer.err
    assert state(signed) == "已签发"


def test_cancelled_with_a_reason(signed: Person) -> None:
    assert signed.types("cancel", "a", "--who", "lin").code == 2
    assert "活动取消" in signed.does("cancel", "a", "--who", "lin", "--reason", "活动取消").err
    assert state(signed) == "已取消"
    assert signed.types("cancel", "a", "--who", "lin", "--reason", "再取消").code == 5
    signed.does("review", "submit", "a", "--who", "lin")


@pytest.mark.parametrize(
    "more", [("--take-back",), ("--at", "2026-12-07T18:30"), ("--dry-run",)], ids=" ".join
)
def test_ways_that_exclude_each_other(signed: Person, more: tuple[str, ...]) -> None:
    assert signed.types("plan", "a", "--unschedule", *more).code == 2
    assert signed.types("plan", "--unschedule").code == 2


def test_what_was_dropped_in_doubt_is_not_submitted_by_one_person(signed: Person) -> None:
    signed.does("plan", "a", "--at", "2026-12-07T18:30")
    moved(signed, Move.STAGE, Move.ASK_PERSON)
    signed.does("decide", "a", "--drop", "--who", "lin")
    refused = signed.types("review", "submit", "a", "--who", "lin")
    assert refused.code == 5
    assert "tuiwen decide" in refused.err
    assert "--not-out" in refused.err
    signed.does("decide", "a", "--not-out", "--who", "lin", "--second", "chen")
    signed.does("review", "submit", "a", "--who", "lin")
    assert state(signed) == "审校中"
