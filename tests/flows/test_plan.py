"""Signed posts get their slots; refusals are words with offers; looking changes nothing."""

import pytest

from pipeline.almanac.beijing import DAY, HOUR, MINUTE, minute_words
from pipeline.flows.plan import differences, only_looking, place, place_all
from pipeline.model.errors import Conflict
from pipeline.model.lifecycle import Move, State
from tests.flows.office import Office

NOON = 4 * HOUR  # after the clock's 08:00


def test_a_wish_is_granted_where_it_is_free(desk_office: Office) -> None:
    post = desk_office.approved("a")
    wish = desk_office.now + NOON
    placed = place(desk_office.room, post, wish=wish, who="he", now=desk_office.now)
    assert (placed.post.state, placed.post.due) == (State.SCHEDULED, wish)
    assert placed.post.not_after == wish + 30 * MINUTE


def test_the_second_send_of_a_day_is_refused_with_offers(desk_office: Office) -> None:
    room, now = desk_office.room, desk_office.now
    place(room, desk_office.approved("a"), wish=now + NOON, who="he", now=now)
    placed = place(room, desk_office.approved("b"), wish=now + 10 * HOUR, who="he", now=now)
    assert placed.answer.at is None
    assert placed.post.state is State.APPROVED
    assert "当日群发名额1次已用完（题目a）" in placed.answer.words
    assert [minute_words(o)[:5] for o in placed.answer.offers] == ["12月8日"] * 3


def test_publishing_uses_no_quota(desk_office: Office) -> None:
    room, now = desk_office.room, desk_office.now
    for n, name in enumerate("abc"):
        post = desk_office.approved(name, account="fuwu")
        placed = place(room, post, wish=now + (n + 4) * HOUR, who="he", now=now)
        assert placed.post.state is State.SCHEDULED


def test_a_dropped_send_that_may_be_out_keeps_its_day(desk_office: Office) -> None:
    room, now = desk_office.room, desk_office.now
    dropped, post = desk_office.approved("a"), desk_office.approved("b")
    room.store.slots.take(account="linchuan", period="2026-12-07", slots=1, holder="a", at=now)
    room.store.posts.move(dropped, Move.CANCEL, who="he", at=now)
    placed = place(room, post, wish=now + NOON, who="he", now=now)
    assert placed.answer.at is None
    assert "名额1次已用完" in placed.answer.words


def test_a_send_in_the_console_uses_the_day(desk_office: Office) -> None:
    room, now = desk_office.room, desk_office.now
    room.store.slots.take(
        account="linchuan", period="2026-12-07", slots=1, holder="console:7", at=now
    )
    placed = place(room, desk_office.approved("a"), wish=now + NOON, who="he", now=now)
    assert "已在后台群发" in placed.answer.words


def test_a_day_of_mourning_refuses_and_offers_the_days_beside_it(desk_office: Office) -> None:
    now = desk_office.now
    post = desk_office.approved("a")
    placed = place(desk_office.room, post, wish=now + 6 * DAY + NOON, who="he", now=now)
    assert "公祭日" in placed.answer.words
    assert {minute_words(o).split()[0] for o in placed.answer.offers} <= {"12月12日", "12月14日"}


def test_offers_reach_beyond_the_horizon_where_the_wish_does(desk_office: Office) -> None:
    now = desk_office.now
    post = desk_office.approved("a")
    night = now + 40 * DAY + 15 * HOUR  # 23:00
    placed = place(desk_office.room, post, wish=night, who="he", now=now)
    assert all(abs(offer - night) < 2 * DAY for offer in placed.answer.offers)
    assert len(placed.answer.offers) == 3


def test_the_earlier_wish_goes_first(desk_office: Office) -> None:
    room, now = desk_office.room, desk_office.now
    for name in "abc":
        desk_office.approved(name)
    wishes = {"a": now + 10 * HOUR, "b": now + NOON, "c": None}
    placed = place_all(room, wishes, who="he", now=now)
    assert [one.post.key for one in placed] == ["b", "a", "c"]
    assert placed[1].answer.at is None
    assert desk_office.get("c").state is State.SCHEDULED


def test_looking_changes_nothing(desk_office: Office) -> None:
    room, now = desk_office.room, desk_office.now
    desk_office.approved("a")
    with only_looking(room, active=True):
        (placed,) = place_all(room, {}, who="he", now=now)
        assert placed.post.state is State.SCHEDULED
    assert desk_office.get("a").state is State.APPROVED
    with only_looking(room, active=False):
        place_all(room, {}, who="he", now=now)
    assert desk_office.get("a").state is State.SCHEDULED


def test_what_is_not_signed_has_no_slot(desk_office: Office) -> None:
    post = desk_office.submitted("a")
    with pytest.raises(Conflict, match="审校中"):
        place(desk_office.room, post, wish=None, who="he", now=desk_office.now)


def test_a_moved_post_differs_from_its_draft(desk_office: Office) -> None:
    room, now = desk_office.room, desk_office.now
    post = place(room, desk_office.approved("a"), wish=now + NOON, who="he", now=now).post
    assert differences(room, {"a": now + NOON}) == []
    post = place(room, post, wish=now + DAY + NOON, who="he", now=now).post
    assert room.store.posts.steps("a")[-1].move is Move.RESCHEDULE
    (line,) = differences(room, {"a": now + NOON})
    assert "12月7日 12:00，实际排在 12月8日 12:00（以排期为准）" in line
