"""Tokens are handed out, overtaken and refused to the second."""

import re

import pytest

from tests.sandbox.caller import Caller, Platform

RID = re.compile(r" rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$")


def works(caller: Caller, token: str) -> int:
    """0, or the errcode that a call with this token gets."""
    caller.token = token
    return int(caller.get("draft/count").get("errcode", 0))


def test_c01_right_pair(caller: Caller):
    reply = caller.plain_token()
    assert set(reply) == {"access_token", "expires_in"}
    assert reply["expires_in"] == 7200


def test_c02_wrong_secret(caller: Caller):
    assert caller.plain_token(secret="0" * 32)["errcode"] == 40125


def test_c03_unknown_appid(caller: Caller):
    assert caller.plain_token(appid="wx0000000000000000")["errcode"] == 40013


def test_c04_grant_type(caller: Caller):
    assert caller.plain_token(grant_type="x")["errcode"] == 40002


def test_c05_missing_parts(caller: Caller):
    assert caller.plain_token(secret=None)["errcode"] == 41004
    assert caller.plain_token(appid=None)["errcode"] == 41002


def test_c06_ip_off_the_whitelist(platform: Platform, caller: Caller):
    platform.tell("accounts", appid=caller.appid, ip_whitelist=["10.1.0.0/16"])
    reply = caller.plain_token()
    assert reply["errcode"] == 40164
    assert "invalid ip 127.0.0.1 ipv6 ::ffff:127.0.0.1, not in whitelist" in reply["errmsg"]
    platform.tell("accounts", appid=caller.appid, ip_whitelist=["127.0.0.1"])
    assert "access_token" in caller.plain_token()


@pytest.mark.parametrize(("seconds", "code"), [(299, 0), (301, 40001)])
def test_c07_former_plain_token_lives_five_minutes(
    platform: Platform, caller: Caller, seconds: int, code: int
):
    first = caller.plain_token()["access_token"]
    platform.step(60)
    caller.plain_token()
    platform.step(seconds)
    assert works(caller, first) == code


def test_c08_stable_token_stays_the_same(platform: Platform, caller: Caller):
    first = caller.stable_token()
    platform.step(3000)
    second = caller.stable_token()
    assert second["access_token"] == first["access_token"]
    assert second["expires_in"] == 4200


def test_c09_stable_token_changes_in_its_last_five_minutes(platform: Platform, caller: Caller):
    old = caller.stable_token()["access_token"]
    platform.step(6900)
    assert caller.stable_token() == {"access_token": old, "expires_in": 300}
    platform.step(1)
    new = caller.stable_token()["access_token"]
    assert new != old
    assert (works(caller, old), works(caller, new)) == (0, 0)
    platform.step(299)
    assert (works(caller, old), works(caller, new)) == (42001, 0)


def test_c10_forced_refresh_kills_at_once(platform: Platform, caller: Caller):
    old = caller.stable_token()["access_token"]
    platform.step(30)
    new = caller.stable_token(force_refresh=True)["access_token"]
    assert new != old
    assert (works(caller, old), works(caller, new)) == (40001, 0)


def test_forced_refresh_is_ignored_within_half_a_minute(platform: Platform, caller: Caller):
    old = caller.stable_token()["access_token"]
    platform.step(29)
    assert caller.stable_token(force_refresh=True)["access_token"] == old


def test_forced_refresh_works_twenty_times_a_day(platform: Platform, caller: Caller):
    codes = []
    for _ in range(22):
        codes.append(caller.stable_token(force_refresh=True).get("errcode", 0))
        platform.step(31)
    assert codes == [0] * 20 + [45009] * 2


def test_c11_the_two_roads_do_not_touch_each_other(platform: Platform, caller: Caller):
    stable = caller.stable_token()["access_token"]
    for _ in range(3):
        caller.plain_token()
    platform.step(600)
    assert works(caller, stable) == 0


def test_c12_no_token(caller: Caller):
    reply = caller.session.get(caller.url("draft/count"), timeout=10)
    assert caller.read(reply)["errcode"] == 41001


def test_c13_expired_token(platform: Platform, caller: Caller):
    token = caller.plain_token()["access_token"]
    platform.step(7200)
    assert works(caller, token) == 42001


def test_garbage_is_no_token(caller: Caller):
    assert works(caller, "97_garbage") == 40014


def test_every_refusal_ends_with_a_rid_that_tells_the_second(caller: Caller):
    reply = caller.plain_token(appid="wx0000000000000000")
    rid = RID.search(reply["errmsg"])
    assert rid
    assert int(rid[0][6:14], 16) == 1_796_000_400  # 2026-11-30 09:00 in Beijing


def test_token_replies_are_json_and_the_rest_is_text_without_charset(caller: Caller):
    token = caller.session.get(caller.url("token"), timeout=10)
    assert token.headers["content-type"] == "application/json; encoding=utf-8"
    assert caller.fetch("draft/count").headers["content-type"] == "text/plain"
