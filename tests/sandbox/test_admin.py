"""Admin calls: the clock, the switches, the accounts."""

from collections.abc import Callable

import pytest
import requests

from tests.sandbox.caller import Platform


def test_the_clock_stands_steps_and_follows_the_wall(platform: Platform):
    assert platform.ask("clock")["at"] == "2026-11-30T09:00:00+08:00"
    assert platform.ask("clock")["mode"] == "stands"
    platform.tell("clock", step_s=1.5)
    platform.tell("clock", step_us=7)
    assert platform.ask("clock")["now_us"] == 1_796_000_401_500_007
    platform.tell("clock", now_us=5)
    assert platform.ask("clock")["now_us"] == 5
    assert platform.tell("clock", follow="wall")["mode"] == "follows the wall"
    assert platform.ask("clock")["now_us"] > 1_700_000_000_000_000


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"at":"morning"}', b'{"now_us":"5"}'])
def test_what_is_no_clock_call(platform: Platform, body: bytes):
    reply = requests.post(f"{platform.base}/_sandbox/clock", data=body, timeout=10)
    assert reply.status_code == 400
    assert reply.json()["error"]


def test_accounts_are_added_and_changed(start: Callable[..., Platform]):
    platform = start()
    made = platform.tell("accounts", name="新号", kind="service", followers=500)
    assert made["appid"].startswith("wx")
    changed = platform.tell("accounts", appid=made["appid"], verified=False)
    assert (changed["name"], changed["verified"]) == ("新号", False)
    assert len(platform.ask("accounts")["accounts"]) == 5
    with pytest.raises(AssertionError, match="kind is subscription or service"):
        platform.tell("accounts", kind="x", verified="yes", appid="wx1", ip_whitelist=["here"])


def test_switches_know_their_words(platform: Platform):
    assert platform.tell("settings", publish_delay_s=0)["publish_delay_s"] == 0
    with pytest.raises(AssertionError, match="quotas is one of platform, off"):
        platform.tell("settings", quotas="none", speed=1)


def test_scripts_know_their_words(platform: Platform):
    with pytest.raises(AssertionError, match="one of status"):
        platform.tell("verdicts", title="x")
    with pytest.raises(AssertionError, match="status is 2, 3, 4 or 6"):
        platform.tell("verdicts", status=1)
