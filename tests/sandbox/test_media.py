"""Media are judged by their bytes; temporary ones are gone after three days."""

from collections.abc import Iterator

import pytest

from tests.sandbox.caller import Caller, Platform
from tests.sandbox.pictures import jpeg, png

KB, MB = 1024, 1024 * 1024
GIF = b"GIF89a" + b"\x10\x00\x10\x00" + b"\0" * 100
MP4 = b"\x00\x00\x00\x18ftypmp42" + b"\0" * 100


def test_c20_uploadimg_gives_an_address_of_the_platform(caller: Caller):
    reply = caller.upload("media/uploadimg", png(size=900 * KB))
    assert set(reply) == {"url"}
    assert reply["url"].startswith("http://mmbiz.qpic.cn/")
    assert reply["url"].endswith("/0?wx_fmt=png")


def test_slashes_are_escaped_on_the_wire(caller: Caller):
    sent = caller.session.post(
        caller.url("media/uploadimg"), params=caller.query(), files={"media": ("a", png())}
    )
    assert rb"http:\/\/mmbiz.qpic.cn\/" in sent.content


def test_c21_uploadimg_refuses_size_and_form(caller: Caller):
    assert caller.upload("media/uploadimg", jpeg(size=1200 * KB), "a.jpg")["errcode"] == 40009
    assert caller.upload("media/uploadimg", GIF, "a.png")["errcode"] == 40005


def test_c22_permanent_picture_of_9_and_11_mb(caller: Caller):
    good = caller.upload("material/add_material", png(size=9 * MB), type="image")
    assert good["url"].startswith("http://mmbiz.qpic.cn/")
    big = caller.upload("material/add_material", png(size=11 * MB), type="image")
    assert big["errcode"] in {40009, 45001}


def test_c23_thumb_of_70_kb(caller: Caller):
    big = caller.upload("material/add_material", jpeg(size=70 * KB), "a.jpg", type="thumb")
    assert big["errcode"] == 40006
    good = caller.upload("material/add_material", jpeg(size=60 * KB), "a.jpg", type="thumb")
    assert "media_id" in good


def test_c24_temporary_media_live_three_days(platform: Platform, caller: Caller):
    media_id = caller.upload("media/upload", png(), type="image")["media_id"]
    platform.step(3 * 86_400 - 3_600)
    caller.renew()
    assert caller.fetch("media/get", media_id=media_id).content == png()
    platform.step(7_200)
    caller.renew()
    assert caller.get("media/get", media_id=media_id)["errcode"] == 40007


def test_c25_upload_without_the_media_part(caller: Caller):
    assert caller.upload("media/uploadimg", png(), part="file")["errcode"] == 41005
    assert caller.post("media/uploadimg", b"plain")["errcode"] == 41005


def test_chunked_uploads_are_taken(caller: Caller):
    edge = "edge"
    head = 'Content-Disposition: form-data; name="media"; filename="a.png"'

    def pieces() -> Iterator[bytes]:
        yield f"--{edge}\r\n{head}\r\nContent-Type: image/png\r\n\r\n".encode()
        yield png()
        yield f"\r\n--{edge}--\r\n".encode()

    sent = caller.session.post(
        caller.url("media/uploadimg"),
        params=caller.query(),
        data=pieces(),
        headers={"content-type": f"multipart/form-data; boundary={edge}"},
    )
    assert "url" in caller.read(sent)


@pytest.mark.parametrize(
    ("content", "kind", "code"),
    [(png(), "film", 40004), (b"", "image", 44001), (b"text", "image", 40137)],
)
def test_what_is_no_material(caller: Caller, content: bytes, kind: str, code: int):
    assert caller.upload("material/add_material", content, type=kind)["errcode"] == code


def test_a_giant_picture_is_refused(caller: Caller):
    giant = png(width=18_018, height=24_477)
    assert caller.upload("material/add_material", giant, type="image")["errcode"] == 40137


def test_library_is_listed_newest_first_and_emptied(caller: Caller):
    first, second = caller.cover(), caller.cover()
    listed = caller.post("material/batchget_material", {"type": "image", "offset": 0, "count": 20})
    assert [item["media_id"] for item in listed["item"]] == [second, first]
    assert caller.get("material/get_materialcount")["image_count"] == 2
    assert caller.post("material/del_material", {"media_id": first})["errcode"] == 0
    assert caller.post("material/get_material", {"media_id": first})["errcode"] == 40007
    assert caller.get("material/get_materialcount")["image_count"] == 1


def test_page_size_is_one_to_twenty(caller: Caller):
    for count in (0, 21, "5", True):
        body = {"type": "image", "offset": 0, "count": count}
        assert caller.post("material/batchget_material", body)["errcode"] == 40097


def test_video_description_is_taken_from_form_or_query(caller: Caller):
    about = '{"title":"片名","introduction":"简介"}'
    sent = caller.upload("material/add_material", MP4, "a.mp4", type="video", description=about)
    assert caller.post("material/get_material", {"media_id": sent["media_id"]})["title"] == "片名"
    form = caller.session.post(
        caller.url("material/add_material"),
        params=caller.query() | {"type": "video"},
        files={"media": ("a.mp4", MP4)},
        data={"description": about},
    )
    assert "media_id" in caller.read(form)


def test_old_news_material_is_replaced_by_drafts(caller: Caller):
    assert caller.post("material/add_news", {"articles": []})["errcode"] == 45106
