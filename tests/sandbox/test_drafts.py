"""Drafts are kept as the platform keeps them, and refused where it refuses them."""

import json
from html import escape

import pytest

from tests.sandbox.caller import Caller, Platform, dump
from tests.sandbox.pictures import png


def add(caller: Caller, *articles: object) -> dict[str, object]:
    """draft/add."""
    return caller.post("draft/add", {"articles": list(articles)})


def first(caller: Caller, media_id: object) -> dict[str, object]:
    """The first article of a draft."""
    found: dict[str, object] = caller.post("draft/get", {"media_id": media_id})["news_item"][0]
    return found


def code(reply: dict[str, object]) -> object:
    """0 where there is no errcode."""
    return reply.get("errcode", 0)


def test_c26_chinese_quotes_and_emoji_come_back(caller: Caller):
    text = "“青春”正当时，say \"hi\" & 'bye' 🎉"
    html = f"<p>{escape(text, quote=False)}</p>"
    media_id = add(caller, caller.article(text, author="团委", digest=text, content=html))[
        "media_id"
    ]
    seen = first(caller, media_id)
    assert (seen["title"], seen["author"], seen["digest"]) == (text, "团委", text)
    assert str(seen["content"]).startswith(html)


def test_c27_cover_must_be_permanent(caller: Caller):
    passing = caller.upload("media/upload", png(), type="image")["media_id"]
    assert code(add(caller, caller.article(thumb_media_id=passing))) == 40007


@pytest.mark.parametrize(
    ("name", "most", "refused"),
    [("title", 32, 45003), ("author", 16, 45110), ("digest", 128, 45004)],
)
def test_c28_documented_lengths_count_characters(
    caller: Caller, name: str, most: int, refused: int
):
    assert code(add(caller, caller.article(**{name: "字" * most}))) == 0
    assert code(add(caller, caller.article(**{name: "字" * (most + 1)}))) == refused
    assert code(add(caller, caller.article("字" * 65))) == 45003


@pytest.mark.parametrize(
    ("name", "most", "refused"), [("title", 21, 45003), ("author", 8, 45110), ("digest", 40, 45004)]
)
def test_c28_strict_lengths_count_bytes(
    platform: Platform, caller: Caller, name: str, most: int, refused: int
):
    platform.tell("settings", limits="strict")
    assert code(add(caller, caller.article(**{name: "字" * most}))) == 0
    assert code(add(caller, caller.article(**{name: "字" * (most + 1)}))) == refused


def test_escaped_json_is_counted_and_shown_escaped(caller: Caller):
    body = json.dumps({"articles": [caller.article("写给你", thumb_media_id=caller.cover())]})
    media_id = caller.post("draft/add", body.encode())["media_id"]
    assert first(caller, media_id)["title"] == r"\u5199\u7ed9\u4f60"
    long = json.dumps({"articles": [caller.article("六个字的标题")]}).encode()
    assert caller.post("draft/add", long)["errcode"] == 45003


def test_c29_foreign_parts_of_the_html_are_gone(caller: Caller):
    mine = caller.upload("media/uploadimg", png())["url"]
    html = (
        f'<p onclick="x()">一<script>alert(1)</script><img src="https://example.com/a.png">'
        f'<img src="{mine}"></p>'
    )
    kept = str(first(caller, caller.draft(content=html))["content"])
    assert "alert" not in kept
    assert "onclick" not in kept
    assert "example.com" not in kept
    assert mine in kept


def test_c30_digest_is_the_first_54_characters(caller: Caller):
    text = "".join(chr(0x4E00 + n) for n in range(80))
    media_id = caller.draft(content=f"<h2>{text[:10]}</h2><p>{text[10:]}</p>")
    assert first(caller, media_id)["digest"] == text[:54]


@pytest.mark.parametrize(
    ("body", "refused"),
    [
        (b'{"articles":[', 47001),
        (b"", 44002),
        (b"[]", 47001),
        (b'{"articles":{}}', 47001),
        (b'{"articles":[]}', 44003),
        (b'{"articles":[1]}', 47001),
        (b'{"articles":NaN}', 47001),
        (b'{"articles":"\xff"}', 47001),
        (b"[" * 100_000, 47001),
    ],
)
def test_c31_malformed_bodies(caller: Caller, body: bytes, refused: int):
    assert caller.post("draft/add", body)["errcode"] == refused


def test_c32_update_takes_one_object(platform: Platform, caller: Caller):
    media_id = caller.draft("原题")
    article = caller.article("新题")
    body = {"media_id": media_id, "index": 0}
    assert caller.post("draft/update", body | {"articles": [article]})["errcode"] == 47001
    platform.step(5)
    done = caller.post("draft/update", body | {"articles": article})
    assert done == {"errcode": 0, "errmsg": "ok"}
    assert first(caller, media_id)["title"] == "新题"
    seen = caller.post("draft/get", {"media_id": media_id})
    assert seen["update_time"] - seen["create_time"] == 5
    wrong = caller.post("draft/update", body | {"index": 1, "articles": article})
    assert wrong["errcode"] == 40097


@pytest.mark.parametrize(("count", "refused"), [(20, 0), (21, 45008), (0, 44003)])
def test_c33_newspic_has_1_to_20_pictures(caller: Caller, count: int, refused: int):
    cover = caller.cover()
    info = {"image_list": [{"image_media_id": cover}] * count}
    article = caller.article("贴图", article_type="newspic", image_info=info, content="文字")
    reply = add(caller, article)
    assert code(reply) == refused
    if not refused:
        seen = first(caller, reply["media_id"])
        assert (seen["article_type"], seen["image_info"]) == ("newspic", info)
        assert seen["content"] == "文字"


@pytest.mark.parametrize(
    "box", ["0.5_0_0.5_1", "0_0_1.2_1", "0_0_1", "a_b_c_d", "0.1234567_0_1_1", "0.6_0_0.5_1"]
)
def test_c34_bad_crop_boxes(caller: Caller, box: str):
    assert code(add(caller, caller.article(pic_crop_235_1=box))) == 53402


def test_c34_tiny_cover(caller: Caller):
    tiny = caller.cover(width=1, height=1)
    assert code(add(caller, caller.article(thumb_media_id=tiny))) == 53402


def test_c34_a_good_box_comes_back_in_another_place(caller: Caller):
    seen = first(caller, caller.draft(pic_crop_235_1="0_0_1_1", pic_crop_1_1="0.287_0_0.713_1"))
    assert not [name for name in seen if name.startswith("pic_crop")]
    assert seen["cover_info"] == {
        "crop_percent_list": [
            {"ratio": "2.35_1", "x1": "0", "y1": "0", "x2": "1", "y2": "1"},
            {"ratio": "1_1", "x1": "0.287", "y1": "0", "x2": "0.713", "y2": "1"},
        ]
    }


def test_c34_another_ratio_is_refused_in_strict_mode_only(platform: Platform, caller: Caller):
    odd = caller.article(pic_crop_235_1="0_0_0.5_1")
    assert code(add(caller, odd)) == 0
    platform.tell("settings", limits="strict")
    assert code(add(caller, odd)) == 53402


def test_c35_pages_of_drafts_newest_first_without_content(platform: Platform, caller: Caller):
    cover = caller.cover()
    made = []
    for n in range(22):
        made.append(caller.draft(f"第{n}篇", thumb_media_id=cover))
        platform.step(1)
    page = caller.post("draft/batchget", {"offset": 0, "count": 20, "no_content": 1})
    assert (page["total_count"], page["item_count"]) == (22, 20)
    assert [item["media_id"] for item in page["item"]] == made[:1:-1]
    assert "content" not in page["item"][0]["content"]["news_item"][0]
    rest = caller.post("draft/batchget", {"offset": 20, "count": 20, "no_content": 0})
    assert rest["item_count"] == 2
    assert "content" in rest["item"][0]["content"]["news_item"][0]


def test_a_draft_has_one_to_eight_articles(caller: Caller):
    article = caller.article()
    assert code(add(caller, *[article] * 8)) == 0
    assert code(add(caller, *[article] * 9)) == 45008


def test_a_deleted_draft_is_gone(caller: Caller):
    media_id = caller.draft()
    assert caller.get("draft/count") == {"total_count": 1}
    assert caller.post("draft/delete", {"media_id": media_id})["errcode"] == 0
    assert caller.post("draft/delete", {"media_id": media_id})["errcode"] == 40007
    assert caller.get("draft/count") == {"total_count": 0}


def test_nobody_sees_the_drafts_of_another_account(platform: Platform, caller: Caller):
    media_id = caller.draft()
    assert platform.caller(1).post("draft/get", {"media_id": media_id})["errcode"] == 40007


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"content": "字" * 20_000}, 45002),
        ({"content": "字" * 19_999}, 0),
        ({"content": ""}, 44004),
        ({"title": " "}, 45003),
        ({"content_source_url": "https://x.cn/" + "a" * 1024}, 45005),
        ({"content": '<img src="http://mp.weixin.qq.com/s?tempkey=1">'}, 45166),
        ({"article_type": "film"}, 40035),
        ({"title": 5}, 47001),
    ],
)
def test_contents_that_are_refused(caller: Caller, changes: dict[str, str], refused: int):
    assert code(add(caller, caller.article() | changes)) == refused


def test_comments_need_the_privilege(platform: Platform, caller: Caller):
    assert code(add(caller, caller.article(need_open_comment=1))) == 0
    platform.tell("accounts", appid=caller.appid, comment_right=False)
    assert code(add(caller, caller.article(need_open_comment=1))) == 88000


def test_bodies_need_no_content_type(caller: Caller):
    body = dump({"articles": [caller.article()]})
    reply = caller.session.post(caller.url("draft/add"), params=caller.query(), data=body)
    assert "content-type" not in reply.request.headers
    assert "media_id" in caller.read(reply)


def test_get_of_a_post_call_unknown_paths_and_other_methods(caller: Caller):
    assert caller.get("draft/get")["errcode"] == 43002
    assert caller.fetch("/cgi-bin/datacube/getarticleread").status_code == 404
    assert caller.session.delete(caller.url("draft/get"), timeout=10).status_code == 405
    huge = caller.session.post(caller.url("draft/add"), data=b"0" * (17 << 20), timeout=10)
    assert huge.status_code == 413
