"""Mass sends: key first, then quota; each account's own count, hands counted like machines."""

import pytest

from tests.sandbox.caller import Caller, Platform


def state(caller: Caller, msg_id: object) -> str:
    """msg_status."""
    return str(caller.post("message/mass/get", {"msg_id": msg_id})["msg_status"])


def test_a_send_runs_and_succeeds_and_takes_the_draft_away(platform: Platform, caller: Caller):
    media_id = caller.draft("头条", "次条")
    made = caller.send(media_id)
    assert made["errmsg"] == "send job submission success"
    assert state(caller, made["msg_id"]) == "SENDING"
    platform.step(20)
    assert state(caller, str(made["msg_id"])) == "SEND_SUCCESS"
    assert caller.post("draft/get", {"media_id": media_id})["errcode"] == 40007
    seen = platform.published(caller)
    assert [(one["title"], one["road"], one["by"]) for one in seen] == [
        ("头条", "mass", "api"),
        ("次条", "mass", "api"),
    ]
    assert seen[0]["msg_data_id"] == made["msg_data_id"]


def test_c42_the_same_key_gives_back_the_first_id(platform: Platform, caller: Caller):
    media_id = caller.draft()
    first = caller.send(media_id, clientmsgid="post-1")
    platform.step(59)
    assert caller.send(media_id, clientmsgid="post-1")["errcode"] == 45066
    platform.step(60)
    again = caller.send(media_id, clientmsgid="post-1")
    assert again["errcode"] == 45065
    assert again["msg_id"] == first["msg_id"]
    assert "msg_data_id" not in again
    assert len(platform.published(caller)) == 1


def test_the_key_is_forgotten_after_a_day(platform: Platform, caller: Caller):
    first = caller.send(caller.draft("今天"), clientmsgid="key")
    platform.step(86_400)
    caller.renew()
    second = caller.send(caller.draft("明天"), clientmsgid="key")
    assert second["errcode"] == 0
    assert second["msg_id"] != first["msg_id"]


def test_without_a_key_the_same_content_is_caught_too(platform: Platform, caller: Caller):
    media_id = caller.draft()
    first = caller.send(media_id)
    platform.step(120)
    assert caller.send(media_id)["msg_id"] == first["msg_id"]
    assert caller.send(caller.draft("另一篇"))["errcode"] == 45028


def test_a_key_has_at_most_64_bytes(caller: Caller):
    assert caller.send(caller.draft(), clientmsgid="k" * 65)["errcode"] == 45067


def test_c43_a_subscription_account_sends_once_a_day(platform: Platform, caller: Caller):
    caller.send(caller.draft("一"))
    assert caller.send(caller.draft("二"))["errcode"] == 45028
    platform.set("2026-12-01T00:00:00+08:00")
    caller.renew()
    assert caller.send(caller.draft("三"))["errcode"] == 0


def test_a_service_account_sends_four_times_a_month(platform: Platform):
    caller = platform.caller(1)
    codes = [caller.send(caller.draft(f"第{n}次"))["errcode"] for n in range(5)]
    assert codes == [0, 0, 0, 0, 45028]
    platform.set("2026-12-01T00:00:00+08:00")
    caller.renew()
    assert caller.send(caller.draft())["errcode"] == 0


def test_a_failed_send_gives_its_place_back_and_leaves_the_draft(
    platform: Platform, caller: Caller
):
    platform.tell("verdicts", title="广告", err=10001)
    media_id = caller.draft("广告很多")
    msg_id = caller.send(media_id)["msg_id"]
    platform.step(20)
    assert state(caller, msg_id) == "SEND_FAIL"
    assert platform.published(caller) == []
    assert caller.send(media_id, clientmsgid="again")["errcode"] == 0


def test_quotas_off_lets_more_sends_through(platform: Platform, caller: Caller):
    platform.tell("settings", quotas="off")
    assert [caller.send(caller.draft(f"{n}"))["errcode"] for n in range(3)] == [0, 0, 0]


def test_a_protected_send_waits_for_the_administrator(platform: Platform, caller: Caller):
    platform.tell("accounts", appid=caller.appid, protection=True)
    msg_id = caller.send(caller.draft("保护"))["msg_id"]
    platform.step(600)
    assert state(caller, msg_id) == "SENDING"
    platform.tell("console", appid=caller.appid, action="confirm")
    platform.step(20)
    assert state(caller, msg_id) == "SEND_SUCCESS"


@pytest.mark.parametrize(("action", "code"), [("refuse", 40001), ("", 40002)])
def test_a_protected_send_fails_when_refused_or_forgotten(
    platform: Platform, caller: Caller, action: str, code: int
):
    platform.tell("accounts", appid=caller.appid, protection=True)
    msg_id = caller.send(caller.draft())["msg_id"]
    if action:
        platform.tell("console", appid=caller.appid, action=action)
    platform.step(1_800)
    assert state(caller, msg_id) == "SEND_FAIL"
    sent = platform.ask("inspect", appid=caller.appid)["accounts"][0]["submissions"]
    assert [(one["state"], one["code"]) for one in sent] == [("failed", code)]


def test_preview_publishes_nothing_and_spends_no_send(platform: Platform, caller: Caller):
    body = {"msgtype": "mpnews", "mpnews": {"media_id": caller.draft()}}
    done = caller.post("message/mass/preview", body | {"towxname": "editor"})
    assert done["errmsg"] == "preview success"
    assert caller.post("message/mass/preview", body | {"touser": "x"})["errcode"] == 40003
    platform.step(60)
    assert platform.published(caller) == []


def test_sending_to_a_list_needs_two(caller: Caller):
    body = {"msgtype": "mpnews", "mpnews": {"media_id": caller.draft()}}
    one = "o" + "a" * 27
    alone = caller.post("message/mass/send", body | {"touser": [one]})
    assert alone["errcode"] == 40130
    both = caller.post("message/mass/send", body | {"touser": [one, "o" + "b" * 27]})
    assert both["errcode"] == 0


def test_deleting_a_send(platform: Platform, caller: Caller):
    msg_id = caller.send(caller.draft("一", "二"))["msg_id"]
    platform.step(20)
    gone = {"msg_id": msg_id, "article_idx": 1}
    assert caller.post("message/mass/delete", gone)["errcode"] == 0
    assert [one["deleted"] for one in platform.published(caller)] == [True, False]
    assert caller.post("message/mass/delete", gone | {"article_idx": 9})["errcode"] == 40060
    assert caller.post("message/mass/delete", {"msg_id": msg_id})["errcode"] == 0
    assert state(caller, msg_id) == "DELETE"
    assert caller.post("message/mass/delete", {"msg_id": 5})["errcode"] == 40059


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"filter": {"is_to_all": False, "tag_id": 2}}, 0),
        ({"filter": {"is_to_all": False, "group_id": 2}}, 0),
        ({"filter": {}}, 40035),
        ({"filter": None}, 40035),
        ({"msgtype": "poem"}, 40008),
        ({"mpnews": {"media_id": "x"}}, 40007),
        ({"msgtype": "text", "text": {"content": "通知"}}, 0),
        ({"msgtype": "text", "text": {}}, 44004),
    ],
)
def test_audiences_and_kinds(caller: Caller, changes: dict[str, object], code: int):
    assert caller.send(caller.draft(), **changes)["errcode"] == code


def test_speed_is_a_step_of_each_account(platform: Platform, caller: Caller):
    assert caller.post("message/mass/speed/get") == {"speed": 0, "realspeed": 80}
    assert caller.post("message/mass/speed/set", {"speed": 3})["errcode"] == 0
    assert caller.post("message/mass/speed/get") == {"speed": 3, "realspeed": 30}
    assert caller.post("message/mass/speed/set", {"speed": 5})["errcode"] == 45083
    assert caller.post("message/mass/speed/set")["errcode"] == 45084
    assert platform.caller(1).post("message/mass/speed/get")["speed"] == 0
