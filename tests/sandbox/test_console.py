"""A person in the web console may do what no API can, on accounts of every kind."""

import pytest

from tests.sandbox.caller import Caller, Platform


def test_a_person_edits_a_staged_draft(platform: Platform, caller: Caller):
    media_id = caller.draft("原题")
    platform.step(60)
    platform.tell(
        "console", appid=caller.appid, action="edit_draft", media_id=media_id, title="改题"
    )
    seen = caller.post("draft/get", {"media_id": media_id})
    assert seen["news_item"][0]["title"] == "改题"
    assert seen["update_time"] - seen["create_time"] == 60


def test_an_original_is_declared_and_carried_into_the_publication(
    platform: Platform, caller: Caller
):
    media_id = caller.draft()
    act = {"appid": caller.appid, "media_id": media_id}
    platform.tell("console", action="set_original", **act)
    platform.tell("console", action="publish", **act)
    seen = platform.published(caller)
    assert [(one["original"], one["by"], one["road"]) for one in seen] == [
        (True, "console", "publish")
    ]


@pytest.mark.parametrize("place", [2, 3])
def test_unverified_accounts_are_sent_by_hand(platform: Platform, place: int):
    caller = platform.caller(place)
    media_id = caller.draft("手发")
    platform.tell("console", appid=caller.appid, action="mass_send", media_id=media_id)
    assert [one["by"] for one in platform.published(caller)] == ["console"]
    assert caller.get("draft/count")["total_count"] == 0


def test_a_send_by_hand_spends_the_day(platform: Platform, caller: Caller):
    first, second = caller.draft("一"), caller.draft("二")
    platform.tell("console", appid=caller.appid, action="mass_send", media_id=first)
    assert caller.send(second)["errcode"] == 45028
    with pytest.raises(AssertionError, match="45028"):
        platform.tell("console", appid=caller.appid, action="mass_send", media_id=second)


def test_a_draft_can_be_thrown_away(platform: Platform, caller: Caller):
    media_id = caller.draft()
    platform.tell("console", appid=caller.appid, action="delete_draft", media_id=media_id)
    assert caller.post("draft/get", {"media_id": media_id})["errcode"] == 40007


def test_an_article_can_be_deleted_by_its_address(platform: Platform, caller: Caller):
    act = {"appid": caller.appid, "media_id": caller.draft()}
    url = platform.tell("console", action="publish", **act)["urls"][0]
    platform.tell("console", appid=caller.appid, action="delete_article", url=url)
    assert platform.published(caller)[0]["deleted"] is True


def test_mistakes_are_said(platform: Platform, caller: Caller):
    with pytest.raises(AssertionError, match="action: one of edit_draft"):
        platform.tell("console", appid=caller.appid, action="dance")
    with pytest.raises(AssertionError, match="40007"):
        platform.tell("console", appid=caller.appid, action="publish", media_id="x")
    with pytest.raises(AssertionError, match="waits for an administrator"):
        platform.tell("console", appid=caller.appid, action="confirm")
