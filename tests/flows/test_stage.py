"""Staging again: what an earlier staging left in the draft box may have been released since."""

import pytest

from pipeline.flows.ports import HOUR, MINUTE, SECOND
from pipeline.flows.question import is_not_out
from pipeline.flows.upkeep import faults
from pipeline.model.content import Release
from pipeline.model.lifecycle import Move, State
from tests.flows.platform import Fault, busy
from tests.flows.world import World

ROADS = (Release.MASS, Release.PUBLISH, Release.HAND)
BACK = {
    Move.VOID: (Move.VOID, Move.APPROVE),
    Move.UNSCHEDULE: (Move.UNSCHEDULE,),
    Move.CANCEL: (Move.CANCEL, Move.REOPEN, Move.SUBMIT, Move.APPROVE),
}


def approved_again(desk: World, release: Release, way: Move = Move.VOID) -> None:
    """Staged (or handed over), taken out of the machine's hands, and signed and planned anew."""
    desk.add(release=release, due=20 * MINUTE)
    desk.run(MINUTE)
    assert "media_id" in desk.get().remote
    moves = BACK[way]
    if desk.state_of() is State.HANDED_OVER and way is Move.UNSCHEDULE:
        moves = (Move.TAKE_BACK,)
    for move in moves:
        desk.store.posts.move(desk.get(), move, who="主编", at=desk.now)
    desk.store.posts.move(
        desk.get(), Move.SCHEDULE, who="主编", at=desk.now, due=desk.now + 10 * MINUTE
    )


@pytest.mark.parametrize("way", BACK)
@pytest.mark.parametrize("release", ROADS)
def test_a_draft_that_somebody_released_meanwhile_is_a_question(
    desk: World, release: Release, way: Move
) -> None:
    approved_again(desk, release, way)
    desk.platform.drafts.clear()
    desk.run(20 * MINUTE)
    assert (desk.state_of(), desk.platform.drafts, desk.platform.sent) == (State.QUESTION, {}, [])
    assert faults(desk.store) == []


@pytest.mark.parametrize("release", [Release.MASS, Release.PUBLISH])
def test_a_draft_that_still_lies_there_stops_nothing(desk: World, release: Release) -> None:
    approved_again(desk, release)
    desk.run(20 * MINUTE)
    assert (desk.state_of(), desk.platform.times_sent("p1")) == (State.PUBLISHED, 1)


def test_a_handed_over_draft_that_was_missed_is_asked_for_before_the_next(desk: World) -> None:
    desk.add(release=Release.HAND, due=20 * MINUTE)
    desk.run(13 * HOUR, step=10 * MINUTE)
    assert desk.state_of() is State.MISSED
    desk.platform.drafts.clear()
    desk.store.posts.move(
        desk.get(), Move.SCHEDULE, who="主编", at=desk.now, due=desk.now + HOUR, not_after=None
    )
    desk.run(HOUR, step=MINUTE)
    assert desk.state_of() is State.QUESTION


def test_while_the_box_cannot_be_read_nothing_new_is_put_into_it(desk: World) -> None:
    approved_again(desk, Release.MASS)
    drafts = dict(desk.platform.drafts)
    desk.platform.fail("compare", Fault(busy()), Fault(busy()))
    desk.tick(SECOND)
    assert (desk.state_of(), desk.platform.drafts) == (State.SCHEDULED, drafts)
    desk.run(20 * MINUTE)
    assert desk.state_of() is State.PUBLISHED


def test_what_two_people_say_is_not_out_is_asked_once(desk: World) -> None:
    approved_again(desk, Release.MASS)
    desk.platform.drafts.clear()
    desk.run(MINUTE)
    is_not_out(desk.ports, "p1", who="甲", second="乙")
    desk.store.posts.move(
        desk.get(), Move.SCHEDULE, who="主编", at=desk.now, due=desk.now + 10 * MINUTE
    )
    desk.run(20 * MINUTE)
    assert (desk.state_of(), desk.platform.times_sent("p1")) == (State.PUBLISHED, 1)
