"""By hand: a draft is laid ready, and its leaving is noticed."""

import pytest

from pipeline.model.content import Release
from pipeline.model.errors import Busy, Refused
from pipeline.model.post import Outcome
from tests.channels.wechat.road import staged
from tests.channels.wechat.world import World


def test_the_draft_waits_and_then_is_gone(world: World):
    channel = world.personal.channel(Release.HAND)
    assert channel.op is None
    errand = staged(world, channel, world.desk.article(), world.desk.article("二条", 4))
    assert channel.ask(errand).outcome is Outcome.ABSENT
    world.admin(
        "console",
        {
            "appid": world.personal_appid,
            "action": "mass_send",
            "media_id": errand.remote["media_id"],
        },
    )
    verdict = channel.ask(errand)
    assert verdict.outcome is Outcome.GONE
    assert "疑似已发" in verdict.reason


def test_no_call_of_ours_releases(world: World):
    channel = world.personal.channel(Release.HAND)
    errand = world.desk.errand(world.desk.article())
    for act in (channel.release, channel.confirm):
        with pytest.raises(Refused, match="由人"):
            act(errand)
    assert world.desk.calls == []


def test_a_question_without_an_answer_is_asked_later(world: World):
    channel = world.personal.channel(Release.HAND)
    errand = staged(world, channel, world.desk.article())
    world.fault("/cgi-bin/draft/get", "reset_before")
    with pytest.raises(Busy):
        channel.ask(errand)
    assert channel.ask(errand).outcome is Outcome.ABSENT
