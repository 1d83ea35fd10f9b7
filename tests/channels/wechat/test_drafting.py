"""A draft in, found again by its covers, and read back through the platform's rewriting."""

from dataclasses import replace

import pytest

from pipeline.channels import Errand
from pipeline.channels.wechat.drafting import Drafting
from pipeline.model.content import Release
from pipeline.model.errors import Barred, Busy, Lost, Refused
from tests.channels.wechat.road import keep, staged
from tests.channels.wechat.world import World

ADD = "/cgi-bin/draft/add"
MATERIAL = "/cgi-bin/material/add_material"


@pytest.fixture
def channel(world: World) -> Drafting:
    way = world.wechat.channel(Release.PUBLISH)
    assert isinstance(way, Drafting)
    return way


def calls(world: World, path: str) -> int:
    return sum(p == path for _, p, *_ in world.desk.calls)


def test_news_and_newspic_come_back_as_they_were_approved(world: World, channel: Drafting):
    staged(world, channel, world.desk.article(), world.desk.article("二条 & <引号>", 7))
    staged(world, channel, world.desk.newspic())


def test_body_pictures_go_up_once_and_covers_every_time(world: World, channel: Drafting):
    article = world.desk.article()
    first = channel.upload(world.desk.errand(article))
    second = channel.upload(world.desk.errand(article))
    assert calls(world, "/cgi-bin/media/uploadimg") == 1
    assert calls(world, MATERIAL) == 2
    assert first["thumb_1"] != second["thumb_1"]


def test_a_gif_in_the_text_goes_through_the_library(world: World, channel: Drafting):
    gif = world.desk.picture(9, (40, 40), "GIF")
    article = replace(world.desk.article(), html=f'<p>动图<img src="{gif}"></p>')
    staged(world, channel, article)
    assert calls(world, "/cgi-bin/media/uploadimg") == 0


def test_a_picture_that_is_not_the_signed_one_stops_the_post(world: World, channel: Drafting):
    article = world.desk.article()
    world.desk.pictures[article.cover] = world.desk.pictures[world.desk.picture(77)]
    with pytest.raises(Refused, match="签发时的不一样"):
        channel.upload(world.desk.errand(article))


@pytest.mark.parametrize("cover", ["", "cover.png", "asset:12"])
def test_a_cover_that_is_not_there_stops_the_post(world: World, channel: Drafting, cover: str):
    with pytest.raises(Refused, match="没有落实"):
        channel.upload(world.desk.errand(replace(world.desk.article(), cover=cover)))


def uploaded(world: World, channel: Drafting) -> Errand:
    errand = world.desk.errand(world.desk.article())
    return keep(errand, channel.upload(errand))


@pytest.mark.parametrize("kind", ["reset_after", "half_body"])
def test_a_draft_whose_answer_was_lost_is_found_and_adopted(
    world: World, channel: Drafting, kind: str
):
    errand = uploaded(world, channel)
    world.fault(ADD, kind)
    with pytest.raises(Lost):
        channel.draft(errand)
    found = channel.find(errand)
    assert list(found) == ["media_id"]
    assert channel.compare(keep(errand, found)) == ()


@pytest.mark.parametrize(
    ("kind", "more"),
    [("reset_before", {}), ("http", {}), ("errcode", {"errcode": -1}), ("hang", {"after_ms": 50})],
)
def test_a_draft_that_never_was_is_not_found(
    world: World, channel: Drafting, kind: str, more: dict[str, int]
):
    errand = uploaded(world, channel)
    world.fault(ADD, kind, **more)
    with pytest.raises(Lost):
        channel.draft(errand)
    assert channel.find(errand) == {}


def test_of_two_drafts_with_our_covers_the_newest_is_ours_and_the_other_spare(
    world: World, channel: Drafting
):
    errand = uploaded(world, channel)
    first = channel.draft(errand)["media_id"]
    world.wait(2)
    second = channel.draft(errand)["media_id"]
    assert channel.find(errand) == {"media_id": second, "spare_1": first}


def test_a_draft_with_our_cover_and_another_title_is_for_a_person(world: World, channel: Drafting):
    errand = staged(world, channel, world.desk.article())
    world.console("edit_draft", media_id=errand.remote["media_id"], title="改过的标题")
    with pytest.raises(Lost, match="标题却不同"):
        channel.find(errand)


def test_a_draft_is_found_behind_many_others_and_old_ones_are_not_looked_at(
    world: World, channel: Drafting
):
    for _ in range(45):
        channel.draft(uploaded(world, channel))
    world.wait(3_600)
    errand = uploaded(world, channel)
    media_id = channel.draft(errand)["media_id"]
    for _ in range(25):
        channel.draft(uploaded(world, channel))
    before = calls(world, "/cgi-bin/draft/batchget")
    assert channel.find(errand) == {"media_id": media_id}
    assert calls(world, "/cgi-bin/draft/batchget") - before == 2


def test_what_a_person_changed_in_the_console_is_named(world: World, channel: Drafting):
    errand = staged(world, channel, world.desk.article())
    world.console(
        "edit_draft",
        media_id=errand.remote["media_id"],
        title="新标题",
        author="别人",
        digest="新摘要",
        content_source_url="https://example.org/other",
        content="<p>今日大雪，“瑞雪”😀兆歉年。二段 & 尾</p>",
    )
    found = {d.field: (d.ours, d.theirs) for d in channel.compare(errand)}
    assert found["标题"] == ("大雪节气：青年志愿者在行动", "新标题")
    assert found["作者"] == ("林小满", "别人")
    assert found["摘要"] == ("大雪到了", "新摘要")
    assert found["原文链接"][1] == "https://example.org/other"
    assert found["图片数"] == ("1", "0")
    assert "丰年" in found["正文"][0]
    assert "歉年" in found["正文"][1]


def test_comparing_a_draft_that_is_gone_is_refused(world: World, channel: Drafting):
    errand = staged(world, channel, world.desk.article())
    world.console("delete_draft", media_id=errand.remote["media_id"])
    with pytest.raises(Refused) as caught:
        channel.compare(errand)
    assert caught.value.errcode == 40007


def test_a_picture_deleted_from_the_library_is_uploaded_anew(world: World, channel: Drafting):
    from pipeline.channels.wechat.calls.media import delete_material

    errand = world.desk.errand(world.desk.newspic())
    errand = keep(errand, channel.upload(errand))
    shared = next(v for (_, _, use), v in world.desk.cache.items() if use == "image")
    delete_material(channel.client, shared)
    with pytest.raises(Busy, match="重新上传"):
        channel.draft(errand)
    assert channel.draft(errand)["media_id"]


def test_a_title_too_long_is_refused_with_what_to_do(world: World, channel: Drafting):
    errand = world.desk.errand(world.desk.article("长" * 65))
    with pytest.raises(Refused, match="标题太长") as caught:
        channel.draft(keep(errand, channel.upload(errand)))
    assert "32 字" in caught.value.todo
    assert "第 1 篇 65 字（195 字节）" in str(caught.value)


def test_an_unverified_account_may_stage_but_not_publish(world: World):
    way = world.personal.channel(Release.PUBLISH)
    errand = staged(world, way, world.desk.article())
    with pytest.raises(Barred, match="48001"):
        way.release(errand)
