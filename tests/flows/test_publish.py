"""The tick: ahead of the hour a draft, at the hour one call, afterwards a look."""

from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.flows.ports import HOUR, MINUTE, SECOND
from pipeline.flows.publish import next_due
from pipeline.flows.upkeep import faults
from pipeline.model.content import Release
from pipeline.model.errors import Barred, Busy, Refused, StoreError
from pipeline.model.lifecycle import Move, State
from pipeline.model.post import EffectState, Op, Origin
from tests.flows.platform import Fault, busy, lost
from tests.flows.world import World

MACHINES = (Release.PUBLISH, Release.MASS)


@pytest.mark.parametrize("release", MACHINES)
def test_a_post_is_staged_ahead_and_sent_once_at_its_hour(desk: World, release: Release) -> None:
    due = desk.add(release=release).due
    desk.run(9 * MINUTE)
    assert (desk.state_of(), desk.platform.times_sent("p1")) == (State.STAGED, 0)
    desk.run(2 * MINUTE)
    assert (desk.state_of(), desk.platform.times_sent("p1")) == (State.PUBLISHED, 1)
    assert desk.platform.sent[0][2] == due
    [live] = desk.store.publications.find(post="p1")
    assert live.origin is Origin.MACHINE
    assert live.notified is (release is Release.MASS)
    assert faults(desk.store) == []


def test_nothing_goes_up_before_the_lead(desk: World) -> None:
    desk.add(due=2 * HOUR)
    desk.run(HOUR, step=MINUTE)
    assert desk.platform.calls == []


def test_the_clock_is_told_the_next_hour(desk: World) -> None:
    post = desk.add()
    assert next_due(desk.ports, desk.now) == post.due
    assert next_due(desk.ports, post.due) is None


@pytest.mark.parametrize("scope", ["*", "ribao"])
def test_a_brake_stops_staging_and_sending(desk: World, scope: str) -> None:
    desk.add()
    desk.run(5 * MINUTE)
    desk.store.desk.hold(scope, reason="领导要求", who="主编", at=desk.now)
    desk.add("p2", due=MINUTE)
    desk.run(20 * MINUTE, step=30 * SECOND)
    assert desk.platform.sent == []
    assert desk.state_of("p2") is State.SCHEDULED
    assert desk.store.desk.resume(scope, who="主编", at=desk.now)
    desk.run(2 * MINUTE)
    assert {desk.state_of(), desk.state_of("p2")} == {State.PUBLISHED}


@pytest.mark.parametrize(
    ("release", "late"),
    [(Release.MASS, 30 * MINUTE), (Release.PUBLISH, 2 * HOUR), (Release.HAND, 12 * HOUR)],
)
def test_late_is_not_sent(desk: World, release: Release, late: int) -> None:
    desk.add(release=release, due=0)
    desk.tick(late + SECOND)
    assert desk.state_of() is State.MISSED
    assert desk.platform.calls == []


def test_a_post_of_its_own_limit_is_late_sooner(desk: World) -> None:
    desk.add(due=0, not_after=desk.now + MINUTE)
    desk.tick(MINUTE + SECOND)
    assert desk.state_of() is State.MISSED


def test_what_was_changed_in_the_console_is_not_sent(desk: World) -> None:
    desk.add()
    desk.run(5 * MINUTE)
    desk.platform.edited[desk.get().remote["media_id"]] = "改过的标题"
    desk.run(6 * MINUTE)
    assert desk.state_of() is State.QUESTION
    assert desk.platform.sent == []
    assert "改过的标题" in desk.store.posts.steps("p1")[-1].note


def test_a_draft_that_is_gone_at_its_hour_may_have_been_sent_by_hand(desk: World) -> None:
    desk.add()
    desk.run(5 * MINUTE)
    desk.platform.drafts.clear()
    desk.run(6 * MINUTE)
    assert (desk.state_of(), desk.platform.sent) == (State.QUESTION, [])


def test_a_payload_that_is_not_what_was_signed_never_goes_up(desk: World) -> None:
    desk.add()
    post = desk.get()
    desk.store.posts.move(post, Move.RESCHEDULE, who="x", at=desk.now, payload_hash="0" * 64)
    [event] = desk.tick(MINUTE)
    assert event.failed
    assert "找不到签发的版本" in event.note
    assert "draft" not in desk.platform.calls


def test_the_day_has_one_mass_send(desk: World) -> None:
    desk.add(release=Release.MASS)
    desk.add("p2", release=Release.MASS, due=11 * MINUTE)
    desk.run(20 * MINUTE)
    assert desk.state_of() is State.PUBLISHED
    assert (desk.state_of("p2"), desk.platform.times_sent("p2")) == (State.STAGED, 0)
    assert desk.store.slots.used("ribao", "2026-12-07") == ["p1"]
    desk.run(30 * MINUTE, step=MINUTE)
    assert desk.state_of("p2") is State.MISSED


def test_a_service_account_has_four_mass_sends_a_month(desk: World) -> None:
    for n in range(5):
        desk.add(f"p{n}", release=Release.MASS, account="fuwu", due=n * MINUTE)
    desk.run(20 * MINUTE)
    assert len(desk.platform.sent) == 4
    assert desk.store.slots.used("fuwu", "2026-12") == ["p0", "p1", "p2", "p3"]


@pytest.mark.parametrize("release", MACHINES)
def test_a_definite_no_frees_the_quota_and_a_person_acts(desk: World, release: Release) -> None:
    desk.add(release=release)
    desk.platform.fail("release", Fault(Refused("内容违规", errcode=53503)))
    desk.run(12 * MINUTE)
    assert (desk.state_of(), desk.platform.sent) == (State.REFUSED, [])
    assert desk.store.slots.used("ribao", "2026-12-07") == []
    assert desk.store.effects.of("p1")[-1].state is EffectState.REFUSED


@pytest.mark.parametrize("release", MACHINES)
@pytest.mark.parametrize("error", [busy(), Barred("IP 不在白名单", errcode=40164)])
def test_a_definite_not_yet_is_tried_again_with_the_same_key(
    desk: World, release: Release, error: Exception
) -> None:
    desk.add(release=release)
    desk.platform.fail("release", Fault(error))
    desk.run(11 * MINUTE)
    first = desk.store.effects.of("p1")[-1]
    desk.run(10 * MINUTE)
    assert (desk.state_of(), desk.platform.times_sent("p1")) == (State.PUBLISHED, 1)
    last = desk.store.effects.of("p1")[-1]
    assert (last.id, last.key, last.state) == (first.id, first.key, EffectState.DONE)


@pytest.mark.parametrize("method", ["upload", "draft", "compare"])
@pytest.mark.parametrize("error", [busy(), lost()])
def test_staging_is_repeated_until_it_works(desk: World, method: str, error: Exception) -> None:
    desk.add(due=20 * MINUTE)
    desk.platform.fail(method, Fault(error), Fault(error))
    desk.run(22 * MINUTE)
    assert (desk.state_of(), desk.platform.times_sent("p1")) == (State.PUBLISHED, 1)


def test_a_stall_between_the_check_and_the_send_sends_nothing(desk: World) -> None:
    desk.add()

    def stall(point: str) -> None:
        if point == "release.intent" and not desk.seconds:
            desk.seconds = 60.0

    desk.ports = replace(desk.ports, crash=stall)
    desk.run(10 * MINUTE + SECOND)
    assert (desk.state_of(), desk.platform.sent) == (State.STAGED, [])
    desk.run(3 * MINUTE)
    assert (desk.state_of(), desk.platform.times_sent("p1")) == (State.PUBLISHED, 1)


def test_another_worker_has_the_account(desk: World) -> None:
    desk.add(due=0)
    with desk.ports.lock("ribao") as ours:
        assert ours
        assert desk.tick() == []
    assert desk.tick() != []


def test_a_job_that_the_platform_refuses_later_frees_its_place(desk: World) -> None:
    desk.add(release=Release.MASS)
    desk.platform.failing = "审核未通过"
    desk.run(12 * MINUTE)
    assert desk.state_of() is State.REFUSED
    assert desk.store.slots.used("ribao", "2026-12-07") == []
    assert "审核未通过" in desk.store.posts.steps("p1")[-1].note


def test_group_send_protection_waits_for_the_administrator(desk: World) -> None:
    desk.add(release=Release.MASS)
    desk.platform.awaits_admin = True
    desk.run(12 * MINUTE)
    assert desk.state_of() is State.AWAITING_ADMIN
    desk.platform.awaits_admin = False
    desk.run(12 * MINUTE)
    assert desk.state_of() is State.PUBLISHED


def test_polls_are_sparing(desk: World) -> None:
    """At most a dozen looks in half an hour: the platform allows a hundred a day."""
    desk.add()
    desk.platform.working = 30 * MINUTE
    desk.run(41 * MINUTE)
    assert desk.state_of() is State.SUBMITTED or desk.state_of() is State.PUBLISHED
    assert desk.platform.calls.count("ask") <= 12


def test_an_unknown_account_is_a_sentence_and_the_others_go_on(desk: World) -> None:
    desk.add("p1", account="fremd")
    desk.add("p2")
    events = desk.run(11 * MINUTE)
    assert desk.state_of("p2") is State.PUBLISHED
    assert any(e.failed and "fremd" in e.note for e in events)


@pytest.mark.parametrize("release", MACHINES)
@pytest.mark.parametrize("step", ["intent", "answer", "recorded"])
def test_a_mistake_of_ours_in_one_post_stops_no_other_and_sends_nothing_twice(
    desk: World, release: Release, step: str
) -> None:
    point = f"{'mass' if release is Release.MASS else 'release'}.{step}"
    desk.add("p1", release=release)
    desk.add("p2", release=Release.PUBLISH, due=11 * MINUTE)
    desk.run(9 * MINUTE)
    desk.fault_at.append(point)
    events = desk.run(4 * MINUTE)
    [failed] = [e for e in events if e.failed]
    assert "程序内部出错（ZeroDivisionError）" in failed.note
    assert "ZeroDivisionError" in Path(failed.note.split("已记入 ")[1].split()[0]).read_text(
        "utf-8"
    )
    assert desk.state_of("p2") is State.PUBLISHED
    desk.run(HOUR)
    assert (desk.state_of("p1"), desk.platform.times_sent("p1")) == (State.PUBLISHED, 1)
    assert faults(desk.store) == []


def test_a_mistake_while_the_store_is_broken_ends_the_tick(desk: World) -> None:
    def fall(point: str) -> None:
        desk.store.close()
        raise ZeroDivisionError(point)

    desk.add(due=0)
    desk.ports = replace(desk.ports, crash=fall)
    with pytest.raises(StoreError):
        desk.tick()


def test_a_post_that_a_person_cancels_meanwhile_is_left_alone(desk: World) -> None:
    desk.add()
    desk.run(5 * MINUTE)
    desk.store.posts.move(desk.get(), Move.CANCEL, who="主编", at=desk.now)
    desk.run(20 * MINUTE)
    assert (desk.state_of(), desk.platform.sent) == (State.CANCELLED, [])


def test_what_is_sent_is_in_the_journal(desk: World) -> None:
    desk.add(release=Release.MASS)
    desk.run(12 * MINUTE)
    ops = [(e.op, e.state) for e in desk.store.effects.of("p1")]
    assert ops == [(Op.DRAFT, EffectState.DONE), (Op.MASS, EffectState.DONE)]
    key = desk.store.effects.of("p1")[-1].key
    assert key.isascii()
    assert len(key) <= 32


def test_a_quota_that_returns_at_midnight_does_not_hide_what_was_missed(desk: World) -> None:
    """The pause ends with the last moment: a person hears of it then, not at midnight."""
    desk.add(release=Release.MASS, due=10 * MINUTE, not_after=desk.now + 40 * MINUTE)
    desk.platform.fail("release", Fault(Busy("额度用完", errcode=45009, retry_after=15 * HOUR)))
    desk.run(45 * MINUTE, step=MINUTE)
    assert desk.state_of() is State.MISSED


def test_a_long_pause_asks_the_platform_nothing(desk: World) -> None:
    """Else the day's 500 calls of draft/get would be gone when the brake is lifted."""
    desk.add()
    desk.run(5 * MINUTE)
    desk.store.desk.hold("*", reason="领导要求", who="主编", at=desk.now)
    before = len(desk.platform.calls)
    desk.run(40 * MINUTE, step=MINUTE)
    assert len(desk.platform.calls) == before


def test_nobody_is_told_to_release_by_hand_during_a_pause(desk: World) -> None:
    desk.add(release=Release.HAND)
    desk.platform.fail("compare", Fault(lost()))
    desk.tick(SECOND)
    assert desk.state_of() is State.STAGING
    desk.store.desk.hold("*", reason="领导要求", who="主编", at=desk.now)
    desk.run(20 * MINUTE, step=MINUTE)
    assert desk.state_of() is State.STAGED
    desk.store.desk.resume("*", who="主编", at=desk.now)
    desk.tick(SECOND)
    assert desk.state_of() is State.HANDED_OVER


def test_a_job_that_hangs_for_a_day_stays_below_the_calls_of_a_day(desk: World) -> None:
    desk.platform.working = 48 * HOUR
    desk.add()
    desk.run(24 * HOUR, step=MINUTE)
    assert desk.platform.calls.count("ask") < 90
