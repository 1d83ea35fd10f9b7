"""By hand: the machine brings the draft, a person releases it, and it is found again."""

import pytest

from pipeline.flows.handover import SUSPECTED, linked, pasted
from pipeline.flows.ports import HOUR, MINUTE
from pipeline.flows.upkeep import faults
from pipeline.model.content import Release
from pipeline.model.errors import Conflict
from pipeline.model.lifecycle import State
from pipeline.model.post import Found, Origin
from tests.flows.world import World

URL = "http://mp.weixin.qq.com/s?__biz=a&mid=100&idx=1&sn=b"


@pytest.fixture
def handed(desk: World) -> World:
    desk.add(release=Release.HAND, due=20 * MINUTE)
    desk.run(MINUTE)
    assert desk.state_of() is State.HANDED_OVER
    return desk


def test_the_machine_never_sends_it(handed: World) -> None:
    handed.run(2 * HOUR, step=MINUTE)
    assert handed.platform.sent == []
    assert handed.state_of() is State.HANDED_OVER


def test_a_draft_that_is_gone_is_noticed_within_ten_minutes(handed: World) -> None:
    handed.platform.drafts.clear()
    events = handed.run(11 * MINUTE, step=MINUTE)
    assert [e.note for e in events] == ["疑似已发：草稿已不在草稿箱"]
    assert SUSPECTED in handed.get().remote
    handed.run(13 * HOUR, step=10 * MINUTE)
    assert handed.state_of() is State.HANDED_OVER


def test_what_nobody_can_link_in_two_days_is_a_question(handed: World) -> None:
    handed.platform.drafts.clear()
    handed.run(50 * HOUR, step=10 * MINUTE)
    assert handed.state_of() is State.QUESTION


def test_a_draft_that_nobody_released_is_missed(handed: World) -> None:
    handed.run(13 * HOUR, step=10 * MINUTE)
    assert handed.state_of() is State.MISSED


def test_a_pasted_address_publishes_and_uses_the_day(handed: World) -> None:
    pasted(handed.ports, "p1", URL, who="小编")
    [live] = handed.store.publications.find(post="p1")
    assert (live.origin, live.url, live.notified) == (Origin.HAND, URL, True)
    assert handed.store.slots.used("ribao", "2026-12-07") == ["p1"]
    assert faults(handed.store) == []
    with pytest.raises(Conflict):
        pasted(handed.ports, "p1", URL, who="小编")


def test_statistics_link_it_by_title(handed: World) -> None:
    found = Found(position=1, title="标题 p1", url=URL, ids={"msg_data_id": "100"})
    post = linked(handed.ports, "ribao", found, at=handed.now + HOUR)
    assert post is not None
    [live] = handed.store.publications.find(post="p1")
    assert (post.state, live.msgid, live.url) == (State.PUBLISHED, "100_1", URL)
    assert live.at == handed.now + HOUR


def test_two_of_one_title_are_never_linked(handed: World) -> None:
    """A wrong link is worse than a question."""
    handed.add("p2", release=Release.HAND, title="标题 p1")
    handed.run(MINUTE)
    assert handed.state_of("p2") is State.HANDED_OVER
    found = Found(position=1, title="标题 p1", url=URL)
    assert linked(handed.ports, "ribao", found, at=handed.now) is None


@pytest.mark.parametrize(("title", "days"), [("另一篇", 0), ("标题 p1", 4)])
def test_what_does_not_fit_is_not_linked(handed: World, title: str, days: int) -> None:
    found = Found(position=1, title=title, url=URL)
    assert linked(handed.ports, "ribao", found, at=handed.now + days * 24 * HOUR) is None


def test_an_address_pasted_the_next_morning_uses_the_day_of_the_release(handed: World) -> None:
    """The place of today belongs to what is sent today."""
    handed.run(HOUR, step=10 * MINUTE)
    handed.platform.drafts.clear()
    handed.run(24 * HOUR, step=10 * MINUTE)
    seen = int(handed.get().remote[SUSPECTED])
    pasted(handed.ports, "p1", URL, who="小编")
    assert handed.store.slots.used("ribao", "2026-12-07") == ["p1"]
    assert handed.store.slots.used("ribao", "2026-12-08") == []
    [live] = handed.store.publications.find(post="p1")
    assert live.at == seen


def test_without_a_look_it_went_out_at_its_hour(handed: World) -> None:
    handed.now += 24 * HOUR
    pasted(handed.ports, "p1", URL, who="小编")
    [live] = handed.store.publications.find(post="p1")
    assert live.at == handed.get().due


def test_what_a_person_published_without_notice_uses_no_place(handed: World) -> None:
    found = Found(position=1, title="标题 p1", url=URL, notified=False)
    assert linked(handed.ports, "ribao", found, at=handed.now) is not None
    [live] = handed.store.publications.find(post="p1")
    assert live.notified is False
    assert handed.store.slots.used("ribao", "2026-12-07") == []


def test_the_address_of_another_post_is_refused(handed: World) -> None:
    handed.add("p2", release=Release.HAND)
    handed.run(MINUTE)
    pasted(handed.ports, "p1", URL, who="小编")
    with pytest.raises(Conflict, match="已登记为《标题 p1》"):
        pasted(handed.ports, "p2", URL, who="小编")
    assert (handed.state_of("p2"), faults(handed.store)) == (State.HANDED_OVER, [])


def test_drafts_that_are_gone_leave_calls_for_the_posts_that_are_still_to_go(
    handed: World,
) -> None:
    for n in range(3):
        handed.add(f"h{n}", release=Release.HAND)
    handed.run(MINUTE)
    handed.platform.drafts.clear()
    handed.platform.calls.clear()
    handed.run(24 * HOUR, step=10 * MINUTE)
    assert len(handed.platform.calls) < 125


def test_a_title_that_the_platform_spells_its_way_is_linked(handed: World) -> None:
    found = Found(position=1, title="标题\u00a0P1", url=URL)
    assert linked(handed.ports, "ribao", found, at=handed.now) is not None
