"""Raw UTF-8 both ways; every bad end is ours, without address or secret."""

import gzip
import logging
import socket
import traceback

import pytest

from pipeline.channels.wechat.calls import drafts
from pipeline.channels.wechat.transport import Transport
from pipeline.model.errors import Busy, ConfigError, Lost, PlatformError
from tests.channels.wechat.desk import CANARY, Desk
from tests.channels.wechat.stub import TOKEN_PATH, Platform, Said

ADD = "/cgi-bin/draft/add"
GET = "/cgi-bin/draft/get"
TITLE = "“大雪”😀三候"
NO_ANSWER = [
    Said(b"<html>502 Bad Gateway</html>", mime="text/html"),
    Said(b"", status=502),
    Said(b"", status=302),
    Said({"media_id": "m" * 40}, cut=10),
    Said(b"[]"),
    Said(b"\xff\xfe{}"),
    Said(b"[" * 100_000),
    Said({"errcode": -1, "errmsg": "system error"}),
    Said({"errcode": 99_999, "errmsg": "never seen"}),
    Said({"errcode": 0, "errmsg": "ok"}),  # and no media_id
    Said({"media_id": "m"}, pause=0.5),
    Said({"media_id": "m" * 40}, drip=0.02),
]


def test_c46_chinese_leaves_as_raw_utf8_and_text_plain_is_read_as_utf8(
    platform: Platform, desk: Desk
):
    platform.says(ADD, {"media_id": "m1"})
    platform.says(GET, Said({"news_item": [{"title": TITLE}]}, mime="text/plain"))
    client = desk.opened(platform.base).client
    assert drafts.add(client, [{"title": TITLE}]) == "m1"
    assert drafts.get(client, "m1").rows("news_item")[0]["title"] == TITLE
    sent = platform.heard[1].body
    assert TITLE.encode() in sent
    assert b"\\u" not in sent


@pytest.mark.parametrize("said", NO_ANSWER, ids=range(len(NO_ANSWER)))
def test_silence_is_lost_for_what_must_not_be_repeated_and_busy_for_the_rest(
    platform: Platform, desk: Desk, said: Said
):
    client = desk.opened(platform.base, timeout=0.2).client
    client.tokens.current()
    platform.says(ADD, said)
    with pytest.raises(Lost):
        drafts.add(client, [{"title": TITLE}])
    assert platform.count(ADD) == 1
    platform.says("/cgi-bin/draft/batchget", said if said.status != 200 or said.cut else Said(b""))
    with pytest.raises(Busy):
        drafts.page(client, 0, 20)


@pytest.mark.parametrize("code", [45003, 45009, 45011, 48001, 53402])
def test_a_refusal_on_the_table_is_never_lost(platform: Platform, desk: Desk, code: int):
    platform.says(ADD, {"errcode": code, "errmsg": "no"})
    with pytest.raises(PlatformError) as caught:
        drafts.add(desk.opened(platform.base).client, [])
    assert not isinstance(caught.value, Lost)
    assert caught.value.todo


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_a_call_that_never_left_is_busy_even_if_it_must_not_be_repeated(
    platform: Platform, desk: Desk
):
    client = desk.opened(platform.base).client
    client.tokens.current()
    nobody = desk.opened(f"http://127.0.0.1:{free_port()}")
    nobody.client.tokens.file.write_text(
        client.tokens.file.read_text("utf-8").replace(
            client.tokens.home, nobody.client.tokens.home
        ),
        "utf-8",
    )
    with pytest.raises(Busy, match="没有发出"):
        drafts.add(nobody.client, [])


@pytest.mark.parametrize("said", NO_ANSWER, ids=range(len(NO_ANSWER)))
def test_no_error_record_or_log_holds_secret_or_token(
    platform: Platform, desk: Desk, caplog: pytest.LogCaptureFixture, said: Said
):
    caplog.set_level(logging.DEBUG)
    client = desk.opened(platform.base, timeout=0.2).client
    said_all = []
    for path in (TOKEN_PATH, ADD):
        platform.says(path, said)
        client.tokens.file.unlink(missing_ok=True)
        with pytest.raises(PlatformError) as caught:
            drafts.add(client, [])
        said_all += traceback.format_exception(caught.value)
        assert caught.value.__context__ is None
        platform.says(path)
    told = "".join(said_all)
    assert platform.base not in told
    for secret in (CANARY, "token-1"):
        assert secret not in told + caplog.text + repr(desk.calls)


def test_a_proxy_carries_the_call(platform: Platform, desk: Desk):
    platform.says(ADD, {"media_id": "m1"})
    away = f"http://localhost:{free_port()}"
    assert drafts.add(desk.opened(away, proxy=platform.base).client, []) == "m1"


def test_a_proxy_that_is_down_means_that_nothing_was_sent(platform: Platform, desk: Desk):
    client = desk.opened(platform.base).client
    client.tokens.current()
    cut_off = desk.opened(platform.base, proxy=f"http://me:{CANARY}@127.0.0.1:{free_port()}")
    with pytest.raises(Busy, match="没有发出") as caught:
        drafts.add(cut_off.client, [])
    assert CANARY not in str(caught.value)


def test_no_token_means_that_nothing_was_sent(platform: Platform, desk: Desk):
    """A refresh that gets no answer never makes the call behind it doubtful."""
    platform.says(TOKEN_PATH, Said({"access_token": "t"}, pause=0.5))
    with pytest.raises(Busy):
        drafts.add(desk.opened(platform.base, timeout=0.1).client, [])
    assert platform.count(ADD) == 0


def test_a_refresh_that_fails_after_a_bad_token_is_busy(platform: Platform, desk: Desk):
    client = desk.opened(platform.base).client
    client.tokens.current()
    platform.says(ADD, {"errcode": 42001, "errmsg": "access_token expired"})
    platform.says(TOKEN_PATH, Said(b"", status=502))
    with pytest.raises(Busy):
        drafts.add(client, [])
    assert platform.count(ADD) == 1


@pytest.mark.parametrize("whole", [True, False])
def test_a_compressed_reply_is_read_and_a_cut_one_lost(platform: Platform, desk: Desk, whole: bool):
    packed = gzip.compress(b'{"media_id": "m1"}')
    platform.says(ADD, Said(packed, packed=True, cut=None if whole else len(packed) - 12))
    client = desk.opened(platform.base).client
    if whole:
        assert drafts.add(client, []) == "m1"
        return
    with pytest.raises(Lost):
        drafts.add(client, [])


def test_what_the_platform_echoes_of_the_secret_is_cut_out(platform: Platform, desk: Desk):
    platform.says(ADD, {"errcode": 45003, "errmsg": f"bad {CANARY} token-1 rid: x"})
    with pytest.raises(PlatformError) as caught:
        drafts.add(desk.opened(platform.base).client, [])
    assert CANARY not in str(caught.value)
    assert "token-1" not in str(caught.value)


def test_each_call_is_recorded_with_its_verdict(platform: Platform, desk: Desk):
    platform.says(ADD, {"errcode": 45003, "errmsg": "x rid: 61725984-6126f6f9-040f19c4"})
    with pytest.raises(PlatformError):
        drafts.add(desk.opened(platform.base).client, [])
    noted = [(path, errcode, rid) for _, path, _, errcode, rid in desk.calls]
    assert noted == [(TOKEN_PATH, 0, ""), (ADD, 45003, "61725984-6126f6f9-040f19c4")]


def test_a_reply_without_end_is_not_read_to_the_end(platform: Platform):
    small = Transport(base=platform.base, timeout=5, cap=1_000)
    from pipeline.channels.wechat.request import Request

    platform.says(GET, Said({"x": "y" * 5_000}))
    with pytest.raises(Busy, match="长得不合情理"):
        small.send(Request(path=GET), "t", where="号")


@pytest.mark.parametrize(
    "base", ["", "api.weixin.qq.com", "http://api.weixin.qq.com", "ftp://127.0.0.1", "https://"]
)
def test_an_address_that_would_send_secrets_in_the_clear_is_refused(base: str):
    with pytest.raises(ConfigError, match="不能用"):
        Transport(base=base, timeout=1)


@pytest.mark.parametrize(
    "base", ["https://relay.example/wx", "http://localhost:1", "http://[::1]:1"]
)
def test_a_relay_and_loopback_are_taken(base: str):
    assert Transport(base=base, timeout=1).base == base
