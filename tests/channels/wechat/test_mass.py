"""群发: one key, one send, however often it is asked."""

from dataclasses import replace

import pytest

from pipeline.channels import Channel
from pipeline.model.content import Release
from pipeline.model.errors import Busy, Lost, Refused
from pipeline.model.post import Op, Outcome
from tests.channels.wechat.desk import Desk
from tests.channels.wechat.road import keep, staged
from tests.channels.wechat.stub import Platform
from tests.channels.wechat.world import World

SEND = "/cgi-bin/message/mass/sendall"


@pytest.fixture
def channel(world: World) -> Channel:
    return world.wechat.channel(Release.MASS)


def test_its_contract(channel: Channel):
    assert (channel.op, channel.keyed, channel.listed) == (Op.MASS, True, False)


@pytest.mark.parametrize("newspic", [False, True])
def test_from_approval_to_success(world: World, channel: Channel, newspic: bool):
    article = world.desk.newspic() if newspic else world.desk.article()
    errand = staged(world, channel, article)
    receipt = channel.release(errand)
    assert set(receipt.ids) == {"msg_id", "msg_data_id"}
    errand = keep(errand, receipt)
    assert channel.ask(errand).outcome is Outcome.RUNNING
    world.wait(60)
    assert channel.ask(errand).outcome is Outcome.LIVE
    assert world.published() == [article.title]


@pytest.mark.parametrize("kind", ["reset_after", "half_body"])
def test_an_answer_lost_after_the_effect_is_confirmed_by_the_key(
    world: World, channel: Channel, kind: str
):
    errand = staged(world, channel, world.desk.article())
    world.fault(SEND, kind)
    with pytest.raises(Lost):
        channel.release(errand)
    assert channel.ask(errand).outcome is Outcome.UNKNOWN
    with pytest.raises(Busy, match="45066") as busy:
        channel.confirm(errand)
    assert busy.value.retry_after > 60_000_000  # the minute counts from the last try
    world.wait(61)
    errand = keep(errand, channel.confirm(errand))
    world.wait(60)
    assert channel.ask(errand).outcome is Outcome.LIVE
    assert len(world.published()) == 1


@pytest.mark.parametrize(
    ("kind", "more"),
    [("reset_before", {}), ("http", {}), ("errcode", {"errcode": -1}), ("hang", {"after_ms": 50})],
)
def test_a_call_without_effect_is_made_good_by_confirming(
    world: World, channel: Channel, kind: str, more: dict[str, int]
):
    errand = staged(world, channel, world.desk.article())
    world.fault(SEND, kind, **more)
    with pytest.raises(Lost):
        channel.release(errand)
    errand = keep(errand, channel.confirm(errand))
    world.wait(60)
    assert channel.ask(errand).outcome is Outcome.LIVE
    assert len(world.published()) == 1


def test_45065_on_the_first_call_is_a_yes(platform: Platform, desk: Desk):
    """Seen in the field: the platform's own gateway repeats."""
    channel = desk.opened(platform.base).channel(Release.MASS)
    platform.says(SEND, {"errcode": 45065, "errmsg": "clientmsgid exist", "msg_id": 34182})
    errand = desk.errand(desk.article(), remote={"media_id": "M"})
    assert channel.release(errand).ids == {"msg_id": "34182"}


def test_45066_on_the_first_call_settles_nothing(platform: Platform, desk: Desk):
    channel = desk.opened(platform.base).channel(Release.MASS)
    platform.says(SEND, {"errcode": 45066, "errmsg": "same clientmsgid retry too fast"})
    with pytest.raises(Lost):
        channel.release(desk.errand(desk.article(), remote={"media_id": "M"}))


@pytest.mark.parametrize("code", [45028, 40007, 48001, 40164])
def test_a_refusal_while_confirming_settles_nothing(platform: Platform, desk: Desk, code: int):
    """Quota or draft may be used up by the very send that we ask about."""
    channel = desk.opened(platform.base).channel(Release.MASS)
    platform.says(SEND, {"errcode": code, "errmsg": "no"})
    with pytest.raises(Lost, match="仍不知道"):
        channel.confirm(desk.errand(desk.article(), remote={"media_id": "M"}))


@pytest.mark.parametrize("code", [45009, 45011])
def test_no_more_calls_while_confirming_means_later(platform: Platform, desk: Desk, code: int):
    channel = desk.opened(platform.base).channel(Release.MASS)
    platform.says(SEND, {"errcode": code, "errmsg": "no"})
    with pytest.raises(Busy):
        channel.confirm(desk.errand(desk.article(), remote={"media_id": "M"}))


def test_the_second_send_of_a_day_is_refused(world: World, channel: Channel):
    errand = staged(world, channel, world.desk.article())
    channel.release(errand)
    second = replace(staged(world, channel, world.desk.article("第二次")), key="other")
    with pytest.raises(Refused, match="群发次数已用完"):
        channel.release(second)


def test_a_refused_send_is_failed_and_a_deleted_one_removed(world: World, channel: Channel):
    world.admin("verdicts", {"title": "大雪", "err": 20001})
    errand = staged(world, channel, world.desk.article())
    errand = keep(errand, channel.release(errand))
    world.wait(60)
    assert channel.ask(errand).outcome is Outcome.FAILED


def test_a_protected_send_runs_until_the_administrator_decides(world: World, channel: Channel):
    world.admin("accounts", {"appid": world.desk.appid, "protection": True})
    errand = staged(world, channel, world.desk.article())
    errand = keep(errand, channel.release(errand))
    world.wait(300)
    verdict = channel.ask(errand)
    assert verdict.outcome is Outcome.RUNNING
    assert "管理员" in verdict.reason
    world.console("refuse")
    assert channel.ask(errand).outcome is Outcome.FAILED


@pytest.mark.parametrize("key", ["", "k" * 33, "钥"])
def test_a_key_that_the_platform_might_not_keep_is_never_sent(
    world: World, channel: Channel, key: str
):
    errand = replace(world.desk.errand(world.desk.article()), key=key)
    with pytest.raises(Refused, match="不合规"):
        channel.release(errand)


@pytest.mark.parametrize("word", ["SEND_WHO_KNOWS", "DELETE"])
def test_words_of_the_platform(platform: Platform, desk: Desk, word: str):
    channel = desk.opened(platform.base).channel(Release.MASS)
    platform.says("/cgi-bin/message/mass/get", {"msg_id": 1, "msg_status": word})
    outcome = channel.ask(desk.errand(desk.article(), remote={"msg_id": "1"})).outcome
    assert outcome is (Outcome.REMOVED if word == "DELETE" else Outcome.UNKNOWN)
