"""发布: released once, and every doubt settled by asking."""

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

SUBMIT = "/cgi-bin/freepublish/submit"
LIST = "/cgi-bin/freepublish/batchget"


@pytest.fixture
def channel(world: World) -> Channel:
    return world.wechat.channel(Release.PUBLISH)


def test_its_contract(channel: Channel):
    assert (channel.op, channel.keyed, channel.listed) == (Op.PUBLISH, False, True)


@pytest.mark.parametrize("ids", ["number", "string"])
def test_two_articles_from_approval_to_their_addresses(world: World, channel: Channel, ids: str):
    world.admin("settings", {"ids": ids})
    errand = staged(world, channel, world.desk.article(), world.desk.article("二条", 5))
    receipt = channel.release(errand)
    assert set(receipt.ids) == {"publish_id", "msg_data_id"}
    assert all(isinstance(value, str) for value in receipt.ids.values())
    errand = keep(errand, receipt)
    assert channel.ask(errand).outcome is Outcome.RUNNING
    world.wait(60)
    verdict = channel.ask(errand)
    assert verdict.outcome is Outcome.LIVE
    assert [f.position for f in verdict.found] == [1, 2]
    assert all(f.url.startswith("http") for f in verdict.found)
    assert world.published() == ["大雪节气：青年志愿者在行动", "二条"]


def test_a_newspic_goes_the_same_way(world: World, channel: Channel):
    errand = staged(world, channel, world.desk.newspic())
    errand = keep(errand, channel.release(errand))
    world.wait(60)
    assert channel.ask(errand).outcome is Outcome.LIVE


@pytest.mark.parametrize("kind", ["reset_after", "half_body"])
@pytest.mark.parametrize("newspic", [False, True])
def test_an_answer_lost_after_the_effect_is_found_in_the_list(
    world: World, channel: Channel, kind: str, newspic: bool
):
    article = world.desk.newspic() if newspic else world.desk.article()
    errand = staged(world, channel, article)
    world.fault(SUBMIT, kind)
    with pytest.raises(Lost):
        channel.release(errand)
    assert channel.ask(errand).outcome is Outcome.ABSENT  # why nothing is repeated at once
    world.wait(60)
    verdict = channel.ask(errand)
    assert verdict.outcome is Outcome.LIVE
    assert verdict.found[0].title == article.title
    assert verdict.ids["article_id"]


@pytest.mark.parametrize(
    ("kind", "more"),
    [("reset_before", {}), ("http", {}), ("errcode", {"errcode": -1}), ("hang", {"after_ms": 50})],
)
def test_a_call_without_effect_leaves_the_draft_to_be_submitted_again(
    world: World, channel: Channel, kind: str, more: dict[str, int]
):
    errand = staged(world, channel, world.desk.article())
    world.fault(SUBMIT, kind, **more)
    with pytest.raises(Lost):
        channel.release(errand)
    assert channel.ask(errand).outcome is Outcome.ABSENT
    assert channel.release(errand).ids
    world.wait(60)
    assert channel.ask(errand).outcome is Outcome.LIVE
    assert len(world.published()) == 1


def test_an_effect_that_comes_late_is_seen_when_asked_again(world: World, channel: Channel):
    errand = staged(world, channel, world.desk.article())
    world.fault(SUBMIT, "late", after_ms=150)
    with pytest.raises(Lost):
        channel.release(errand)
    assert channel.ask(errand).outcome is Outcome.ABSENT  # why nothing is sent before settling
    while not world.seen()["submissions"]:
        continue
    world.wait(60)
    assert channel.ask(errand).outcome is Outcome.LIVE


def test_a_draft_that_is_gone_is_lost_and_never_refused(world: World, channel: Channel):
    """40007 on submit: an earlier call may have worked."""
    errand = staged(world, channel, world.desk.article())
    channel.release(errand)
    world.wait(60)
    with pytest.raises(Lost, match="先前的调用"):
        channel.release(errand)


def test_a_draft_deleted_by_a_person_is_gone(world: World, channel: Channel):
    errand = staged(world, channel, world.desk.article())
    world.console("delete_draft", media_id=errand.remote["media_id"])
    assert channel.ask(errand).outcome is Outcome.GONE


def test_a_draft_published_by_hand_is_live(world: World, channel: Channel):
    errand = staged(world, channel, world.desk.article())
    world.console("publish", media_id=errand.remote["media_id"])
    assert channel.ask(errand).outcome is Outcome.LIVE


@pytest.mark.parametrize(
    ("status", "outcome", "word"),
    [
        (2, Outcome.FAILED, "原创"),
        (3, Outcome.FAILED, "失败"),
        (4, Outcome.FAILED, "第 1 篇"),
        (6, Outcome.REMOVED, "封禁"),
    ],
)
def test_the_platforms_verdict_is_put_in_words(
    world: World, channel: Channel, status: int, outcome: Outcome, word: str
):
    script = {"title": "大雪", "status": status, "fail_idx": [1] if status == 4 else []}
    world.admin("verdicts", script)
    errand = staged(world, channel, world.desk.article())
    errand = keep(errand, channel.release(errand))
    world.wait(60)
    verdict = channel.ask(errand)
    assert verdict.outcome is outcome
    assert word in verdict.reason


@pytest.mark.parametrize("code", [45009, 48001, 40164, 99_999, -1])
def test_a_question_that_is_refused_says_nothing_of_the_post(
    world: World, channel: Channel, code: int
):
    errand = staged(world, channel, world.desk.article())
    for path in (LIST, "/cgi-bin/draft/get", "/cgi-bin/draft/batchget"):
        world.fault(path, "errcode", errcode=code)
    with pytest.raises(Busy):
        channel.ask(errand)
    with pytest.raises(Busy):
        channel.find(errand)


def test_it_has_no_key_to_confirm_by(world: World, channel: Channel):
    with pytest.raises(Refused):
        channel.confirm(world.desk.errand(world.desk.article()))


def listed(*items: dict[str, object]) -> dict[str, object]:
    entries = [
        {"article_id": f"a{n}", "content": {"news_item": [item]}, "update_time": 1_796_616_000}
        for n, item in enumerate(items)
    ]
    return {"total_count": len(entries), "item_count": len(entries), "item": entries}


def asked(platform: Platform, desk: Desk, *items: dict[str, object]) -> Outcome:
    channel = desk.opened(platform.base).channel(Release.PUBLISH)
    platform.says(LIST, listed(*items))
    platform.says("/cgi-bin/draft/get", {"news_item": []})
    errand = desk.errand(desk.article(), remote={"thumb_1": "T", "media_id": "M"})
    return channel.ask(errand).outcome


OURS = {
    "title": "大雪节气：青年志愿者在行动",
    "author": "林小满",
    "url": "http://mp.weixin.qq.com/s/1",
}


def test_one_entry_with_our_cover_and_title_is_ours(platform: Platform, desk: Desk):
    assert asked(platform, desk, {**OURS, "thumb_media_id": "T"}) is Outcome.LIVE


@pytest.mark.parametrize(
    ("text", "outcome"),
    [("别的", Outcome.ABSENT), ("今日大雪，“瑞雪”😀兆丰年。<img>二段&amp;尾", Outcome.UNKNOWN)],
)
def test_the_same_title_with_another_cover_is_not_ours_but_our_words_are_for_a_person(
    platform: Platform, desk: Desk, text: str, outcome: Outcome
):
    """Taken for absent, it would be submitted a second time."""
    article = {**OURS, "content": f"<p>{text}</p>"}
    platform.says("/cgi-bin/freepublish/getarticle", {"news_item": [article]})
    assert asked(platform, desk, {**OURS, "thumb_media_id": "X"}) is outcome


def test_our_cover_under_another_title_is_for_a_person(platform: Platform, desk: Desk):
    found = asked(platform, desk, {**OURS, "title": "别的", "thumb_media_id": "T"})
    assert found is Outcome.UNKNOWN


def test_two_entries_with_our_cover_are_for_a_person(platform: Platform, desk: Desk):
    ours = {**OURS, "thumb_media_id": "T"}
    assert asked(platform, desk, ours, ours) is Outcome.UNKNOWN


def test_an_entry_deleted_since_is_removed(platform: Platform, desk: Desk):
    gone = {**OURS, "thumb_media_id": "T", "is_deleted": True}
    assert asked(platform, desk, gone) is Outcome.REMOVED


@pytest.mark.parametrize(
    ("text", "outcome"),
    [("今日大雪，“瑞雪”😀兆丰年。<img>二段&amp;尾", Outcome.LIVE), ("别的", Outcome.UNKNOWN)],
)
def test_a_list_without_covers_is_read_by_title_author_and_text(
    platform: Platform, desk: Desk, text: str, outcome: Outcome
):
    article = {**OURS, "content": f"<p>{text}</p>"}
    platform.says("/cgi-bin/freepublish/getarticle", {"news_item": [article]})
    assert asked(platform, desk, OURS) is outcome


def test_a_list_that_keeps_shrinking_is_not_counted_on(platform: Platform, desk: Desk):
    channel = desk.opened(platform.base).channel(Release.PUBLISH)
    full = listed(*({**OURS, "thumb_media_id": "X"} for _ in range(20)))
    platform.says(LIST, *[{**full, "total_count": n} for n in range(100, 80, -1)])
    platform.says("/cgi-bin/draft/get", {"news_item": []})
    errand = desk.errand(desk.article(), remote={"thumb_1": "T", "media_id": "M"})
    with pytest.raises(Busy, match="一直在变"):
        channel.ask(errand)


def test_an_unknown_status_is_unknown(platform: Platform, desk: Desk):
    channel = desk.opened(platform.base).channel(Release.PUBLISH)
    platform.says("/cgi-bin/freepublish/get", {"publish_id": 7, "publish_status": 9})
    errand = replace(desk.errand(desk.article()), remote={"publish_id": "7"})
    assert channel.ask(errand).outcome is Outcome.UNKNOWN
