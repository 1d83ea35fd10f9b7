"""Taken back before it is out: never what may be out already, and never silently."""

import pytest

from pipeline.flows.ports import HOUR, MINUTE
from pipeline.flows.question import is_not_out
from pipeline.flows.upkeep import faults
from pipeline.flows.withdrawing import cancel, left_behind, take_back, unschedule
from pipeline.model.content import Release
from pipeline.model.errors import Conflict, IllegalMove, UsageError
from pipeline.model.lifecycle import Move, State
from pipeline.model.post import Post
from tests.flows.world import World


def at_rest(desk: World, release: Release) -> Post:
    desk.add(release=release, due=20 * MINUTE)
    desk.run(MINUTE)
    return desk.get()


def test_a_staged_post_leaves_its_slot_and_is_not_sent(desk: World) -> None:
    at_rest(desk, Release.MASS)
    post = unschedule(desk.ports, "p1", who="主编")
    assert (post.state, post.due) == (State.APPROVED, None)
    assert "草稿箱" in left_behind(post)
    desk.run(HOUR, step=MINUTE)
    assert desk.platform.sent == []
    assert faults(desk.store) == []


def test_what_was_handed_over_is_taken_back(desk: World) -> None:
    at_rest(desk, Release.HAND)
    post = take_back(desk.ports, "p1", who="主编", why="改由机器发")
    assert (post.state, post.due) == (State.APPROVED, None)
    assert desk.store.posts.steps("p1")[-1].note == "改由机器发"
    with pytest.raises(IllegalMove):
        take_back(desk.ports, "p1", who="主编")


def test_what_is_probably_out_is_neither_taken_back_nor_cancelled(desk: World) -> None:
    at_rest(desk, Release.HAND)
    desk.platform.drafts.clear()
    desk.run(11 * MINUTE, step=MINUTE)
    with pytest.raises(Conflict, match="可能有人已发出"):
        take_back(desk.ports, "p1", who="主编")
    with pytest.raises(Conflict, match="tuiwen published"):
        cancel(desk.ports, "p1", who="主编", why="不发了")
    assert desk.state_of() is State.HANDED_OVER


@pytest.mark.parametrize("due", [10 * MINUTE, 2 * HOUR])
def test_a_cancelled_post_never_leaves(desk: World, due: int) -> None:
    desk.add(due=due)
    desk.run(MINUTE)
    post = cancel(desk.ports, "p1", who="主编", why="活动取消")
    assert (post.state, bool(left_behind(post))) == (State.CANCELLED, due == 10 * MINUTE)
    desk.run(3 * HOUR, step=MINUTE)
    assert desk.platform.sent == []


def test_what_is_out_is_not_cancelled(desk: World) -> None:
    desk.add()
    desk.run(12 * MINUTE)
    with pytest.raises(IllegalMove, match="已发"):
        cancel(desk.ports, "p1", who="主编", why="不发了")


def test_a_dropped_question_comes_back_by_two_people_only(desk: World) -> None:
    post = desk.add(release=Release.MASS, state=State.STAGED)
    desk.store.posts.move(post, Move.ASK_PERSON, who="机器", at=desk.now)
    desk.store.slots.take(account="ribao", period="2026-12-07", slots=1, holder="p1", at=desk.now)
    assert cancel(desk.ports, "p1", who="主编", why="不发了").state is State.CANCELLED
    assert desk.store.slots.used("ribao", "2026-12-07") == ["p1"]
    with pytest.raises(UsageError, match="两个人"):
        is_not_out(desk.ports, "p1", who="主编", second="主编")
    assert is_not_out(desk.ports, "p1", who="主编", second="值班").state is State.WRITING
    assert desk.store.slots.used("ribao", "2026-12-07") == []
    assert faults(desk.store) == []


def test_one_that_was_cancelled_without_a_question_has_none_to_answer(desk: World) -> None:
    desk.add()
    cancel(desk.ports, "p1", who="主编", why="不发了")
    with pytest.raises(Conflict, match="没有待决"):
        is_not_out(desk.ports, "p1", who="主编", second="值班")
