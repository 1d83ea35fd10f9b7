"""Figures: as the platform gives them, nothing invented."""

import pytest

from pipeline.model.content import Release
from pipeline.model.errors import Barred, Busy, Refused
from tests.channels.wechat.desk import Desk
from tests.channels.wechat.road import keep, staged
from tests.channels.wechat.stub import Platform
from tests.channels.wechat.world import World

TOTAL = "/datacube/getarticletotaldetail"


def test_articles_link_their_title_address_and_id_to_people(world: World):
    channel = world.wechat.channel(Release.MASS)
    errand = staged(world, channel, world.desk.article(), world.desk.article("二条", 4))
    errand = keep(errand, channel.release(errand))
    world.wait(2 * 86_400)
    batch = world.wechat.statistics.articles_total("2026-12-07")
    assert [a.title for a in batch.rows] == ["大雪节气：青年志愿者在行动", "二条"]
    data_id = errand.remote["msg_data_id"]
    assert [a.msgid for a in batch.rows] == [f"{data_id}_1", f"{data_id}_2"]
    first = batch.rows[0]
    assert first.notified
    assert first.url.startswith("http")
    assert [d.date for d in first.days][:1] == ["2026-12-07"]
    reads = [d.read_user or 0 for d in first.days]
    assert reads == sorted(reads)
    assert reads[0] > 0


def test_followers_and_the_accounts_days(world: World):
    statistics = world.wechat.statistics
    world.wait(86_400)
    users = statistics.user_summary("2026-12-05", "2026-12-07")
    assert {u.date for u in users.rows} <= {"2026-12-05", "2026-12-06", "2026-12-07"}
    assert all(u.new_user is not None and u.followers is None for u in users.rows)
    followers = statistics.user_cumulate("2026-12-07", "2026-12-07").rows
    assert followers[0].followers
    assert statistics.biz_summary("2026-12-01", "2026-12-07").rows


def test_what_is_missing_is_none_and_what_is_unknown_is_kept(platform: Platform, desk: Desk):
    row = {
        "ref_date": "2026-12-07",
        "msgid": "7_1",
        "publish_type": 1,
        "detail_list": [{"stat_date": "2026-12-07", "read_user": "12", "praise_money": 5}, 3],
    }
    platform.says(TOTAL, {"list": [row], "is_delay": True})
    batch = desk.opened(platform.base).statistics.articles_total("2026-12-07")
    assert batch.delayed
    (article,) = batch.rows
    assert not article.notified
    (day,) = article.days
    assert (day.read_user, day.share_user, day.raw["praise_money"]) == (12, None, 5)


def test_not_computed_yet_is_busy_for_an_hour(platform: Platform, desk: Desk):
    platform.says(TOTAL, {"errcode": 61503, "errmsg": "data not ready"})
    with pytest.raises(Busy, match="8 点") as caught:
        desk.opened(platform.base).statistics.articles_total("2026-12-07")
    assert caught.value.retry_after == 3_600_000_000


@pytest.mark.parametrize("code", [47009, 61501])
def test_what_will_never_come_is_refused(platform: Platform, desk: Desk, code: int):
    platform.says(TOTAL, {"errcode": code, "errmsg": "no"})
    with pytest.raises(Refused):
        desk.opened(platform.base).statistics.articles_total("2026-12-07")


def test_an_unverified_account_has_no_figures(world: World):
    with pytest.raises(Barred, match="认证"):
        world.personal.statistics.biz_summary("2026-12-01", "2026-12-06")
