"""Mass sends that got no answer: told again by their key, and settled by whoever finds them."""

import pytest

from pipeline.flows.handover import linked, pasted
from pipeline.flows.ports import HOUR, MINUTE, SECOND
from pipeline.flows.reconcile import CONFIRMS
from pipeline.flows.upkeep import faults
from pipeline.model.content import Release
from pipeline.model.errors import Lost
from pipeline.model.lifecycle import State
from pipeline.model.post import Found, Origin
from tests.flows.platform import Fault, When, lost
from tests.flows.world import World

URL = "http://mp.weixin.qq.com/s?__biz=a&mid=100&idx=1&sn=b"


@pytest.mark.parametrize(
    ("when", "today", "tomorrow"), [("after", ["p1"], []), ("before", ["p1"], ["p1"])]
)
def test_a_confirmation_after_midnight_takes_the_new_day_only_if_it_sends(
    desk: World, when: When, today: list[str], tomorrow: list[str]
) -> None:
    """The place of the new day belongs to the post that is planned for it."""
    desk.add(release=Release.MASS, due=16 * HOUR - 30 * SECOND)
    desk.now += 16 * HOUR - 2 * MINUTE
    desk.platform.fail("release", Fault(lost(), when=when))
    desk.run(6 * MINUTE)
    assert (desk.state_of(), desk.platform.times_sent("p1")) == (State.PUBLISHED, 1)
    assert desk.store.slots.used("ribao", "2026-12-07") == today
    assert desk.store.slots.used("ribao", "2026-12-08") == tomorrow


@pytest.mark.parametrize("by", ["paste", "statistics"])
def test_a_question_that_is_answered_by_an_address_settles_the_journal(
    desk: World, by: str
) -> None:
    """What our own call sent is the machine's, whoever finds it."""
    desk.add(release=Release.MASS)
    desk.platform.fail("release", Fault(lost(), when="after"))
    desk.platform.fail("confirm", *(Fault(Lost("说不清", errcode=40007)) for _ in range(CONFIRMS)))
    desk.run(40 * MINUTE)
    assert desk.state_of() is State.QUESTION
    if by == "paste":
        pasted(desk.ports, "p1", URL, who="小编")
    else:
        found = Found(position=1, title="标题 p1", url=URL)
        linked(desk.ports, "ribao", found, at=desk.now)
    [live] = desk.store.publications.find(post="p1")
    assert (live.origin, live.url) == (Origin.MACHINE, URL)
    assert faults(desk.store) == []
