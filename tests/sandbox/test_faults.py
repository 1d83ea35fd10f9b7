"""Faults on order strike the calls they name, before or after the effect."""

import threading

import pytest
import requests

from tests.sandbox.caller import Caller, Platform

ADD = "/cgi-bin/draft/add"


def drafts(caller: Caller) -> int:
    """How many drafts the box holds."""
    return int(caller.get("draft/count")["total_count"])


@pytest.fixture
def ready(caller: Caller) -> Caller:
    """A caller who has uploaded a cover already."""
    caller.article()
    return caller


def test_an_errcode_strikes_the_next_calls_without_effect(platform: Platform, ready: Caller):
    platform.tell("faults", path=ADD, kind="errcode", errcode=-1, times=2)
    article = ready.article()
    replies = [ready.post("draft/add", {"articles": [article]}) for _ in range(3)]
    assert [reply.get("errcode") for reply in replies] == [-1, -1, None]
    assert drafts(ready) == 1
    assert platform.ask("faults") == {"faults": []}


def test_an_errcode_can_lie_about_the_effect(platform: Platform, ready: Caller):
    platform.tell("faults", path=ADD, kind="errcode", effect=True, extra={"note": 1})
    assert ready.post("draft/add", {"articles": [ready.article()]})["note"] == 1
    assert drafts(ready) == 1


@pytest.mark.parametrize(
    ("kind", "effect"), [("reset_before", 0), ("reset_after", 1), ("half_body", 1), ("hang", 0)]
)
def test_cut_connections(platform: Platform, ready: Caller, kind: str, effect: int):
    article = ready.article()
    platform.tell("faults", path=ADD, kind=kind, after_ms=5)
    with pytest.raises(requests.RequestException):
        ready.post("draft/add", {"articles": [article]})
    assert drafts(ready) == effect


def test_a_gateway_may_fail(platform: Platform, ready: Caller):
    platform.tell("faults", path="/cgi-bin/draft/*", kind="http", status=502)
    assert ready.fetch("draft/count").status_code == 502
    assert drafts(ready) == 0


def test_a_late_effect_comes_after_the_client_was_cut_off(platform: Platform, ready: Caller):
    article = ready.article()
    platform.tell("faults", path=ADD, kind="late", after_ms=150)
    with pytest.raises(requests.ConnectionError):
        ready.post("draft/add", {"articles": [article]})
    assert drafts(ready) == 0
    arrived = threading.Event()
    for _ in range(200):
        if drafts(ready):
            arrived.set()
            break
        arrived.wait(0.02)
    assert arrived.is_set()


def test_chance_repeats_with_its_seed(platform: Platform, ready: Caller):
    def strikes() -> list[int]:
        platform.tell(
            "faults",
            path="/cgi-bin/draft/count",
            kind="errcode",
            probability=0.4,
            times=None,
            seed=7,
        )
        seen = [ready.get("draft/count").get("errcode", 0) for _ in range(40)]
        requests.delete(f"{platform.base}/_sandbox/faults", timeout=10)
        return seen

    first = strikes()
    assert first == strikes()
    assert 5 < first.count(-1) < 30


def test_what_is_no_fault(platform: Platform):
    with pytest.raises(AssertionError, match="kind is one of") as caught:
        platform.tell("faults", path=5, kind="x", tiems=1)
    assert "unknown key tiems" in str(caught.value)
    assert "path is text" in str(caught.value)
