"""Publishing is accepted at once and carried out later; verdicts follow their script."""

from typing import Any

import pytest

from tests.sandbox.caller import Caller, Platform


def submit(caller: Caller, *titles: str) -> dict[str, Any]:
    """freepublish/submit of a new draft."""
    return caller.post("freepublish/submit", {"media_id": caller.draft(*titles)})


def status(caller: Caller, publish_id: object) -> dict[str, Any]:
    """freepublish/get."""
    return caller.post("freepublish/get", {"publish_id": publish_id})


def test_c36_running_first_and_done_after_the_delay(platform: Platform, caller: Caller):
    made = submit(caller, "头条", "次条")
    publish_id = made["publish_id"]
    assert made["errcode"] == 0
    assert isinstance(publish_id, int)
    running = {"publish_id": publish_id, "publish_status": 1, "fail_idx": []}
    assert status(caller, publish_id) == running
    platform.step(19.999)
    assert status(caller, publish_id) == running
    platform.step(0.001)
    done = status(caller, str(publish_id))
    assert done["publish_status"] == 0
    assert done["article_detail"]["count"] == 2
    for idx, item in enumerate(done["article_detail"]["item"], start=1):
        mid = f"&mid={made['msg_data_id']}&idx={idx}&sn="
        assert item["idx"] == idx
        assert item["article_url"].startswith("http://mp.weixin.qq.com/s?__biz=")
        assert mid in item["article_url"]
    got = caller.post("freepublish/getarticle", {"article_id": done["article_id"]})
    assert [one["title"] for one in got["news_item"]] == ["头条", "次条"]
    assert [one["is_deleted"] for one in got["news_item"]] == [False, False]


def test_c37_a_published_draft_is_gone(platform: Platform, caller: Caller):
    media_id = caller.draft()
    caller.draft("另一篇")
    caller.post("freepublish/submit", {"media_id": media_id})
    assert caller.get("draft/count")["total_count"] == 2
    platform.step(20)
    assert caller.post("draft/get", {"media_id": media_id})["errcode"] == 40007
    assert caller.get("draft/count")["total_count"] == 1
    assert caller.post("freepublish/submit", {"media_id": media_id})["errcode"] == 40007


def test_a_second_submit_before_the_first_is_done_publishes_twice(
    platform: Platform, caller: Caller
):
    """The platform has no key here: a client that repeats blindly is found out."""
    media_id = caller.draft("一次")
    for _ in range(2):
        caller.post("freepublish/submit", {"media_id": media_id})
    platform.step(20)
    seen = platform.ask("inspect", appid=caller.appid)["accounts"][0]
    assert seen["times"]["title"] == {"一次": 2}
    assert seen["times"]["draft"] == {media_id: 2}


@pytest.mark.parametrize("place", [2, 3])
def test_c38_unverified_accounts_draft_but_do_not_publish(platform: Platform, place: int):
    caller = platform.caller(place)
    media_id = caller.draft()
    assert caller.post("freepublish/submit", {"media_id": media_id})["errcode"] == 48001
    assert caller.send(media_id)["errcode"] == 48001


def test_c39_scripted_refusal_of_the_second_article(platform: Platform, caller: Caller):
    platform.tell("verdicts", title="敏感", status=4, fail_idx=[2])
    publish_id = submit(caller, "好的", "敏感的")["publish_id"]
    platform.step(20)
    assert status(caller, publish_id) == {
        "publish_id": publish_id,
        "publish_status": 4,
        "fail_idx": [2],
    }
    assert caller.get("draft/count")["total_count"] == 1
    assert platform.ask("verdicts") == {"verdicts": []}


@pytest.mark.parametrize(
    ("marker", "code", "at"), [("[[2]]", 2, []), ("[[3:1,2]]", 3, [1, 2]), ("[[6]]", 6, [])]
)
def test_a_marker_in_the_title_is_a_script(
    platform: Platform, caller: Caller, marker: str, code: int, at: list[int]
):
    publish_id = submit(caller, f"题{marker}")["publish_id"]
    platform.step(20)
    seen = status(caller, publish_id)
    assert (seen["publish_status"], seen["fail_idx"]) == (code, at)


def test_listing_has_published_ones_only_newest_first(platform: Platform, caller: Caller):
    for title in ("甲", "乙"):
        submit(caller, title)
        platform.step(30)
    caller.send(caller.draft("群发的"))
    platform.step(30)
    submit(caller, "还在发")
    page = caller.post("freepublish/batchget", {"offset": 0, "count": 20, "no_content": 1})
    titles = [item["content"]["news_item"][0]["title"] for item in page["item"]]
    assert titles == ["乙", "甲"]
    assert "content" not in page["item"][0]["content"]["news_item"][0]


def test_deleting_one_article_and_then_all(platform: Platform, caller: Caller):
    publish_id = submit(caller, "头条", "次条")["publish_id"]
    platform.step(20)
    article_id = status(caller, publish_id)["article_id"]
    gone = {"article_id": article_id, "index": 2}
    assert caller.post("freepublish/delete", gone)["errcode"] == 0
    got = caller.post("freepublish/getarticle", {"article_id": article_id})["news_item"]
    assert [one["is_deleted"] for one in got] == [False, True]
    assert caller.post("freepublish/delete", {"article_id": article_id})["errcode"] == 0
    assert status(caller, publish_id)["publish_status"] == 5
    assert caller.post("freepublish/delete", gone | {"index": 3})["errcode"] == 40035
    assert caller.post("freepublish/getarticle", {"article_id": "x"})["errcode"] == 53600


def test_ids_are_strings_where_the_switch_says_so(platform: Platform, caller: Caller):
    platform.tell("settings", ids="string")
    made = submit(caller)
    assert isinstance(made["publish_id"], str)
    assert isinstance(made["msg_data_id"], str)
    assert status(caller, made["publish_id"])["publish_status"] == 1


def test_an_unknown_publish_id(platform: Platform, caller: Caller):
    made = submit(caller)
    assert platform.caller(1).post("freepublish/get", made)["errcode"] == 40035
    assert status(caller, None)["errcode"] == 40035
