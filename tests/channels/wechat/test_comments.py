"""Comments: typed, whole, answered once, and refused in words."""

from dataclasses import replace
from typing import Any

import pytest

from pipeline.channels.wechat.comments import WeChatComments
from pipeline.channels.wechat.request import Request
from pipeline.model.content import Release
from pipeline.model.errors import Barred, Busy, InputError, Lost, Refused
from tests.channels.wechat.desk import Desk
from tests.channels.wechat.road import keep, staged
from tests.channels.wechat.stub import Platform, Said
from tests.channels.wechat.world import World

LIST = "/cgi-bin/comment/list"
ADD = "/cgi-bin/comment/reply/add"


def written(number: int, **more: Any) -> dict[str, Any]:
    """A comment as the platform gives it."""
    plain = {"user_comment_id": number, "openid": "o", "create_time": 100, "content": "好"}
    return {**plain, "comment_type": 0, **more}


@pytest.fixture
def msgid(world: World) -> str:
    """Something sent, opened for comments by a person, and a week gone by."""
    channel = world.wechat.channel(Release.MASS)
    errand = staged(world, channel, world.desk.article())
    errand = keep(errand, channel.release(errand))
    world.wait(60)
    data_id = errand.remote["msg_data_id"]
    open_comments(world, data_id)
    world.wait(7 * 86_400)
    return f"{data_id}_1"


def open_comments(world: World, data_id: str) -> None:
    """What a person clicks in the console, here by the platform's own call."""
    body = {"msg_data_id": int(data_id), "index": 0}
    world.wechat.client.call(Request(path="/cgi-bin/comment/open", body=body))


def test_read_answer_elect(world: World, msgid: str):
    comments = world.wechat.comments
    found = comments.read(msgid)
    assert len(found) >= 3
    assert all(c.words and c.at and not c.elected and not c.reply for c in found)
    assert [c.at for c in found] == sorted((c.at for c in found), reverse=True)
    first = found[0]
    comments.reply(msgid, first.ident, "谢谢您的“建议”😀")
    comments.elect(msgid, first.ident)
    comments.elect(msgid, first.ident)
    (chosen,) = comments.read(msgid, elected=True)
    assert chosen == replace(
        first, elected=True, reply="谢谢您的“建议”😀", replied_at=world.desk.now
    )
    comments.elect(msgid, first.ident, elected=False)
    comments.take_back(msgid, first.ident)
    assert comments.read(msgid) == found


def test_a_second_answer_is_refused_in_words(world: World, msgid: str):
    comments = world.wechat.comments
    one = comments.read(msgid)[0].ident
    comments.reply(msgid, one, "谢谢")
    with pytest.raises(Refused, match="已回复过") as caught:
        comments.reply(msgid, one, "再次感谢")
    assert caught.value.errcode == 88005


def test_an_answer_that_was_cut_off_is_looked_for_and_not_repeated(world: World, msgid: str):
    comments = world.wechat.comments
    one = comments.read(msgid)[0].ident
    world.fault(ADD, "reset_after")
    with pytest.raises(Lost, match="不要重发"):
        comments.reply(msgid, one, "谢谢")
    assert comments.read(msgid)[0].reply == "谢谢"


@pytest.mark.parametrize("bad", ["", "1", "1_0", "1_9", "x_1", "1_1 ", "٣_1"])
def test_a_bad_article_is_told_before_anything_is_asked(world: World, bad: str):
    with pytest.raises(InputError, match=r"(?s)文章编号不对.*例如"):
        world.wechat.comments.read(bad)


def test_a_bad_comment_or_an_empty_answer_is_told_too(world: World):
    comments = world.wechat.comments
    with pytest.raises(InputError, match="留言编号“七”不对"):
        comments.elect("1_1", "七")
    with pytest.raises(InputError, match="回复是空的"):
        comments.reply("1_1", "7", " ")


def test_refusals_of_the_platform(world: World, msgid: str):
    comments = world.wechat.comments
    with pytest.raises(Refused, match="留言不存在"):
        comments.elect(msgid, "999999")
    world.admin("accounts", {"appid": world.desk.appid, "comment_right": False})
    with pytest.raises(Refused, match="没有留言功能"):
        comments.read(msgid)
    with pytest.raises(Barred, match="认证"):
        world.personal.comments.read(msgid)


def test_every_page_is_read_and_nothing_twice(platform: Platform, desk: Desk):
    """A comment that arrives between two pages moves the others down by one."""
    rows = [written(n) for n in range(60, 0, -1)]
    moved = [written(61), *rows]
    pages = [{"total": 60, "comment": rows[:49]}, {"total": 61, "comment": moved[49:98]}]
    platform.says(LIST, *pages)
    found = WeChatComments(client=desk.opened(platform.base).client).read("2247483650_2")
    assert [c.ident for c in found] == [str(n) for n in range(60, 0, -1)]
    asked = [heard.json for heard in platform.heard if heard.path == LIST]
    assert [(one["index"], one["begin"], one["count"]) for one in asked] == [
        (1, 0, 49),
        (1, 49, 49),
    ]


@pytest.mark.parametrize(
    "given", [{"content": "谢", "create_time": 7}, [{"content": "谢", "create_time": "7"}]]
)
def test_an_answer_is_an_object_or_a_list(platform: Platform, desk: Desk, given: Any):
    platform.says(LIST, {"total": 1, "comment": [written(1, reply=given)]})
    (one,) = desk.opened(platform.base).comments.read("1_1")
    assert (one.reply, one.replied_at) == ("谢", 7_000_000)


@pytest.mark.parametrize("total", [10**6, "many", None])
def test_a_total_that_lies_ends_after_the_last_page(platform: Platform, desk: Desk, total: Any):
    platform.says(LIST, {"total": total, "comment": [written(1)]}, {"total": total, "comment": []})
    assert len(desk.opened(platform.base).comments.read("1_1")) == 1
    assert platform.count(LIST) <= 2


def test_a_comment_without_an_id_is_no_answer(platform: Platform, desk: Desk):
    platform.says(LIST, Said({"total": 1, "comment": [{"content": "好"}]}))
    with pytest.raises(Busy, match="user_comment_id"):
        desk.opened(platform.base).comments.read("1_1")
