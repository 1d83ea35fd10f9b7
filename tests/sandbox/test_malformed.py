"""Whatever is sent, a verdict comes back: never HTTP 500, never a damaged state."""

import json
import random
from typing import Any

import pytest

from pipeline.sandbox.calls import CALLS
from tests.sandbox.caller import Caller

NAMES = (
    "media_id", "articles", "index", "offset", "count", "no_content", "publish_id", "article_id",
    "msg_id", "article_idx", "filter", "msgtype", "mpnews", "text", "clientmsgid", "begin_date",
    "end_date", "type", "cgi_path", "rid", "appid", "touser", "towxname", "title", "content",
    "thumb_media_id", "image_info", "article_type", "pic_crop_235_1", "digest", "author", "secret",
    "grant_type", "is_to_all", "need_open_comment", "image_list", "images", "media_ids",
    "content_source_url", "msg_data_id", "user_comment_id", "begin", "speed",
)  # fmt: skip
WORDS: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 2**63, -(2**70), 1e308, 0.5, "", "x", "字", "\x00", "2026-11-29",
    "0_0_1_1", "0_0_9_1", "news", "newspic", "mpnews", "image", "/cgi-bin/draft/add", "٣", "1" * 40,
    "client_credential",
    "<p", "&#x110000;", "<img src='http://[::1'>", "<![CDATA[", "//[",
)  # fmt: skip


def value(chance: random.Random, depth: int = 0) -> Any:
    """Any JSON."""
    if depth < 3 and chance.random() < 0.35:
        names = chance.sample(NAMES, chance.randrange(6))
        return {name: value(chance, depth + 1) for name in names}
    if depth < 3 and chance.random() < 0.2:
        return [value(chance, depth + 1) for _ in range(chance.randrange(4))]
    return chance.choice(WORDS)


def body(chance: random.Random, good: dict[str, Any]) -> bytes:
    """A request gone wrong: keys dropped, values swapped, at times bytes cut."""
    made = {name: value(chance, 1) for name in chance.sample(NAMES, 8)}
    if chance.random() < 0.5:
        article = {n: value(chance, 2) if chance.random() < 0.2 else v for n, v in good.items()}
        made["articles"] = chance.choice(([article], article))
    whole = json.dumps(made, ensure_ascii=chance.random() < 0.3).encode("utf-8", "replace")
    return whole if chance.random() < 0.8 else whole[: chance.randrange(len(whole))]


@pytest.mark.parametrize("seed", range(4))
def test_no_malformed_body_breaks_it(caller: Caller, seed: int):
    chance = random.Random(seed)
    good = caller.article() | {"digest": "摘要", "author": "团委", "pic_crop_1_1": "0_0_1_1"}
    media_id = caller.draft()
    before = caller.post("draft/get", {"media_id": media_id})
    paths = sorted(CALLS)
    for _ in range(150):
        seen = caller.post(chance.choice(paths), body(chance, good))
        assert isinstance(seen.get("errcode", 0), int)
    assert caller.post("draft/get", {"media_id": media_id}) == before


@pytest.mark.parametrize(
    "kind",
    ["multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=x"],
)
def test_no_malformed_form_breaks_it(caller: Caller, kind: str):
    for content in (b"", b"--x", b"--x\r\n\r\n--x--", b"\xff" * 100):
        reply = caller.session.post(
            caller.url("media/uploadimg"),
            params=caller.query(),
            data=content,
            headers={"content-type": kind},
            timeout=10,
        )
        assert caller.read(reply)["errcode"] == 41005
