"""Comments: seeded under what was published, kept through every call, refused by their codes."""

from typing import Any

import pytest

from tests.sandbox.caller import Caller, Platform

WEEK = 7 * 86_400


@pytest.fixture
def article(platform: Platform, caller: Caller) -> dict[str, Any]:
    """Something sent on Monday with open comments, and a week gone by."""
    made = caller.send(caller.draft("头条", "次条", need_open_comment=1))
    platform.step(WEEK)
    caller.renew()
    return {"msg_data_id": made["msg_data_id"], "index": 0}


def listed(caller: Caller, article: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A page of comments."""
    return caller.post("comment/list", article | {"begin": 0, "count": 49, "type": 0} | more)


def code(caller: Caller, call: str, body: dict[str, Any]) -> int:
    """The errcode of a comment call."""
    return int(caller.post(f"comment/{call}", body)["errcode"])


def test_a_few_people_write_and_each_article_has_its_own(caller: Caller, article: dict[str, Any]):
    first, second = listed(caller, article), listed(caller, article | {"index": 1})
    assert 3 <= first["total"] == len(first["comment"]) <= 6
    assert all(one["content"] and len(one["openid"]) == 28 for one in first["comment"])
    times = [one["create_time"] for one in first["comment"]]
    assert times == sorted(times, reverse=True)
    ids = {one["user_comment_id"] for one in first["comment"] + second["comment"]}
    assert len(ids) == first["total"] + second["total"]
    assert listed(caller, article) == first


def test_pages_are_parts_of_one_list(caller: Caller, article: dict[str, Any]):
    whole = listed(caller, article)["comment"]
    parts = [listed(caller, article, begin=n, count=1)["comment"] for n in range(len(whole))]
    assert [one for part in parts for one in part] == whole
    assert listed(caller, article, begin=99)["comment"] == []


def test_nobody_comments_where_nobody_may(platform: Platform, caller: Caller):
    made = caller.post("freepublish/submit", {"media_id": caller.draft()})
    article = {"msg_data_id": made["msg_data_id"]}
    platform.step(3_600)
    assert listed(caller, article)["total"] == 0
    assert code(caller, "open", article) == 0
    platform.step(WEEK)
    caller.renew()
    after = listed(caller, article)["total"]
    assert code(caller, "close", article) == 0
    platform.step(WEEK)
    caller.renew()
    assert listed(caller, article)["total"] == after > 0


def test_elected_and_plain_comments_are_two_lists(caller: Caller, article: dict[str, Any]):
    whole = listed(caller, article)["total"]
    one = article | {"user_comment_id": listed(caller, article)["comment"][0]["user_comment_id"]}
    assert code(caller, "markelect", one) == 0
    elected = listed(caller, article, type=2)
    assert [c["user_comment_id"] for c in elected["comment"]] == [one["user_comment_id"]]
    assert elected["comment"][0]["comment_type"] == 1
    assert listed(caller, article, type=1)["total"] == whole - 1
    assert code(caller, "unmarkelect", one) == 0
    assert listed(caller, article, type=2)["total"] == 0


def test_one_reply_to_each_comment(caller: Caller, article: dict[str, Any]):
    one = article | {"user_comment_id": listed(caller, article)["comment"][0]["user_comment_id"]}
    assert code(caller, "reply/delete", one) == 88009
    assert code(caller, "reply/add", one | {"content": ""}) == 88007
    assert code(caller, "reply/add", one | {"content": "谢" * 601}) == 88007
    assert code(caller, "reply/add", one | {"content": "谢谢！"}) == 0
    assert listed(caller, article)["comment"][0]["reply"]["content"] == "谢谢！"
    assert code(caller, "reply/add", one | {"content": "再谢"}) == 88005
    assert code(caller, "reply/delete", one) == 0
    assert "reply" not in listed(caller, article)["comment"][0]


def test_a_deleted_comment_is_gone_and_one_taken_back_has_a_code(
    platform: Platform, caller: Caller, article: dict[str, Any]
):
    before = listed(caller, article)
    first, second = (
        article | {"user_comment_id": one["user_comment_id"]} for one in before["comment"][:2]
    )
    assert code(caller, "delete", first) == 0
    assert code(caller, "delete", first) == 88008
    gone = {"appid": caller.appid, "action": "withdraw_comment"}
    platform.tell("console", **gone, user_comment_id=second["user_comment_id"])
    assert code(caller, "markelect", second) == 88004
    assert listed(caller, article)["total"] == before["total"] - 2


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"count": 0}, 88010),
        ({"count": 51}, 88010),
        ({"count": 50}, 0),
        ({"type": 3}, 40035),
        ({"msg_data_id": 1}, 88001),
        ({"msg_data_id": "x"}, 88001),
        ({"index": 2}, 88001),
    ],
)
def test_what_a_list_refuses(
    caller: Caller, article: dict[str, Any], body: dict[str, Any], expected: int
):
    assert listed(caller, article, **body)["errcode"] == expected


def test_the_strict_page_ends_below_fifty(
    platform: Platform, caller: Caller, article: dict[str, Any]
):
    platform.tell("settings", limits="strict")
    assert listed(caller, article, count=50)["errcode"] == 88010
    assert listed(caller, article, count=49)["errcode"] == 0


def test_rights_come_first(platform: Platform, caller: Caller, article: dict[str, Any]):
    assert listed(platform.caller(2), article)["errcode"] == 48001
    assert listed(platform.caller(1), article)["errcode"] == 88001
    platform.tell("accounts", appid=caller.appid, comment_right=False)
    assert listed(caller, article)["errcode"] == 88000
