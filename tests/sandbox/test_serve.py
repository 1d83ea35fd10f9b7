"""The server starts in a thread or in front, outlives restarts, and answers many at once."""

import json
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
import requests

from tests.sandbox.caller import Caller, Platform

Start = Callable[..., Platform]
FOREGROUND = """
import sys; from pathlib import Path
from pipeline.sandbox.serve import run
run(0, Path(sys.argv[1]))
"""


def test_state_survives_a_restart(start: Start):
    first = start()
    first.set("2026-11-30T09:00:00+08:00")
    first.tell("settings", limits="strict", publish_delay_s=60)
    first.tell("faults", path="/cgi-bin/draft/count", kind="errcode", times=2)
    caller = first.caller()
    media_id = caller.draft("跨越重启")
    made = caller.post("freepublish/submit", {"media_id": media_id})
    assert caller.get("draft/count")["errcode"] == -1
    first.server.stop()

    second = start()
    again = second.caller()
    again.token = caller.token
    assert second.accounts == first.accounts
    assert second.ask("clock") == {
        "now_us": 1_796_000_400_000_000,
        "at": "2026-11-30T09:00:00+08:00",
        "mode": "stands",
    }
    assert second.ask("settings")["limits"] == "strict"
    assert again.get("draft/count")["errcode"] == -1
    assert again.get("draft/count")["total_count"] == 1
    second.step(60)
    assert again.post("freepublish/get", made)["publish_status"] == 0


def test_given_accounts_are_entered_and_kept(start: Start):
    mine = {"appid": "wx" + "ab" * 8, "secret": "s" * 32, "name": "校团委", "followers": 900}
    first = start(accounts=[mine])
    assert first.accounts[0]["name"] == "校团委"
    assert first.server.accounts[0]["secret"] == "s" * 32
    more = start(accounts=[mine | {"followers": 950}, {"name": "二号"}]).accounts
    assert [one["followers"] for one in more][:1] == [950]
    assert len(more) == 2
    with pytest.raises(ValueError, match="unknown key foo"):
        start(accounts=[{"foo": 1}])


def test_an_injected_clock_is_followed(start: Start):
    times = iter(range(10**15, 2 * 10**15, 10**6))
    platform = start(now=lambda: next(times))
    assert platform.ask("clock")["now_us"] >= 10**15
    assert platform.ask("clock")["mode"] == "follows the wall"


def test_foreground_says_one_line_and_the_first_account_is_verified(tmp_path: Path):
    with subprocess.Popen(
        [sys.executable, "-c", FOREGROUND, str(tmp_path)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        line = json.loads(process.stdout.readline())
        caller = Caller(line["base"], line["accounts"][0])
        assert line["accounts"][0]["verified"] is True
        assert caller.get("draft/count") == {"total_count": 0}
        process.terminate()
        assert process.stdout.read() == ""


def test_many_callers_at_once_lose_nothing(platform: Platform, caller: Caller):
    cover = caller.cover()
    token = caller.token
    codes: list[int] = []

    def work(number: int) -> None:
        mine = platform.caller()
        mine.token = token
        for n in range(10):
            article = mine.article(f"{number}-{n}", thumb_media_id=cover)
            codes.append(mine.post("draft/add", {"articles": [article]}).get("errcode", 0))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert codes == [0] * 80
    assert caller.get("draft/count")["total_count"] == 80


def test_only_loopback_is_served_and_a_taken_port_is_refused(platform: Platform, start: Start):
    assert platform.base.startswith("http://127.0.0.1:")
    port = int(platform.base.rsplit(":", 1)[1])
    with pytest.raises(OSError, match="in use"):
        start("other", port=port)
    assert requests.get(f"{platform.base}/_sandbox/clock", timeout=10).status_code == 200
