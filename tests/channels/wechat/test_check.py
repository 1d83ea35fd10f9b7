"""What an account may do is found out without changing anything."""

import pytest

from pipeline.channels.wechat.check import Ability
from pipeline.model.account import Capability
from pipeline.model.content import Release
from pipeline.model.errors import Barred
from tests.channels.wechat.desk import Desk
from tests.channels.wechat.road import staged
from tests.channels.wechat.stub import TOKEN_PATH, Platform
from tests.channels.wechat.world import World


def able(findings: tuple[Ability, ...]) -> set[Capability]:
    return {a.capability for a in findings if a.able}


def test_a_verified_account_may_publish_send_and_count(world: World):
    assert able(world.wechat.check()) == set(Capability)


def test_an_unverified_account_may_draft(world: World):
    findings = world.personal.check()
    assert able(findings) == {Capability.DRAFT}
    assert all("认证" in a.say for a in findings if a.able is False)


def test_a_right_of_which_the_platform_says_nothing_is_no_fault_of_ours(
    platform: Platform, desk: Desk
):
    platform.says("/cgi-bin/draft/count", {"total_count": 0})
    platform.says("/cgi-bin/freepublish/batchget", {"total_count": 0, "item_count": 0, "item": []})
    platform.says("/cgi-bin/openapi/quota/get", {"errcode": 76021, "errmsg": "cgi_path not found"})
    found = desk.opened(platform.base).check()
    comment = next(a for a in found if a.capability is Capability.COMMENT)
    assert (comment.able, comment.say) == (None, "平台没有说")


def test_without_a_token_nothing_is_found_out(platform: Platform, desk: Desk):
    platform.says(TOKEN_PATH, {"errcode": 40125, "errmsg": "invalid appsecret"})
    with pytest.raises(Barred):
        desk.opened(platform.base).check()


def test_a_preview_goes_to_one_person_and_spends_nothing(world: World):
    channel = world.wechat.channel(Release.MASS)
    errand = staged(world, channel, world.desk.article())
    world.wechat.preview(errand.remote["media_id"], name="linxiaoman")
    assert world.published() == []
    assert channel.release(errand).ids
