"""One token for all; one repeat after a bad one."""

import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from pipeline.channels.wechat.calls import drafts
from pipeline.model.errors import Barred, Busy
from tests.channels.wechat.desk import CANARY, SECOND, Desk
from tests.channels.wechat.stub import TOKEN_PATH, Platform

COUNT = "/cgi-bin/draft/count"
STALE = {"errcode": 40001, "errmsg": "invalid credential, access_token is invalid or not latest"}


def test_c14_one_bad_token_costs_one_new_token_and_one_repeat(platform: Platform, desk: Desk):
    platform.says(COUNT, STALE, {"total_count": 3})
    wechat = desk.opened(platform.base)
    assert drafts.total(wechat.client) == 3
    assert [h.token for h in platform.heard if h.path == COUNT] == ["token-1", "token-2"]
    assert platform.count(TOKEN_PATH) == 2  # the first one, and one new one


@pytest.mark.parametrize("code", [40001, 40014, 42001])
def test_c15_a_token_refused_for_ever_is_repeated_once_and_told(
    platform: Platform, desk: Desk, code: int
):
    platform.says(COUNT, {"errcode": code, "errmsg": "x rid: 61725984-6126f6f9-040f19c4"})
    wechat = desk.opened(platform.base)
    with pytest.raises(Busy, match="令牌") as caught:
        drafts.total(wechat.client)
    assert platform.count(COUNT) == 2
    assert caught.value.errcode == code
    assert caught.value.rid == "61725984-6126f6f9-040f19c4"


def test_a_fresh_token_that_was_refused_is_forced_next_time_and_then_not_again(
    platform: Platform, desk: Desk
):
    """Forced refreshes are 20 a day: they keep 75 minutes apart."""
    platform.says(COUNT, STALE)
    wechat = desk.opened(platform.base)
    for _ in range(3):
        with pytest.raises(Busy):
            drafts.total(wechat.client)
    asked = [h.json["force_refresh"] for h in platform.heard if h.path == TOKEN_PATH]
    assert asked.count(True) == 1


def test_c16_eight_threads_that_find_the_token_expired_ask_once(platform: Platform, desk: Desk):
    wechat = desk.opened(platform.base)
    drafts.total(wechat.client)
    desk.now += 7_000 * SECOND
    start = threading.Barrier(8)
    seen: list[str] = []

    def work() -> None:
        start.wait()
        seen.append(wechat.client.tokens.current().value)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == ["token-2"] * 8
    assert platform.count(TOKEN_PATH) == 2


def test_c16_eight_threads_whose_token_is_refused_ask_once(platform: Platform, desk: Desk):
    wechat = desk.opened(platform.base)
    bad = wechat.client.tokens.current()
    threads = [threading.Thread(target=wechat.client.tokens.renew, args=(bad,)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert platform.count(TOKEN_PATH) == 2


WORKER = """
import sys
from pathlib import Path
from tests.channels.wechat.desk import Desk
print(Desk(folder=Path(sys.argv[1])).opened(sys.argv[2]).client.tokens.current().value)
"""


def test_four_processes_without_a_token_ask_once(platform: Platform, desk: Desk, root: Path):
    command = [sys.executable, "-c", WORKER, str(desk.folder), platform.base]
    workers = [subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE) for _ in range(4)]
    said = {worker.communicate(timeout=30)[0].strip() for worker in workers}
    assert said == {b"token-1"}
    assert platform.count(TOKEN_PATH) == 1


def test_a_second_process_uses_the_token_of_the_first(platform: Platform, desk: Desk):
    assert desk.opened(platform.base).client.tokens.current().value == "token-1"
    assert desk.opened(platform.base).client.tokens.current().value == "token-1"
    assert platform.count(TOKEN_PATH) == 1


def test_a_token_is_not_used_at_another_address_or_by_another_appid(platform: Platform, desk: Desk):
    desk.opened(platform.base).client.tokens.current()
    other = desk.opened(platform.base.replace("127.0.0.1", "localhost"))
    assert other.client.tokens.current().value == "token-2"


@pytest.mark.parametrize("text", ["", "{", "[]", '{"value": 1}', "\udcff", "null"])
def test_a_torn_token_file_costs_one_call(platform: Platform, desk: Desk, text: str):
    wechat = desk.opened(platform.base)
    wechat.client.tokens.file.parent.mkdir()
    wechat.client.tokens.file.write_bytes(text.encode("utf-8", "surrogateescape"))
    assert wechat.client.tokens.current().value == "token-1"


def test_what_a_death_left_of_a_token_is_removed_and_that_of_others_is_not(
    platform: Platform, desk: Desk
):
    tokens = desk.opened(platform.base).client.tokens
    tokens.file.parent.mkdir()
    stem = tokens.file.stem
    left, others = (tokens.file.parent / f"{name}.x1y2.new" for name in (stem, f"{stem}2"))
    for path in (left, others):
        path.write_text(CANARY, encoding="utf-8")
    tokens.current()
    assert set(tokens.file.parent.glob("*.new")) == {others}


def test_the_token_file_is_for_its_owner_alone(platform: Platform, desk: Desk):
    wechat = desk.opened(platform.base)
    wechat.client.tokens.current()
    mode = stat.S_IMODE(wechat.client.tokens.file.stat().st_mode)
    assert os.name == "nt" or mode == 0o600  # Windows keeps permissions elsewhere
    assert CANARY not in wechat.client.tokens.file.read_text("utf-8")


@pytest.mark.parametrize("code", [40001, 40125])
def test_a_wrong_secret_bars_the_account_and_says_where_to_look(
    platform: Platform, desk: Desk, code: int
):
    platform.says(TOKEN_PATH, {"errcode": code, "errmsg": "invalid appsecret"})
    with pytest.raises(Barred, match="AppSecret 不对"):
        drafts.total(desk.opened(platform.base).client)
    assert platform.count(TOKEN_PATH) == 1


def test_the_address_to_whitelist_is_shown(platform: Platform, desk: Desk):
    said = "invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist"
    platform.says(TOKEN_PATH, {"errcode": 40164, "errmsg": said})
    with pytest.raises(Barred, match=r"203\.0\.113\.7") as caught:
        drafts.total(desk.opened(platform.base).client)
    assert "白名单" in caught.value.todo
