"""Doubts: we look, we never send again blindly; what can't be known becomes one question."""

from pathlib import Path

import pytest

from pipeline.flows.ports import HOUR, MINUTE, SECOND, Pace
from pipeline.flows.question import drop, is_not_out, is_out
from pipeline.flows.upkeep import faults
from pipeline.model.content import Release
from pipeline.model.errors import Busy, Conflict, Lost, UsageError
from pipeline.model.lifecycle import Move, State
from pipeline.model.post import EffectState, Op, Origin
from tests.flows.platform import Fault, lost
from tests.flows.world import Died, World

MACHINES = (Release.PUBLISH, Release.MASS)
DRAFT_POINTS = ("draft.intent", "draft.answer", "draft.recorded")
SEND_POINTS = {
    Release.PUBLISH: ("release.intent", "release.answer", "release.recorded"),
    Release.MASS: ("mass.intent", "mass.answer", "mass.recorded"),
}
DEATHS = [(r, p) for r in MACHINES for p in (*DRAFT_POINTS, *SEND_POINTS[r])]
RECONCILED = [
    (r, first, then)
    for r in MACHINES
    for first, then in (
        ("draft.intent", "draft.reconcile"),
        ("draft.answer", "draft.reconcile"),
        (SEND_POINTS[r][0], SEND_POINTS[r][0].replace("intent", "reconcile")),
        (SEND_POINTS[r][1], SEND_POINTS[r][0].replace("intent", "reconcile")),
    )
]


def once(desk: World) -> None:
    """Published, once, and the books are in order."""
    assert (desk.state_of(), desk.platform.times_sent("p1")) == (State.PUBLISHED, 1)
    assert faults(desk.store) == []


@pytest.mark.parametrize("consume", [True, False])
@pytest.mark.parametrize(("release", "point"), DEATHS)
def test_a_death_at_any_point_sends_once(
    desk: World, release: Release, point: str, consume: bool
) -> None:
    desk.platform.consume = consume
    desk.platform.listing_delay = 20 * SECOND
    desk.add(release=release)
    desk.die_at.append(point)
    desk.run(20 * MINUTE)
    assert desk.die_at == []
    once(desk)


@pytest.mark.parametrize(("release", "first", "then"), RECONCILED)
def test_a_second_death_while_looking_sends_once(
    desk: World, release: Release, first: str, then: str
) -> None:
    desk.add(release=release)
    desk.die_at += [first, then]
    desk.run(25 * MINUTE)
    assert desk.die_at == []
    once(desk)


@pytest.mark.parametrize("release", MACHINES)
@pytest.mark.parametrize("when", ["before", "after", "late"])
def test_no_answer_to_the_one_call_sends_once(desk: World, release: Release, when: str) -> None:
    """Also when the platform acts only after we gave up: the settle time covers it."""
    desk.platform.consume = False
    desk.platform.listing_delay = 20 * SECOND
    desk.add(release=release)
    desk.platform.fail("release", Fault(lost(), when, delay=30 * SECOND))
    desk.run(20 * MINUTE)
    once(desk)


@pytest.mark.parametrize("when", ["before", "after", "late"])
def test_no_answer_to_draft_add_makes_no_second_draft(desk: World, when: str) -> None:
    desk.platform.consume = False
    desk.platform.listing_delay = 20 * SECOND
    desk.add(due=20 * MINUTE)
    desk.platform.fail("draft", Fault(lost(), when, delay=30 * SECOND))
    desk.run(25 * MINUTE)
    once(desk)
    assert len(desk.platform.drafts) == 1


@pytest.mark.parametrize("minutes", [2, 5, 12])
def test_a_job_that_takes_minutes_is_not_taken_for_none(tmp_path: Path, minutes: int) -> None:
    """Until it is done the draft stays in its box and the listing is clean."""
    desk = World(state=tmp_path, rhythm=Pace())
    desk.platform.consume = False
    desk.add()
    desk.platform.fail("release", Fault(lost(), "late", delay=minutes * MINUTE))
    desk.run(HOUR)
    once(desk)
    desk.store.close()


def test_nothing_is_sent_again_before_the_settle_time(desk: World) -> None:
    desk.add(due=0)
    desk.platform.fail("release", Fault(lost()))
    desk.run(89 * SECOND, step=SECOND)
    assert desk.platform.calls.count("release") == 1
    assert desk.state_of() is State.DOUBTFUL


def test_the_settle_time_counts_from_the_take_over(desk: World) -> None:
    """The dead worker's request may have left at any moment until we held its lock."""
    desk.platform.listing_delay = 20 * SECOND
    desk.add(due=0)
    desk.die_at.append("release.intent")
    with pytest.raises(Died):
        desk.tick()
    desk.tick(80 * SECOND)
    effect = desk.store.effects.latest("p1", Op.PUBLISH)
    assert effect is not None
    assert effect.last_send == desk.now
    desk.run(60 * SECOND)
    assert desk.platform.calls.count("release") == 0


def test_gone_and_not_listed_is_a_question_not_a_second_send(desk: World) -> None:
    desk.add(due=0)
    desk.platform.fail("release", Fault(lost()))
    desk.tick()
    desk.platform.drafts.clear()
    desk.run(10 * MINUTE)
    assert (desk.state_of(), desk.platform.sent) == (State.QUESTION, [])


def test_a_clean_listing_past_the_last_moment_is_not_sent_late(desk: World) -> None:
    desk.add(due=0, not_after=desk.now + MINUTE)
    desk.platform.fail("release", Fault(lost()))
    desk.run(10 * MINUTE)
    assert (desk.state_of(), desk.platform.sent) == (State.MISSED, [])
    assert faults(desk.store) == []


def test_a_mass_send_is_not_made_up_for_late(desk: World) -> None:
    """Past its last moment, with the draft still in the box, a person is asked instead."""
    desk.add(release=Release.MASS, due=0, not_after=desk.now + MINUTE)
    desk.platform.fail("release", Fault(lost()))
    desk.run(10 * MINUTE)
    assert (desk.state_of(), desk.platform.sent) == (State.QUESTION, [])


def test_a_mass_send_that_worked_is_found_out_late_by_its_key(desk: World) -> None:
    desk.add(release=Release.MASS, due=0, not_after=desk.now + MINUTE)
    desk.platform.fail("release", Fault(lost(), "after"))
    desk.run(10 * MINUTE)
    once(desk)


def test_a_key_is_used_for_twenty_hours_and_no_longer(desk: World) -> None:
    desk.add(release=Release.MASS, due=0)
    desk.platform.fail("release", Fault(lost(), "after"))
    desk.tick()
    desk.tick(20 * HOUR)
    assert desk.state_of() is State.QUESTION
    assert "confirm" not in desk.platform.calls


def test_a_confirmation_waits_a_minute_when_told_so(desk: World) -> None:
    desk.add(release=Release.MASS, due=0)
    desk.platform.fail("release", Fault(lost(), "after"))
    desk.platform.fail("confirm", Fault(Busy("太快", errcode=45066, retry_after=60 * SECOND)))
    desk.run(20 * MINUTE)
    once(desk)
    assert desk.platform.calls.count("confirm") == 2


def test_answers_that_settle_nothing_become_a_question(desk: World) -> None:
    desk.add(release=Release.MASS, due=0)
    desk.platform.fail("release", Fault(lost(), "after"))
    desk.platform.fail("confirm", *[Fault(Lost("名额已用完", errcode=45028))] * 20)
    desk.run(HOUR, step=30 * SECOND)
    assert desk.state_of() is State.QUESTION
    assert desk.platform.calls.count("confirm") == 4


def test_silence_is_no_answer_and_is_asked_on(desk: World) -> None:
    desk.add(release=Release.MASS, due=0)
    desk.platform.fail("release", Fault(lost(), "after"))
    desk.platform.fail("confirm", *[Fault(lost()), Fault(Lost("系统繁忙", errcode=-1))] * 5)
    desk.run(2 * HOUR, step=30 * SECOND)
    once(desk)
    assert desk.platform.calls.count("confirm") == 11


def test_nothing_is_confirmed_under_a_brake(desk: World) -> None:
    desk.add(release=Release.MASS, due=0)
    desk.platform.fail("release", Fault(lost()))
    desk.tick()
    desk.store.desk.hold("*", reason="停", who="主编", at=desk.now)
    desk.run(15 * MINUTE)
    assert "confirm" not in desk.platform.calls


def test_a_job_without_a_verdict_is_a_question_after_a_day(desk: World) -> None:
    desk.add(due=0)
    desk.platform.working = 48 * HOUR
    desk.run(25 * HOUR, step=10 * MINUTE)
    assert desk.state_of() is State.QUESTION
    assert desk.platform.times_sent("p1") == 1


def test_the_ids_of_a_job_that_failed_speak_of_no_later_one(desk: World) -> None:
    """Refused by the platform, brought back by a person, then a call without an answer."""
    desk.add(due=0)
    desk.platform.failing = "审核未通过"
    desk.run(MINUTE)
    assert desk.state_of() is State.REFUSED
    assert "publish_id" in desk.get().remote
    desk.platform.failing = ""
    desk.platform.sent.clear()
    approved = desk.store.posts.move(desk.get(), Move.UNSCHEDULE, who="编辑", at=desk.now)
    desk.store.posts.move(approved, Move.SCHEDULE, who="编辑", at=desk.now, due=desk.now)
    desk.platform.fail("release", Fault(lost()))
    desk.tick()
    assert desk.state_of() is State.DOUBTFUL
    assert "publish_id" not in desk.get().remote
    desk.run(5 * MINUTE)
    once(desk)


def test_what_the_listing_cannot_tell_is_a_question(desk: World) -> None:
    desk.add(due=0)
    desk.platform.fail("release", Fault(lost()))
    desk.tick()
    desk.platform.puzzling = "发布记录里有不止一份"
    desk.run(5 * MINUTE)
    assert desk.state_of() is State.QUESTION
    assert "不止一份" in desk.store.posts.steps("p1")[-1].note


def doubtful(desk: World, release: Release) -> None:
    desk.add(release=release, due=0)
    desk.platform.fail("release", Fault(lost()))
    desk.tick()
    desk.platform.drafts.clear()
    desk.platform.fail("confirm", *[Fault(Lost("草稿不在", errcode=40007))] * 9)
    desk.run(30 * MINUTE)
    assert desk.state_of() is State.QUESTION


@pytest.mark.parametrize("release", MACHINES)
def test_it_is_out_says_the_person(desk: World, release: Release) -> None:
    doubtful(desk, release)
    is_out(desk.ports, "p1", "https://mp.weixin.qq.com/s/x", who="主编")
    [live] = desk.store.publications.find(post="p1")
    assert (desk.state_of(), live.origin, live.url) == (
        State.PUBLISHED,
        Origin.MACHINE,
        "https://mp.weixin.qq.com/s/x",
    )
    assert desk.store.effects.of("p1")[-1].state is EffectState.RECONCILED
    assert faults(desk.store) == []


@pytest.mark.parametrize("release", MACHINES)
def test_it_is_not_out_say_two_and_it_goes_out_anew(desk: World, release: Release) -> None:
    doubtful(desk, release)
    with pytest.raises(UsageError):
        is_not_out(desk.ports, "p1", who="主编", second="主编")
    post = is_not_out(desk.ports, "p1", who="主编", second="值班")
    desk.platform.faults.clear()
    old = {e.key for e in desk.store.effects.of("p1")}
    desk.store.posts.move(
        post, Move.SCHEDULE, who="主编", at=desk.now, due=desk.now + MINUTE, not_after=None
    )
    desk.run(10 * MINUTE)
    once(desk)
    assert desk.store.effects.of("p1")[-1].key not in old


def test_a_person_drops_it(desk: World) -> None:
    doubtful(desk, Release.PUBLISH)
    assert drop(desk.ports, "p1", who="主编").state is State.CANCELLED
    assert faults(desk.store) == []
    with pytest.raises(Conflict, match="没有待决"):
        drop(desk.ports, "p1", who="主编")
