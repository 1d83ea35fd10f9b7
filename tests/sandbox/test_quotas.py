"""Calls are counted by Beijing days; what is used up comes back at midnight."""

import pytest

from tests.sandbox.caller import Caller, Platform

PATH = "/cgi-bin/draft/add"


def quota(caller: Caller, path: str = PATH) -> dict[str, int]:
    """What is left of a call."""
    seen: dict[str, int] = caller.post("openapi/quota/get", {"cgi_path": path})["quota"]
    return seen


def test_c17_quota_after_three_adds(caller: Caller):
    for _ in range(3):
        caller.draft()
    assert quota(caller) == {"daily_limit": 1000, "used": 3, "remain": 997}


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("https://api.weixin.qq.com/cgi-bin/draft/add", 76003),
        ("cgi-bin/draft/add", 76003),
        ("/cgi-bin/nothing", 76021),
    ],
)
def test_c18_form_of_the_path(caller: Caller, path: str, code: int):
    assert caller.post("openapi/quota/get", {"cgi_path": path})["errcode"] == code


def test_quota_of_a_call_without_permission(platform: Platform):
    caller = platform.caller(2)
    reply = caller.post("openapi/quota/get", {"cgi_path": "/cgi-bin/freepublish/submit"})
    assert reply["errcode"] == 76022


def test_c19_the_hundred_and_first_query_of_a_day(platform: Platform, caller: Caller):
    publish_id = caller.post("freepublish/submit", {"media_id": caller.draft()})["publish_id"]
    codes = [
        caller.post("freepublish/get", {"publish_id": publish_id}).get("errcode", 0)
        for _ in range(101)
    ]
    assert codes == [0] * 100 + [45009]
    platform.set("2026-11-30T23:59:59+08:00")
    caller.renew()
    assert caller.post("freepublish/get", {"publish_id": publish_id})["errcode"] == 45009
    platform.step(1)
    assert "publish_status" in caller.post("freepublish/get", {"publish_id": publish_id})


def test_quotas_can_be_turned_off(platform: Platform, caller: Caller):
    platform.tell("settings", quotas="off")
    for _ in range(11):
        assert caller.post("freepublish/delete", {"article_id": "x"})["errcode"] == 53600
    platform.tell("settings", quotas="platform")
    assert caller.post("freepublish/delete", {"article_id": "x"})["errcode"] == 45009


def test_clear_quota_works_ten_times_a_month(platform: Platform, caller: Caller):
    caller.draft()
    replies = [caller.post("clear_quota", {"appid": caller.appid})["errcode"] for _ in range(10)]
    assert replies == [0] * 10
    assert quota(caller)["used"] == 0
    secret = {"appid": caller.appid, "appsecret": caller.account["secret"]}
    assert caller.post("clear_quota/v2", secret)["errcode"] == 48006
    platform.set("2026-12-01T00:00:00+08:00")
    caller.renew()
    assert caller.post("clear_quota/v2", secret)["errcode"] == 0
    assert caller.post("clear_quota", {"appid": "wx0000000000000000"})["errcode"] == 40013


def test_one_call_can_be_cleared(caller: Caller):
    caller.draft()
    caller.get("draft/count")
    assert caller.post("openapi/quota/clear", {"cgi_path": PATH})["errcode"] == 0
    assert quota(caller)["used"] == 0
    assert quota(caller, "/cgi-bin/draft/count")["used"] == 1


def test_the_count_of_clearings_can_not_be_cleared(caller: Caller):
    clearing = {"cgi_path": "/cgi-bin/clear_quota"}
    codes = [caller.post("openapi/quota/clear", clearing)["errcode"] for _ in range(11)]
    assert codes == [0] * 10 + [48006]


def test_a_refused_call_can_be_looked_up_by_its_rid(platform: Platform, caller: Caller):
    rid = caller.post("draft/get", {"media_id": "没有"})["errmsg"].rsplit(" ", 1)[1]
    found = caller.post("openapi/rid/get", {"rid": rid})["request"]
    assert found["request_url"] == "/cgi-bin/draft/get"
    assert "没有" in found["request_body"]
    assert caller.token not in str(found)
    assert platform.caller(1).post("openapi/rid/get", {"rid": rid})["errcode"] == 76002
    platform.step(8 * 86_400)
    caller.renew()
    assert caller.post("openapi/rid/get", {"rid": rid})["errcode"] == 76004
    assert caller.post("openapi/rid/get", {"rid": "x"})["errcode"] == 76001


@pytest.mark.parametrize(
    ("path", "limit"),
    [
        ("/cgi-bin/user/info", 5_000_000),
        ("/cgi-bin/media/uploadnews", 10),
        ("/cgi-bin/qrcode/create", 100_000),
        ("/cgi-bin/comment/list", 5_000_000),
        ("/cgi-bin/shorten/gen", 5_000_000),
    ],
)
def test_documented_calls_have_a_quota_also_where_they_are_not_simulated(
    caller: Caller, path: str, limit: int
):
    assert quota(caller, path) == {"daily_limit": limit, "used": 0, "remain": limit}
